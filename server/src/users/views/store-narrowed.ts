import type { Sql } from '@ambit/policy';
import { type RawBuilder, sql } from 'kysely';
import { idsLike, idsMatching } from '../../database/search.ts';
import { condition } from '../../database/where.ts';
import type { UserState } from '../user.ts';

/** From a day to a day, both counted in; null: without that bound. */
export type Between = Readonly<{ from: string | null; to: string | null }>;

/** What a list of users is narrowed by, within what the asker may see. */
export type Narrowed = Readonly<{
  now: number;
  tenant: string;
  organizations: readonly string[];
  /** Whether the rules of the asker count where else somebody works. */ furtherPlaces: boolean;
  words: readonly string[];
  /** Words a letter off are found, too. */ tolerant?: boolean;
  locations: readonly string[] | null;
  roles: readonly string[] | null;
  state: UserState | null;
  department?: string | null;
  jobTitle?: string | null;
  group?: string | null;
  /** Somebody they report to; found only by whoever sees that user, too. */ manager?: string | null;
  hired?: Between;
  expires?: Between;
  /** Days of the last sign-in. */ signedIn?: Between;
  neverSignedIn?: boolean;
  /** Conditions on additional fields. */ additional?: readonly RawBuilder<boolean>[];
  /** Chosen one by one. */ users?: readonly string[];
}>;

/** The users within reach that a narrowing leaves (table `users` under the alias x). */
export function reached(within: Sql, n: Narrowed): RawBuilder<boolean> {
  const organizations = sql`any(${[...n.organizations]}::uuid[])`;
  const parts = [
    sql`x.organization_id = ${organizations}`,
    condition(within),
    sql`not x.is_service`,
    n.state ? sql`x.state = ${n.state}` : sql`x.state <> 'deleted'`,
    ...among(within, n, organizations),
    ...(n.additional ?? []),
    ...between(n.hired, (day) => sql`x.hire_date ${day}`),
    ...between(n.expires, (day) => sql`(x.expires_at at time zone 'UTC')::date ${day}`),
    ...between(n.signedIn, (day) => sql`(x.last_sign_in_at at time zone 'UTC')::date ${day}`),
  ];
  if (n.neverSignedIn) parts.push(sql`x.last_sign_in_at is null`);
  return sql`${sql.join(parts, sql` and `)}`;
}

/** Conditions that choose users by their ids. */
function* among(within: Sql, n: Narrowed, organizations: RawBuilder<unknown>): Generator<RawBuilder<unknown>> {
  const idsOf = n.tolerant ? idsLike : idsMatching;
  if (n.words.length > 0) yield sql`x.id = any(${idsOf('user', n.words, n)})`;
  if (n.users) yield sql`x.id = any(${[...n.users]}::uuid[])`;
  if (n.department) yield sql`x.department_id = ${n.department}`;
  if (n.jobTitle) yield sql`x.job_title_id = ${n.jobTitle}`;
  if (n.locations) yield sql`x.location_id = any(${[...n.locations]}::uuid[])`;
  if (n.roles)
    yield sql`x.id = any(array(select p.user_id from appointments p where p.organization_id = ${organizations} and p.role = any(${[...n.roles]})
      and (p.starts_at is null or p.starts_at <= to_timestamp(${n.now}::float8 / 1000)) and (p.ends_at is null or p.ends_at > to_timestamp(${n.now}::float8 / 1000))))`;
  if (n.group)
    yield sql`x.id = any(array(select m.user_id from group_members m where m.organization_id = ${organizations} and m.group_id = ${n.group}))`;
  if (n.manager)
    yield sql`x.id = any(array(select r.user_id from manager_mappings r where r.organization_id = ${organizations} and r.manager_id = ${n.manager}
      and exists (select from users x where x.organization_id = ${organizations} and x.id = ${n.manager} and ${condition(within)})))`;
}

function* between(
  days: Between | undefined,
  compared: (day: RawBuilder<unknown>) => RawBuilder<unknown>,
): Generator<RawBuilder<unknown>> {
  if (days?.from) yield compared(sql`>= ${days.from}::date`);
  if (days?.to) yield compared(sql`<= ${days.to}::date`);
}
