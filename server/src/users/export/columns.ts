import type { Cell } from '../../sheets/index.ts';
import type { Language, Text } from '../../text.ts';
import { fields } from '../import/fields.ts';
import { stateTexts } from '../import/reasons.ts';
import type { ExportedUser } from './store.ts';

type Column = Readonly<{ label: Text; cell: (user: ExportedUser, words: Words) => Cell }>;
/** How what has a name of its own is said. */
export type Words = Readonly<{ language: Language; role(id: string): string }>;

/** What a file of users can show. Columns are called as an import knows them, so that the file can come back. */
export const columns = Object.freeze({
  userName: { label: fields.userName.label, cell: ({ userName }) => userName },
  firstName: { label: fields.firstName.label, cell: ({ firstName }) => firstName },
  middleName: { label: fields.middleName.label, cell: ({ middleName }) => middleName },
  lastName: { label: fields.lastName.label, cell: ({ lastName }) => lastName },
  name: {
    label: { en: 'Name', de: 'Name' },
    cell: ({ firstName, lastName }) => `${firstName} ${lastName}`,
  },
  email: { label: fields.email.label, cell: ({ email }) => email },
  employeeIdentifier: { label: fields.employeeIdentifier.label, cell: (user) => user.employeeIdentifier },
  phone: { label: fields.phone.label, cell: ({ phone }) => phone },
  location: { label: fields.location.label, cell: ({ location }) => location },
  department: { label: fields.department.label, cell: ({ department }) => department },
  jobTitle: { label: fields.jobTitle.label, cell: ({ jobTitle }) => jobTitle },
  roles: { label: fields.role.label, cell: ({ roles }, words) => roles.map(words.role).join(', ') || null },
  language: { label: fields.language.label, cell: ({ language }) => language },
  state: {
    label: { en: 'State', de: 'Zustand' },
    cell: ({ state }, words) => stateTexts[state]?.[words.language] ?? state,
  },
  hireDate: { label: fields.hireDate.label, cell: ({ hireDate }) => hireDate && { day: hireDate } },
} satisfies Record<string, Column>);

export type ColumnId = keyof typeof columns;

const usual: readonly ColumnId[] = [
  'userName',
  'firstName',
  'lastName',
  'email',
  'employeeIdentifier',
  'location',
  'department',
  'jobTitle',
  'roles',
  'state',
];

/**
 * The columns that were asked for, in that order; what is usual when none are named.
 * @example columnsIn('name,email') // ['name', 'email']; null for a name that none has
 */
export function columnsIn(asked: string | undefined): readonly ColumnId[] | null {
  if (!asked) return usual;
  const ids = asked.split(',').filter((id): id is ColumnId => Object.hasOwn(columns, id));
  return ids.length === asked.split(',').length ? [...new Set(ids)] : null;
}
