import { z } from 'zod';
import type { Context } from '../context.ts';
import { mayOf } from '../may.ts';
import { appointments } from '../roles/index.ts';
import { users } from './privileges.ts';
import type { ListedUser, Profile } from './store.ts';
import { userStates } from './user.ts';

const reference = z.object({ id: z.uuid(), name: z.string() });
/** Whether a deed may be done, or the sentence why not. */
const deed = z.union([z.literal(true), z.object({ reason: z.string() })]);
const may = z.object({ edit: deed, suspend: deed, password: deed, delete: deed, appoint: deed });
export const listedUser = z.object({
  id: z.uuid(),
  name: z.string(),
  userName: z.string(),
  email: z.string().nullable(),
  state: z.enum(userStates),
  location: reference.nullable(),
  organization: reference,
  roles: z.array(z.object({ role: z.string(), name: z.string() })),
  version: z.number(),
  may,
});
export const profile = listedUser.extend({
  firstName: z.string(),
  middleName: z.string().nullable(),
  lastName: z.string(),
  employeeIdentifier: z.string().nullable(),
  phone: z.string().nullable(),
  language: z.string(),
  timeZone: z.string().nullable(),
  hireDate: z.string().nullable(),
  department: reference.nullable(),
  jobTitle: reference.nullable(),
  createdAt: z.iso.datetime(),
});

export type Whole = Profile & { name: string };

/** A user with everything, as answers show it. */
export function whole(c: Context<string>, one: Whole): z.input<typeof profile> {
  const { thing: _thing, nameKey: _key, createdAt, ...rest } = one;
  return { ...rest, ...shown(c, one), createdAt: createdAt.toISOString() };
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
    organization: { id: thing.organization, name: organization?.name ?? '' },
    roles: roles.map((id) => ({ role: id, name: c.rules.roles.get(id)?.name[c.language] ?? id })),
    version: row.version,
    may: mayOf(c, thing, {
      edit: users.edit,
      suspend: users.suspend,
      password: users.password,
      delete: users.delete,
      appoint: appointments.appoint,
    }),
  };
}
