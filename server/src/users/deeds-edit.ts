import type { Facts } from '@ambit/policy';
import { z } from 'zod';
import type { Context, SignedContext } from '../context.ts';
import type { Tx } from '../database/connection.ts';
import { keyOf, nameKey } from '../database/keys.ts';
import { additionalInput } from '../fields/index.ts';
import { type FieldError, Refusal, problems, refusals } from '../refusal.ts';
import { roleNamed } from '../roles/index.ts';
import { findLocation, placeInScope } from '../workplace/index.ts';
import { takenOf } from './former/store.ts';
import type { NewUser } from './store.ts';

export const refused = refusals({
  'user-name-taken': {
    status: 422,
    says: {
      en: 'This user name is taken. Choose another one.',
      de: 'Dieser Benutzername ist vergeben. Wählen Sie einen anderen.',
    },
  },
  'identifier-taken': {
    status: 422,
    says: {
      en: 'This identifier belongs, or belonged, to somebody else and is given to nobody again. Enter another one.',
      de: 'Diese Kennung gehört oder gehörte jemand anderem und wird nicht noch einmal vergeben. Geben Sie eine andere ein.',
    },
  },
});

const name = z.string().trim().min(1).max(100);
const optional = (longest: number) => z.string().trim().min(1).max(longest).nullable().optional();

export const profileInput = {
  userName: z.string().trim().min(1).max(300),
  firstName: name,
  lastName: name,
  email: z.email().max(300).nullable().optional(),
  employeeIdentifier: optional(100),
  phone: optional(50),
  language: z.enum(['en', 'de']).optional(),
  locationId: z.uuid().nullable().optional(),
  additional: additionalInput.optional(),
};

export const newUser = z.strictObject({
  ...profileInput,
  role: z.string().max(100).optional(),
  password: z.string().min(8).max(200).optional(),
});
export const changedUser = z
  .strictObject({
    ...profileInput,
    /** The day of a move, which may have passed or be to come; unless said, today. */ from: z.iso.date(),
  })
  .partial();

type NewInput = z.output<typeof newUser>;

/** The facts a new user would have; a location outside reach is refused at the field. */
export async function factsOfNew(input: Pick<NewInput, 'locationId' | 'role'>, c: SignedContext): Promise<Facts> {
  const place = input.locationId ? (await placeInScope(c, input.locationId, 'locationId', findLocation)).id : null;
  const roles = input.role ? [(await roleNamed(c, input.role)).id] : [];
  return { user: null, place, department: null, managers: [], groups: [], roles };
}

type Names = Readonly<{ userName: string; firstName: string; lastName: string; email?: string | null | undefined }>;

/** The columns of a new user. */
export function columnsOfNew(
  c: Context<string>,
  input: Omit<NewInput, 'role' | 'password'>,
  id: string,
  passwordHash: string | null,
): NewUser {
  return {
    tenant: c.at.tenant,
    organization: c.at.id,
    id,
    ...keysOf(input),
    employeeIdentifier: input.employeeIdentifier ?? null,
    phone: input.phone ?? null,
    language: input.language ?? c.language,
    location: input.locationId ?? null,
    passwordHash,
    mustChangePassword: passwordHash !== null,
    at: c.now,
    by: c.actor.id,
  };
}

const keysOf = ({ userName, firstName, lastName, email }: Names) => ({
  userName,
  userNameKey: keyOf(userName),
  firstName,
  lastName,
  nameKey: nameKey(firstName, lastName),
  email: email ?? null,
  emailKey: email ? keyOf(email) : null,
});

/** The columns that a change sets, from what was and what was sent. */
export function columnsOfChange(
  was: Names & Readonly<{ employeeIdentifier: string | null; phone: string | null; language: string }>,
  input: z.output<typeof changedUser>,
) {
  const names = {
    userName: input.userName ?? was.userName,
    firstName: input.firstName ?? was.firstName,
    lastName: input.lastName ?? was.lastName,
    email: input.email === undefined ? was.email : input.email,
  };
  const keys = keysOf(names);
  return {
    words: { ...names, email: keys.email, employeeIdentifier: input.employeeIdentifier ?? was.employeeIdentifier },
    set: {
      user_name: keys.userName,
      user_name_key: keys.userNameKey,
      first_name: keys.firstName,
      last_name: keys.lastName,
      name_key: keys.nameKey,
      email: keys.email,
      email_key: keys.emailKey,
      employee_identifier: input.employeeIdentifier === undefined ? was.employeeIdentifier : input.employeeIdentifier,
      phone: input.phone === undefined ? was.phone : input.phone,
      language: input.language ?? was.language,
      ...(input.locationId !== undefined && { location_id: input.locationId }),
    },
  };
}

type Identified = Readonly<{ userName: string; employeeIdentifier: string | null }>;

/** What a user would be named by anew; what stays is asked of nobody, even where two have shared it since early days. */
export const changedNames = (was: Identified, { userName, employeeIdentifier }: Parameters<typeof takenOf>[2]) => ({
  ...(userName !== was.userName && { userName }),
  ...(employeeIdentifier !== was.employeeIdentifier && { employeeIdentifier }),
});

/** Refuses (422, at the fields) user names and employee identifiers that somebody else has, or had. */
export async function refuseTaken(
  c: Readonly<{ tx: Tx; at: Readonly<{ id: string }> }>,
  names: Parameters<typeof takenOf>[2],
  butNot?: string,
): Promise<void> {
  const errors = (await takenOf(c.tx, c.at.id, names, butNot)).map((kind): FieldError => {
    const [field, { code, says }] =
      kind === 'user-name'
        ? ['userName', refused['user-name-taken']]
        : ['employeeIdentifier', refused['identifier-taken']];
    return { field, code, says };
  });
  if (errors.length > 0) throw new Refusal(problems.invalid, { errors });
}
