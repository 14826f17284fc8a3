import { z } from 'zod';
import { condition } from '../database/where.ts';
import { one, operation } from '../operation.ts';
import { register } from '../personal-data/index.ts';
import { heldBy } from '../roles/index.ts';
import { say } from '../text.ts';
import { user, type UserState, userStates, users } from '../users/index.ts';
import { both, endingSide, filledColumns, filledOf, merge, undo } from './deeds-merge.ts';
import { mergedCycles } from './moved.ts';
import { countRows, cyclesOf, likelySame, mergesOf, ways } from './store.ts';

const other = { from: z.uuid() };
const shownUser = {
  id: z.uuid(),
  name: z.string(),
  userName: z.string(),
  email: z.string().nullable(),
  state: z.enum(userStates),
};

export const readLikelySame = operation({
  id: 'user.likely-same',
  does: {
    en: 'See which other users may be the same person',
    de: 'Sehen, welche anderen Benutzer dieselbe Person sein könnten',
  },
  method: 'GET',
  path: '/api/users/:id/likely-same',
  needs: users.merge,
  on: one(user),
  output: z.object({
    items: z.array(z.object({ ...shownUser, by: z.enum(ways) })),
  }),
  run: async (c) => {
    const organization = c.granted.thing?.organization ?? c.at.id;
    const items = await likelySame(c.tx, organization, c.params['id'] ?? '', condition(c.filter(users.merge)));
    return { items: [...items] };
  },
});

export const previewMergeOfUsers = operation({
  id: 'user.preview-merge',
  does: {
    en: 'See what merging two users would change',
    de: 'Sehen, was das Zusammenführen zweier Benutzer ändern würde',
  },
  method: 'POST',
  path: '/api/users/:id/merge-preview',
  needs: users.merge,
  on: one(user),
  andOn: endingSide,
  input: z.strictObject(other),
  output: z.object({
    stays: z.object(shownUser),
    ends: z.object(shownUser),
    /** Taken over where the user who stays has nothing. */ filled: z.array(
      z.object({ field: z.enum(filledColumns), value: z.string() }),
    ),
    moves: z.array(z.object({ holds: z.string(), count: z.number() })),
    /** Enrollments of the same course in the same cycle: one stands, the other is kept in the history. */ twice:
      z.number(),
    /** Roles that end: they never move. */ roles: z.array(z.string()),
  }),
  quiet: true,
  run: async (c) => {
    const { two, stays, ends, thing } = await both(c);
    const moving = register.filter(({ moves }) => moves);
    const counts = await countRows(c.tx, two, moving);
    const moved = mergedCycles(await cyclesOf(c.tx, two), two.ended, two.kept);
    return {
      stays: shown(two.kept, stays),
      ends: shown(two.ended, ends),
      filled: filledOf({ stays, ends }),
      moves: moving
        .map(({ holds }, n) => ({ holds: say(holds, c.language), count: counts[n] ?? 0 }))
        .filter(({ count }) => count > 0),
      twice: moved.filter(({ becomes }) => becomes.cycle < 1).length,
      roles: (await heldBy(c, thing)).map(({ role }) => c.rules.roles.get(role)?.name[c.language] ?? role),
    };
  },
});

export const mergeUsers = operation({
  id: 'user.merge',
  does: {
    en: 'Make one user of two of the same person; roles never move',
    de: 'Aus zwei Benutzern derselben Person einen machen; Rollen ziehen nie um',
  },
  method: 'POST',
  path: '/api/users/:id/merge',
  needs: users.merge,
  on: one(user),
  andOn: endingSide,
  input: z.strictObject({ ...other, reason: z.string().trim().min(1).max(500) }),
  output: z.object({ id: z.uuid() }),
  status: 201,
  carriesPower: true,
  run: async (c) => ({ id: await merge(c, c.input.reason) }),
});

export const readMerges = operation({
  id: 'user.merges',
  does: { en: 'See which users were merged into one', de: 'Sehen, welche Benutzer zusammengeführt wurden' },
  method: 'GET',
  path: '/api/users/:id/merges',
  needs: users.merge,
  on: one(user),
  output: z.object({
    items: z.array(
      z.object({
        id: z.uuid(),
        keptId: z.uuid(),
        endedId: z.uuid(),
        reason: z.string(),
        at: z.iso.datetime(),
        undoneAt: z.iso.datetime().nullable(),
      }),
    ),
  }),
  run: async (c) => {
    const found = await mergesOf(c.tx, c.granted.thing?.organization ?? c.at.id, c.params['id'] ?? '');
    return {
      items: found.map(({ id, kept, ended, reason, at, undoneAt }) => ({
        ...{ id, keptId: kept, endedId: ended, reason },
        ...{ at: at.toISOString(), undoneAt: undoneAt?.toISOString() ?? null },
      })),
    };
  },
});

export const undoMergeOfUsers = operation({
  id: 'user.undo-merge',
  does: { en: 'Make two users of one again', de: 'Aus einem Benutzer wieder zwei machen' },
  method: 'POST',
  path: '/api/users/:id/merges/:merge/undo',
  needs: users.merge,
  on: one(user),
  output: z.object({ /** Enrollments that were worked on since and stay. */ stayed: z.number() }),
  carriesPower: true,
  run: async (c) => undo(c, c.params['merge'] ?? ''),
});

const shown = (
  id: string,
  one: Readonly<{ firstName: string; lastName: string; userName: string; email: string | null; state: UserState }>,
) => ({ id, name: `${one.firstName} ${one.lastName}`, userName: one.userName, email: one.email, state: one.state });
