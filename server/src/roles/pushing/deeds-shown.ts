import { z } from 'zod';
import type { OrganizationFacts, SignedContext } from '../../context.ts';
import { say } from '../../text.ts';
import { difference, differences, sourceName, titleOf } from '../editing/answers.ts';
import { namesOfUsers } from '../editing/store.ts';
import { changedRoles, effectOf, keyOf } from '../preview/effect.ts';
import { groupsOfHolders } from '../preview/store.ts';
import { type Handed, type Weighed, within } from './deeds-push.ts';

/** What handing roles down would mean for one client. */
export const weighed = z.object({
  roles: z.array(
    z.object({
      role: z.string(),
      name: z.string(),
      /** What was looked at; sent with the deed, which is refused when something changed meanwhile. */ mark: z.string(),
      fate: z.enum(['new', 'changed', 'equal', 'conflict', 'unfit']),
      /** Whether it would be written, as things are chosen. */ written: z.boolean(),
      rank: z.object({ before: z.number().nullable(), after: z.number().nullable() }),
      cells: z.array(difference),
      /** Who last changed it at the client, or the organization that handed that version down. */ last: z
        .object({ by: z.string().nullable(), at: z.iso.datetime(), from: z.string().nullable() })
        .nullable(),
      /** Why it can’t be written there. */ errors: z.array(z.string()),
    }),
  ),
  /** Users of the client who gain or lose anything at all. */ gains: z.number(),
  loses: z.number(),
  privileges: z.array(z.object({ privilege: z.string(), title: z.string(), gains: z.number(), loses: z.number() })),
});

export async function shownWeighed(
  c: SignedContext,
  client: OrganizationFacts,
  { handed, before, after }: Weighed,
): Promise<z.input<typeof weighed>> {
  const learner = c.server.book.learnerOf(client.roleModel);
  const roles = changedRoles(before, after);
  const asked = { organization: client.id, roles, learner, now: c.now };
  const groups = roles.length > 0 ? await groupsOfHolders(c.tx, asked) : [];
  const effects = effectOf(before, after, groups, learner);
  const count = (of: 'gaining' | 'losing') => {
    const keys = new Set(effects.flatMap((effect) => effect[of]));
    return groups.reduce((sum, group) => sum + (keys.has(keyOf(group)) ? group.count : 0), 0);
  };
  const names = await namesOfUsers(c.tx, client.id, [...new Set(handed.flatMap(({ newest }) => newest?.by ?? []))]);
  return {
    roles: handed.map((one) => shownHanded(c, client, one, names)),
    gains: count('gaining'),
    loses: count('losing'),
    privileges: effects.map(({ privilege, gains, loses }) => {
      return { privilege, title: titleOf(c, privilege), gains, loses };
    }),
  };
}

function shownHanded(
  c: SignedContext,
  client: OrganizationFacts,
  { id, fate, source, newest, before, after, version, errors, mark }: Handed,
  names: ReadonlyMap<string, string>,
): z.input<typeof weighed>['roles'][number] {
  return {
    role: id,
    name: c.server.book.roleFrom(c.at.roleModel, source).name[c.language],
    mark,
    fate,
    written: version !== null && errors.length === 0,
    rank: { before: before?.rank ?? null, after: after?.rank ?? null },
    cells: after ? differences(within(c, client), before, after) : [],
    last: newest && {
      by: newest.by === null ? null : (names.get(newest.by) ?? null),
      at: newest.at.toISOString(),
      from: sourceName(c, newest),
    },
    errors: errors.map(({ says, values }) => say(says, c.language, values)),
  };
}
