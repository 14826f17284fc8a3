import { type RawBuilder, sql } from 'kysely';

/** A column of ids in which some become one, each standing in it once. */
export const replacedIn = (column: string, target: string, sources: readonly string[]): RawBuilder<string[]> =>
  sql`array(select distinct case when each = any(${[...sources]}::uuid[]) then ${target}::uuid else each end from unnest(${sql.ref(column)}) as each)`;

/** Does a column of ids hold any of these? */
export const holdsAny = (column: string, ids: readonly string[]): RawBuilder<boolean> =>
  sql`${sql.ref(column)} && ${[...ids]}::uuid[]`;
