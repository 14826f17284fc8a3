import { z } from 'zod';
import { listOf, page, paged } from '../../http/page.ts';
import { one, operation } from '../../operation.ts';
import { problems, Refusal } from '../../refusal.ts';
import { profile, user, users } from '../privileges.ts';
import {
  about,
  mayWrite,
  noteAsked,
  noteForOthers,
  noteText,
  readPlace,
  refused,
  shownNote,
  toOthers,
  toShow,
} from './deeds-notes.ts';
import { deleteNote, insertNote, notesOn, updateNote } from './store.ts';

const deed = z.union([z.literal(true), z.object({ reason: z.string() })]);

export const readNotes = operation({
  id: 'user.list-notes',
  does: { en: 'Read the notes about a user', de: 'Die Notizen über einen Benutzer lesen' },
  method: 'GET',
  path: '/api/users/:id/notes',
  needs: users.viewNotes,
  on: one(user),
  query: z.object(page),
  output: listOf(noteForOthers).extend({ may: z.object({ write: deed }) }),
  run: async (c) => {
    const { limit, after } = c.query;
    const before = readPlace(after);
    const rows = await notesOn(c.tx, about(c), { shownOnly: false, before, limit: limit + 1 });
    const { items, after: next } = paged(rows, limit, ({ id }) => [id]);
    const write = mayWrite(c);
    return { items: items.map((note) => toOthers(c, note, write)), after: next, may: { write } };
  },
});

export const readOwnNotes = operation({
  id: 'profile.list-notes',
  does: { en: 'Read the notes that are shown to me', de: 'Die Notizen lesen, die mir gezeigt werden' },
  method: 'GET',
  path: '/api/users/:id/profile/notes',
  needs: profile.view,
  on: one(user),
  query: z.object(page),
  output: listOf(shownNote),
  run: async (c) => {
    const { limit, after } = c.query;
    const before = readPlace(after);
    const rows = await notesOn(c.tx, about(c), { shownOnly: true, before, limit: limit + 1 });
    const { items, after: next } = paged(rows, limit, ({ id }) => [id]);
    return { items: items.map(toShow), after: next };
  },
});

export const writeNote = operation({
  id: 'user.write-note',
  does: { en: 'Write a note about a user', de: 'Eine Notiz über einen Benutzer schreiben' },
  method: 'POST',
  path: '/api/users/:id/notes',
  needs: users.editNotes,
  on: one(user),
  input: z.strictObject({ text: noteText, visibleToUser: z.boolean().default(false) }),
  output: noteForOthers,
  status: 201,
  run: async (c) => {
    const { text, visibleToUser: isShown } = c.input;
    const by = { writtenAt: c.now, writtenBy: c.actor.id, writtenByName: c.user.name };
    const note = await insertNote(c.tx, { ...about(c), tenant: c.at.tenant }, { id: c.newId(), text, isShown, ...by });
    if (!note) throw new Refusal(refused['erased-user']);
    // what a note says stays out of the audit, which its user may come to read
    c.audit({ after: { note: note.id, visibleToUser: isShown } });
    return toOthers(c, note);
  },
});

export const editNote = operation({
  id: 'user.edit-note',
  does: {
    en: 'Change a note one wrote about a user',
    de: 'Eine Notiz ändern, die man über einen Benutzer geschrieben hat',
  },
  method: 'PATCH',
  path: '/api/users/:id/notes/:note',
  needs: users.editNotes,
  on: one(user),
  input: z.strictObject({ text: noteText.optional(), visibleToUser: z.boolean().optional(), version: z.number() }),
  output: noteForOthers,
  run: async (c) => {
    const was = await noteAsked(c);
    if (was.writtenBy !== c.actor.id) throw new Refusal(refused['not-your-note']);
    if (was.version !== c.input.version) throw new Refusal(problems['changed-meanwhile']);
    const { text = was.text, visibleToUser: isShown = was.isShown } = c.input;
    const note = await updateNote(c.tx, about(c), was.id, { text, isShown, at: c.now });
    c.audit({
      before: { note: was.id, visibleToUser: was.isShown },
      after: { visibleToUser: isShown, reworded: text !== was.text },
    });
    return toOthers(c, note ?? was);
  },
});

export const removeNote = operation({
  id: 'user.delete-note',
  does: { en: 'Delete a note about a user', de: 'Eine Notiz über einen Benutzer löschen' },
  method: 'DELETE',
  path: '/api/users/:id/notes/:note',
  needs: users.editNotes,
  on: one(user),
  output: z.null(),
  status: 204,
  run: async (c) => {
    const was = await noteAsked(c);
    await deleteNote(c.tx, about(c), was.id);
    const { writtenByName: writtenBy, writtenAt, isShown: visibleToUser } = was;
    c.audit({ before: { note: was.id, writtenBy, writtenAt, visibleToUser } });
    return null;
  },
});
