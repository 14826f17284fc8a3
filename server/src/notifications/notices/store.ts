import { type Kind, type Sql, type Thing, factsSql, from } from '@ambit/policy';
import { type RawBuilder, sql } from 'kysely';
import type { Granted } from '../../context.ts';
import type { Tx } from '../../database/connection.ts';
import { holdsAny, replacedIn } from '../../database/replaced.ts';
import { condition } from '../../database/where.ts';
import type { Day } from '../../training/index.ts';
import { notice } from '../privileges.ts';
import type { Audience, NoticeState, Said } from './notice.ts';

type Place = Readonly<{ tenant: string; organization: string }>;

export type Listed = Said &
  Readonly<{
    thing: Thing;
    id: string;
    department: string | null;
    author: string;
    createdAt: Date;
    isEnded: boolean;
    version: number;
  }>;

type Row = Readonly<{
  id: string;
  organization_id: string;
  facts: Thing['facts'];
  title: string;
  text: string;
  level: Said['level'];
  audience: 'everybody' | 'places' | 'department';
  places: readonly string[];
  with_descendants: boolean;
  department_id: string | null;
  starts_on: Day;
  ends_on: Day | null;
  is_standing: boolean;
  created_at: Date;
  author: string;
  is_ended: boolean;
  version: number;
}>;

const columns = sql`x.title, x.text, x.level, x.audience, x.places, x.with_descendants, x.department_id, x.starts_on, x.ends_on, x.is_standing,
  x.created_at, a.first_name || ' ' || a.last_name as author, x.ended_at is not null as is_ended, x.version`;
const joined = sql`join users a on a.tenant_id = x.tenant_id and a.organization_id = x.organization_id and a.id = x.created_by`;

/** Notices within reach, the newest first; at most `limit` after a place in that order. */
export async function listNotices(
  tx: Tx,
  granted: Granted<'notice.view'>,
  narrowed: Readonly<{ organization: string; state: NoticeState | null; today: Day }>,
  limit: number,
  before: string | null,
): Promise<readonly Listed[]> {
  const parts = [sql`x.organization_id = ${narrowed.organization}`, condition(granted.filter)];
  if (narrowed.state) parts.push(inState[narrowed.state](narrowed.today));
  if (before) parts.push(sql`x.id < ${before}`);
  const { rows } =
    await sql<Row>`select ${condition(factsSql(notice, granted.now))}, ${columns} from ${condition(from(notice))} ${joined}
    where ${sql.join(parts, sql` and `)} order by x.id desc limit ${limit}`.execute(tx);
  return rows.map(listed);
}

const inState: Readonly<Record<NoticeState, (today: Day) => RawBuilder<unknown>>> = {
  up: (today) => sql`x.ended_at is null and x.starts_on <= ${today} and (x.ends_on is null or x.ends_on >= ${today})`,
  coming: (today) => sql`x.ended_at is null and x.starts_on > ${today}`,
  past: (today) => sql`(x.ended_at is not null or x.ends_on < ${today})`,
};

export async function findNotice(tx: Tx, organization: string, id: string, now: number): Promise<Listed | null> {
  const { rows } =
    await sql<Row>`select ${condition(factsSql(notice, now))}, ${columns} from ${condition(from(notice))} ${joined}
    where x.organization_id = ${organization} and x.id = ${id}`.execute(tx);
  return rows[0] ? listed(rows[0]) : null;
}

const listed = (row: Row): Listed => ({
  thing: { kind: notice.id, id: row.id, organization: row.organization_id, facts: row.facts },
  id: row.id,
  title: row.title,
  text: row.text,
  level: row.level,
  audience: audienceIn(row),
  department: row.department_id,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  isStanding: row.is_standing,
  createdAt: row.created_at,
  author: row.author,
  isEnded: row.is_ended,
  version: row.version,
});

function audienceIn({ audience, places, with_descendants: withDescendants, department_id: department }: Row): Audience {
  if (audience === 'places') return { places, withDescendants };
  return audience === 'department' ? { department: department ?? '' } : { everybody: true };
}

