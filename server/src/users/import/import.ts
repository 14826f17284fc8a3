import type { Values } from '../../refusal.ts';
import type { Column, Format } from '../../sheets/index.ts';
import type { FieldId } from './fields.ts';

/** What the rows of an import are about: users, or what users did before. */
export const subjects = ['users', 'history'] as const;
export type Subject = (typeof subjects)[number];

export const importStates = [
  'uploaded',
  'checking',
  'checked',
  'committing',
  'committed',
  'failed',
  'cancelled',
  'undo-checking',
  'undo-checked',
  'undoing',
  'undone',
] as const;
export type ImportState = (typeof importStates)[number];

/** Why an import ended by itself: a code of the table of errors and what it names. */
export type Problem = Readonly<{ code: string; values: Values }>;

export type Counts = Readonly<
  Partial<
    Record<
      | 'rows'
      | 'created'
      | 'updated'
      | 'unchanged'
      | 'rejected'
      | 'done'
      | 'existing'
      | 'locations'
      | 'groups'
      // users who would be disabled, among those updated
      | 'ending'
      // when it is undone: users put back, taken out, disabled, left as they are
      | 'restored'
      | 'removed'
      | 'disabled'
      | 'left',
      number
    >
  >
>;

/** Each row by itself, or all of them in one transaction. */
export const modes = ['row-by-row', 'all-or-nothing'] as const;
export type Mode = (typeof modes)[number];

/** Rows that can come in all or not at all. */
export const mostAtOnce = 20_000;

/** How rows are to be read, as it was sent with the mapping. */
export type SentOptions = Readonly<{
  dateOrder?: 'day-first' | 'month-first' | undefined;
  userNameFrom?: 'email' | 'employeeIdentifier' | undefined;
  roleValues?: readonly Readonly<{ value: string; role: string | null }>[] | undefined;
  newUsers?: 'active' | 'listed' | undefined;
  defaultLocation?: string | undefined;
  createLocations?: boolean | undefined;
  createGroups?: boolean | undefined;
  onlyGroups?: boolean | undefined;
}>;

/** The same, and the system that a file came from by itself: rows may name users as it does. */
export type KeptOptions = SentOptions & Readonly<{ source?: string | undefined }>;

/** An import of users, or of another subject with fields and options of its own. */
export type Import<Field extends string = FieldId, Options = KeptOptions> = Readonly<{
  id: string;
  organization: string;
  owner: string;
  state: ImportState;
  file: Readonly<{ id: string; key: string; name: string; size: number }>;
  format: Format;
  columns: readonly Column[];
  mapping: readonly (Field | null)[] | null;
  options: Options;
  counts: Counts;
  task: Readonly<{ id: string; done: number; total: number | null }> | null;
  problem: Problem | null;
  createdAt: Date;
  committedAt: Date | null;
  version: number;
}>;

/** An import, whatever its rows are about. */
export type AnyImport = Import<string, unknown>;
