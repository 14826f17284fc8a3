import type { SignedContext } from '../../context.ts';
import { keyOf } from '../../database/keys.ts';
import type { GroupsFound } from '../../events.ts';
import type { Ready } from './deeds-apply.ts';
import { type GroupChange, noGroups } from './groups.ts';
import type { Import } from './import.ts';
import type { Judged } from './judged.ts';
import type { Reference } from './known.ts';

type Asked = Readonly<{
  /** Keys of names, or ids. */ keys: readonly string[];
  users: readonly string[];
  /** Keeps the groups until the end. */ lock: boolean;
}>;

/** Asks the room of groups what the asker may do with those that rows name, and where their users belong. */
export async function groupsFor(c: SignedContext, { keys, users, lock }: Asked): Promise<GroupsFound> {
  let found = noGroups;
  const answer = (all: GroupsFound) => void (found = all);
  await c.happened({
    ...{ kind: 'groups-named', asker: c, organization: c.at.id },
    ...{ keys: [...new Set(keys)], users: [...new Set(users)], lock, answer },
  });
  return found;
}

/** Gives the groups that come with rows their ids, each once. */
export function withNewGroups(c: Pick<SignedContext, 'newId'>, rows: readonly Ready[]): readonly Ready[] {
  const made = new Map<string, Reference>();
  const idOf = (name: string): Reference => {
    const there = made.get(keyOf(name)) ?? { id: c.newId(), name };
    made.set(keyOf(name), there);
    return there;
  };
  return rows.map((one): Ready => {
    const { groups } = one.judged;
    if (!groups || groups.create.length === 0) return one;
    return {
      ...one,
      judged: { ...one.judged, groups: { ...groups, join: [...groups.join, ...groups.create.map(idOf)] } },
    };
  });
}

/** Has users join and leave groups as their rows say; the groups that come with them are added first. */
export async function changeGroups(
  c: SignedContext,
  rows: readonly Readonly<{ id: string; judged: Judged }>[],
  of: Import | null,
): Promise<void> {
  const changes = rows.flatMap(({ id, judged: { groups } }) => (groups ? [{ user: id, ...groups }] : []));
  if (changes.length === 0) return;
  const created = new Map(changes.flatMap((one) => newOf(one).map((group) => [group.id, group])));
  await c.happened({
    ...{ kind: 'members-told', asker: c, organization: c.at.id, created: [...created.values()] },
    join: changes.flatMap(({ user, join }) =>
      join.map((one) => ({ user, group: one.id, import: one.import === undefined ? (of?.id ?? null) : one.import })),
    ),
    leave: changes.flatMap(({ user, leave }) => leave.map(({ id }) => ({ user, group: id }))),
  });
}

/** Those that come with the row stand last. */
const newOf = ({ join, create }: GroupChange): readonly Reference[] => join.slice(join.length - create.length);
