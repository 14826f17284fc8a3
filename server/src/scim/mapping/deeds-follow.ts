import type { SignedContext } from '../../context.ts';
import { keyOf } from '../../database/keys.ts';
import { appoint } from '../../roles/index.ts';
import { taken } from '../deeds-users.ts';
import { changeMapping, keepGiven, type Mapping, mappingNamed, mappingOnto, without } from './store.ts';

const placeOf = (c: SignedContext) => ({ tenant: c.at.tenant, organization: c.at.id });

/** What the system that asks means by a group of this name; null: nobody has said. */
export const meant = (c: SignedContext, name: string): Promise<Mapping | null> =>
  mappingNamed(c.tx, c.at.id, c.actor.id, keyOf(name));

/** A group that was just added for a name is what this name means from now on, whatever it is called later. */
export async function bind(c: SignedContext, mapping: Mapping | null, group: string): Promise<void> {
  if (mapping) await changeMapping(c.tx, c.at.id, mapping.id, { group });
}

/** Of a group that is mapped, the name a system gives is its own; the group keeps the one it has here. */
export async function renamed(c: SignedContext, group: string, name: string): Promise<boolean> {
  const mapping = await mappingOnto(c.tx, c.at.id, c.actor.id, group);
  if (!mapping) return false;
  const other = await meant(c, name);
  if (other && other.id !== mapping.id) throw taken('group', 'displayName');
  await changeMapping(c.tx, c.at.id, mapping.id, { name, key: keyOf(name) });
  return true;
}

/**
 * Gives those a system names as members of a group the role that this means. INVARIANT: it is given by the service user,
 * so every ceiling is asked as that stands now; whom a person took it from does not get it again while they are a member.
 */
export async function giveToMembers(c: SignedContext, group: string, named: readonly string[]): Promise<void> {
  if (named.length === 0) return;
  const mapping = await mappingOnto(c.tx, c.at.id, c.actor.id, group);
  if (!mapping?.role) return;
  const { id, role, anchor, name } = mapping;
  const given: string[] = [];
  for (const user of await without(c.tx, c.at.id, mapping, named, c.now)) {
    const appointment = await appoint(c, { user, role, anchor, from: null, until: null, reason: name });
    await keepGiven(c.tx, placeOf(c), { mapping: id, user, appointment, at: c.now });
    given.push(user);
  }
  if (given.length > 0) c.audit({ thing: { kind: 'group', id: group }, after: { role, anchor, given }, reason: name });
}
