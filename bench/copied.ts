import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

/** Rows of a table: those that a condition over the alias t names. */
export type Part = Readonly<{ table: string; where: string }>;

/**
 * How long COPY takes to write the same rows into the same tables, with all their indexes and keys, in one transaction:
 * they are taken out, deleted, and put back. Gives the seconds and how many rows there were of each table.
 */
export async function copyAgain(
  adminUrl: string,
  parts: readonly Part[],
): Promise<Readonly<{ seconds: number; rows: Readonly<Record<string, number>> }>> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    // what was just written is found by its indexes, not by what the tables held before
    await client.query('analyze');
    const taken = new Map<string, Buffer>();
    for (const { table, where } of parts) {
      const chunks: Buffer[] = [];
      await pipeline(
        client.query(copyTo(`copy (select t.* from ${table} t where ${where}) to stdout`)),
        async (chunk) => {
          for await (const part of chunk) chunks.push(Buffer.from(part));
        },
      );
      taken.set(table, Buffer.concat(chunks));
    }
    for (const { table, where } of parts.toReversed()) await client.query(`delete from ${table} t where ${where}`);
    const rows: Record<string, number> = {};
    const begun = performance.now();
    await client.query('begin');
    for (const [table, text] of taken) {
      const into = client.query(copyFrom(`copy ${table} from stdin`));
      await pipeline(Readable.from([text]), into);
      rows[table] = into.rowCount;
    }
    await client.query('commit');
    return { seconds: (performance.now() - begun) / 1000, rows };
  } finally {
    await client.end();
  }
}
