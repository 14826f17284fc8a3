import { factsSql, from, type Sql, type Thing } from '@ambit/policy';
import { sql } from 'kysely';
import type { Granted } from '../context.ts';
import type { Tx } from '../database/connection.ts';
import { keyOf } from '../database/keys.ts';
import { after, condition } from '../database/where.ts';
import type { Asked, CertificationState, Grace } from './certification.ts';
import type { Validity } from './cycle.ts';
import { award, certification } from './privileges.ts';

export type Place = Readonly<{ tenant: string; organization: string }>;

export type ListedCertification = Readonly<{
  thing: Thing;
  name: string;
  nameKey: string;
  identifier: string;
  state: CertificationState;
  validity: Validity | null;
  levelCount: number;
  version: number;
}>;

export type Level = Readonly<{ id: string; name: string; description: string; months: number | null }>;
export type Thinglike = Readonly<{ kind: 'course' | 'path'; id: string; title: string }>;
export type Certification = ListedCertification &
  Readonly<{
    description: string;
    renewalDays: number;
    grace: Grace;
    earnedAgain: boolean;
    earns: Readonly<{ things: readonly Thinglike[]; count: number | null }>;
    renews: Readonly<{ things: readonly Thinglike[]; count: number | null }>;
    levels: readonly Level[];
  }>;

type Row<P> = Omit<P, 'thing'> & Readonly<{ id: string; organization_id: string; facts: Thing['facts'] }>;

const of = (table: string) =>
  sql`${sql.table(table)} s where s.tenant_id = x.tenant_id and s.organization_id = x.organization_id and s.certification_id = x.id`;
const listed = (
  now: number,
) => sql`${condition(factsSql(certification, now))}, x.name, x.name_key as "nameKey", x.identifier, x.state,
  x.validity, x.version, (select count(*) from ${of('certification_levels')}) as "levelCount"`;

/** Certifications within reach, by name; at most `limit` after a place in that order. */
export async function listCertifications(
  tx: Tx,
  granted: Granted<'certification.view'>,
  wanted: Readonly<{
    organization: string;
    state: CertificationState | null;
    limit: number;
    after: readonly string[] | null;
  }>,
): Promise<readonly ListedCertification[]> {
  const parts = [sql`x.organization_id = ${wanted.organization}`, condition(granted.filter)];
  if (wanted.state) parts.push(sql`x.state = ${wanted.state}`);
  if (wanted.after) parts.push(after(['x.name_key', 'x.id'], wanted.after));
  const { rows } = await sql<
    Row<ListedCertification>
  >`select ${listed(granted.now)} from ${condition(from(certification))}
    where ${sql.join(parts, sql` and `)} order by x.name_key, x.id limit ${wanted.limit}`.execute(tx);
  return rows.map(withThing);
}

/** What a purpose asks for, with what courses and paths are called. */
const asks = (purpose: string, count: string) => sql`jsonb_build_object('count', ${sql.ref(count)}, 'things', coalesce((
  select jsonb_agg(jsonb_build_object('kind', s.thing_kind, 'id', s.thing_id, 'title', coalesce(c.title, p.title)) order by s.position)
  from certification_requirements s
  left join courses c on c.tenant_id = s.tenant_id and c.organization_id = s.organization_id and c.id = s.thing_id
  left join paths p on p.tenant_id = s.tenant_id and p.organization_id = s.organization_id and p.id = s.thing_id
  where s.tenant_id = x.tenant_id and s.organization_id = x.organization_id and s.certification_id = x.id
    and s.purpose = ${purpose} and num_nonnulls(c.id, p.id) = 1), '[]'))`;

/** One certification with its levels and what earns and renews it: one query. */
export async function findCertification(
  tx: Tx,
  organization: string,
  id: string,
  now: number,
): Promise<Certification | null> {
  const { rows } = await sql<Row<Certification>>`select ${listed(now)}, x.description, x.renewal_days as "renewalDays",
      x.earned_again as "earnedAgain", jsonb_build_object('days', x.grace_days, 'complies', x.grace_complies, 'opens', x.grace_opens,
        'showsValid', x.grace_shows_valid) as grace,
      ${asks('earns', 'x.earn_count')} as earns, ${asks('renews', 'x.renew_count')} as renews,
      coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'description', s.description, 'months', s.months)
        order by s.position, s.id) from ${of('certification_levels')}), '[]') as levels
    from ${condition(from(certification))} where x.organization_id = ${organization} and x.id = ${id}`.execute(tx);
  return rows[0] ? withThing(rows[0]) : null;
}

const withThing = <R extends Row<object>>({ organization_id, facts, ...row }: R) => ({
  ...row,
  thing: { kind: certification.id, id: row.id, organization: organization_id, facts },
});

