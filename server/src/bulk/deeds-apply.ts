import type { Privilege, Thing } from '@ambit/policy';
import type { SignedContext } from '../context.ts';
import { load } from '../database/things.ts';
import { demandMember, group, groups, join, leave } from '../groups/index.ts';
import { problems, Refusal } from '../refusal.ts';
import {
  appoint,
  appointmentById,
  appointments,
  endOne,
  heldBy,
  lacking,
  lackingToEnd,
  roleNamed,
} from '../roles/index.ts';
import {
  becomes,
  comesBack,
  endedRole,
  giveAnew,
  moveOn,
  takeBackPlanned,
  transitions,
  users,
  type Whole,
} from '../users/index.ts';
import type { UserState } from '../users/index.ts';
import { findLocation, placeInScope } from '../workplace/index.ts';
import type { BulkDeed } from './bulk.ts';
import { type Before, changedSince, inState, noSuchRole, notThatState } from './before.ts';
import { authority, type Lacking, lacksPrivilege } from './deeds-decide.ts';
import { resettingPassword } from './deeds-reset.ts';

/** A user as decisions and states see one. */
export type Somebody = Readonly<{ thing: Thing; state: UserState; email: string | null; expiresAt: Date | null }>;

/** One deed as it is done to each of many. */
export type Doing = Readonly<{
  privilege: Privilege;
  /** The operation that does the same to one: the audit speaks of that. */ operation: string;
  /** What can be told beforehand, without a query. */ lacks(somebody: Somebody): Lacking;
  do(was: Whole): Promise<Before>;
  undo(now: Whole, before: Before): Promise<void>;
}>;

const toStates = { suspend: 'suspended', disable: 'disabled', activate: 'active', archive: 'archived' } as const;

/** Reads what the deed names (a place, a role, a group) and gives how it is done; refuses what is not within reach. */
export async function doing(c: SignedContext, deed: BulkDeed): Promise<Doing> {
  switch (deed.deed) {
    case 'move':
      return moving(c, deed.locationId, deed.from ?? null);
    case 'give-role':
      return givingRole(c, deed.role);
    case 'end-role':
      return endingRole(c, deed.role);
    case 'reset-password':
      return resettingPassword(c);
    case 'add-to-group':
      return addingToGroup(c, deed.groupId);
    default:
      return changingState(c, deed);
  }
}

type StateDeed = Extract<BulkDeed, { deed: keyof typeof toStates }>;

function changingState(c: SignedContext, deed: StateDeed): Doing {
  const to = toStates[deed.deed];
  const privilege = to === 'archived' ? users.archive : users.suspend;
  const said = { reason: deed.reason ?? undefined, until: deed.deed === 'suspend' ? deed.until : null };
  return {
    privilege,
    operation: privilege.id,
    lacks: ({ thing, state }) => {
      const decided = lacksPrivilege(c, privilege, thing);
      return decided ?? (transitions[state].includes(to) ? null : notThatState(state, to));
    },
    async do(was) {
      await becomes(c, was, { privilege, to, ...said });
      return { state: was.state, until: was.standing?.became === was.state ? was.standing.until : null };
    },
    async undo(now, before) {
      if (now.state !== to || !inState(before)) throw changedSince();
      if (to === 'archived') await comesBack(c, now, 'archived', {});
      else await becomes(c, now, { privilege, to: before.state, until: before.until });
    },
  };
}

async function moving(c: SignedContext, place: string | null, day: string | null): Promise<Doing> {
  if (place) await placeInScope(c, place, 'locationId', findLocation);
  return {
    privilege: users.edit,
    operation: 'user.edit',
    lacks: ({ thing }) =>
      lacksPrivilege(c, users.edit, thing) ??
      (thing.id === c.actor.id ? { missing: [authority('requirement.not-oneself')] } : null) ??
      lacksPrivilege(c, users.edit, { ...thing, facts: { ...thing.facts, place } }),
    async do(was) {
      const planned = await moveOn(c, was, { place, day });
      return { place: was.location?.id ?? null, day: planned ? null : day, planned };
    },
    async undo(now, before) {
      if (!('place' in before)) throw changedSince();
      if (before.planned) return takeBackPlanned(c, now, before.planned);
      if ((now.location?.id ?? null) !== place) throw changedSince();
      await moveOn(c, now, { place: before.place, day: before.day });
    },
  };
}

