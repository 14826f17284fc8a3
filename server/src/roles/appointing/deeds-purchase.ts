import type { Role } from '@ambit/policy';
import type { OrganizationFacts, SignedContext } from '../../context.ts';
import { appointmentsOf, insertAppointment, touchActors } from '../store.ts';
import { lockUser } from './store.ts';

type Asking = Pick<SignedContext, 'tx' | 'now' | 'newId' | 'server' | 'world' | 'happened' | 'audit'>;

/** What came of a purchase: `beside` the base role that was there, as the base role, or nothing to do. */
export type Purchased = 'beside' | 'base' | 'held' | 'unavailable';

/**
 * Gives a buyer the role that hands out seats. INVARIANT: a purchase adds and never lowers: a base role stays, and the
 * buyer's role stands beside it.
 */
export async function addByPurchase(c: Asking, at: OrganizationFacts, user: string): Promise<Purchased> {
  const rules = await c.server.rulesOf(c.tx, at);
  const role = buyerRole([...rules.roles.values()]);
  const isOffered = role?.available?.every((one) => c.world.organizations.has?.(at.id, one) === true) ?? true;
  if (!role || !isOffered || !(await lockUser(c.tx, at.id, user))) return 'unavailable';
  const held = await appointmentsOf(c.tx, at.id, user, c.now);
  if (held.some((one) => one.role === role.id && !one.anchor && !one.until)) return 'held';
  const isBase = !held.some((one) => one.isBase);
  const id = c.newId();
  await insertAppointment(c.tx, {
    ...{ tenant: at.tenant, organization: at.id, id, user, role: role.id, isBase, anchor: null },
    ...{ from: null, until: null, by: null, at: c.now, reason: null, options: {} },
  });
  await touchActors(c.tx, at.id, [user]);
  c.audit({
    thing: { kind: 'user', id: user, organization: at.id },
    after: { role: role.id, appointment: id, isBase },
  });
  await c.happened({ kind: 'authority-changed', users: [user], organization: at.id });
  await c.happened({ kind: 'users-changed', users: [user], organization: at.id });
  return isBase ? 'base' : 'beside';
}

/** The lowest role that may invite to seats it bought. */
const buyerRole = (roles: readonly Role[]): Role | undefined =>
  roles
    .filter(({ kind, cells }) => kind === 'staff' && cells['seat.invite']?.any.includes('purchased'))
    .toSorted((a, b) => a.rank - b.rank)[0];
