import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import type { Fate, VersionState } from './version.ts';

export type Version = Readonly<{
  id: string;
  number: string;
  state: VersionState;
  changeSummary: string;
  /** What was decided for people in progress; null: nothing yet, or nobody was. */ people: Fate | null;
  itemCount: number;
  createdAt: Date;
  publishedAt: Date | null;
  publishedBy: string | null;
  /** When it went out of force, or was retired. */ endedAt: Date | null;
}>;

const listed = sql`v.id, v.major || '.' || v.minor as number, v.state, v.change_summary as "changeSummary", v.people,
  (select count(*)::int from items i where i.tenant_id = v.tenant_id and i.organization_id = v.organization_id
    and i.course_version_id = v.id and i.launch is not null) as "itemCount",
  v.created_at as "createdAt", v.published_at as "publishedAt", v.published_by_name as "publishedBy", v.ended_at as "endedAt"`;

/** The versions of a course, newest first. */
export async function listVersions(tx: Tx, organization: string, course: string): Promise<readonly Version[]> {
  const { rows } = await sql<Version>`select ${listed} from course_versions v
    where v.organization_id = ${organization} and v.course_id = ${course} order by v.major desc, v.minor desc`.execute(
    tx,
  );
  return rows;
}

export type VersionItem = Readonly<{
  id: string;
  title: string;
  kind: string;
  depth: number;
  launchable: boolean;
  /** Of our own kinds; null for parts of packages. */ content: unknown;
}>;

/** One version of a course with what its items hold; null when the course has none such. */
export async function findVersion(
  tx: Tx,
  organization: string,
  course: string,
  id: string,
): Promise<(Version & Readonly<{ items: readonly VersionItem[] }>) | null> {
  const { rows } = await sql<Version & { items: readonly VersionItem[] }>`select ${listed},
      coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'title', i.title, 'kind', i.kind, 'depth', coalesce((i.detail ->> 'depth')::int, 0),
        'launchable', i.launch is not null, 'content', h.content) order by i.position) from items i
        left join item_contents h on h.tenant_id = i.tenant_id and h.organization_id = i.organization_id and h.item_id = i.id
        where i.tenant_id = v.tenant_id and i.organization_id = v.organization_id and i.course_version_id = v.id), '[]') as items
    from course_versions v where v.organization_id = ${organization} and v.course_id = ${course} and v.id = ${id}`.execute(
    tx,
  );
  return rows[0] ?? null;
}

/** Retires a version that another one replaced. False: it is none such. */
export async function retire(tx: Tx, organization: string, course: string, id: string, at: Date): Promise<boolean> {
  const { rows } = await sql`update course_versions set state = 'obsolete', ended_at = ${at}
    where organization_id = ${organization} and course_id = ${course} and id = ${id} and state = 'superseded' returning id`.execute(
    tx,
  );
  return rows.length > 0;
}