async function givingRole(c: SignedContext, id: string): Promise<Doing> {
  const role = await roleNamed(c, id);
  return {
    privilege: appointments.appoint,
    operation: 'role.give',
    lacks({ thing }) {
      const decided = lacksPrivilege(c, appointments.appoint, thing);
      const missing = decided ? [] : lacking(c, thing, role, null);
      return decided ?? (missing.length > 0 ? { missing } : null);
    },
    async do(was) {
      const former = (await heldBy(c, was.thing)).filter(({ isBase }) => isBase);
      const wanted = { user: was.thing.id ?? '', role: id, anchor: null, from: null, until: null, reason: null };
      const given = await appoint(c, wanted);
      const still = new Set((await heldBy(c, was.thing)).map((one) => one.id));
      return { given, ended: former.filter((one) => !still.has(one.id)).map(endedRole) };
    },
    async undo(now, before) {
      const given = 'given' in before ? await appointmentById(c.tx, before.given) : null;
      if (!given || !('ended' in before) || (given.until && given.until <= c.now)) throw changedSince();
      await endOne(c, given);
      await giveAnew(c, now.thing.id ?? '', before.ended);
    },
  };
}

async function endingRole(c: SignedContext, id: string): Promise<Doing> {
  const role = await roleNamed(c, id);
  return {
    privilege: appointments.appoint,
    operation: 'role.end',
    lacks({ thing }) {
      const { roles } = thing.facts;
      const decided = lacksPrivilege(c, appointments.appoint, thing);
      if (decided || !Array.isArray(roles) || !roles.includes(id)) return decided ?? noSuchRole();
      const missing = lackingToEnd(c, thing, role, null);
      return missing.length > 0 ? { missing } : null;
    },
    async do(was) {
      const held = (await heldBy(c, was.thing)).filter((one) => one.role === id);
      if (held.length === 0) throw noSuchRole();
      for (const one of held) await endOne(c, one);
      return { ended: held.map(endedRole) };
    },
    async undo(now, before) {
      if (!('ended' in before)) throw changedSince();
      await giveAnew(c, now.thing.id ?? '', before.ended);
    },
  };
}

async function addingToGroup(c: SignedContext, id: string): Promise<Doing> {
  const loaded = await load(c.tx, group, id, false, c.world.now);
  if (!loaded || loaded.thing.organization !== c.at.id || !c.sees(loaded.thing))
    throw new Refusal(problems['not-found']);
  const { thing: to } = loaded;
  await c.demand(groups.editMembers, to);
  return {
    privilege: groups.editMembers,
    operation: 'group.add-member',
    lacks({ thing }) {
      const apart = { ...thing, facts: { ...thing.facts, groups: [] } };
      if (thing.id === c.actor.id) return { missing: [authority('requirement.not-oneself')] };
      return thing.organization === c.at.id ? lacksPrivilege(c, users.view, apart) : { missing: [authority('scope')] };
    },
    async do({ thing }) {
      const user = thing.id ?? '';
      const { groups: of } = thing.facts;
      const wasMember = Array.isArray(of) && of.includes(id);
      await demandMember(c, to, user);
      if (!wasMember) await join(c, id, [user]);
      return { wasMember };
    },
    async undo({ thing }, before) {
      if (!('wasMember' in before)) throw changedSince();
      await demandMember(c, to, thing.id ?? '');
      if (!before.wasMember) await leave(c, id, [thing.id ?? ''], 'unenroll');
    },
  };
}
