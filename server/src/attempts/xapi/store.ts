import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import type { OpenLaunch } from '../store-run-time.ts';

export type Place = Readonly<{ tenant: string; organization: string }>;

export type NewStatement = Readonly<{
  id: string;
  registration: string;
  user: string;
  launch: string | null;
  verb: string;
  activity: string | null;
  statement: Readonly<Record<string, unknown>>;
  at: Date;
}>;

/** Keeps a statement behind all others of its registration, whose enrollment is locked; false when one of this id is kept already. */
export async function insertStatement(tx: Tx, { tenant, organization }: Place, s: NewStatement): Promise<boolean> {
  const { rows } =
    await sql`insert into xapi_statements (tenant_id, organization_id, id, registration, user_id, launch_id, verb, activity, statement, stored_at, position)
    select ${tenant}::uuid, ${organization}::uuid, ${s.id}::uuid, ${s.registration}::uuid, ${s.user}::uuid, ${s.launch}::uuid, ${s.verb}, ${s.activity},
      ${JSON.stringify(s.statement)}::jsonb, ${s.at}::timestamptz, coalesce(max(x.position), 0) + 1
    from xapi_statements x where x.organization_id = ${organization} and x.registration = ${s.registration}
    on conflict (tenant_id, organization_id, id) do nothing returning id`.execute(tx);
  return rows.length > 0;
}

export type KeptStatement = Readonly<{
  id: string;
  verb: string;
  position: string | number;
  statement: Readonly<Record<string, unknown>>;
  voided: boolean;
}>;

