import type { Context } from '../context.ts';
import { problems, Refusal } from '../refusal.ts';
import { type DateOrder, headerHash } from '../sheets/index.ts';
import { imports } from '../users/index.ts';
import { demandDateOrder, type Mapping, remembered } from './rows/columns.ts';
import type { HistoryField } from './rows/fields.ts';
import { inFull } from './shown.ts';

export type Options = Readonly<{ dateOrder?: DateOrder | undefined }>;
export type HistoryImport = imports.Import<HistoryField, Options>;

/** The import of history in the address. */
export async function found(c: Context, id = c.params['id'] ?? ''): Promise<HistoryImport> {
  const known = await imports.importById<HistoryField, Options>(c.tx, c.at.id, id, false, 'history');
  if (!known) throw new Refusal(problems['not-found']);
  return known;
}

/** The same columns mean something else in a file of users. */
export const headerOf = (names: readonly string[]): Buffer => headerHash(['history', ...names]);

export async function shown(c: Context, of: HistoryImport) {
  const kept = await imports.rememberedMapping(c.tx, c.at.id, c.actor.id, headerOf(of.columns.map(({ name }) => name)));
  return inFull(c, of, remembered(kept, of.columns.length));
}

/** Whether days come before months in its file. */
export const orderOf = ({ mapping, columns, options }: HistoryImport): DateOrder =>
  demandDateOrder((mapping ?? []) satisfies Mapping, columns, options.dateOrder);
