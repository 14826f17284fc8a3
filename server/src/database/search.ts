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

/** The words of a thing hold each typed word; one or two letters have to begin a word, which an index still knows. */
export const holdsWords = (words: readonly string[]): RawBuilder<boolean> => {
  const held = words.map((word) => {
    const whole = escaped(word);
    return word.length < 3
      ? sql`(s.text like ${`${whole}%`} or s.text like ${`% ${whole}%`})`
      : sql`s.text like ${`%${whole}%`}`;
  });
  return held.length === 0 ? sql`true` : sql`${sql.join(held, sql` and `)}`;
};

/** Takes the words of a thing for near that share this part of the trigrams of a typed word. */
export async function withNearness<T>(tx: Tx, share: number, work: () => Promise<T>): Promise<T> {
  await sql`select set_config('pg_trgm.word_similarity_threshold', ${String(share)}, true)`.execute(tx);
  return work();
}

type Meant = Readonly<{ typed: string; others: readonly string[] }>;

/**
 * The words of a thing hold something near each typed word, or one of its other spellings; within `withNearness` of the
 * same share. The longest word is looked for by the index, the others in what it finds: a short one is near to very many.
 */
export const nearWords = (words: readonly Meant[], share: number): RawBuilder<boolean> => {
  const longest = words.reduce((best, word) => (word.typed.length > best.typed.length ? word : best));
  const arms = words.map((word) => {
    const { typed } = word;
    const isNear =
      word === longest
        ? sql`s.text operator(public.%>) ${typed}`
        : sql`public.word_similarity(${typed}, s.text) >= ${share}::real`;
    return sql`(${sql.join([isNear, ...word.others.map((one) => sql`s.text like ${`%${escaped(one)}%`}`)], sql` or `)})`;
  });
  return sql`${sql.join(arms, sql` and `)}`;
};

/** How near the words of a thing are to what was typed, from 0 to 1. */
export const nearness = (typed: string): RawBuilder<number> => sql`public.word_similarity(${typed}, s.text)`;

const escaped = (word: string): string => word.replace(/[\\%_]/gu, '\\$&');

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
  ...ids: readonly string[]
): Promise<void> {
  await tx
    .deleteFrom('search')
    .where('tenant_id', '=', place.tenant)
    .where('organization_id', '=', place.organization)
    .where('kind', '=', kind)
    .where('id', 'in', [...ids])
    .execute();
}
