import type { Field } from '../../fields/index.ts';
import type { Cell } from '../../sheets/index.ts';
import type { Language, Text } from '../../text.ts';
import { type Added, type Additional, fields, isAdditional } from '../import/fields.ts';
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
export function columnsIn(asked: string | undefined, added: Added): readonly (ColumnId | Additional)[] | null {
  if (!asked) return [...usual, ...added.keys()];
  const ids = asked
    .split(',')
    .filter((id): id is ColumnId | Additional => Object.hasOwn(columns, id) || (isAdditional(id) && added.has(id)));
  return ids.length === asked.split(',').length ? [...new Set(ids)] : null;
}

/** A value of an additional field as the file shows it: a choice by its name, yes and no in words. */
export function valueIn(field: Field, value: string | undefined, language: Language): Cell {
  if (value === undefined) return null;
  if (field.type === 'date') return { day: value };
  if (field.type === 'yes-no') return answers[value === 'yes' ? 'yes' : 'no'][language];
  return field.options.find((one) => one.value === value)?.label[language] ?? value;
}

const answers = { yes: { en: 'yes', de: 'ja' }, no: { en: 'no', de: 'nein' } } satisfies Record<string, Text>;
