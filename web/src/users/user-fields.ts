import type { User, UserInput } from '../api/types.ts';
import type { Say } from '../say.ts';

export type UserValues = Readonly<{
  userName: string;
  firstName: string;
  lastName: string;
  email: string;
  employeeIdentifier: string;
  phone: string;
  locationId: string;
  /** The day of a move; empty: today. */ from: string;
}>;

export const noUser: UserValues = {
  userName: '',
  firstName: '',
  lastName: '',
  email: '',
  employeeIdentifier: '',
  phone: '',
  locationId: '',
  from: '',
};

export const valuesOf = (user: User): UserValues => ({
  userName: user.userName,
  firstName: user.firstName,
  lastName: user.lastName,
  email: user.email ?? '',
  employeeIdentifier: user.employeeIdentifier ?? '',
  phone: user.phone ?? '',
  locationId: user.location?.id ?? '',
  from: '',
});

/** What is sent: an emptied field is taken away, not kept. */
export function inputOf(values: Partial<UserValues>): Partial<UserInput> {
  const required = new Set(['userName', 'firstName', 'lastName']);
  const { from, ...rest } = values;
  // a day without a move says nothing
  const told = from && rest.locationId !== undefined ? { ...rest, from } : rest;
  return Object.fromEntries(
    Object.entries(told).map(([name, value]) => [name, required.has(name) ? value.trim() : value.trim() || null]),
  );
}

export function checkUser(values: UserValues, say: Say): Partial<Record<keyof UserValues, string>> {
  const wrong: Partial<Record<keyof UserValues, string>> = {};
  if (!values.firstName.trim())
    wrong.firstName = say({ en: 'Enter a first name.', de: 'Geben Sie einen Vornamen ein.' });
  if (!values.lastName.trim()) wrong.lastName = say({ en: 'Enter a last name.', de: 'Geben Sie einen Nachnamen ein.' });
  if (!values.userName.trim())
    wrong.userName = say({ en: 'Enter a user name.', de: 'Geben Sie einen Benutzernamen ein.' });
  if (values.email.trim() && !/^[^\s@]+@[^\s@]+$/u.test(values.email.trim())) {
    wrong.email = say({
      en: 'This is no e-mail address. Leave it empty if there is none.',
      de: 'Das ist keine E-Mail-Adresse. Lassen Sie das Feld leer, wenn es keine gibt.',
    });
  }
  return wrong;
}