const kindOf = (audience: Audience): Row['audience'] =>
  'places' in audience ? 'places' : 'department' in audience ? 'department' : 'everybody';

const columnsOf = (said: Said) => ({
  title: said.title,
  text: said.text,
  level: said.level,
  audience: kindOf(said.audience),
  places: 'places' in said.audience ? [...said.audience.places] : [],
  with_descendants: 'places' in said.audience ? said.audience.withDescendants : true,
  department_id: 'department' in said.audience ? said.audience.department : null,
  starts_on: said.startsOn,
  ends_on: said.endsOn,
  is_standing: said.isStanding,
});

export async function insertNotice(
  tx: Tx,
  { tenant, organization }: Place,
  one: Said & Readonly<{ id: string; by: string; at: Date }>,
): Promise<void> {
  const made = { created_at: one.at, created_by: one.by };
  await tx
    .insertInto('notices')
    .values({ tenant_id: tenant, organization_id: organization, id: one.id, ...made, ...columnsOf(one) })
    .execute();
}

/** Changes the notice that was granted, in the statement that checks it once more. Undefined: changed meanwhile. */
export async function updateNotice(
  tx: Tx,
  granted: Granted<'notice.edit'>,
  organization: string,
  said: Said,
): Promise<number | undefined> {
  const set = Object.entries(columnsOf(said)).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  const { rows } = await sql<{
    version: number;
  }>`update notices x set ${sql.join([...set, sql`version = x.version + 1`])}
    where x.organization_id = ${organization} and x.id = ${granted.thing?.id ?? ''} and x.version = ${granted.version}
      and x.ended_at is null and ${condition(granted.filter)} returning x.version`.execute(tx);
  return rows[0]?.version;
}

export async function endNotice(
  tx: Tx,
  granted: Granted<'notice.end'>,
  organization: string,
  { at, by }: Readonly<{ at: Date; by: string }>,
): Promise<void> {
  await sql`update notices x set ended_at = ${at}, ended_by = ${by}, version = x.version + 1
    where x.organization_id = ${organization} and x.id = ${granted.thing?.id ?? ''} and x.ended_at is null
      and ${condition(granted.filter)}`.execute(tx);
}

/** Names of the places or departments that somebody may see, among those that are asked for. */
export async function namesSeen(
  tx: Tx,
  organization: string,
  of: Kind,
  ids: readonly string[],
  scope: Sql,
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`select x.id, x.name from ${condition(from(of))}
    where x.organization_id = ${organization} and x.id = any(${[...ids]}::uuid[]) and ${condition(scope)}`.execute(tx);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** How many active people an audience has today; places are all those it reaches. */
export async function countAudience(
  tx: Tx,
  organization: string,
  audience: Audience,
  places: readonly string[],
): Promise<number> {
  const among =
    'places' in audience
      ? sql`location_id = any(${[...places]}::uuid[])`
      : 'department' in audience
        ? sql`department_id = ${audience.department}`
        : sql`true`;
  const { rows } = await sql<{ n: number }>`select count(*) as n from users
    where organization_id = ${organization} and state = 'active' and not is_service and ${among}`.execute(tx);
  return rows[0]?.n ?? 0;
}

/** Audiences that name places which become one. */
export async function mergePlaces(
  tx: Tx,
  organization: string,
  target: string,
  sources: readonly string[],
): Promise<void> {
  await sql`update notices set places = ${replacedIn('places', target, sources)}, version = version + 1
    where organization_id = ${organization} and ${holdsAny('places', sources)}`.execute(tx);
}

/** Audiences that are departments which become one. */
export async function mergeDepartments(
  tx: Tx,
  organization: string,
  target: string,
  sources: readonly string[],
): Promise<void> {
  await sql`update notices set department_id = ${target}, version = version + 1
    where organization_id = ${organization} and department_id = any(${[...sources]}::uuid[])`.execute(tx);
}
