import type { Sql } from '@ambit/policy';
import { type RawBuilder, sql } from 'kysely';

/** A condition of the policy engine as a piece of a Kysely query (tables under the aliases of their kind). */
export const condition = <T = boolean>({ strings, values }: Sql): RawBuilder<T> =>
  sql<T>(
    Object.assign([...strings], { raw: strings }),
    ...values.map((value, place) => sent(value, strings[place + 1] ?? '')),
  );

/** The locations of a subtree may be thousands: as bytes they reach the database four times as fast as in words. */
function sent(value: unknown, next: string): unknown {
  if (!Array.isArray(value) || !next.startsWith('::uuid[]')) return value;
  if (value.length < many) return uuidsAsBytes(value);
  const bytes = asBytes.get(value) ?? uuidsAsBytes(value);
  asBytes.set(value, bytes);
  return bytes;
}

/** Lists so long are kept by whoever gives them (the tree of locations), and their bytes as long as they are. */
const many = 1_000;
const asBytes = new WeakMap<readonly string[], Buffer>();

const uuidType = 2950;
/** Length of what follows, in hexadecimal: before each uuid. */
const sixteen = '00000010';

/** An array of uuids in the binary form of PostgreSQL, which the driver sends as it is. */
export function uuidsAsBytes(ids: readonly string[]): Buffer {
  // dimensions (none when empty), whether there are nulls, type, length, first place
  const heading = Buffer.alloc(ids.length === 0 ? 12 : 20);
  for (const [place, number] of [ids.length === 0 ? 0 : 1, 0, uuidType, ids.length, 1].entries())
    if (4 * place < heading.length) heading.writeInt32BE(number, 4 * place);
  if (ids.length === 0) return heading;
  const rows = Buffer.from(sixteen + ids.join(sixteen).replaceAll('-', ''), 'hex');
  if (rows.length !== 20 * ids.length) throw new Error('not all of these are uuids');
  return Buffer.concat([heading, rows]);
}

/** Rows after a position in an order of columns that never repeats: `(a, b) > (x, y)`. */
export const after = (columns: readonly string[], values: readonly unknown[]): RawBuilder<boolean> =>
  sql<boolean>`(${sql.join(columns.map((column) => sql.ref(column)))}) > (${sql.join(values)})`;

/** As `after`, for an order read backwards. */
export const before = (columns: readonly string[], values: readonly unknown[]): RawBuilder<boolean> =>
  sql<boolean>`(${sql.join(columns.map((column) => sql.ref(column)))}) < (${sql.join(values)})`;
