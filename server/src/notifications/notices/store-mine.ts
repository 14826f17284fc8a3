import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import type { Day } from '../../training/index.ts';
import type { Level } from './notice.ts';

/** What concerns a reader: who they are, which day it is to them, and the sign-in they read in (null: a token). */
export type Reader = Readonly<{
  tenant: string;
  organization: string;
  user: string;
  signIn: string | null;
  today: Day;
}>;

export type Mine = Readonly<{ id: string; title: string; text: string; level: Level; isStanding: boolean }>;

/** A page shows so many at once; the others come when these were put aside. */
const most = 5;

const concerns = ({ organization, user, today }: Reader) => sql`notices x
  join users u on u.tenant_id = x.tenant_id and u.organization_id = x.organization_id and u.id = ${user}
  where x.organization_id = ${organization} and x.ended_at is null
    and x.starts_on <= ${today} and (x.ends_on is null or x.ends_on >= ${today})
    and (x.audience = 'everybody' or x.department_id = u.department_id or u.location_id = any(x.places)
      or (x.with_descendants and exists (select from location_closure c where c.tenant_id = x.tenant_id
        and c.organization_id = x.organization_id and c.descendant_id = u.location_id and c.ancestor_id = any(x.places))))`;

/** The notices that concern somebody today and that they have not put aside, warnings first. */
export async function noticesFor(tx: Tx, reader: Reader): Promise<readonly Mine[]> {
  const { rows } =
    await sql<Mine>`select x.id, x.title, x.text, x.level, x.is_standing as "isStanding" from ${concerns(reader)}
    and not exists (select from notice_dismissals d where d.tenant_id = x.tenant_id and d.organization_id = x.organization_id
      and d.notice_id = x.id and d.user_id = u.id and (not x.is_standing or d.sign_in_id is not distinct from ${reader.signIn}::uuid))
    order by x.level = 'warning' desc, x.id desc limit ${most}`.execute(tx);
  return rows;
}

/** Puts a notice aside, so far as it concerns the reader. False: it does not. */
export async function dismiss(tx: Tx, reader: Reader, id: string, at: Date): Promise<boolean> {
  const { rows } =
    await sql`insert into notice_dismissals (tenant_id, organization_id, notice_id, user_id, sign_in_id, dismissed_at)
    select ${reader.tenant}::uuid, ${reader.organization}::uuid, x.id, u.id, ${reader.signIn}::uuid, ${at}::timestamptz from ${concerns(reader)}
      and x.id = ${id}
    on conflict (tenant_id, organization_id, notice_id, user_id)
      do update set sign_in_id = excluded.sign_in_id, dismissed_at = excluded.dismissed_at
    returning notice_id`.execute(tx);
  return rows.length > 0;
}