/** Whether another certification has this identifier. */
export async function isIdentifierTaken(
  tx: Tx,
  organization: string,
  identifier: string,
  but: string | null,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`select id from certifications
    where organization_id = ${organization} and identifier_key = ${keyOf(identifier)} and id is distinct from ${but}`.execute(
    tx,
  );
  return rows.length > 0;
}

export async function insertCertification(
  tx: Tx,
  place: Place,
  made: Readonly<{ id: string; name: string; identifier: string; description: string; at: Date }>,
): Promise<void> {
  await tx
    .insertInto('certifications')
    .values({
      ...{ tenant_id: place.tenant, organization_id: place.organization, id: made.id },
      ...{ name: made.name, name_key: keyOf(made.name), identifier: made.identifier },
      ...{ identifier_key: keyOf(made.identifier), description: made.description, created_at: made.at },
    })
    .execute();
}

type Said = Pick<
  Certification,
  'name' | 'identifier' | 'description' | 'validity' | 'renewalDays' | 'grace' | 'earnedAgain'
> &
  Readonly<{ earnCount: number | null; renewCount: number | null }>;

/** Changes the certification that was granted, in the statement that checks it once more. Undefined: changed meanwhile. */
export async function updateCertification(
  tx: Tx,
  granted: Granted<'certification.edit'>,
  organization: string,
  said: Said,
): Promise<number | undefined> {
  const { grace } = said;
  const { rows } = await sql<{
    version: number;
  }>`update certifications x set name = ${said.name}, name_key = ${keyOf(said.name)},
      identifier = ${said.identifier}, identifier_key = ${keyOf(said.identifier)}, description = ${said.description},
      validity = ${said.validity === null ? null : JSON.stringify(said.validity)}::jsonb, renewal_days = ${said.renewalDays},
      grace_days = ${grace.days}, grace_complies = ${grace.complies}, grace_opens = ${grace.opens}, grace_shows_valid = ${grace.showsValid},
      earned_again = ${said.earnedAgain}, earn_count = ${said.earnCount}, renew_count = ${said.renewCount}, version = x.version + 1
    where x.organization_id = ${organization} and x.id = ${granted.thing?.id ?? ''} and x.version = ${granted.version}
      and ${condition(granted.filter)} returning x.version`.execute(tx);
  return rows[0]?.version;
}

/** Writes anew what a certification asks for by a purpose. */
export async function putRequirements(
  tx: Tx,
  { tenant, organization }: Place,
  id: string,
  purpose: 'earns' | 'renews',
  things: Asked['things'],
): Promise<void> {
  await sql`delete from certification_requirements where organization_id = ${organization} and certification_id = ${id} and purpose = ${purpose}`.execute(
    tx,
  );
  if (things.length === 0) return;
  const rows = things.map((one, position) => ({
    ...{ tenant_id: tenant, organization_id: organization, certification_id: id },
    ...{ purpose, thing_kind: one.kind, thing_id: one.id, position },
  }));
  await tx.insertInto('certification_requirements').values(rows).execute();
}

export async function setCertificationState(
  tx: Tx,
  granted: Granted<'certification.edit'>,
  organization: string,
  state: CertificationState,
): Promise<void> {
  await sql`update certifications x set state = ${state}, version = x.version + 1
    where x.organization_id = ${organization} and x.id = ${granted.thing?.id ?? ''} and ${condition(granted.filter)}`.execute(
    tx,
  );
}

/** How often a certification was awarded, and the first by name to users whose awards are within a scope. */
export async function awardsOf(
  tx: Tx,
  organization: string,
  id: string,
  scope: Sql,
): Promise<Readonly<{ count: number; users: readonly string[] }>> {
  const { rows } = await sql<{ count: number; users: string[] }>`select
    (select count(*) from awards a where a.organization_id = ${organization} and a.certification_id = ${id}) as count,
    array(select n.name from (select distinct w.name_key, w.first_name || ' ' || w.last_name as name from ${condition(from(award))}
        join users w on w.tenant_id = x.tenant_id and w.organization_id = x.organization_id and w.id = x.user_id
      where x.organization_id = ${organization} and x.certification_id = ${id} and ${condition(scope)} order by w.name_key limit 5) n) as users`.execute(
    tx,
  );
  return rows[0] ?? { count: 0, users: [] };
}

/** Deletes a certification that was never awarded, with its levels and what names it. */
export async function deleteCertification(tx: Tx, { organization }: Place, id: string): Promise<void> {
  for (const table of ['certification_objectives', 'certification_requirements', 'certification_levels'])
    await sql`delete from ${sql.table(table)} where organization_id = ${organization} and certification_id = ${id}`.execute(
      tx,
    );
  await sql`delete from certifications where organization_id = ${organization} and id = ${id}`.execute(tx);
}

/** A course or path is no more: nothing asks for it. */
export async function forgetThing(tx: Tx, organization: string, id: string): Promise<void> {
  await sql`delete from certification_requirements where organization_id = ${organization} and thing_id = ${id}`.execute(
    tx,
  );
}
