import { z } from 'zod';
import type { Context } from '../../context.ts';
import { readCursor } from '../../http/page.ts';
import { type May, mayOf } from '../../may.ts';
import { problems, Refusal, refusals } from '../../refusal.ts';
import { users } from '../privileges.ts';
import { type Note, noteOn } from './store.ts';

export const refused = refusals({
  'not-your-note': {
    status: 409,
    says: {
      en: 'Only whoever wrote a note changes it. Write one of your own instead.',
      de: 'Nur wer eine Notiz geschrieben hat, ändert sie. Schreiben Sie stattdessen eine eigene.',
    },
  },
  'erased-user': {
    status: 409,
    says: {
      en: 'This user’s personal data was erased; nothing new is written about them.',
      de: 'Die personenbezogenen Daten dieses Benutzers wurden getilgt; über ihn wird nichts Neues notiert.',
    },
  },
});

const deed = z.union([z.literal(true), z.object({ reason: z.string() })]);
export const noteText = z.string().trim().min(1).max(4000);
export const shownNote = z.object({
  id: z.uuid(),
  text: z.string(),
  /** The user reads it, too. */ visibleToUser: z.boolean(),
  writtenAt: z.iso.datetime(),
  /** Null: the author’s data was erased. */ writtenBy: z.string().nullable(),
  editedAt: z.iso.datetime().nullable(),
  version: z.number(),
});
export const noteForOthers = shownNote.extend({ may: z.object({ edit: deed, delete: deed }) });

/** The user whom notes are about. */
export const about = (c: Context<string>) => ({
  organization: c.granted.thing?.organization ?? c.at.id,
  user: c.granted.thing?.id ?? '',
});

/** The id of the note after which a list goes on. */
export const readPlace = (after: string | undefined): string | null => readCursor(after, 1)?.[0] ?? null;

export async function noteAsked(c: Context<string>): Promise<Note> {
  const note = await noteOn(c.tx, about(c), c.params.note ?? '');
  if (!note) throw new Refusal(problems['not-found']);
  return note;
}

export const toShow = (note: Note): z.input<typeof shownNote> => ({
  id: note.id,
  text: note.text,
  visibleToUser: note.isShown,
  writtenAt: note.writtenAt.toISOString(),
  writtenBy: note.writtenByName === '' ? null : note.writtenByName,
  editedAt: note.editedAt?.toISOString() ?? null,
  version: note.version,
});

/** Whether the asker may write about this user. */
export function mayWrite(c: Context<string>): May {
  const { thing } = c.granted;
  if (!thing) throw new Error('a note is about a user');
  return mayOf(c, thing, { write: users.editNotes }).write;
}

export function toOthers(c: Context<string>, note: Note, write = mayWrite(c)): z.input<typeof noteForOthers> {
  const isOwn = note.writtenBy === c.actor.id;
  const edit = isOwn || write !== true ? write : { reason: refused['not-your-note'].says[c.language] };
  return { ...toShow(note), may: { edit, delete: write } };
}
