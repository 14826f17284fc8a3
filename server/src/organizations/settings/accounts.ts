import type { OrganizationFacts } from '../../context.ts';
import { type FieldError, problems, Refusal, refusals } from '../../refusal.ts';
import { type Access, settingsOf } from './settings.ts';

const refused = refusals({
  'user-name-short': {
    status: 422,
    says: {
      en: 'A user name has at least {n} characters here.',
      de: 'Ein Benutzername hat hier mindestens {n} Zeichen.',
    },
  },
  'user-name-no-email': {
    status: 422,
    says: { en: 'The user name is an e-mail address here.', de: 'Der Benutzername ist hier eine E-Mail-Adresse.' },
  },
  'password-short': {
    status: 422,
    says: { en: 'A password has at least {n} characters here.', de: 'Ein Passwort hat hier mindestens {n} Zeichen.' },
  },
  'field-required': {
    status: 422,
    says: { en: 'This is asked of everybody here.', de: 'Das wird hier von allen verlangt.' },
  },
});

type Account = Readonly<{
  userName?: string | undefined;
  password?: string | undefined;
  email?: string | null | undefined;
  phone?: string | null | undefined;
  employeeIdentifier?: string | null | undefined;
}>;

/**
 * Refuses (422, at the fields) what the organization does not take of a user.
 * @param isNew then what is asked of everybody must be there; otherwise it may only not be emptied.
 * @param called what the input calls a field, when it is another name
 */
export function refuseAccount(
  organization: OrganizationFacts,
  account: Account,
  isNew = false,
  called: Readonly<Record<string, string>> = {},
): void {
  const wrong = wrongIn(settingsOf(organization.settings).access, account, isNew);
  const errors = wrong.map((one) => ({ ...one, field: called[one.field] ?? one.field }));
  if (errors.length > 0) throw new Refusal(problems.invalid, { errors });
}

/** What of an account is not as the organization asks. */
export function wrongIn(access: Access, account: Account, isNew: boolean): readonly FieldError[] {
  const { userName, password } = account;
  const wrong = (field: string, code: keyof typeof refused, n = 0): FieldError => {
    return { field, code, says: refused[code].says, values: { n } };
  };
  const missing = access.required.filter((field) => (account[field] === undefined ? isNew : !account[field]));
  return [
    ...(userName !== undefined && Array.from(userName).length < access.userNameMinimum
      ? [wrong('userName', 'user-name-short', access.userNameMinimum)]
      : []),
    ...(userName !== undefined && access.userNameIsEmail && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(userName)
      ? [wrong('userName', 'user-name-no-email')]
      : []),
    ...(password !== undefined && Array.from(password).length < access.passwordMinimum
      ? [wrong('password', 'password-short', access.passwordMinimum)]
      : []),
    ...missing.map((field) => wrong(field, 'field-required')),
  ];
}
