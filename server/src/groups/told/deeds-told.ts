import { type Missing, type Privilege, type Thing } from '@ambit/policy';
import { writeEntry } from '../../audit/index.ts';
import type { SignedContext } from '../../context.ts';
import { keyOf } from '../../database/keys.ts';
import type { Event, GroupsFound } from '../../events.ts';
import { newSalt } from '../../outside/ids.ts';
import { lackingToFill } from '../deeds-members.ts';
import { group, groups } from '../privileges.ts';
import { holdersAt, removeMembers, type When } from '../store-members.ts';
import { insertGroup } from '../store.ts';
import { belongingsOf, groupsAmong, joinAll } from './store.ts';

type Asked = Pick<Extract<Event, { kind: 'groups-named' }>, 'keys' | 'users' | 'lock'>;
type Told = Pick<Extract<Event, { kind: 'members-told' }>, 'created' | 'join' | 'leave'>;

/** What the asker may do with these groups and with those their users are in, each decided as if it were done by hand. */
export async function namedGroups(c: SignedContext, { keys, users, lock }: Asked): Promise<GroupsFound> {
  const belongings = await belongingsOf(c.tx, placeOf(c), users);
  const asked = [...keys, ...[...belongings.values()].flat().map(({ id }) => id)];
  const found = await groupsAmong(c.tx, placeOf(c), c.filter(groups.view), [...new Set(asked)], lock);
  const ids = found.map(({ id }) => id);
  const holders = Map.groupBy(ids.length > 0 ? await holdersAt(c.tx, c.at.id, ids, c.now) : [], (one) => one.group);
  const known = new Map(
    found.map(({ id, name, owner }) => {
      const thing = { kind: group.id, id, organization: c.at.id, facts: { owner, groups: [id] } };
      const lacking = lackingFor(c, groups.editMembers, thing) ?? lackingToFill(c, holders.get(id) ?? []);
      return [id, { id, name, lacking }] as const;
    }),
  );
  const wouldBe: Thing = { kind: group.id, id: null, organization: c.at.id, facts: { owner: c.actor.id, groups: [] } };
  return {
    known,
    of: new Map([...belongings].map(([user, all]) => [user, all.filter(({ id }) => known.has(id))])),
    // an id is not taken for the name of another
    named: new Map([
      ...found.map((one) => [one.id, one] as const),
      ...found.map((one) => [keyOf(one.name), one] as const),
    ]),
    lackingToCreate: lackingFor(c, groups.create, wouldBe) ?? lackingFor(c, groups.editMembers, wouldBe),
  };
}

function lackingFor(c: SignedContext, privilege: Privilege, thing: Thing): readonly Missing[] | null {
  const decision = c.check(privilege, thing);
  if (decision.allowed) return null;
  return decision.missing.length > 0 ? decision.missing : [{ kind: 'authority', id: decision.why, values: {} }];
}

/** Adds the groups that come with an import, and has its users join and leave; whoever tells `users-changed` follows. */
export async function changeTold(c: SignedContext, { created, join, leave }: Told): Promise<void> {
  const when: When = { now: c.now, by: c.actor.id, newId: c.newId };
  for (const { id, name } of created)
    await insertGroup(c.tx, placeOf(c), { id, name, nameKey: keyOf(name), kind: 'training', owner: c.actor.id });
  for (const one of created) await writeEntry(c.tx, entryOf(c, one));
  await joinAll(c.tx, placeOf(c), join, when);
  for (const [left, some] of Map.groupBy(leave, (one) => one.group))
    await removeMembers(
      c.tx,
      placeOf(c),
      left,
      some.map(({ user }) => user),
      when,
    );
}

const entryOf = (c: SignedContext, { id, name }: Told['created'][number]) => ({
  ...placeOf(c),
  ...{ id: c.newId(), at: c.now, actor: c.actor.id, operation: 'user-import.commit', outcome: 'done' as const },
  ...{ kind: group.id, thing: id, privilege: groups.create.id, salt: newSalt() },
  ...{ appointment: null, role: null, scope: null, reason: null, address: null },
  payload: { actor: c.user.name, after: { name, kind: 'training' } },
});

const placeOf = (c: SignedContext) => ({ tenant: c.at.tenant, organization: c.at.id });
