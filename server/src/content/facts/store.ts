import { from, type Sql } from '@ambit/policy';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Granted } from '../../context.ts';
import type { Tx } from '../../database/connection.ts';
import { condition } from '../../database/where.ts';
import { course } from '../privileges.ts';
import type { factsInput, price, worksOn } from './facts.ts';

type Place = Readonly<{ tenant: string; organization: string }>;
type Named = Readonly<{ id: string; name: string }>;
type Price = z.output<typeof price>;

/** What a course `x` costs; null: nothing. */
export const priceOf = sql`case when x.price is not null
  then jsonb_build_object('amount', x.price, 'currency', x.currency, 'tax', x.tax) end`;

/** The tags of a course `x`, by name. */
export const tagsOf = sql`coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) order by t.name_key)
  from course_tags c join tags t on t.tenant_id = c.tenant_id and t.organization_id = c.organization_id and t.id = c.tag_id
  where c.tenant_id = x.tenant_id and c.organization_id = x.organization_id and c.course_id = x.id), '[]')`;

/** Who teaches a course `x`; the first leads. */
const instructorsOf = sql`coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'name', u.first_name || ' ' || u.last_name) order by i.position, u.id)
  from course_instructors i join users u on u.tenant_id = i.tenant_id and u.organization_id = i.organization_id and u.id = i.user_id
  where i.tenant_id = x.tenant_id and i.organization_id = x.organization_id and i.course_id = x.id), '[]')`;

export type Facts = Readonly<{
  imageId: string | null;
  language: string;
  keywords: string[];
  minutes: number | null;
  credits: { kind: string; hundredths: number }[];
  worksOn: (typeof worksOn)[number][];
  remindDays: number[];
  price: Price | null;
  tags: Named[];
  instructors: Named[];
}>;

export async function findFacts(tx: Tx, organization: string, course: string): Promise<Facts | null> {
  const { rows } =
    await sql<Facts>`select x.image_id as "imageId", x.language, x.keywords, x.minutes, x.credits, x.works_on as "worksOn",
      x.remind_days as "remindDays", ${priceOf} as price, ${tagsOf} as tags, ${instructorsOf} as instructors
    from courses x where x.organization_id = ${organization} and x.id = ${course}`.execute(tx);
  return rows[0] ?? null;
}

/** Changes what the course that was granted says of itself, in the statement that checks it once more. */
async function change(tx: Tx, granted: Granted, { organization }: Place, set: ReturnType<typeof sql>): Promise<void> {
  await sql`update courses x set ${set}, version = x.version + 1
    where x.organization_id = ${organization} and x.id = ${granted.thing?.id ?? ''} and ${condition(granted.filter)}`.execute(
    tx,
  );
}

export const updateFacts = (
  tx: Tx,
  granted: Granted<'course.edit'>,
  place: Place,
  { language, keywords, minutes, credits, worksOn: devices }: z.output<typeof factsInput>,
): Promise<void> =>
  change(
    tx,
    granted,
    place,
    sql`language = ${language}, keywords = ${keywords}::text[], minutes = ${minutes}::int,
      credits = ${JSON.stringify(credits)}::jsonb, works_on = ${devices}::text[]`,
  );

export const updatePrice = (
  tx: Tx,
  granted: Granted<'course.edit-pricing'>,
  place: Place,
  now: Price | null,
): Promise<void> =>
  change(
    tx,
    granted,
    place,
    sql`price = ${now?.amount ?? null}::bigint, currency = ${now?.currency ?? null}::text, tax = ${now?.tax ?? 0}::int`,
  );

export const updateReminders = (
  tx: Tx,
  granted: Granted<'course.remind'>,
  place: Place,
  days: readonly number[],
): Promise<void> => change(tx, granted, place, sql`remind_days = ${[...days]}::int[]`);

/** Shows the course with this file of its own; null: with none. */
export const updateImage = (
  tx: Tx,
  granted: Granted<'course.edit'>,
  place: Place,
  file: string | null,
): Promise<void> => change(tx, granted, place, sql`image_id = ${file}::uuid`);

/** Names somebody as instructor, after those who are named already; twice is once. */
export async function insertInstructor(
  tx: Tx,
  { tenant, organization }: Place,
  course: string,
  user: string,
): Promise<void> {
  await sql`insert into course_instructors (tenant_id, organization_id, course_id, user_id, position)
    select ${tenant}::uuid, ${organization}::uuid, ${course}::uuid, ${user}::uuid, coalesce(max(i.position) + 1, 0)
    from course_instructors i where i.organization_id = ${organization} and i.course_id = ${course}
    on conflict do nothing`.execute(tx);
}

export async function deleteInstructor(tx: Tx, organization: string, course: string, user: string): Promise<void> {
  await sql`delete from course_instructors
    where organization_id = ${organization} and course_id = ${course} and user_id = ${user}`.execute(tx);
}

/** Puts the instructors of a course in this order. */
export async function orderInstructors(
  tx: Tx,
  organization: string,
  course: string,
  ids: readonly string[],
): Promise<void> {
  await sql`update course_instructors i set position = o.position::int
    from unnest(${[...ids]}::uuid[]) with ordinality as o(id, position)
    where i.organization_id = ${organization} and i.course_id = ${course} and i.user_id = o.id`.execute(tx);
}

/** Courses within a scope of which a user is instructor, by title; whoever stands first leads. */
export async function listTaught(
  tx: Tx,
  organization: string,
  teacher: string,
  scope: Sql,
): Promise<{ id: string; title: string; leads: boolean }[]> {
  const { rows } = await sql<{ id: string; title: string; leads: boolean }>`select x.id, x.title,
      not exists (select from course_instructors o where o.tenant_id = i.tenant_id and o.organization_id = i.organization_id
        and o.course_id = i.course_id and (o.position, o.user_id) < (i.position, i.user_id)) as leads
    from ${condition(from(course))} join course_instructors i
      on i.tenant_id = x.tenant_id and i.organization_id = x.organization_id and i.course_id = x.id
    where x.organization_id = ${organization} and i.user_id = ${teacher} and ${condition(scope)} order by x.title_key, x.id`.execute(
    tx,
  );
  return rows;
}
