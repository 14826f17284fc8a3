import type { Sql } from '@ambit/policy';
import { type RawBuilder, sql } from 'kysely';

/** A condition of the policy engine as a piece of a Kysely query (tables under the aliases of their kind). */
export const condition = <T = boolean>(part: Sql): RawBuilder<T> =>
  sql<T>(Object.assign([...part.strings], { raw: part.strings }), ...part.values);

/** Rows after a position in an order of columns that never repeats: `(a, b) > (x, y)`. */
export const after = (columns: readonly string[], values: readonly unknown[]): RawBuilder<boolean> =>
  sql<boolean>`(${sql.join(columns.map((column) => sql.ref(column)))}) > (${sql.join(values)})`;

/** As `after`, for an order read backwards. */
export const before = (columns: readonly string[], values: readonly unknown[]): RawBuilder<boolean> =>
  sql<boolean>`(${sql.join(columns.map((column) => sql.ref(column)))}) < (${sql.join(values)})`;
