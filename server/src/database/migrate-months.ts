import type pg from 'pg';

/** Tables that lie in parts of a month each, by the moment of their rows. */
const parted = ['audit_entries', 'audit_payloads'] as const;
/** So many months are there before they begin: a server that runs for longer keeps what comes later in the last part. */
const ahead = 24;

type Owner = Pick<pg.ClientBase, 'query'>;

/** Makes the parts of this month and of those to come that are not there yet; run by the owner at each start. */
export async function makeMonths(owner: Owner, now: Date): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relnamespace = 'months'::regnamespace`,
  );
  const there = new Set(rows.map(({ name }) => name));
  for (let n = 0; n <= ahead; n += 1) {
    const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + n, 1));
    const next = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + n + 1, 1));
    for (const table of parted) {
      const part = `${table}_${month.toISOString().slice(0, 7).replace('-', '_')}`;
      if (there.has(part) || (await hasRows(owner, table, month, next))) continue;
      await owner.query(
        `create table months.${part} partition of ${table} for values from ('${month.toISOString()}') to ('${next.toISOString()}')`,
      );
    }
  }
}

/** What was written by a clock that was ahead lies in the last part and stays there. */
async function hasRows(owner: Owner, table: string, from: Date, to: Date): Promise<boolean> {
  const other = `months.${table}_other`;
  const { rows } = await owner.query<{ found: boolean }>(
    `select exists (select from ${other} where at >= $1 and at < $2) as found`,
    [from, to],
  );
  return rows[0]?.found === true;
}
