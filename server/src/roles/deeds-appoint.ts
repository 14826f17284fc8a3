import { type Anchor, type Missing, type Role, type Rules, type Thing, factsSql, from, mayGive } from '@ambit/policy';
import type { SignedContext } from '../context.ts';
import { Refusal, problems } from '../refusal.ts';
import { demandAnchor } from './appointing/deeds-anchor.ts';
import { optionsOf } from './appointing/options.ts';
import { fieldRefusal, refused } from './appointing/problems.ts';
import { isRetired, lockOrganization } from './appointing/store.ts';
import { appointments, user } from './privileges.ts';
import { needsClient, needsPlace } from './reach.ts';
import {
  type GivenAppointment,
  appointmentsOf,
  changeAppointed,
  endAppointments,
  holdersWithoutEnd,
  insertAppointment,
  readThing,
  touchActors,
} from './store.ts';

export type Wanted = Readonly<{
  user: string;
  role: string;
  anchor: Anchor | null;
  from: Date | null;
  until: Date | null;
  reason: string | null;
  options?: Options;
  /** Whoever just comes in is not told of it. */ isNewcomer?: boolean;
}>;
type Options = Readonly<Record<string, boolean>>;

/**
 * Gives a role, within every ceiling. A base role replaces the former one in the same transaction.
 * @throws Refusal 403 above a ceiling, 409 when the role is not available, 422 when it needs a place or is unknown.
 */
export async function appoint(c: SignedContext, wanted: Wanted): Promise<string> {
  const { thing, isBase, replaced } = await demandGiving(c, wanted);
  const { organization } = thing;
  const begins = wanted.from && wanted.from > c.now ? wanted.from : c.now;
  const ended = replaced.map(({ id: former }) => former);
  if (ended.length > 0) await endAppointments(c.tx, organization, ended, begins);
  const id = c.newId();
  await insertAppointment(c.tx, {
    tenant: c.at.tenant,
    organization,
    id,
    ...wanted,
    isBase,
    by: c.actor.id,
    at: c.now,
    options: wanted.options ?? {},
  });
  await changed(c, organization, wanted.user);
  if (!wanted.isNewcomer) await said(c, organization, 'given', { ...wanted, id });
  return id;
}

/** What giving a role comes to. */
export type Giving = Readonly<{
  thing: Thing;
  role: Role;
  isBase: boolean;
  /** What ends with it. */ replaced: readonly GivenAppointment[];
}>;

/** All that is decided before a role is given, without giving it: a preview is decided by this, too. @throws Refusal */
export async function demandGiving(c: SignedContext, wanted: Wanted): Promise<Giving> {
  const thing = await holder(c, wanted.user);
  const role = await demandGivable(c, thing, wanted);
  if (wanted.until && wanted.until <= (wanted.from ?? c.now)) throw fieldRefusal('dates-reversed', 'until');
  const isBase = role.kind === 'staff' || role.kind === 'administrator';
  return { thing, role, isBase, replaced: isBase ? await formerBase(c, thing, wanted) : [] };
}

/** The role as it may be given to somebody, who need not be there yet: within every ceiling, at an anchor the asker sees. */
export async function demandGivable(
  c: SignedContext,
  thing: Thing,
  wanted: Pick<Wanted, 'role' | 'anchor' | 'options'>,
): Promise<Role> {
  const role = await roleNamed(c, wanted.role, thing.organization);
  if (role.version !== undefined) await refuseRetired(c, role, thing.organization);
  demand(c, thing, role, wanted.anchor, () => true);
  demandOptions(role, wanted.options ?? {}, c);
  await demandAnchor(c, role, wanted.anchor, thing);
  if (needsPlace(role) && !wanted.anchor && !thing.facts.place) throw fieldRefusal('needs-place', 'anchor');
  if (needsClient(role) && !wanted.anchor) throw fieldRefusal('needs-client', 'anchor');
  return role;
}

/** Ends an appointment now: taken away at the holder's next request. */
export async function endOne(c: SignedContext, given: GivenAppointment): Promise<void> {
  const thing = await demandOver(c, given);
  await refuseLastAdministrator(c, thing, { appointments: [given.id] }, [given]);
  await endAppointments(c.tx, given.organization, [given.id], c.now);
  await changed(c, given.organization, given.user);
  await said(c, given.organization, 'ended', given);
}

