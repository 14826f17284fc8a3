import type { Thing } from '@ambit/policy';
import { keyOf } from '../../database/keys.ts';
import { users } from '../privileges.ts';
import { transitions, type UserState } from '../user.ts';
import { lacking, lackingToAdd, losesLastAdministrator, thingOfNew } from './ceilings.ts';
import type { FieldId } from './fields.ts';
import type { Around, Existing, Profile, Reference, Standing } from './known.ts';
import type { NewPlaces } from './places.ts';
import type { Reason } from './reasons.ts';
import { chooseLocation, chooseReference, chooseRole } from './references.ts';
import { chooseManager } from './manager.ts';
import type { Read, Wanted } from './wanted.ts';
import { nameField, whom } from './whom.ts';

export type Outcome = 'created' | 'updated' | 'unchanged' | 'rejected';

/** What would come, or came, of a row. */
export type Judged = Readonly<{
  outcome: Outcome;
  reasons: readonly Reason[];
  /** Who is changed; of somebody new, the id as which the user would begin. */ user: string | null;
  before: Existing | null;
  after: Profile | null;
  changed: readonly FieldId[];
  /** A location to be added with the user. */ newPlaces: NewPlaces | null;
  manager: Reference | null;
  /** The manager is new too and stands in this line. */ managerLine: number | null;
}>;

/** Decides one row, as if it were entered alone by the asker. */
export function judge({ wanted, reasons }: Read, at: Standing, around: Around): Judged {
  const about = whom(wanted, at.line, around);
  if ('reason' in about) return rejected([...reasons, about.reason]);
  return 'user' in about
    ? judgeChange(about.user, wanted, reasons, at, around)
    : judgeNew(about.newName, wanted, reasons, at, around);
}

function judgeNew(
  userName: string | null,
  wanted: Wanted,
  read: readonly Reason[],
  at: Standing,
  around: Around,
): Judged {
  const { id } = at;
  const reasons = [...read];
  const { options, organization } = around;
  const missing = (field: FieldId, value: unknown) => {
    if (!value && !read.some((one) => one.field === field)) reasons.push({ field, code: 'missing' });
  };
  missing(nameField(around), userName);
  missing(around.mapped.has('fullName') ? 'fullName' : 'firstName', wanted.firstName);
  if (!around.mapped.has('fullName')) missing('lastName', wanted.lastName);

  const department = chooseReference('department', wanted.department, null, around, reasons);
  const jobTitle = chooseReference('jobTitle', wanted.jobTitle, null, around, reasons);
  const base = thingOfNew(id, null, department, around);
  const chosen = chooseLocation(wanted.location, null, base, around, reasons);
  const location = chosen.location ?? (wanted.location ? null : options.defaultLocation);
  const thing = thingOfNew(id, location, department, around);
  const role = chooseRole(wanted.role, null, thing, chosen.world, around, reasons);
  const lacks = lackingToAdd(thing, role, chosen.world, around);
  if (lacks && reasons.length === 0) {
    const placeless =
      location === null &&
      lacks.some(({ id, values }) => id === 'scope' && String(values['scopes']).includes('location'));
    reasons.push(
      placeless
        ? { field: 'location', code: 'location-needed' }
        : { field: null, code: 'not-added-by-you', missing: lacks },
    );
  }
  const { manager, managerLine } = chooseManager(
    wanted.manager,
    { thing, key: keyOf(userName ?? '') },
    null,
    at,
    around,
    reasons,
  );
  if (reasons.length > 0) return rejected(reasons);
  const after: Profile = {
    userName: userName ?? '',
    firstName: wanted.firstName ?? '',
    middleName: wanted.middleName ?? null,
    lastName: wanted.lastName ?? '',
    email: wanted.email ?? null,
    employeeIdentifier: wanted.employeeIdentifier ?? null,
    phone: wanted.phone ?? null,
    location,
    department,
    jobTitle,
    role,
    language: wanted.language ?? around.language,
    state: wanted.state ?? options.newUsers,
    expiresOn: wanted.expiresOn ?? null,
    hireDate: wanted.hireDate ?? null,
  };
  const changed = profileFields.filter((field) => after[field] !== null);
  return {
    outcome: 'created',
    reasons: [],
    user: id,
    before: null,
    after,
    changed: [...changed, ...managed(manager, managerLine)],
    newPlaces: chosen.newPlaces,
    manager,
    managerLine,
  };
}

