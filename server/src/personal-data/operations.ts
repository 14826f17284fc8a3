import { z } from 'zod';
import type { SignedContext } from '../context.ts';
import { one, operation } from '../operation.ts';
import { problems, Refusal } from '../refusal.ts';
import { say } from '../text.ts';
import { profileOf, user, users } from '../users/index.ts';
import { effectOfErasing, erase, person, today } from './deeds-erase.ts';
import { register } from './register.ts';
import { endHold, erasedAt, holdsOn, insertHold, rowsOf } from './store.ts';

const document = z.object({
  user: z.object({ id: z.uuid(), name: z.string() }),
  organization: z.string(),
  at: z.iso.datetime(),
  parts: z.array(
    z.object({
      holds: z.string(),
      table: z.string(),
      /** What becomes of it when the data is erased, in words. */ erased: z.string(),
      rows: z.array(z.record(z.string(), z.unknown())),
    }),
  ),
});

export const readMyData = operation({
  id: 'personal-data.export-own',
  does: { en: 'Take out everything that is kept of me', de: 'Alles mitnehmen, was über mich gespeichert ist' },
  method: 'GET',
  path: '/api/my/personal-data',
  needs: 'signed in',
  because: 'It is about oneself.',
  output: document,
  ownHand: true,
  run: (c) => dataOf(c, { organization: c.organization.id, user: c.actor.id }, c.user.name, 'oneself'),
});

export const readDataOfUser = operation({
  id: 'personal-data.export',
  does: {
    en: 'Take out everything that is kept of a user',
    de: 'Alles mitnehmen, was über einen Benutzer gespeichert ist',
  },
  method: 'GET',
  path: '/api/users/:id/personal-data',
  // whoever exports lists of users does not see what is kept of one: answers, remarks, sign-ins
  needs: users.erase,
  on: one(user),
  output: document,
  ownHand: true,
  run: async (c) => dataOf(c, person(c), (await found(c, person(c).user)).name, 'another'),
});

export const previewErasure = operation({
  id: 'user.preview-erasure',
  does: {
    en: 'See what erasing a user’s data would remove, and what stays and why',
    de: 'Sehen, was das Tilgen der Daten eines Benutzers entfernen würde, und was warum bleibt',
  },
  method: 'GET',
  path: '/api/users/:id/erasure',
  needs: users.erase,
  on: one(user),
  output: z.object({
    state: z.string(),
    erasedAt: z.iso.datetime().nullable(),
    parts: z.array(
      z.object({
        holds: z.string(),
        count: z.number(),
        becomes: z.enum(['removed', 'emptied', 'stays']),
        because: z.string().nullable(),
      }),
    ),
    holds: z.array(
      z.object({
        id: z.uuid(),
        reason: z.string(),
        until: z.iso.date().nullable(),
        at: z.iso.datetime(),
        by: z.string().nullable(),
      }),
    ),
  }),
  run: async (c) => {
    const { state } = await found(c, person(c).user);
    const at = await erasedAt(c.tx, person(c));
    const holds = await holdsOn(c.tx, person(c), today(c));
    return {
      state,
      erasedAt: at?.toISOString() ?? null,
      parts: await effectOfErasing(c),
      holds: holds.map((hold) => ({ ...hold, at: hold.at.toISOString() })),
    };
  },
});

export const eraseUser = operation({
  id: 'user.erase',
  does: { en: 'Erase the personal data of a deleted user', de: 'Die Daten eines gelöschten Benutzers tilgen' },
  method: 'POST',
  path: '/api/users/:id/erasure',
  needs: users.erase,
  on: one(user),
  input: z.strictObject({ reason: z.string().trim().min(1).max(500) }),
  output: z.null(),
  status: 204,
  run: async (c) => {
    await erase(c, await found(c, person(c).user), c.input.reason);
    return null;
  },
});

export const holdData = operation({
  id: 'user.hold-data',
  does: { en: 'Keep a user’s data from being erased', de: 'Die Daten eines Benutzers vor dem Tilgen bewahren' },
  method: 'POST',
  path: '/api/users/:id/holds',
  needs: users.erase,
  on: one(user),
  input: z.strictObject({ reason: z.string().trim().min(1).max(500), until: z.iso.date().nullable().default(null) }),
  output: z.object({ id: z.uuid() }),
  status: 201,
  run: async (c) => {
    const id = c.newId();
    await insertHold(c.tx, { tenant: c.at.tenant, ...person(c), id, ...c.input, by: c.actor.id, at: c.now });
    c.audit({ after: c.input, reason: c.input.reason });
    return { id };
  },
});

export const releaseData = operation({
  id: 'user.release-data',
  does: { en: 'End a hold on a user’s data', de: 'Eine Sperre der Daten eines Benutzers aufheben' },
  method: 'DELETE',
  path: '/api/users/:id/holds/:hold',
  needs: users.erase,
  on: one(user),
  output: z.null(),
  status: 204,
  run: async (c) => {
    if (!(await endHold(c.tx, person(c), c.params['hold'] ?? '', c.now))) throw new Refusal(problems['not-found']);
    c.audit({ before: { hold: c.params['hold'] } });
    return null;
  },
});

async function dataOf(
  c: SignedContext,
  of: Readonly<{ organization: string; user: string }>,
  name: string,
  asker: 'oneself' | 'another',
) {
  const rows = await rowsOf(c.tx, of, register, asker);
  const parts = register.map(({ holds, table, erased }, n) => ({
    holds: say(holds, c.language),
    table,
    erased: [say(becomes[erased.how], c.language), erased.how === 'removed' ? '' : say(erased.because, c.language)]
      .join(' ')
      .trim(),
    rows: [...(rows[n] ?? [])],
  }));
  return {
    user: { id: of.user, name },
    organization: c.server.directory.known(of.organization)?.name ?? c.at.name,
    at: c.now.toISOString(),
    parts: parts.filter((part) => part.rows.length > 0),
  };
}
/** What becomes of it when data is erased. */
const becomes = {
  removed: { en: 'Removed when erased.', de: 'Wird beim Tilgen entfernt.' },
  emptied: { en: 'Emptied when erased.', de: 'Wird beim Tilgen geleert.' },
  stays: { en: 'Stays.', de: 'Bleibt.' },
};

async function found(c: SignedContext, id: string) {
  const profile = await profileOf(c.tx, id, c.world.now);
  if (!profile) throw new Refusal(problems['not-found']);
  return { ...profile, name: `${profile.firstName} ${profile.lastName}` };
}
