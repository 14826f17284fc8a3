import { sql } from 'kysely';
import type { Granted } from '../../context.ts';
import type { Tx } from '../../database/connection.ts';
import { condition } from '../../database/where.ts';
import type { Logo } from '../settings/logo.ts';
import { type Contents, contents } from './template.ts';

type Place = Readonly<{ tenant: string; organization: string }>;

export type Said = Readonly<{
  name: string;
  key: string;
  description: string;
  roleModel: string | null;
  features: readonly string[];
  settings: Contents;
  roles: readonly string[];
  logo: Logo | null;
}>;
export type Template = Said & Readonly<{ id: string; organization: string; changedAt: Date; version: number }>;

type Row = Readonly<{
  id: string;
  organization_id: string;
  name: string;
  name_key: string;
  description: string;
  role_model: string | null;
  features: readonly string[];
  settings: unknown;
  roles: readonly string[];
  logo_mime: Logo['mime'] | null;
  logo: Buffer | null;
  changed_at: Date;
  version: number;
}>;

const columns = sql`x.id, x.organization_id, x.name, x.name_key, x.description, x.role_model, x.features, x.settings, x.roles,
  x.logo_mime, x.logo, x.changed_at, x.version`;

const shaped = (row: Row): Template => ({
  id: row.id,
  organization: row.organization_id,
  name: row.name,
  key: row.name_key,
  description: row.description,
  roleModel: row.role_model,
  features: row.features,
  settings: contents.parse(row.settings),
  roles: row.roles,
  logo: row.logo_mime && row.logo && { mime: row.logo_mime, bytes: row.logo },
  changedAt: row.changed_at,
  version: row.version,
});

/** The templates of an organization, by name and after a place in that order. */
export async function listTemplates(
  tx: Tx,
  granted: Granted<'client-template.view'>,
  organization: string,
  limit: number,
  after: readonly string[] | null,
): Promise<readonly Template[]> {
  const place = after ? sql`and (x.name_key, x.id) > (${after[0]}, ${after[1]}::uuid)` : sql``;
  const { rows } = await sql<Row>`select ${columns} from client_templates x
    where x.organization_id = ${organization} and ${condition(granted.filter)} ${place}
    order by x.name_key, x.id limit ${limit}`.execute(tx);
  return rows.map(shaped);
}

export async function findTemplate(tx: Tx, organization: string, id: string): Promise<Template | null> {
  const { rows } = await sql<Row>`select ${columns} from client_templates x
    where x.organization_id = ${organization} and x.id = ${id}`.execute(tx);
  return rows[0] ? shaped(rows[0]) : null;
}

export async function isTemplateNamed(
  tx: Tx,
  organization: string,
  key: string,
  butNot: string | null,
): Promise<boolean> {
  const { rows } = await sql`select 1 from client_templates
    where organization_id = ${organization} and name_key = ${key} and id is distinct from ${butNot}::uuid`.execute(tx);
  return rows.length > 0;
}

const columnsOf = (said: Said, at: Date) => ({
  name: said.name,
  name_key: said.key,
  description: said.description,
  role_model: said.roleModel,
  features: [...said.features],
  settings: JSON.stringify(said.settings),
  roles: [...said.roles],
  logo_mime: said.logo?.mime ?? null,
  logo: said.logo?.bytes ?? null,
  changed_at: at,
});

export async function insertTemplate(
  tx: Tx,
  { tenant, organization }: Place,
  id: string,
  said: Said,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('client_templates')
    .values({ tenant_id: tenant, organization_id: organization, id, ...columnsOf(said, at) })
    .execute();
}

/** Changes a template as far as it is still the one that was granted. Undefined: it was changed meanwhile. */
export async function updateTemplate(
  tx: Tx,
  granted: Granted<'client-template.edit'>,
  organization: string,
  said: Said,
  at: Date,
): Promise<number | undefined> {
  const set = Object.entries(columnsOf(said, at)).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  const { rows } = await sql<{ version: number }>`update client_templates x
    set ${sql.join([...set, sql`version = x.version + 1`])}
    where x.organization_id = ${organization} and x.id = ${granted.thing?.id ?? ''} and x.version = ${granted.version}
      and ${condition(granted.filter)} returning x.version`.execute(tx);
  return rows[0]?.version;
}

export async function deleteTemplate(
  tx: Tx,
  granted: Granted<'client-template.edit'>,
  organization: string,
): Promise<void> {
  await sql`delete from client_templates x where x.organization_id = ${organization}
    and x.id = ${granted.thing?.id ?? ''} and ${condition(granted.filter)}`.execute(tx);
}

/** What a client last took over from templates. */
export type Use = Readonly<{
  template: string;
  name: string;
  taken: Readonly<Record<string, unknown>>;
  at: Date;
  by: string;
}>;

export async function findUse(tx: Tx, organization: string, client: string): Promise<Use | null> {
  const { rows } =
    await sql<Use>`select template_id as template, template_name as name, taken, applied_at as at, applied_by as by
    from client_template_uses where organization_id = ${organization} and client_id = ${client}`.execute(tx);
  return rows[0] ?? null;
}

/** Writes down what was taken over now, over what was taken over before. */
export async function writeUse(tx: Tx, { tenant, organization }: Place, client: string, use: Use): Promise<void> {
  await sql`insert into client_template_uses as u
      (tenant_id, organization_id, client_id, template_id, template_name, taken, applied_at, applied_by)
    values (${tenant}, ${organization}, ${client}, ${use.template}, ${use.name}, ${JSON.stringify(use.taken)}::jsonb,
      ${use.at}, ${use.by})
    on conflict (tenant_id, organization_id, client_id) do update set template_id = excluded.template_id,
      template_name = excluded.template_name, taken = u.taken || excluded.taken, applied_at = excluded.applied_at,
      applied_by = excluded.applied_by`.execute(tx);
}

/** How many clients last took over each of these templates. */
export async function countUses(
  tx: Tx,
  organization: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{
    id: string;
    n: number;
  }>`select template_id as id, count(*) as n from client_template_uses
    where organization_id = ${organization} and template_id = any(${[...ids]}::uuid[]) group by template_id`.execute(
    tx,
  );
  return new Map(rows.map(({ id, n }) => [id, Number(n)]));
}