function judgeChange(before: Existing, wanted: Wanted, read: readonly Reason[], at: Standing, around: Around): Judged {
  const reasons = [...read];
  const department = chooseReference('department', wanted.department, before.department, around, reasons);
  const jobTitle = chooseReference('jobTitle', wanted.jobTitle, before.jobTitle, around, reasons);
  const base: Thing = { ...before.thing, facts: { ...before.thing.facts, department: department?.id ?? null } };
  const chosen = chooseLocation(wanted.location, before, base, around, reasons);
  const thing: Thing = { ...base, facts: { ...base.facts, place: chosen.location?.id ?? null } };
  const role = chooseRole(wanted.role, before, thing, chosen.world, around, reasons);
  const after: Profile = {
    userName: around.mapped.has('userName') ? (wanted.userName ?? before.userName) : before.userName,
    firstName: wanted.firstName ?? before.firstName,
    middleName: wanted.middleName === undefined ? before.middleName : wanted.middleName,
    lastName: wanted.lastName ?? before.lastName,
    email: wanted.email === undefined ? before.email : wanted.email,
    employeeIdentifier: wanted.employeeIdentifier === undefined ? before.employeeIdentifier : wanted.employeeIdentifier,
    phone: wanted.phone === undefined ? before.phone : wanted.phone,
    location: chosen.location,
    department,
    jobTitle,
    role,
    language: wanted.language ?? before.language,
    state: changedState(before, wanted.state, around, reasons),
    expiresOn: wanted.expiresOn === undefined ? before.expiresOn : wanted.expiresOn,
    hireDate: wanted.hireDate === undefined ? before.hireDate : wanted.hireDate,
  };
  const { manager, managerLine } = chooseManager(
    wanted.manager,
    { thing, key: keyOf(after.userName) },
    before,
    at,
    around,
    reasons,
  );
  const changed = [
    ...profileFields.filter((field) => differs(before, after, field)),
    ...managed(manager, managerLine, wanted.manager === null && before.managers.length > 0),
  ];
  if (changed.length > 0) reasons.push(...overWhom(before, thing, changed, chosen.world, around));
  if (reasons.length === 0 && losesLastAdministrator(before, after, around))
    reasons.push({ field: null, code: 'last-administrator' });
  if (reasons.length > 0) return { ...rejected(reasons), user: before.id };
  const outcome = changed.length > 0 ? 'updated' : 'unchanged';
  return {
    outcome,
    reasons: [],
    user: before.id,
    before,
    after,
    changed,
    newPlaces: chosen.newPlaces,
    manager,
    managerLine,
  };
}

/** The privilege over the user as they are and as they would be; facts that carry power not about oneself. */
function overWhom(
  before: Existing,
  thing: Thing,
  changed: readonly FieldId[],
  world: Around['asker']['world'],
  around: Around,
): readonly Reason[] {
  if (before.id === around.asker.actor.id)
    return changed.filter((field) => powers.has(field)).map((field) => ({ field, code: 'oneself' }));
  const now = lacking(users.import, before.thing, around.asker.world, around);
  if (now) return [{ field: null, code: 'not-changed-by-you', missing: now }];
  const then = lacking(users.import, thing, world, around);
  return then
    ? [{ field: changed.includes('location') ? 'location' : 'department', code: 'not-changed-by-you', missing: then }]
    : [];
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
  if (!transitions[from].includes(wanted)) {
    reasons.push({ field: 'state', code: 'state-not-possible', values: { from, to: wanted } });
    return from;
  }
  const missing =
    before.id === around.asker.actor.id ? null : lacking(users.suspend, before.thing, around.asker.world, around);
  if (missing) reasons.push({ field: 'state', code: 'state-not-changed', missing });
  return wanted;
}

/** Facts that give or take power. */
const powers: ReadonlySet<FieldId> = new Set(['location', 'department', 'role', 'state', 'manager']);

/** Do these changes of somebody who is there change what that user or others may do? */
export const carriesPower = (changed: readonly FieldId[]): boolean => changed.some((field) => powers.has(field));

export const profileFields = [
  'userName',
  'firstName',
  'middleName',
  'lastName',
  'email',
  'employeeIdentifier',
  'phone',
  'location',
  'department',
  'jobTitle',
  'role',
  'language',
  'state',
  'expiresOn',
  'hireDate',
] as const satisfies readonly (FieldId & keyof Profile)[];

function differs(before: Profile, after: Profile, field: (typeof profileFields)[number]): boolean {
  const [was, is] = [before[field], after[field]];
  return idOf(was) !== idOf(is);
}

const idOf = (value: string | Reference | null): string | null =>
  value !== null && typeof value === 'object' ? value.id : value;

const managed = (manager: Reference | null, managerLine: number | null, emptied = false): readonly FieldId[] =>
  manager !== null || managerLine !== null || emptied ? ['manager'] : [];

export const rejected = (reasons: readonly Reason[]): Judged => ({
  outcome: 'rejected',
  reasons,
  user: null,
  before: null,
  after: null,
  changed: [],
  newPlaces: null,
  manager: null,
  managerLine: null,
});
