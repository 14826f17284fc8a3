import { type AnchorKind, type Kind, type Sql, from } from '@ambit/policy';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import { condition } from '../../database/where.ts';
import { user } from '../privileges.ts';

/** Those who count where it is said how many somewhere are. */
const counted: RawBuilder<boolean> = sql`x.state in ('active', 'suspended', 'invited', 'listed') and not x.is_service`;

/** How many users are within two reaches at once; no more than `most` are counted. */
export async function countWithin(tx: Tx, reached: Sql, seen: Sql, most: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from (
    select 1 from ${condition(from(user))} where ${condition(reached)} and ${condition(seen)} and ${counted} limit ${most}) few`.execute(
    tx,
  );
  return rows[0]?.n ?? 0;
}

/** How many users have each location, or one below it, as their place. */
export async function usersBelow(
  tx: Tx,
  organization: string,
  locations: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; n: number }>`select c.ancestor_id as id, count(*)::int as n
    from location_closure c join users x on x.organization_id = c.organization_id and x.location_id = c.descendant_id
    where c.organization_id = ${organization} and c.ancestor_id = any(${[...locations]}::uuid[]) and ${counted}
    group by c.ancestor_id`.execute(tx);
  return new Map(rows.map(({ id, n }) => [id, n]));
}

export type Named = Readonly<{ id: string; name: string }>;

/** Things of a kind that a role can be tied to, by name; with words, those whose name holds them. */
export async function anchorsNamed(tx: Tx, kind: Kind, asked: Asked): Promise<readonly Named[]> {
  const name = nameOf(kind);
  const organization = sql.ref(`x.${kind.organizationColumn === 'id' ? 'parent_id' : 'organization_id'}`);
  const { rows } = await sql<Named>`select x.id, ${name} as name from ${condition(from(kind))}
    where ${organization} = ${asked.organization} and ${condition(asked.within)}
      and (${asked.id}::uuid is null or x.id = ${asked.id}::uuid) and strpos(lower(${name}), ${asked.search.toLowerCase()}) > 0
    order by lower(${name}), x.id limit ${asked.most}`.execute(tx);
  return rows;
}
type Asked = Readonly<{ organization: string; within: Sql; id: string | null; search: string; most: number }>;

/** What a user or a thing that a role can be tied to is called. */
export async function thingNamed(tx: Tx, kind: Kind, id: string): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`select ${nameOf(kind)} as name from ${condition(from(kind))}
    where x.id = ${id}`.execute(tx);
  return rows[0]?.name ?? null;
}

const titled: readonly string[] = ['course', 'session'] satisfies readonly AnchorKind[];
const nameOf = ({ id }: Kind): RawBuilder<string> => {
  if (id === user.id) return sql`x.first_name || ' ' || x.last_name`;
  return titled.includes(id) ? sql.ref('x.title') : sql.ref('x.name');
};
