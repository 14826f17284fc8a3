import { wrongIn } from '../../organizations/index.ts';
import type { FieldId } from './fields.ts';
import type { Around, Profile } from './known.ts';
import type { Reason, ReasonCode } from './reasons.ts';
import type { Wanted } from './wanted.ts';
import { nameField } from './whom.ts';

const codes: Readonly<Record<string, ReasonCode>> = {
  'user-name-short': 'user-name-short-here',
  'user-name-no-email': 'user-name-no-email-here',
  'password-short': 'password-short-here',
  'field-required': 'asked-of-everybody',
};

type Account = Pick<Profile, 'userName' | 'email' | 'phone' | 'employeeIdentifier'>;

/** What of a user is not as the settings of the organization ask; of somebody who is there already, only what changes. */
export function notAsAsked(
  account: Account,
  { password }: Pick<Wanted, 'password'>,
  changed: readonly FieldId[] | null,
  around: Around,
): readonly Reason[] {
  const { userName, ...rest } = account;
  const entries = Object.entries({ userName, ...rest }).filter(([field, value]) =>
    changed === null ? value !== null : changed.some((one) => one === field),
  );
  const wrong = wrongIn(
    around.organization.access,
    { ...Object.fromEntries(entries), ...(changed === null && password !== undefined && { password }) },
    changed === null,
  );
  return wrong.map(({ field, code, values }) => ({
    // the names of an account are those of fields
    field: field === 'userName' ? nameField(around) : (field as FieldId),
    code: codes[code] ?? 'asked-of-everybody',
    ...(values && { values }),
  }));
}