/** Gives an appointment other dates or switches. What would make it count for longer or for more is given anew. */
export async function redate(
  c: SignedContext,
  given: GivenAppointment,
  to: Readonly<{ from: Date | null; until: Date | null; options?: Options | undefined }>,
): Promise<void> {
  const { from, until, options = given.options } = to;
  const thing = await demandOver(c, given);
  const role = (await rulesAt(c, given.organization)).roles.get(given.role);
  if (role && isMore(given, { from, until, options }))
    demand(c, thing, role, given.anchor, ({ id }) => id !== 'ceiling.anchor');
  if (role && to.options) demandOptions(role, to.options, c);
  if (until && until <= (from ?? c.now)) throw fieldRefusal('dates-reversed', 'until');
  if (until) await refuseLastAdministrator(c, thing, { appointments: [given.id] }, [given]);
  await changeAppointed(c.tx, given.organization, given.id, { from, until, options });
  await changed(c, given.organization, given.user);
  await said(c, given.organization, 'changed', { ...given, from, until });
}

/** What a user holds now or later. */
export const heldBy = (c: SignedContext, user: Thing): Promise<readonly GivenAppointment[]> =>
  appointmentsOf(c.tx, user.organization, user.id ?? '', c.now);

/** Ends everything a user holds: with the user's own end. */
export async function endAll(c: SignedContext, user: Thing): Promise<void> {
  if (user.id === null) return;
  const held = await appointmentsOf(c.tx, user.organization, user.id, c.now);
  if (held.length === 0) return;
  await refuseLastAdministrator(c, user, { user: user.id }, held);
  await endAppointments(
    c.tx,
    user.organization,
    held.map(({ id }) => id),
    c.now,
  );
  await changed(c, user.organization, user.id);
}

/** Refuses a deed that would leave the organization without anybody who may give roles in all of it. */
export async function refuseLastAdministrator(
  c: SignedContext,
  user: Thing,
  without: { appointments?: readonly string[]; user?: string },
  losing: readonly Pick<GivenAppointment, 'role' | 'anchor' | 'until'>[],
): Promise<void> {
  const { roles } = await rulesAt(c, user.organization);
  const administrators = [...roles.values()].filter(isAdministrator).map(({ id }) => id);
  if (!losing.some(({ role, anchor, until }) => administrators.includes(role) && !anchor && !until)) return;
  await lockOrganization(c.tx, c.at.tenant, user.organization);
  const left = await holdersWithoutEnd(c.tx, user.organization, administrators, without);
  if (left === 0)
    c.refuse(appointments.appoint, user, [{ kind: 'authority', id: 'ceiling.last-administrator', values: {} }]);
}

/** A role by id as those may name it who are asked; platform roles do not exist in an organization. */
export async function roleNamed(c: SignedContext, id: string, organization = c.at.id): Promise<Role> {
  const role = (await rulesAt(c, organization)).roles.get(id);
  const hidden = role?.kind === 'platform' && !c.actor.appointments.some((held) => held.role === id);
  if (!role || hidden) throw fieldRefusal('role-unknown', 'role', { role: id });
  return role;
}

/** The roles of the organization somebody belongs to, which may stand below the asker's and have others. */
export const rulesAt = (c: SignedContext, organization: string): Promise<Rules> =>
  c.server.rulesOf(c.tx, c.server.directory.known(organization) ?? c.at);

/** What keeps the asker from giving a role to somebody; nothing: it may be given. */
export const lacking = (c: SignedContext, thing: Thing, role: Role, anchor: Anchor | null): readonly Missing[] =>
  mayGive(c.rules, c.actor, { role, anchor, holder: thing }, appointments.appoint, c.world).reasons;

/** What keeps the asker from ending a role somebody holds: reach beyond one's own may be taken away. */
export const lackingToEnd = (c: SignedContext, thing: Thing, role: Role, anchor: Anchor | null): readonly Missing[] =>
  lacking(c, thing, role, anchor).filter(countsToEnd);
const countsToEnd = ({ id }: Missing): boolean =>
  id !== 'ceiling.beyond' && id !== 'ceiling.not-available' && id !== 'ceiling.anchor';

/** A user as decisions see it, read in this transaction and kept from changing until its end. */
export async function holder(c: SignedContext, id: string): Promise<Thing> {
  const found = await readThing(c.tx, from(user), factsSql(user, c.world.now), id);
  if (!found) throw new Refusal(problems['not-found']);
  return { kind: 'user', ...found };
}

