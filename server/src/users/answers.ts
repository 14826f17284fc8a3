import type { Facts, Thing } from '@ambit/policy';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { mayOf } from '../may.ts';
import { departmentNames, jobTitleNames } from '../workplace/index.ts';
import { appointments } from '../roles/index.ts';
import { user, users } from './privileges.ts';
import type { ListedUser, Profile } from './store.ts';
import { sorts, userStates } from './user.ts';

const reference = z.object({ id: z.uuid(), name: z.string() });
/** Whether a deed may be done, or the sentence why not. */
const deed = z.union([z.literal(true), z.object({ reason: z.string() })]);
const may = z.object({
  edit: deed,
  suspend: deed,
  archive: deed,
  password: deed,
  setPin: deed,
  resetFactors: deed,
  viewAs: deed,
  impersonate: deed,
  delete: deed,
  appoint: deed,
});
export const listedUser = z.object({
  id: z.uuid(),
  name: z.string(),
  userName: z.string(),
  email: z.string().nullable(),
  state: z.enum(userStates),
  location: reference.nullable(),
  /** Seen because they also work somewhere, and not for where they are at home. */ alsoHere: z.boolean(),
  employeeIdentifier: z.string().nullable(),
  hireDate: z.string().nullable(),
  expiresAt: z.iso.datetime().nullable(),
  lastSignInAt: z.iso.datetime().nullable(),
  organization: reference,
  roles: z.array(z.object({ role: z.string(), name: z.string() })),
  version: z.number(),
  may,
});
export const profile = listedUser.extend({
  firstName: z.string(),
  middleName: z.string().nullable(),
  lastName: z.string(),
  phone: z.string().nullable(),
  language: z.string(),
  timeZone: z.string().nullable(),
  department: reference.nullable(),
  jobTitle: reference.nullable(),
  /** When the picture was changed; null: there is none. */ photo: z.string().nullable(),
  /** How the user came to stand where they stand. */
  standing: z
    .object({
      was: z.enum(userStates),
      became: z.enum(userStates),
      until: z.iso.date().nullable(),
      reason: z.string().nullable(),
      at: z.iso.datetime({ offset: true }),
      byName: z.string().nullable(),
    })
    .nullable(),
  createdAt: z.iso.datetime(),
  /** When the personal data was erased. */ erasedAt: z.iso.datetime().nullable(),
});

export type Whole = Profile & { name: string };

/** A user with everything, as answers show it. */
export function whole(c: Context<string>, one: Whole): z.input<typeof profile> {
  const { thing: _thing, nameKey: _key, userNameKey: _nameKey, createdAt, erasedAt, ...rest } = one;
  return { ...rest, ...shown(c, one), createdAt: createdAt.toISOString(), erasedAt: erasedAt?.toISOString() ?? null };
}

/** A user as lists show it, with what may be done. */
export function shown(c: Context<string>, row: ListedUser): z.input<typeof listedUser> {
  const { thing } = row;
  const organization = c.server.directory.known(thing.organization);
  const roles = Array.isArray(thing.facts.roles) ? thing.facts.roles : [];
  return {
    id: thing.id ?? '',
    name: `${row.firstName} ${row.lastName}`,
    userName: row.userName,
    email: row.email,
    state: row.state,
    location: row.location,
    alsoHere: isAlsoHere(c, thing),
    employeeIdentifier: row.employeeIdentifier,
    hireDate: row.hireDate,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    lastSignInAt: row.lastSignInAt?.toISOString() ?? null,
    organization: { id: thing.organization, name: organization?.name ?? '' },
    roles: roles.map((id) => ({ role: id, name: c.rules.roles.get(id)?.name[c.language] ?? id })),
    version: row.version,
    may: mayOf(c, thing, {
      edit: users.edit,
      suspend: users.suspend,
      archive: users.archive,
      password: users.password,
      setPin: users.setPin,
      resetFactors: users.resetFactors,
      viewAs: users.viewAs,
      impersonate: users.impersonate,
      delete: users.delete,
      appoint: appointments.appoint,
    }),
  };
}

const isAlsoHere = (c: Context<string>, thing: Thing): boolean =>
  (thing.facts.also ?? []).length > 0 &&
  !c.check(users.view, { ...thing, facts: { ...thing.facts, also: [] } }).allowed;

/** What a list of users can be narrowed and ordered by: names only; locations are searched for. */
export const offers = z.object({
  roles: z.array(z.object({ role: z.string(), name: z.string() })),
  departments: z.array(reference),
  jobTitles: z.array(reference),
  sorts: z.array(z.enum(sorts)),
});

export async function offered(c: Context<'user.view'>): Promise<z.input<typeof offers>> {
  const nowhere = { user: null, place: null, department: null, managers: [], groups: [], roles: [] };
  const seen = (facts: Partial<Facts>): boolean =>
    c.check(users.view, { kind: user.id, id: null, organization: c.at.id, facts: { ...nowhere, ...facts } }).allowed;
  // whoever sees users without a place sees them at every place: facts never take away
  const everywhere = seen({});
  const departments = await departmentNames(c.tx, c.at.id);
  // no scope is made of job titles: whoever sees users everywhere sees all of them
  const jobTitles = everywhere ? await jobTitleNames(c.tx, c.at.id) : [];
  const roles = [...(await c.server.rulesOf(c.tx, c.at)).roles.values()];
  return {
    roles: roles
      .filter(({ kind }) => kind !== 'learner' && kind !== 'platform')
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ id, name }) => ({ role: id, name: name[c.language] })),
    departments: departments.filter(({ id }) => everywhere || seen({ department: id })),
    jobTitles: [...jobTitles],
    sorts: [...sorts],
  };
}