export async function findStatement(
  tx: Tx,
  organization: string,
  registration: string,
  id: string,
): Promise<KeptStatement | null> {
  const { rows } =
    await sql<KeptStatement>`select id, verb, position, statement, voided_at is not null as voided from xapi_statements
    where organization_id = ${organization} and registration = ${registration} and id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

export async function voidStatement(
  tx: Tx,
  organization: string,
  registration: string,
  id: string,
  at: Date,
): Promise<void> {
  await sql`update xapi_statements set voided_at = ${at}
    where organization_id = ${organization} and registration = ${registration} and id = ${id} and voided_at is null`.execute(
    tx,
  );
}

export type Sought = Readonly<{
  verb?: string | undefined;
  activity?: string | undefined;
  since?: Date | undefined;
  until?: Date | undefined;
  ascending: boolean;
  /** Position of the last one of the page before. */ after?: number | undefined;
  limit: number;
}>;

/** Statements of a registration that were not voided, in the order in which they were kept. */
export async function listStatements(
  tx: Tx,
  organization: string,
  registration: string,
  s: Sought,
): Promise<readonly KeptStatement[]> {
  const parts = [sql`organization_id = ${organization} and registration = ${registration} and voided_at is null`];
  if (s.verb !== undefined) parts.push(sql`verb = ${s.verb}`);
  if (s.activity !== undefined) parts.push(sql`activity = ${s.activity}`);
  if (s.since) parts.push(sql`stored_at > ${s.since}`);
  if (s.until) parts.push(sql`stored_at <= ${s.until}`);
  if (s.after !== undefined) parts.push(s.ascending ? sql`position > ${s.after}` : sql`position < ${s.after}`);
  const order = s.ascending ? sql`position, id` : sql`position desc, id desc`;
  const { rows } = await sql<KeptStatement>`select id, verb, position, statement, false as voided from xapi_statements
    where ${sql.join(parts, sql` and `)} order by ${order} limit ${s.limit}`.execute(tx);
  return rows;
}

/** How a sitting stands after a statement. */
export async function setSession(
  tx: Tx,
  organization: string,
  launch: string,
  { initialized, terminated, at }: Readonly<{ initialized: boolean; terminated: boolean; at: Date }>,
): Promise<void> {
  await sql`update launches set initialized_at = coalesce(initialized_at, case when ${initialized}::boolean then ${at}::timestamptz end),
    terminated_at = coalesce(terminated_at, case when ${terminated}::boolean then ${at}::timestamptz end)
    where organization_id = ${organization} and id = ${launch}`.execute(tx);
}

/** Marks the token as fetched; false when it was before. */
export async function setFetched(tx: Tx, organization: string, launch: string, at: Date): Promise<boolean> {
  const { rows } = await sql`update launches set fetched_at = ${at}
    where organization_id = ${organization} and id = ${launch} and fetched_at is null returning id`.execute(tx);
  return rows.length > 0;
}

/** Sittings of an attempt that began and never ended: they end now. */
export async function endUnterminated(
  tx: Tx,
  organization: string,
  attempt: string,
  at: Date,
): Promise<readonly Readonly<{ id: string; seconds: number }>[]> {
  const { rows } = await sql<{ id: string; seconds: number }>`update launches set terminated_at = ${at}
    where organization_id = ${organization} and attempt_id = ${attempt} and initialized_at is not null and terminated_at is null
    returning id, extract(epoch from ${at}::timestamptz - initialized_at)::int as seconds`.execute(tx);
  return rows;
}

export type Structure = Readonly<{
  title: string;
  items: readonly Readonly<{
    id: string;
    identifier: string;
    parent: string | null;
    kind: string;
    moveOn: string | null;
    satisfied: boolean | null;
  }>[];
  /** Activities that were said to be satisfied already. */ said: readonly string[];
}>;

/** The blocks and units of a registration, and which of them are satisfied. */
export async function structureOf(
  tx: Tx,
  organization: string,
  { id, version }: OpenLaunch['enrollment'],
  satisfied: string,
): Promise<Structure> {
  const { rows } = await sql<Structure>`select c.title,
    (select jsonb_agg(jsonb_build_object('id', i.id, 'identifier', i.identifier, 'parent', i.parent_identifier, 'kind', i.kind,
      'moveOn', i.detail ->> 'moveOn', 'satisfied', (select bool_or(a.satisfied) from attempts a where a.organization_id = ${organization}
        and a.enrollment_id = ${id} and a.item_id = i.id)) order by i.position)
      from items i where i.organization_id = ${organization} and i.course_version_id = ${version}) as items,
    (select coalesce(jsonb_agg(s.activity), '[]') from xapi_statements s
      where s.organization_id = ${organization} and s.registration = ${id} and s.verb = ${satisfied}) as said
    from course_versions v join courses c on c.tenant_id = v.tenant_id and c.organization_id = v.organization_id and c.id = v.course_id
    where v.organization_id = ${organization} and v.id = ${version}`.execute(tx);
  return rows[0] ?? { title: '', items: [], said: [] };
}

/** Where a document lies. */
export type Key = Readonly<{
  kind: 'state' | 'activity-profile' | 'agent-profile';
  scope: string;
  activity: string;
  name: string;
}>;
export type Document = Readonly<{ content: Buffer; type: string; etag: string; updatedAt: Date }>;

const at = (organization: string, { kind, scope, activity }: Omit<Key, 'name'>) =>
  sql`organization_id = ${organization} and kind = ${kind} and scope = ${scope} and activity = ${activity}`;

export async function findDocument(tx: Tx, organization: string, key: Key): Promise<Document | null> {
  const { rows } =
    await sql<Document>`select content, content_type as type, etag, updated_at as "updatedAt" from xapi_documents
    where ${at(organization, key)} and name = ${key.name}`.execute(tx);
  return rows[0] ?? null;
}

export async function namesOfDocuments(
  tx: Tx,
  organization: string,
  key: Omit<Key, 'name'>,
  since: Date | null,
): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select name from xapi_documents
    where ${at(organization, key)} ${since ? sql`and updated_at > ${since}` : sql``} order by name limit 10000`.execute(
    tx,
  );
  return rows.map(({ name }) => name);
}

export async function putDocument(tx: Tx, place: Place, key: Key, user: string, document: Document): Promise<void> {
  const { content, type, etag, updatedAt } = document;
  await sql`insert into xapi_documents (tenant_id, organization_id, kind, scope, activity, name, user_id, content, content_type, etag, updated_at)
    values (${place.tenant}, ${place.organization}, ${key.kind}, ${key.scope}, ${key.activity}, ${key.name}, ${user}, ${content}, ${type}, ${etag}, ${updatedAt})
    on conflict (tenant_id, organization_id, kind, scope, activity, name) do update set content = excluded.content,
      content_type = excluded.content_type, etag = excluded.etag, updated_at = excluded.updated_at`.execute(tx);
}

export async function deleteDocuments(
  tx: Tx,
  organization: string,
  key: Omit<Key, 'name'> & Readonly<{ name?: string | undefined }>,
): Promise<void> {
  await sql`delete from xapi_documents where ${at(organization, key)} ${key.name === undefined ? sql`` : sql`and name = ${key.name}`}`.execute(
    tx,
  );
}
