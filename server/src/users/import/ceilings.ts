import { type Missing, type Privilege, type Role, type Thing, type World, check, mayGive } from '@ambit/policy';
import { appointments, broughtAlong, needsPlace } from '../../roles/index.ts';
import { users } from '../privileges.ts';
import { maySignIn } from '../user.ts';
import type { Around, Existing, Profile, Reference } from './known.ts';
import type { ReasonCode } from './reasons.ts';

/** What keeps the asker from a deed; null: it is allowed. */
export function lacking(
  privilege: Privilege,
  thing: Thing,
  world: World,
  { asker }: Around,
): readonly Missing[] | null {
  const decision = check(asker.rules, asker.actor, privilege, thing, world);
  if (decision.allowed) return null;
  return decision.missing.length > 0 ? decision.missing : [{ kind: 'authority', id: decision.why, values: {} }];
}

/** Somebody new, as they would stand; the id is theirs already, so that nobody takes them for the asker. */
export const thingOfNew = (
  id: string,
  place: Reference | null,
  department: Reference | null,
  { organization }: Around,
): Thing => ({
  kind: 'user',
  id: null,
  organization: organization.id,
  facts: {
    user: id,
    place: place?.id ?? null,
    department: department?.id ?? null,
    managers: [],
    groups: [],
    roles: [organization.learner],
  },
});

/** What keeps the asker from adding somebody with a role. */
export function lackingToAdd(
  thing: Thing,
  role: string | null,
  world: World,
  around: Around,
): readonly Missing[] | null {
  return decidedOnce(`add ${role} ${where(thing)}`, around, () => {
    const facts = { ...thing.facts, roles: [around.organization.learner, ...(role ? [role] : [])] };
    return lacking(users.import, { ...thing, facts }, world, around);
  });
}

/** What keeps the asker from giving a role; null: nothing. */
export function lackingToGive(role: Role, thing: Thing, world: World, around: Around): readonly Missing[] | null {
  const { rules, actor } = around.asker;
  const decide = () =>
    someOf(mayGive(rules, actor, { role, anchor: null, holder: thing }, appointments.appoint, world).reasons);
  return thing.id === null ? decidedOnce(`give ${role.id} ${where(thing)}`, around, decide) : decide();
}

/** What keeps the asker from ending a role: what reaches beyond one's own may be taken away. */
export function lackingToEnd(role: Role, thing: Thing, around: Around): readonly Missing[] | null {
  const { rules, actor, world } = around.asker;
  const { reasons } = mayGive(rules, actor, { role, anchor: null, holder: thing }, appointments.appoint, world);
  return someOf(
    reasons.filter(({ id }) => !['ceiling.beyond', 'ceiling.not-available', 'ceiling.anchor'].includes(id)),
  );
}

/** What keeps the asker from moving somebody along with the roles that follow their holder. */
export function lackingToCarry(
  before: Existing,
  after: Profile,
  thing: Thing,
  world: World,
  around: Around,
): readonly Missing[] | null {
  const { roles } = around.organization;
  const held = Array.isArray(before.thing.facts.roles) ? before.thing.facts.roles.map(String) : [];
  const following = held.flatMap((id) =>
    id === before.role && after.role !== before.role ? [] : (roles.get(id) ?? []),
  );
  const missing = following
    .filter((role) => role.anchor === 'own-place' && needsPlace(role))
    .flatMap((role) => [
      ...(lackingToEnd(role, before.thing, around) ?? []),
      ...(lackingToGive(role, thing, world, around) ?? []),
    ]);
  const along = broughtAlong(roles.values());
  const brought = (along && lackingToGive(along, thing, world, around)) ?? [];
  return someOf([...missing, ...brought.filter(({ id }) => id === 'ceiling.beyond')]);
}

/** Would this change leave nobody who may give roles in the whole organization? Otherwise whoever loses that is counted out. */
function losesLastAdministrator(before: Existing, after: Profile, { administrators, organization }: Around): boolean {
  if (!administrators.has(before.id)) return false;
  const role = after.role ? organization.roles.get(after.role) : undefined;
  if (after.state === before.state && (after.role === before.role || (role && administers(role)))) return false;
  if (administrators.size === 1) return true;
  administrators.delete(before.id);
  return false;
}

/** Would this change leave nobody whose password opens while passwords are off? */
function losesLastExempt(before: Existing, after: Profile, { exempt }: Around): boolean {
  if (!exempt.has(before.id) || maySignIn(after.state)) return false;
  if (exempt.size === 1) return true;
  exempt.delete(before.id);
  return false;
}

/** Who would be lost to the organization by this change, and must not be; null: nobody. */
export function lastOfAll(before: Existing, after: Profile, around: Around): ReasonCode | null {
  if (losesLastAdministrator(before, after, around)) return 'last-administrator';
  return losesLastExempt(before, after, around) ? 'last-exempt' : null;
}

/** May holders of this role give roles in the whole organization? */
export const administers = (role: Role): boolean =>
  role.cells[appointments.appoint.id]?.any.some(
    (token) => token === 'organization' || token === 'organization-and-clients',
  ) ?? false;

export function decidedOnce<T>(question: string, { decided }: Around, decide: () => T): T {
  if (!decided.has(question)) decided.set(question, decide());
  return decided.get(question) as T;
}

const where = ({ facts }: Thing): string => `${String(facts.place)} ${String(facts.department)}`;

const someOf = (missing: readonly Missing[]): readonly Missing[] | null => (missing.length > 0 ? missing : null);
