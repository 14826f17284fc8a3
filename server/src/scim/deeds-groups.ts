import { dropExternalId, putExternalId } from '../external-ids/index.ts';
import type { Context, SignedContext } from '../context.ts';
import { keyOf } from '../database/keys.ts';
import { load } from '../database/things.ts';
import {
  demandMember,
  group,
  groups,
  insertGroup,
  isGroupNameTaken,
  join,
  leave,
  renameGroup,
} from '../groups/index.ts';
import { bind, giveToMembers, meant, renamed } from './mapping/deeds-follow.ts';
import { Refusal, problems } from '../refusal.ts';
import { users } from '../users/index.ts';
import { atOf, baseOf, taken, uuid } from './deeds-users.ts';
import { refused } from './refused.ts';
import { type Resource, groupResource } from './resource.ts';
import { listGroups, nameOf } from './store.ts';
import { membersOf } from './store-members.ts';
import type { SaidOfGroup } from './reading/told-group.ts';

/** The group that was granted, when it is one of the organization that is administered. */
export function grantedGroup(c: Context<string>): string {
  const { thing } = c.granted;
  if (!thing?.id || thing.organization !== c.at.id) throw new Refusal(problems['not-found']);
  return thing.id;
}

export async function shownGroup(
  c: SignedContext,
  id: string,
  members = true,
  organization = c.at.id,
): Promise<Resource> {
  const wanted = { filter: null, offset: 0, limit: 1, members, id };
  const at = { ...atOf(c), organization };
  const { groups: found } = await listGroups(c.tx, at, c.filter(groups.view), c.filter(users.view), wanted);
  if (!found[0]) throw new Refusal(problems['not-found']);
  return groupResource(found[0], baseOf(c));
}

/** Adds a learning group with the name and the members that were said. */
export async function addGroup(c: Context<'group.create'>, said: SaidOfGroup): Promise<string> {
  const [id, name] = [c.newId(), said.name ?? ''];
  const mapping = await meant(c, name);
  if (mapping?.group) return takeUp(c, mapping.group, said);
  const place = { tenant: c.at.tenant, organization: c.at.id };
  const nameKey = await freeKey(c, name, null);
  await insertGroup(c.tx, place, { id, name, nameKey, kind: 'learning', owner: c.actor.id });
  await bind(c, mapping, id);
  c.audit({ thing: { kind: group.id, id }, after: { name, kind: 'learning', externalId: said.externalId } });
  await changeMembers(c, id, said, c.actor.id);
  await nameExternally(c, id, said);
  return id;
}

/** What a system adds is a group that is there already, as somebody has said: whoever is a member stays one. */
async function takeUp(c: Context<string>, id: string, { name: _, ...said }: SaidOfGroup): Promise<string> {
  const { add, whole } = said.members;
  const members = { add: whole ?? add, remove: new Set<string>(), whole: null };
  const found = await load(c.tx, group, id, true, c.world.now);
  if (!found) throw new Refusal(problems['not-found']);
  await c.demand(groups.editMembers, found.thing);
  await changeGroup({ ...c, granted: { ...c.granted, thing: found.thing } }, id, { ...said, members });
  return id;
}

/** Changes what was said of a group; each side asks for its own privilege. */
export async function changeGroup(c: Context<string>, id: string, said: SaidOfGroup): Promise<void> {
  const thing = c.granted.thing;
  if (said.name !== undefined && thing) {
    await c.demand(groups.edit, thing);
    if (!(await renamed(c, id, said.name)))
      await renameGroup(c.tx, c.at.id, id, said.name, await freeKey(c, said.name, id));
    c.audit({ after: { name: said.name } });
  }
  const owner = thing?.facts.owner;
  await changeMembers(c, id, said, typeof owner === 'string' ? owner : null);
  await nameExternally(c, id, said);
}

async function nameExternally(c: SignedContext, id: string, { externalId }: SaidOfGroup): Promise<void> {
  if (externalId === null) await dropExternalId(c.tx, atOf(c), 'group', id);
  if (externalId && !(await putExternalId(c.tx, atOf(c), 'group', id, externalId))) throw taken('group', 'externalId');
}

async function freeKey(c: SignedContext, name: string, butNot: string | null): Promise<string> {
  const key = keyOf(name);
  if (await isGroupNameTaken(c.tx, c.at.id, key, butNot)) throw taken('group', 'displayName');
  return key;
}

/** Whoever looks after the group reaches its members: every member that comes or goes is decided by itself. */
async function changeMembers(c: Context<string>, id: string, { members }: SaidOfGroup, owner: string | null) {
  const { add, remove, whole } = members;
  if (add.size === 0 && remove.size === 0 && whole === null) return;
  const seen = c.filter(users.view);
  const now = new Set(await membersOf(c.tx, c.at.id, id, seen));
  const coming = [...(whole ?? add)].filter((one) => !now.has(one));
  const going = [...now].filter((one) => (whole ? !whole.has(one) : remove.has(one)));
  const staying = [...(whole ?? add)].filter((one) => now.has(one));
  if (coming.length + going.length === 0) return giveToMembers(c, id, staying);
  const thing = { kind: group.id, id, organization: c.at.id, facts: { owner, groups: [id] } };
  await c.demand(groups.editMembers, thing);
  const at: Context<string> = { ...c, granted: { ...c.granted, thing } };
  for (const member of [...coming, ...going]) {
    const isThere = uuid.test(member) && (await nameOf(c.tx, c.at.id, seen, member)) !== null;
    if (!isThere)
      throw new Refusal(refused['scim-member'], { values: { id: member }, more: { scimType: 'invalidValue' } });
    await demandMember(at, thing, member);
  }
  await join(c, id, coming);
  await leave(c, id, going, 'unenroll');
  await giveToMembers(c, id, [...staying, ...coming]);
  c.audit({ thing: { kind: group.id, id }, before: { members: going }, after: { members: coming } });
}
