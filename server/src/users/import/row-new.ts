import type { Missing } from '@ambit/policy';
import { keyOf } from '../../database/keys.ts';
import { notAsAsked } from './asked.ts';
import { lackingToAdd, thingOfNew } from './ceilings.ts';
import type { FieldId } from './fields.ts';
import { type Judged, managed, profileAnd, rejected } from './judged.ts';
import type { Around, Profile, Reference, Standing } from './known.ts';
import { chooseManager } from './manager.ts';
import type { Reason } from './reasons.ts';
import { chooseLocation, chooseReference, chooseRole } from './references.ts';
import type { Read, Wanted } from './wanted.ts';
import { nameField } from './whom.ts';

/** What comes of a row about somebody who is not there yet. */
export function judgeNew(userName: string | null, read: Read, at: Standing, around: Around): Judged {
  const { wanted } = read;
  const reasons = [...read.reasons, ...missingOf(userName, read, around)];
  const department = chooseReference('department', wanted.department, null, around, reasons);
  const jobTitle = chooseReference('jobTitle', wanted.jobTitle, null, around, reasons);
  const base = thingOfNew(at.id, null, department, around);
  const chosen = chooseLocation(wanted.location, null, base, around, reasons);
  const location = chosen.location ?? (wanted.location ? null : around.options.defaultLocation);
  const thing = thingOfNew(at.id, location, department, around);
  const role = chooseRole(wanted.role, null, thing, chosen.world, around, reasons);
  const lacks = lackingToAdd(thing, role, chosen.world, around);
  if (lacks && reasons.length === 0) reasons.push(notAdded(location, lacks));
  const user = { thing, key: keyOf(userName ?? '') };
  const { manager, managerLine } = chooseManager(wanted.manager, user, null, at, around, reasons);
  const after = profileOf(userName ?? '', wanted, { location, department, jobTitle, role }, around);
  const told = new Set(reasons.map(({ field }) => field));
  reasons.push(...notAsAsked(after, wanted, null, around).filter(({ field }) => !told.has(field)));
  if (reasons.length > 0) return rejected(reasons);
  const changed = [
    ...profileAnd(around.added).filter((field) => (after[field] ?? null) !== null),
    ...managed(manager, managerLine),
  ];
  const { newPlaces } = chosen;
  return {
    outcome: 'created',
    reasons: [],
    user: at.id,
    before: null,
    after,
    changed,
    newPlaces,
    manager,
    managerLine,
  };
}

/** What a new user needs and the row does not say; a cell that could not be read has its own reason. */
function missingOf(userName: string | null, { wanted, reasons }: Read, around: Around): readonly Reason[] {
  const inOne = around.mapped.has('fullName');
  const needed: readonly (readonly [FieldId, string | null | undefined])[] = [
    [nameField(around), userName],
    [inOne ? 'fullName' : 'firstName', wanted.firstName],
    ...(inOne ? [] : [['lastName', wanted.lastName] as const]),
  ];
  const isOpen = (field: FieldId) => !reasons.some((one) => one.field === field);
  const asked = [...around.added].filter(([id, { required }]) => required && !wanted[id] && isOpen(id));
  return [
    ...needed
      .filter(([field, value]) => !value && isOpen(field))
      .map(([field]): Reason => ({ field, code: 'missing' })),
    ...asked.map(([field, { label }]): Reason => ({ field, code: 'asked-of-everybody', values: label })),
  ];
}

/** Whoever manages locations is told that one is missing, everybody else what the engine said. */
function notAdded(location: Reference | null, missing: readonly Missing[]): Reason {
  const isPlaced = missing.some(({ id, values }) => id === 'scope' && String(values['scopes']).includes('location'));
  if (location === null && isPlaced) return { field: 'location', code: 'location-needed' };
  return { field: null, code: 'not-added-by-you', missing };
}

type Chosen = Pick<Profile, 'location' | 'department' | 'jobTitle' | 'role'>;

const profileOf = (
  userName: string,
  wanted: Wanted,
  chosen: Chosen,
  { language, options, added }: Around,
): Profile => ({
  ...Object.fromEntries([...added.keys()].map((id) => [id, wanted[id] ?? null])),
  userName,
  firstName: wanted.firstName ?? '',
  middleName: wanted.middleName ?? null,
  lastName: wanted.lastName ?? '',
  email: wanted.email ?? null,
  employeeIdentifier: wanted.employeeIdentifier ?? null,
  phone: wanted.phone ?? null,
  ...chosen,
  language: wanted.language ?? language,
  state: wanted.state ?? options.newUsers,
  expiresOn: wanted.expiresOn ?? null,
  hireDate: wanted.hireDate ?? null,
});
