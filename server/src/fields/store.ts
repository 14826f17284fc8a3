import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../database/connection.ts';
import type { Text } from '../text.ts';
import { type Asked, type Field, type FieldType, filterKey, type Option, type Parsed, type Subject } from './field.ts';

type Place = Readonly<{ tenant: string; organization: string }>;
type Row = Readonly<{
  id: string;
  key: string;
  label: string;
  labels: Partial<Text>;
  type: FieldType;
  required: boolean;
  options: readonly Option[];
}>;

const columns = sql`f.id, f.key, f.label, f.labels, f.type, f.required, f.options`;
const fieldOf = ({ id, key, label, labels, type, required, options }: Row): Field => ({
  ...{ id, key, type, required, options },
  label: { en: labels.en ?? label, de: labels.de ?? label },
});

/** The fields an organization added to its users or its courses, in their order; deleted ones are left out. */
export async function fieldsFor(tx: Tx, organization: string, subject: Subject): Promise<readonly Field[]> {
  const { rows } = await sql<Row>`select ${columns} from additional_fields f
    where f.organization_id = ${organization} and f.subject = ${subject} and f.deleted_at is null
    order by f.position, f.id`.execute(tx);
  return rows.map(fieldOf);
}

export type Kept = Field & Readonly<{ deletedAt: Date | null; values: number; version: number }>;

/** As `fieldsFor`, with those that were deleted, and how many values are stored for each. */
export async function allFields(tx: Tx, organization: string, subject: Subject): Promise<readonly Kept[]> {
  const { rows } = await sql<Row & { deletedAt: Date | null; values: number; version: number }>`
    select ${columns}, f.deleted_at as "deletedAt", f.version,
      (select count(*) from field_values v where v.organization_id = ${organization} and v.field_id = f.id) as values
    from additional_fields f where f.organization_id = ${organization} and f.subject = ${subject}
    order by f.deleted_at is not null, f.position, f.id`.execute(tx);
  return rows.map((row) => ({
    ...fieldOf(row),
    ...{ deletedAt: row.deletedAt, values: row.values, version: row.version },
  }));
}

/** A field by id, deleted or not; null when there is none of this subject. */
export async function fieldById(
  tx: Tx,
  organization: string,
  subject: Subject,
  id: string,
): Promise<(Field & { deletedAt: Date | null }) | null> {
  const { rows } = await sql<Row & { deletedAt: Date | null }>`select ${columns}, f.deleted_at as "deletedAt"
    from additional_fields f where f.organization_id = ${organization} and f.subject = ${subject} and f.id = ${id}`.execute(
    tx,
  );
  return rows[0] ? { ...fieldOf(rows[0]), deletedAt: rows[0].deletedAt } : null;
}

/** What the keys of a subject are, with the number of fields that are not deleted. */
export async function keysOf(
  tx: Tx,
  organization: string,
  subject: Subject,
): Promise<readonly Readonly<{ key: string; isDeleted: boolean }>[]> {
  const { rows } = await sql<{ key: string; isDeleted: boolean }>`select key, deleted_at is not null as "isDeleted"
    from additional_fields where organization_id = ${organization} and subject = ${subject}`.execute(tx);
  return rows;
}

type Said = Readonly<{ label: Text; required: boolean; options: readonly Option[] }>;

export async function insertField(
  tx: Tx,
  at: Place,
  field: Said & Readonly<{ id: string; subject: Subject; key: string; type: FieldType; position: number }>,
): Promise<void> {
  const { label, options, ...rest } = field;
  const said = { label: label.en, labels: JSON.stringify(label), options: JSON.stringify(options) };
  await tx
    .insertInto('additional_fields')
    .values({ tenant_id: at.tenant, organization_id: at.organization, ...rest, ...said })
    .execute();
}

export async function updateField(
  tx: Tx,
  organization: string,
  id: string,
  { label, required, options }: Said,
): Promise<number> {
  const said = { label: label.en, labels: JSON.stringify(label), options: JSON.stringify(options), required };
  const row = await tx
    .updateTable('additional_fields')
    .set({ ...said, version: sql`version + 1` })
    .where('organization_id', '=', organization)
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow();
  return row.version;
}

/** Deletes a field, or brings it back; what was stored for it stays either way. */
export async function setDeleted(tx: Tx, organization: string, id: string, at: Date | null): Promise<void> {
  await tx
    .updateTable('additional_fields')
    .set({ deleted_at: at, version: sql`version + 1` })
    .where('organization_id', '=', organization)
    .where('id', '=', id)
    .execute();
}

