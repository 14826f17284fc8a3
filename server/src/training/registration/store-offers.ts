import { type Sql, from } from '@ambit/policy';
import { type RawBuilder, sql } from 'kysely';
import { type Step, stepsOf } from '../../catalogue/index.ts';
import { course, type Facts, hasTag, priceOf, tagsOf } from '../../content/index.ts';
import type { Tx } from '../../database/connection.ts';
import { idsLike, idsMatching } from '../../database/search.ts';
import { after, condition } from '../../database/where.ts';
import type { EnrollmentState } from '../plan.ts';

/** Who asks, and what is narrowed down. */
export type Offering = Readonly<{
  tenant: string;
  organization: string;
  learner: string;
  scope: Sql;
  now: number;
}>;
export type Narrowed = Readonly<{
  words: readonly string[];
  tolerant?: true;
  categories: readonly string[] | null;
  language: string | null;
  tag: string | null;
  /** It takes no longer, in minutes. */ minutes: number | null;
}>;

/** A course as it is offered to a learner, with how they stand to it. */
export type Offer = Readonly<{
  id: string;
  title: string;
  titleKey: string;
  description: string;
  language: string;
  minutes: number | null;
  credits: Facts['credits'];
  worksOn: Facts['worksOn'];
  price: Facts['price'];
  imageId: Facts['imageId'];
  tags: Facts['tags'];
  categories: readonly string[];
  opensAt: Date | null;
  closesAt: Date | null;
  waiver: string;
  steps: readonly Step[];
  prerequisites: readonly Readonly<{ id: string; title: string; isDone: boolean }>[];
  enrollment: Readonly<{ id: string; state: EnrollmentState }> | null;
  /** What they last asked for. */ registration: Readonly<{
    id: string;
    state: 'open' | 'approved' | 'refused' | 'withdrawn';
    askedAt: string;
    reason: string;
    decidedBy: string;
  }> | null;
}>;

const isDone = sql`exists (select from enrollments d where d.tenant_id = x.tenant_id and d.organization_id = x.organization_id
  and d.user_id = me.id and d.course_id = p.needed_id and d.state = 'completed')`;

const columns = sql`x.id, x.title, x.title_key as "titleKey", x.description, x.language, x.minutes, x.credits,
  x.works_on as "worksOn", ${priceOf} as price, x.image_id as "imageId", ${tagsOf} as tags, r.opens_at as "opensAt", r.closes_at as "closesAt",
  coalesce(r.waiver, '') as waiver, ${stepsOf} as steps,
  array(select c.category_id from category_courses c where c.tenant_id = x.tenant_id and c.organization_id = x.organization_id and c.course_id = x.id) as categories,
  coalesce((select jsonb_agg(jsonb_build_object('id', p.needed_id, 'title', c.title, 'isDone', ${isDone}) order by p.position)
    from course_prerequisites p join courses c on c.tenant_id = p.tenant_id and c.organization_id = p.organization_id and c.id = p.needed_id
    where p.tenant_id = x.tenant_id and p.organization_id = x.organization_id and p.course_id = x.id), '[]') as prerequisites,
  (select jsonb_build_object('id', e.id, 'state', e.state) from enrollments e where e.tenant_id = x.tenant_id and e.organization_id = x.organization_id
    and e.user_id = me.id and e.course_id = x.id and e.state <> 'withdrawn' order by e.cycle desc limit 1) as enrollment,
  (select jsonb_build_object('id', g.id, 'state', g.state, 'askedAt', g.asked_at, 'reason', g.reason, 'decidedBy', g.decided_by_name)
    from registrations g where g.tenant_id = x.tenant_id and g.organization_id = x.organization_id
      and g.user_id = me.id and g.course_id = x.id order by g.asked_at desc, g.id desc limit 1) as registration`;

/** Whom an entry is offered to: everybody, or whoever is of one of its places, departments, job titles or groups. */
const isOffered = sql`(cardinality(coalesce(r.locations || r.departments || r.job_titles || r.groups, '{}')) = 0
  or me.department_id = any(r.departments) or me.job_title_id = any(r.job_titles)
  or exists (select from location_closure l where l.tenant_id = me.tenant_id and l.organization_id = me.organization_id
    and l.descendant_id = me.location_id and l.ancestor_id = any(r.locations))
  or exists (select from group_members m where m.tenant_id = me.tenant_id and m.organization_id = me.organization_id
    and m.user_id = me.id and m.group_id = any(r.groups)))`;

const offered = ({ organization, learner, scope }: Offering): RawBuilder<unknown> => sql`${condition(from(course))}
  join users me on me.tenant_id = x.tenant_id and me.organization_id = x.organization_id and me.id = ${learner}
  left join course_registrations r on r.tenant_id = x.tenant_id and r.organization_id = x.organization_id and r.course_id = x.id
  where x.organization_id = ${organization} and ${condition(scope)} and x.state = 'published' and ${isOffered}`;

/** Courses that are offered to a learner, by title; at most `limit` after a place in that order. */
export async function listOffers(
  tx: Tx,
  offering: Offering,
  n: Narrowed,
  limit: number,
  place: readonly string[] | null,
): Promise<readonly Offer[]> {
  const at = { tenant: offering.tenant, organizations: [offering.organization] };
  const found = n.tolerant ? idsLike : idsMatching;
  const parts = [place ? after(['x.title_key', 'x.id'], place) : sql`true`];
  if (n.words.length > 0) parts.push(sql`x.id = any(${found('course', n.words, at)})`);
  if (n.language) parts.push(sql`x.language = ${n.language}`);
  if (n.tag) parts.push(hasTag(n.tag));
  if (n.minutes) parts.push(sql`x.minutes <= ${n.minutes}`);
  if (n.categories)
    parts.push(sql`exists (select from category_courses c where c.tenant_id = x.tenant_id and c.organization_id = x.organization_id
      and c.course_id = x.id and c.category_id = any(${[...n.categories]}::uuid[]))`);
  const { rows } = await sql<Offer>`select ${columns} from ${offered(offering)} and ${sql.join(parts, sql` and `)}
    order by x.title_key, x.id limit ${limit}`.execute(tx);
  return rows;
}

/** One course that is offered to a learner. */
export async function findOffer(tx: Tx, offering: Offering, id: string): Promise<Offer | null> {
  const { rows } = await sql<Offer>`select ${columns} from ${offered(offering)} and x.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** The tags of the courses that are offered to a learner, by name. */
export async function tagsOffered(tx: Tx, offering: Offering, limit: number): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`select t.id, t.name from tags t
    where t.organization_id = ${offering.organization} and t.id in (select o.tag_id from course_tags o
      where o.organization_id = ${offering.organization} and o.course_id in (select x.id from ${offered(offering)}))
    order by t.name_key limit ${limit}`.execute(tx);
  return rows;
}
