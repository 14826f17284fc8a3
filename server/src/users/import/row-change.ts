import type { Thing } from '@ambit/policy';
import { keyOf } from '../../database/keys.ts';
import { users } from '../privileges.ts';
import { transitions, type UserState } from '../user.ts';
import { notAsAsked } from './asked.ts';
import { lacking, lackingToCarry, lastOfAll } from './ceilings.ts';
import type { FieldId } from './fields.ts';
import { type Judged, managed, powers, profileAnd, rejected } from './judged.ts';
import type { Around, Existing, Profile, Reference, Standing } from './known.ts';
import { chooseManager } from './manager.ts';
import type { Reason } from './reasons.ts';
import { chooseLocation, chooseReference, chooseRole } from './references.ts';
import type { Read, Wanted } from './wanted.ts';

/** What comes of a row about somebody who is there already. */
export function judgeChange(before: Existing, { wanted, reasons: read }: Read, at: Standing, around: Around): Judged {
  const reasons = [...read];
  const department = chooseReference('department', wanted.department, before.department, around, reasons);
  const jobTitle = chooseReference('jobTitle', wanted.jobTitle, before.jobTitle, around, reasons);
  const base: Thing = { ...before.thing, facts: { ...before.thing.facts, department: department?.id ?? null } };
  const chosen = chooseLocation(wanted.location, before, base, around, reasons);
  const { location, world, newPlaces } = chosen;
  const thing: Thing = { ...base, facts: { ...base.facts, place: location?.id ?? null } };
  const role = chooseRole(wanted.role, before, thing, world, around, reasons);
  const state = changedState(before, wanted.state, around, reasons);
  const after = profileOf(before, wanted, { location, department, jobTitle, role, state }, around);
  const user = { thing, key: keyOf(after.userName) };
  const { manager, managerLine } = chooseManager(wanted.manager, user, before, at, around, reasons);
  const changed = [
    ...profileAnd(around.added).filter((field) => idOf(before[field] ?? null) !== idOf(after[field] ?? null)),
    ...managed(manager, managerLine, wanted.manager === null && before.managers.length > 0),
  ];
  reasons.push(...notAsAsked(after, wanted, changed, around));
  if (changed.length > 0) reasons.push(...overWhom(before, after, thing, changed, world, around));
  const last = reasons.length === 0 ? lastOfAll(before, after, around) : null;
  if (last) reasons.push({ field: null, code: last });
  if (reasons.length > 0) return { ...rejected(reasons), user: before.id };
  const outcome = changed.length > 0 ? 'updated' : 'unchanged';
  return { outcome, reasons: [], user: before.id, before, after, changed, newPlaces, manager, managerLine };
}

/**
 * The privilege over the user as they are and as they would be; facts that carry power not about oneself. A role that
 * follows its holder to another place is ended here and given there.
 */
export function overWhom(
  before: Existing,
  after: Profile,
  thing: Thing,
  changed: readonly FieldId[],
  world: Around['asker']['world'],
  around: Around,
): readonly Reason[] {
  if (before.id === around.asker.actor.id)
    return changed.filter((field) => powers.has(field)).map((field) => ({ field, code: 'oneself' }));
  const now = lacking(users.import, before.thing, around.asker.world, around);
  if (now) return [{ field: null, code: 'not-changed-by-you', missing: now }];
  const field = changed.includes('location') ? 'location' : 'department';
  const then = lacking(users.import, thing, world, around);
  if (then) return [{ field, code: 'not-changed-by-you', missing: then }];
  const along = changed.includes(field) ? lackingToCarry(before, after, thing, world, around) : null;
  return along ? [{ field, code: 'role-not-carried', missing: along }] : [];
}

/** What a cell that says yes or no makes of a state; those who may sign in stay as they are at a yes. */
function changedState(before: Existing, wanted: Wanted['state'], around: Around, reasons: Reason[]): UserState {
  const from = before.state;
  const isSo =
    wanted === undefined ||
    wanted === from ||
    (wanted === 'active'
      ? from !== 'disabled' && from !== 'archived'
      : wanted === 'disabled' && (from === 'archived' || from === 'listed'));
  if (isSo) return from;
  // whoever was archived is hired again
  const isRehired = from === 'archived' && wanted === 'active';
  if (!isRehired && !transitions[from].includes(wanted)) {
    reasons.push({ field: 'state', code: 'state-not-possible', values: { from, to: wanted } });
    return from;
  }
  const missing =
    before.id === around.asker.actor.id ? null : lacking(users.suspend, before.thing, around.asker.world, around);
  if (missing) reasons.push({ field: 'state', code: 'state-not-changed', missing });
  return wanted;
}

type Chosen = Pick<Profile, 'location' | 'department' | 'jobTitle' | 'role' | 'state'>;

function profileOf(before: Existing, wanted: Wanted, chosen: Chosen, { mapped, added }: Around): Profile {
  const optional = <F extends 'middleName' | 'email' | 'employeeIdentifier' | 'phone' | 'expiresOn' | 'hireDate'>(
    field: F,
  ) => (wanted[field] === undefined ? before[field] : wanted[field]);
  return {
    ...Object.fromEntries([...added.keys()].map((id) => [id, wanted[id] === undefined ? before[id] : wanted[id]])),
    userName: mapped.has('userName') ? (wanted.userName ?? before.userName) : before.userName,
    firstName: wanted.firstName ?? before.firstName,
    middleName: optional('middleName'),
    lastName: wanted.lastName ?? before.lastName,
    email: optional('email'),
    employeeIdentifier: optional('employeeIdentifier'),
    phone: optional('phone'),
    ...chosen,
    language: wanted.language ?? before.language,
    expiresOn: optional('expiresOn'),
    hireDate: optional('hireDate'),
  };
}

const idOf = (value: string | Reference | null): string | null =>
  value !== null && typeof value === 'object' ? value.id : value;
