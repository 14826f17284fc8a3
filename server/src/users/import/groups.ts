import type { Missing, Thing } from '@ambit/policy';
import { keyOf } from '../../database/keys.ts';
import type { GroupsFound, ToldMember } from '../../events.ts';
import { users } from '../privileges.ts';
import { lacking } from './ceilings.ts';
import { type Judged, rejected } from './judged.ts';
import type { Around, Existing, Reference } from './known.ts';
import type { Reason } from './reasons.ts';

/** What a row does to the groups of its user. */
export type GroupChange = Readonly<{
  join: readonly Joined[];
  leave: readonly Joined[];
  /** Names of groups that are added with the row. */ create: readonly string[];
  /** The names of the groups the user was in. */ was: readonly string[];
}>;
/** A membership: the group, and the import that brought it, where it is another than this one. */
export type Joined = Reference & Readonly<{ import?: ToldMember['import'] }>;

export const noGroups: GroupsFound = { named: new Map(), known: new Map(), lackingToCreate: [], of: new Map() };
const longestName = 100;

/** The names in a cell, each once. */
export const namesIn = (cell: string): readonly string[] => [
  ...new Map(
    cell
      .split(';')
      .map((name) => name.trim())
      .filter(Boolean)
      .map((name) => [keyOf(name), name]),
  ).values(),
];

/** What a row makes of the groups of its user besides all else, as if the asker put them in and took them out by hand. */
export function withGroups(
  judged: Judged,
  names: readonly string[] | null | undefined,
  before: Existing | null,
  around: Around,
): Judged {
  if (names === undefined) return judged;
  const reasons: Reason[] = [];
  const has = (before && around.groups.of.get(before.id)) ?? [];
  const { wanted, create } = chosen(names ?? [], around, reasons);
  const join = wanted.filter(({ id }) => !has.some((one) => one.id === id));
  const isWhole = names === null || around.options.onlyGroups;
  const leave = isWhole ? has.filter((one) => one.import !== null && !wanted.some(({ id }) => id === one.id)) : [];
  reasons.push(...groupsKept([...join, ...leave], around));
  const isChanged = join.length + leave.length + create.length > 0;
  if (isChanged && before) reasons.push(...overMember(before, around));
  if (judged.outcome === 'rejected' || reasons.length > 0)
    return { ...rejected([...judged.reasons, ...reasons]), user: judged.user };
  if (!isChanged) return judged;
  const outcome = judged.outcome === 'unchanged' ? 'updated' : judged.outcome;
  const groups = { join, leave, create, was: has.map(({ name }) => name) };
  return { ...judged, outcome, changed: [...judged.changed, 'groups'], groups };
}

/** The groups that names mean, and those that are to be added. */
function chosen(names: readonly string[], { groups, options }: Around, reasons: Reason[]) {
  const wanted: Reference[] = [];
  const create: string[] = [];
  const no = (code: Reason['code'], value: string, missing?: readonly Missing[]) =>
    void reasons.push({ field: 'groups', code, values: { value, most: longestName }, ...(missing && { missing }) });
  for (const name of names) {
    const found = groups.named.get(keyOf(name));
    if (found) wanted.push(found);
    else if (!options.createGroups) no('group-unknown', name);
    else if (name.length > longestName) no('too-long', name);
    else if (groups.lackingToCreate) no('group-not-created', name, groups.lackingToCreate);
    else create.push(name);
  }
  return { wanted, create };
}

/** Why the asker may not change who belongs to these groups. */
export const groupsKept = (some: readonly Reference[], { groups }: Pick<Around, 'groups'>): readonly Reason[] =>
  some.flatMap(({ id, name }): Reason[] => {
    const missing = groups.known.get(id)?.lacking;
    return missing ? [{ field: 'groups', code: 'group-not-changed', values: { value: name }, missing }] : [];
  });

/** Why the asker may not change the groups of somebody: oneself, or whom only a group shows. */
export function overMember(user: Existing, around: Around): readonly Reason[] {
  if (user.id === around.asker.actor.id) return [{ field: 'groups', code: 'oneself' }];
  const apart: Thing = { ...user.thing, facts: { ...user.thing.facts, groups: [] } };
  const missing = lacking(users.view, apart, around.asker.world, around);
  return missing ? [{ field: 'groups', code: 'not-changed-by-you', missing }] : [];
}

/** The groups as they were and as they are to be, in names. */
export function namesOf({ join, leave, create, was }: GroupChange): readonly [before: string, after: string] {
  const stays = was.filter((name) => !leave.some((one) => one.name === name));
  const after = new Set([...stays, ...join.map(({ name }) => name), ...create]);
  return [was.join('; '), [...after].join('; ')];
}
