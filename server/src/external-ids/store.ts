import { sql } from 'kysely';
import type { Tx } from '../database/connection.ts';
import type { UsersCalled } from '../events.ts';

/** Where names of other systems stand: in an organization, by source. */
export type At = Readonly<{ tenant: string; organization: string; source: string }>;
export type LinkKind = 'user' | 'group' | 'location' | 'department' | 'job-title' | 'course';
export type Link = Readonly<{
  thing: string;
  isFormer: boolean;
  /** What was said last, and which version that made. */ toldHash: Buffer | null;
  toldVersion: number | null;
}>;

/** What an external id names; null: nothing. `lock` keeps it so until the end of the transaction. */
export async function linkBy(tx: Tx, at: At, kind: LinkKind, externalId: string, lock = false): Promise<Link | null> {
  const row = await tx
    .selectFrom('external_ids')
    .select(['thing_id', 'is_former', 'told_hash', 'told_version'])
    .where('organization_id', '=', at.organization)
    .where('kind', '=', kind)
    .where('source', '=', at.source)
    .where('external_id', '=', externalId)
    .$if(lock, (query) => query.forNoKeyUpdate())
    .executeTakeFirst();
  if (!row) return null;
  const version = row.told_version === null ? null : Number(row.told_version);
  return { thing: row.thing_id, isFormer: row.is_former, toldHash: row.told_hash, toldVersion: version };
}

type Asked = Readonly<{ externalIds: readonly string[]; users: readonly string[]; lock: boolean }>;

/** Whom a source calls so, those merged into others included, and what it calls these users now. */
export async function linksAmong(tx: Tx, at: At, { externalIds, users, lock }: Asked): Promise<UsersCalled> {
  const { rows } = await sql<{ thing: string; name: string; former: boolean }>`
    select e.thing_id as thing, e.external_id as name, e.is_former as former from external_ids e
    where e.tenant_id = ${at.tenant} and e.organization_id = ${at.organization} and e.kind = 'user' and e.source = ${at.source}
    and (e.external_id = any(${[...externalIds]}::text[]) or e.thing_id = any(${[...users]}::uuid[]))
    ${lock ? sql`for no key update` : sql``}`.execute(tx);
  return {
    named: new Map(rows.map(({ name, thing }) => [name, thing])),
    called: new Map(rows.flatMap(({ thing, name, former }) => (former ? [] : [[thing, name] as const]))),
  };
}

/** Names a thing as another system does; false when the name is, or was, another thing's. */
export async function putExternalId(
  tx: Tx,
  at: At,
  kind: LinkKind,
  thing: string,
  externalId: string,
): Promise<boolean> {
  const held = await linkBy(tx, at, kind, externalId);
  if (held) return held.thing === thing;
  await dropExternalId(tx, at, kind, thing);
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('external_ids')
    .values({
      ...{ tenant_id: at.tenant, organization_id: at.organization, kind, source: at.source },
      ...{ external_id: externalId, thing_id: thing },
    })
    // somebody else was faster
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows ?? 0) === 1;
}

/** Keeps what was said of a thing and the version that it made: the same once more changes nothing. */
export async function rememberTold(
  tx: Tx,
  at: At,
  kind: LinkKind,
  externalId: string,
  told: Readonly<{ hash: Buffer; version: number }>,
): Promise<void> {
  await tx
    .updateTable('external_ids')
    .set({ told_hash: told.hash, told_version: told.version })
    .where('organization_id', '=', at.organization)
    .where('kind', '=', kind)
    .where('source', '=', at.source)
    .where('external_id', '=', externalId)
    .execute();
}

/** Takes the present name of a thing away; those of who was merged into it stay. */
export async function dropExternalId(tx: Tx, at: At, kind: LinkKind, thing: string): Promise<void> {
  await tx
    .deleteFrom('external_ids')
    .where('organization_id', '=', at.organization)
    .where('kind', '=', kind)
    .where('source', '=', at.source)
    .where('thing_id', '=', thing)
    .where('is_former', '=', false)
    .execute();
}

export async function dropLink(tx: Tx, at: At, kind: LinkKind, externalId: string): Promise<void> {
  await tx
    .deleteFrom('external_ids')
    .where('organization_id', '=', at.organization)
    .where('kind', '=', kind)
    .where('source', '=', at.source)
    .where('external_id', '=', externalId)
    .execute();
}

/** What other systems call a thing; a token that speaks SCIM goes by the name of its service user. */
export async function linksOf(
  tx: Tx,
  organization: string,
  kind: LinkKind,
  thing: string,
): Promise<readonly Readonly<{ source: string; name: string; externalId: string; isFormer: boolean }>[]> {
  const { rows } = await sql<{ source: string; name: string | null; externalId: string; isFormer: boolean }>`
    select e.source, e.external_id as "externalId", e.is_former as "isFormer",
      (select s.first_name from users s where s.tenant_id = e.tenant_id and s.organization_id = e.organization_id and s.is_service
        and s.id = (case when e.source ~ '^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$' then e.source::uuid end)) as name
    from external_ids e where e.organization_id = ${organization} and e.kind = ${kind} and e.thing_id = ${thing}
    order by e.source, e.is_former, e.external_id`.execute(tx);
  return rows.map(({ name, ...row }) => ({ ...row, name: name ?? row.source }));
}

/** Names many users as one system does; a name that means somebody already stays theirs. */
export async function putLinks(
  tx: Tx,
  at: At,
  links: readonly Readonly<{ user: string; externalId: string }>[],
): Promise<void> {
  if (links.length === 0) return;
  await sql`insert into external_ids (tenant_id, organization_id, kind, source, external_id, thing_id)
    select ${at.tenant}::uuid, ${at.organization}::uuid, 'user', ${at.source}, l.external_id, l.thing_id
    from unnest(${links.map(({ externalId }) => externalId)}::text[], ${links.map(({ user }) => user)}::uuid[]) as l(external_id, thing_id)
    on conflict do nothing`.execute(tx);
}

type Two = Readonly<{ organization: string; kept: string; ended: string }>;

/** Lets what other systems call a user mean the one who stays; gives what moved, so that it can be undone. */
export async function moveLinks(tx: Tx, { organization, kept, ended }: Two): Promise<readonly string[]> {
  const { rows } = await sql<{ source: string; external_id: string }>`
    update external_ids x set thing_id = ${kept}, is_former = true
    where x.organization_id = ${organization} and x.kind = 'user' and x.thing_id = ${ended}
    returning x.source, x.external_id`.execute(tx);
  return rows.map(({ source, external_id: externalId }) => JSON.stringify([source, externalId]));
}

/** Undoes that, as far as the names still stand where they were put. */
export async function moveLinksBack(
  tx: Tx,
  { organization, kept, ended }: Two,
  moved: readonly string[],
): Promise<void> {
  if (moved.length === 0) return;
  // the border to what was written as JSON
  const pairs = moved.map((one) => JSON.parse(one) as readonly [string, string]);
  await sql`update external_ids x set thing_id = ${ended}, is_former = false
    from unnest(${pairs.map(([source]) => source)}::text[], ${pairs.map(([, id]) => id)}::text[]) as m(source, external_id)
    where x.organization_id = ${organization} and x.kind = 'user' and x.thing_id = ${kept} and x.is_former
    and x.source = m.source and x.external_id = m.external_id`.execute(tx);
}
