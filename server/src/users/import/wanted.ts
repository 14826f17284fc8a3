import { parseField } from '../../fields/index.ts';
import { namesIn } from './groups.ts';
import { type Added, type Additional, type FieldId, fields, isAdditional, type OwnField } from './fields.ts';
import type { Reason, ReasonCode } from './reasons.ts';
import { dateFrom, type DateOrder } from '../../sheets/index.ts';
import { isEmail, languageFrom, splitName, stateFrom } from './values.ts';

/** The cells of one row under the fields they were mapped to, trimmed; blank ones are not there. */
export type Cells = Readonly<Partial<Record<FieldId, string>>>;

/** What a row asks for, as far as its own cells tell: null clears, what is not there is left as it is. */
export type Wanted = Readonly<
  Partial<{
    userName: string;
    firstName: string;
    middleName: string | null;
    lastName: string;
    email: string | null;
    employeeIdentifier: string | null;
    externalId: string;
    phone: string | null;
    location: string | null;
    department: string | null;
    jobTitle: string | null;
    role: string | null;
    language: string;
    state: 'active' | 'disabled' | 'listed';
    expiresOn: string | null;
    hireDate: string | null;
    movesOn: string;
    groups: readonly string[] | null;
    manager: string | null;
    password: string;
  }> & { [field in Additional]?: string | null }
>;

export type Read = Readonly<{ wanted: Wanted; reasons: readonly Reason[] }>;

/** In a cell this empties the field. */
export const clears = '-';

const neverEmpty: ReadonlySet<FieldId> = new Set([
  'userName',
  'firstName',
  'lastName',
  'fullName',
  'language',
  'state',
  'password',
  'movesOn',
  'externalId',
]);

/** Reads the cells of a row one by one; every cell that cannot be read has its own reason. */
export function wantedBy(cells: Cells, dateOrder: DateOrder, added: Added = new Map()): Read {
  const wanted: { -readonly [K in keyof Wanted]: Wanted[K] } = {};
  const reasons: Reason[] = [];
  for (const [id, cell] of Object.entries(cells) as [FieldId, string][]) {
    const why = (code: ReasonCode, values?: Reason['values']) =>
      void reasons.push({ field: id, code, ...(values && { values }) });
    if (isAdditional(id)) {
      readAdditional(id, cell, added, wanted, why);
      continue;
    }
    if (cell === clears) {
      if (neverEmpty.has(id)) why('not-cleared');
      else Object.assign(wanted, { [id]: null });
      continue;
    }
    const { longest } = fields[id];
    if (/[\p{Cc}\u2028\u2029]/u.test(cell)) why('not-one-line');
    else if (cell.length > (longest || longestCell)) why('too-long', { most: longest || longestCell });
    else readCell(id, cell, dateOrder, wanted, why);
  }
  return { wanted, reasons };
}

const longestCell = 1_000;
const shortestPassword = 8;

type Why = (code: ReasonCode, values?: Reason['values']) => void;

/** A cell of a field that the organization added. */
function readAdditional(
  id: Additional,
  cell: string,
  added: Added,
  wanted: { -readonly [K in keyof Wanted]: Wanted[K] },
  why: Why,
): void {
  const field = added.get(id);
  if (!field) return why('field-gone');
  if (cell === clears) return field.required ? why('not-cleared', field.label) : void (wanted[id] = null);
  const found = parseField(field, cell);
  if (!('fault' in found)) return void (wanted[id] = found.value);
  const choices = Object.fromEntries(
    (['en', 'de'] as const).map((language) => [
      `options.${language}`,
      field.options.map(({ label }) => label[language]).join(', '),
    ]),
  );
  return why(found.fault === 'not-a-date' ? 'bad-date' : found.fault, {
    ...field.label,
    ...choices,
    value: cell,
    most: longestCell,
  });
}

function readCell(
  id: OwnField,
  cell: string,
  order: DateOrder,
  wanted: { -readonly [K in keyof Wanted]: Wanted[K] },
  why: Why,
): void {
  switch (id) {
    case 'email':
      return isEmail(cell) ? void (wanted.email = cell) : why('bad-email', { value: cell });
    case 'expiresOn':
    case 'hireDate':
    case 'movesOn':
      return keep(
        dateFrom(cell, order),
        (date) => (wanted[id] = date),
        () => why('bad-date', { value: cell }),
      );
    case 'language':
      return keep(
        languageFrom(cell),
        (code) => (wanted.language = code),
        () => why('bad-language', { value: cell }),
      );
    case 'state':
      return keep(
        stateFrom(cell),
        (state) => (wanted.state = state),
        () => why('bad-state', { value: cell }),
      );
    case 'groups':
      return void (wanted.groups = namesIn(cell));
    case 'password':
      return cell.length >= shortestPassword ? void (wanted.password = cell) : why('password-short');
    case 'fullName': {
      const name = splitName(cell);
      if (!name) return why('name-in-one-part', { value: cell });
      const { longest } = fields.firstName;
      if (name.first.length > longest || name.last.length > longest) return why('too-long', { most: longest });
      wanted.firstName = name.first;
      wanted.lastName = name.last;
      return undefined;
    }
    default:
      wanted[id] = cell;
  }
}

function keep<T>(read: T | null, taken: (value: T) => void, not: () => void): void {
  if (read === null) not();
  else taken(read);
}
