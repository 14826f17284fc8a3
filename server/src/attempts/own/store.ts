import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';

/** An item of an own kind as a launch opens it. */
export type OpenedItem = Readonly<{
  id: string;
  kind: string;
  title: string;
  content: unknown;
  course: Readonly<{ id: string; title: string; language: string }>;
  version: Readonly<{ number: string; state: string }>;
}>;

export async function openedItem(tx: Tx, organization: string, id: string): Promise<OpenedItem | null> {
  const { rows } = await sql<OpenedItem>`select i.id, i.kind, i.title, h.content,
      jsonb_build_object('id', c.id, 'title', c.title, 'language', c.language) as course,
      jsonb_build_object('number', v.major || '.' || v.minor, 'state', v.state) as version
    from items i join item_contents h on h.tenant_id = i.tenant_id and h.organization_id = i.organization_id and h.item_id = i.id
    join course_versions v on v.tenant_id = i.tenant_id and v.organization_id = i.organization_id and v.id = i.course_version_id
    join courses c on c.tenant_id = v.tenant_id and c.organization_id = v.organization_id and c.id = v.course_id
    where i.organization_id = ${organization} and i.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

export type Turn = Readonly<{
  tenant: string;
  organization: string;
  attempt: string;
  user: string;
  /** Null: nobody has to do anything. */ awaits: 'assessor' | 'learner' | null;
  at: Date;
}>;

/** Says whose turn it is at an attempt that people assess. Whoever waits already goes on waiting since then. */
export async function keepTurn(tx: Tx, t: Turn): Promise<void> {
  if (t.awaits === null)
    await sql`delete from assessments where organization_id = ${t.organization} and attempt_id = ${t.attempt}`.execute(
      tx,
    );
  else
    await sql`insert into assessments (tenant_id, organization_id, attempt_id, user_id, awaits, since)
      values (${t.tenant}, ${t.organization}, ${t.attempt}, ${t.user}, ${t.awaits}, ${t.at})
      on conflict (tenant_id, organization_id, attempt_id) do update set awaits = excluded.awaits,
        since = case when assessments.awaits = excluded.awaits then assessments.since else excluded.since end`.execute(
      tx,
    );
}
