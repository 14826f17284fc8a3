import { z } from 'zod';
import type { Sql } from '@ambit/policy';
import type { Context } from '../context.ts';
import { one, operation } from '../operation.ts';
import { exemptedFrom, results } from '../training/index.ts';
import { user } from '../users/index.ts';
import { place, shown, shownExternal, zoneAt } from './deeds-external.ts';
import { externalTrainings, ownExternalTrainings, ownTranscript, transcripts } from './privileges.ts';
import { listExternal } from './store.ts';
import { completionsOf, nameOfUser } from './store-transcript.ts';

const completion = z.object({
  id: z.uuid(),
  course: z.object({ id: z.uuid(), title: z.string() }),
  completedOn: z.iso.date(),
  validUntil: z.iso.date().nullable(),
  /** 0..1 */ score: z.number().nullable(),
  remark: z.string(),
  /** Null when it was completed here; else who brought it in, when, and by which line of the file. */
  imported: z.object({ by: z.string(), at: z.iso.datetime(), line: z.number() }).nullable(),
});

const transcript = z.object({
  user: z.object({ id: z.uuid(), name: z.string() }),
  completions: z.array(completion),
  external: z.array(shownExternal),
  /** What need not be, or had not to be done for some time: neither done nor overdue then. */
  exemptions: z.array(
    z.object({
      id: z.uuid(),
      course: z.object({ id: z.uuid(), title: z.string() }),
      from: z.iso.date(),
      until: z.iso.date().nullable(),
      /** The day it ended; null: it holds, or will. */ endedOn: z.iso.date().nullable(),
      reason: z.string(),
      by: z.string(),
    }),
  ),
  /** Of what counts: waiting and refused entries do not. */ hours: z.number(),
});

export const readMyTranscript = operation({
  id: 'transcript.view-own',
  does: { en: 'See everything I completed', de: 'Alles sehen, was ich abgeschlossen habe' },
  method: 'GET',
  path: '/api/my/transcripts/:id',
  needs: ownTranscript.viewOwn,
  on: one(user),
  output: transcript,
  run: (c) => whole(c, null, c.filter(ownExternalTrainings.viewOwn), null),
});

export const readTranscript = operation({
  id: 'transcript.view',
  does: { en: 'See everything a user completed', de: 'Alles sehen, was ein Benutzer abgeschlossen hat' },
  method: 'GET',
  path: '/api/users/:id/transcript',
  needs: transcripts.view,
  on: one(user),
  output: transcript,
  run: (c) => whole(c, c.filter(results.viewScore), c.filter(externalTrainings.view), c.filter(results.viewStatus)),
});

/** More entries than anybody has. */
const all = 5_000;

async function whole(
  c: Context,
  scores: Sql | null,
  entries: Sql,
  standing: Sql | null,
): Promise<z.input<typeof transcript>> {
  const { thing } = c.granted;
  if (!thing?.id) throw new Error('a transcript is granted with its user');
  const at = { tenant: place(c).tenant, organization: thing.organization };
  const completions = await completionsOf(c.tx, at, thing.id, scores, zoneAt(c));
  const which = { organization: thing.organization, scope: entries, now: c.granted.now, user: thing.id };
  const external = await listExternal(c.tx, which, all, null);
  return {
    user: { id: thing.id, name: await nameOfUser(c.tx, thing.organization, thing.id) },
    completions: completions.map((row) => ({
      ...row,
      imported: row.imported && { ...row.imported, at: row.imported.at.toISOString() },
    })),
    external: external.map((row) => shown(c, row)),
    exemptions: [...(await exemptedFrom(c.tx, at.organization, thing.id, { scope: standing, zone: zoneAt(c) }))],
    hours: external.reduce((sum, { state, hours }) => (state === 'approved' ? sum + (hours ?? 0) : sum), 0),
  };
}
