import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import type { Place } from '../store-rows.ts';
import type { Recorded } from './transcript.ts';

/** Some users with everything they completed and signed, after one in the order of their ids. Days are those of the user. */
export async function recordedAfter(
  tx: Tx,
  { tenant, organization }: Place,
  asked: Readonly<{ after: string | null; limit: number; zone: string }>,
): Promise<readonly Recorded[]> {
  const { after, limit, zone } = asked;
  const { rows } = await sql<Recorded>`
    select x.id, x.language, concat_ws(' ', nullif(x.first_name, ''), nullif(x.middle_name, ''), x.last_name) as name,
      x.user_name as "userName", x.email, x.employee_identifier as "employeeIdentifier",
      array(select i.source || ': ' || i.external_id from external_ids i where i.tenant_id = x.tenant_id and i.organization_id = x.organization_id
        and i.kind = 'user' and i.thing_id = x.id and not i.is_former order by i.source) as "externalIds",
      (select coalesce(jsonb_agg(jsonb_build_object('title', d.title, 'version', d.version, 'completedOn', d.completed_on, 'score', d.score,
          'validUntil', d.valid_until, 'remark', d.remark, 'isImported', d.is_imported) order by d.completed_on desc, d.title, d.id), '[]') from (
        select e.id, c.title, v.major || '.' || v.minor as version, (e.completed_at at time zone coalesce(x.time_zone, ${zone}))::date as completed_on, e.score,
          null::date as valid_until, '' as remark, false as is_imported
        from enrollments e join courses c on c.tenant_id = e.tenant_id and c.organization_id = e.organization_id and c.id = e.course_id
          left join course_versions v on v.tenant_id = e.tenant_id and v.organization_id = e.organization_id and v.id = e.course_version_id
        where e.tenant_id = x.tenant_id and e.organization_id = x.organization_id and e.user_id = x.id
          and e.state = 'completed' and e.completed_at is not null and e.past_completion_id is null
        union all
        select p.id, c.title, null, p.completed_on, p.score, p.valid_until, p.remark, true
        from past_completions p join courses c on c.tenant_id = p.tenant_id and c.organization_id = p.organization_id and c.id = p.course_id
        where p.tenant_id = x.tenant_id and p.organization_id = x.organization_id and p.user_id = x.id) d) as completions,
      (select coalesce(jsonb_agg(jsonb_build_object('title', t.title, 'provider', t.provider, 'completedOn', t.completed_on, 'validUntil', t.expires_on,
          'hours', t.hours, 'credits', t.credits, 'remark', t.remark, 'state', t.state) order by t.completed_on desc, t.id desc), '[]')
        from external_trainings t where t.tenant_id = x.tenant_id and t.organization_id = x.organization_id and t.user_id = x.id) as external,
      (select coalesce(jsonb_agg(jsonb_build_object('printedName', s.printed_name, 'userName', s.user_name, 'meaning', s.meaning, 'title', s.title,
          'course', s.course_title, 'version', s.version, 'sha256', encode(s.sha256, 'hex'), 'signedAt', s.signed_at, 'timeZone', s.time_zone) order by s.id), '[]')
        from signatures s where s.tenant_id = x.tenant_id and s.organization_id = x.organization_id and s.user_id = x.id) as signatures
    from users x where x.tenant_id = ${tenant} and x.organization_id = ${organization} ${after ? sql`and x.id > ${after}::uuid` : sql``}
    order by x.id limit ${limit}`.execute(tx);
  return rows;
}
