import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';

/** A file of a course. */
export type ContentFile = Readonly<{ id: string; name: string; mediaType: string; size: number }>;
/** Where its bytes lie. */
export type Lying = Readonly<{ key: string; mediaType: string }>;

export type NewFile = ContentFile &
  Readonly<{ tenant: string; organization: string; course: string; key: string; sha256: Buffer; by: string; at: Date }>;

export async function insertFile(tx: Tx, f: NewFile): Promise<void> {
  const place = { tenant_id: f.tenant, organization_id: f.organization };
  const stored = { key: f.key, name: f.name, size: f.size, sha256: f.sha256, uploaded_by: f.by, created_at: f.at };
  await tx
    .insertInto('files')
    .values({ ...place, id: f.id, ...stored })
    .execute();
  await tx
    .insertInto('content_files')
    .values({ ...place, file_id: f.id, course_id: f.course, media_type: f.mediaType })
    .execute();
}

/** Those of these that are files of the course, by what they are. */
export async function filesOfCourse(
  tx: Tx,
  organization: string,
  course: string,
  ids: readonly string[],
): Promise<readonly Pick<ContentFile, 'id' | 'mediaType'>[]> {
  const { rows } = await sql<Pick<ContentFile, 'id' | 'mediaType'>>`
    select file_id as id, media_type as "mediaType" from content_files
    where organization_id = ${organization} and course_id = ${course} and file_id = any(${ids}::uuid[])`.execute(tx);
  return rows;
}

export async function listFiles(tx: Tx, organization: string, ids: readonly string[]): Promise<readonly ContentFile[]> {
  const { rows } =
    await sql<ContentFile>`select distinct on (f.id) f.id, f.name, c.media_type as "mediaType", f.size from content_files c
    join files f on f.tenant_id = c.tenant_id and f.organization_id = c.organization_id and f.id = c.file_id
    where c.organization_id = ${organization} and c.file_id = any(${ids}::uuid[])`.execute(tx);
  return rows;
}

export async function findLying(tx: Tx, organization: string, id: string): Promise<Lying | null> {
  const { rows } = await sql<Lying>`select f.key, c.media_type as "mediaType" from content_files c
    join files f on f.tenant_id = c.tenant_id and f.organization_id = c.organization_id and f.id = c.file_id
    where c.organization_id = ${organization} and c.file_id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** The SHA-256 of a file of a course, as it was received. */
export async function hashOfFile(tx: Tx, organization: string, id: string): Promise<Buffer> {
  const row = await tx
    .selectFrom('files')
    .select('sha256')
    .where('organization_id', '=', organization)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (!row.sha256) throw new Error('a file of a course has no hash');
  return row.sha256;
}
