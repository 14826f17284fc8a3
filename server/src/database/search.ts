import { type RawBuilder, sql } from 'kysely';
import type { Tx } from './connection.ts';
import { keyOf, withoutAccents } from './keys.ts';

type Place = Readonly<{ tenant: string; organizations: readonly string[] }>;

/** The words somebody typed, as the search table keeps them: lower case, without accents. */
export const wordsOf = (typed: string): readonly string[] => withoutAccents(keyOf(typed)).split(' ').filter(Boolean);

/**
 * Ids of the things whose words contain every word that was typed. The search table has no row-level security, so
 * tenant and organizations are always named here; the ids are then looked for in the table that has it.
 */
export const idsMatching = (
  kind: string,
  words: readonly string[],
  { tenant, organizations }: Place,
): RawBuilder<string[]> => sql`array(
  select s.id from search s where s.tenant_id = ${tenant} and s.organization_id = any(${[...organizations]}::uuid[]) and s.kind = ${kind}
  and ${sql.join(words.map(containing), sql` and `)})`;

const containing = (word: string) => sql`s.text like ${`%${word.replace(/[\\%_]/gu, '\\$&')}%`}`;

/** How much of a word has to be alike for `idsLike`; until the end of the transaction. */
export async function tolerate(tx: Tx): Promise<void> {
  await sql`select set_config('pg_trgm.word_similarity_threshold', '0.5', true)`.execute(tx);
}

/** Words of fewer letters are like too many others. */
const fewest = 4;
export const mayBeOff = (words: readonly string[]): boolean => words.some((word) => word.length >= fewest);

/** As `idsMatching`, with longer words that are a letter or two off; after `tolerate`. */
export const idsLike = (
  kind: string,
  words: readonly string[],
  { tenant, organizations }: Place,
): RawBuilder<string[]> => sql`array(
  select s.id from search s where s.tenant_id = ${tenant} and s.organization_id = any(${[...organizations]}::uuid[]) and s.kind = ${kind}
  and ${sql.join(
    words.map((word) => (word.length >= fewest ? sql`s.text operator(public.%>) ${word}` : containing(word))),
    sql` and `,
  )})`;

/** Writes what things are found by: one statement, however many. */
export async function indexWords(
  tx: Tx,
  kind: string,
  rows: readonly { tenant: string; organization: string; id: string; text: string }[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert into search (tenant_id, organization_id, kind, id, text)
    select r.tenant_id, r.organization_id, ${kind}, r.id, r.text
    from unnest(${rows.map((row) => row.tenant)}::uuid[], ${rows.map((row) => row.organization)}::uuid[], ${rows.map((row) => row.id)}::uuid[],
      ${rows.map((row) => withoutAccents(keyOf(row.text)))}::text[]) as r(tenant_id, organization_id, id, text)
    on conflict (tenant_id, organization_id, kind, id) do update set text = excluded.text`.execute(tx);
}

export async function forgetWords(
  tx: Tx,
  kind: string,
  place: { tenant: string; organization: string },
  id: string,
): Promise<void> {
  await tx
    .deleteFrom('search')
    .where('tenant_id', '=', place.tenant)
    .where('organization_id', '=', place.organization)
    .where('kind', '=', kind)
    .where('id', '=', id)
    .execute();
}