/** What the learner role gives at its holder's place alone: it comes along when they move. Null: nothing. */
export function broughtAlong(roles: Iterable<Role>): Role | null {
  const learner = [...roles].find(({ kind }) => kind === 'learner');
  const cells = Object.entries(learner?.cells ?? {}).flatMap(([id, cell]) => {
    const any = cell.any.filter((token) => token.startsWith('location'));
    return any.length > 0 ? [[id, { ...cell, any }] as const] : [];
  });
  return learner && cells.length > 0 ? { ...learner, cells: Object.fromEntries(cells) } : null;
}

/** May holders of this role give roles in the whole organization? */
export const isAdministrator = (role: Role): boolean =>
  role.cells[appointments.appoint.id]?.any.some(
    (token) => token === 'organization' || token === 'organization-and-clients',
  ) ?? false;

function demand(
  c: SignedContext,
  thing: Thing,
  role: Role,
  anchor: Anchor | null,
  counts: (missing: Missing) => boolean,
): void {
  const missing = lacking(c, thing, role, anchor).filter(counts);
  if (missing.length > 0) c.refuse(appointments.appoint, thing, missing);
}

/** Ending and dating ask for rank and scope; reach beyond one's own may be taken away. */
async function demandOver(c: SignedContext, given: GivenAppointment): Promise<Thing> {
  if (given.until && given.until <= c.now) throw new Refusal(refused['appointment-ended']);
  const thing = await holder(c, given.user);
  const role = (await rulesAt(c, given.organization)).roles.get(given.role);
  if (role) demand(c, thing, role, given.anchor, countsToEnd);
  return thing;
}

async function formerBase(c: SignedContext, thing: Thing, wanted: Wanted): Promise<readonly GivenAppointment[]> {
  const former = (await appointmentsOf(c.tx, thing.organization, wanted.user, c.now)).filter(({ isBase }) => isBase);
  const stays = (await rulesAt(c, thing.organization)).roles.get(wanted.role);
  if (former.length > 0 && (!stays || !isAdministrator(stays) || wanted.until || wanted.anchor))
    await refuseLastAdministrator(c, thing, { appointments: former.map(({ id }) => id) }, former);
  return former;
}

export async function changed(c: SignedContext, organization: string, user: string): Promise<void> {
  await touchActors(c.tx, organization, [user]);
  await c.happened({ kind: 'authority-changed', users: [user], organization });
  await c.happened({ kind: 'users-changed', users: [user], organization });
}

/** Rooms above hear which role it was: its holder may want to know. */
export const said = (
  c: SignedContext,
  organization: string,
  change: 'given' | 'ended' | 'changed',
  { id, user: holding, role, from: begins, until }: Pick<Wanted, 'user' | 'role' | 'from' | 'until'> & { id: string },
): Promise<void> => {
  const held = [{ appointment: id, user: holding }];
  return c.happened({
    kind: 'role-changed',
    organization,
    change,
    role,
    held,
    ...{ from: begins, until },
    by: c.user.name,
    isQuiet: false,
  });
};

/** A role of the organization's own may be deleted at this moment: one of both waits for the other. */
async function refuseRetired(c: SignedContext, role: Role, organization: string): Promise<void> {
  await lockOrganization(c.tx, c.at.tenant, organization);
  if (await isRetired(c.tx, organization, role.id))
    throw fieldRefusal('role-unknown', 'role', { role: role.name[c.language] });
}

type Term = Pick<GivenAppointment, 'from' | 'until' | 'options'>;

/** Would it begin earlier, end later or allow more than it does? */
const isMore = (was: Term, to: Term): boolean =>
  (to.from?.getTime() ?? 0) < (was.from?.getTime() ?? 0) ||
  (to.until?.getTime() ?? Number.POSITIVE_INFINITY) > (was.until?.getTime() ?? Number.POSITIVE_INFINITY) ||
  Object.entries(to.options).some(([id, isOn]) => isOn && was.options[id] !== true);

function demandOptions(role: Role, options: Options, c: SignedContext): void {
  const known = optionsOf(role).map(({ id }) => id);
  const wrong = Object.keys(options).find((id) => !known.includes(id));
  if (wrong !== undefined) throw fieldRefusal('option-unknown', `options.${wrong}`, { role: role.name[c.language] });
}