/** Gives fields the order of these ids. */
export async function orderFields(
  tx: Tx,
  organization: string,
  subject: Subject,
  ids: readonly string[],
): Promise<void> {
  await sql`update additional_fields f set position = w.place, version = f.version + 1
    from unnest(${[...ids]}::uuid[]) with ordinality as w(id, place)
    where f.organization_id = ${organization} and f.subject = ${subject} and f.id = w.id and f.position <> w.place`.execute(
    tx,
  );
}

/** What is stored for one user or course, by field. */
export async function valuesOf(tx: Tx, organization: string, id: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ field_id: string; value: string }>`select field_id, value from field_values
    where organization_id = ${organization} and subject_id = ${id}`.execute(tx);
  return new Map(rows.map((row) => [row.field_id, row.value]));
}

/** What is stored for many, as rows of a user or course and a field. */
export async function valuesOfMany(
  tx: Tx,
  organization: string,
  ids: readonly string[],
): Promise<readonly Readonly<{ of: string; field: string; value: string }>[]> {
  const { rows } = await sql<{ of: string; field: string; value: string }>`
    select subject_id as of, field_id as field, value from field_values
    where organization_id = ${organization} and subject_id = any(${[...ids]}::uuid[])`.execute(tx);
  return rows;
}

/** A value to be stored for a user or course; null: none any more. */
export type Change = Readonly<{ of: string; field: string; to: Parsed | null }>;

/** Stores and takes away values: two statements, however many. */
export async function putValues(tx: Tx, at: Place, changes: readonly Change[]): Promise<void> {
  const gone = changes.filter(({ to }) => to === null);
  const kept = changes.flatMap(({ of, field, to }) => (to ? [{ of, field, ...to }] : []));
  if (gone.length > 0)
    await sql`delete from field_values v using unnest(${gone.map((one) => one.of)}::uuid[], ${gone.map((one) => one.field)}::uuid[]) as r(of, field)
      where v.organization_id = ${at.organization} and v.subject_id = r.of and v.field_id = r.field`.execute(tx);
  if (kept.length > 0)
    await sql`insert into field_values (tenant_id, organization_id, subject_id, field_id, value, value_key, number)
      select ${at.tenant}::uuid, ${at.organization}::uuid, r.of, r.field, r.value, r.key, r.number
      from unnest(${kept.map((one) => one.of)}::uuid[], ${kept.map((one) => one.field)}::uuid[], ${kept.map((one) => one.value)}::text[],
        ${kept.map((one) => one.key)}::text[], ${kept.map((one) => one.number)}::double precision[]) as r(of, field, value, key, number)
      on conflict (tenant_id, organization_id, subject_id, field_id)
        do update set value = excluded.value, value_key = excluded.value_key, number = excluded.number`.execute(tx);
}

/** Beyond every text that begins with another. */
const beyond = '\u{10ffff}';

/**
 * What a list under the alias x is narrowed by: each condition is served by an index. Conditions on fields that are not
 * there hold for nothing.
 */
export function conditionsOn(
  organization: string,
  fields: readonly Field[],
  asked: readonly Asked[],
): readonly RawBuilder<boolean>[] {
  return asked.map((one) => {
    const field = fields.find(({ key }) => key === one.key);
    if (!field) return sql<boolean>`false`;
    return sql<boolean>`x.id = any(array(select v.subject_id from field_values v
      where v.organization_id = ${organization} and v.field_id = ${field.id} and ${holds(field, one)}))`;
  });
}

function holds({ type }: Field, asked: Asked): RawBuilder<unknown> {
  if ('value' in asked) {
    const key = filterKey(asked.value);
    return type === 'text' ? sql`v.value_key >= ${key} and v.value_key < ${key + beyond}` : sql`v.value_key = ${key}`;
  }
  const { from, to } = asked;
  const parts =
    type === 'number'
      ? [from && sql`v.number >= ${Number(from)}`, to && sql`v.number <= ${Number(to)}`]
      : [from && sql`v.value_key >= ${from}`, to && sql`v.value_key <= ${to}`];
  return sql`(${sql.join([sql`true`, ...parts.filter((part) => part !== null && part !== '')], sql` and `)})`;
}
