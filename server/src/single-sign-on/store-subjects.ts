import { type Sql, from } from '@ambit/policy';
import { sql } from 'kysely';
import type { Tx } from '../database/connection.ts';
import { keyOf } from '../database/keys.ts';
import { after, condition } from '../database/where.ts';
import { user } from '../users/privileges.ts';
import type { MatchField } from './provider.ts';

type Place = Readonly<{ tenant: string; organization: string }>;

/** Who somebody of a provider is here. */
export type Subject = Readonly<{ id: string; provider: string; user: string | null; trust: number }>;

/** Locked until the end: nobody links the same person twice at once. */
export async function subjectOf(
  tx: Tx,
  organization: string,
  provider: string,
  subject: string,
): Promise<Subject | null> {
  const row = await tx
    .selectFrom('provider_subjects')
    .select(['id', 'user_id', 'trust'])
    .where('organization_id', '=', organization)
    .where('provider_id', '=', provider)
    .where('subject', '=', subject)
    .forUpdate()
    .executeTakeFirst();
  return row ? { id: row.id, provider, user: row.user_id, trust: row.trust } : null;
}

export async function subjectById(tx: Tx, organization: string, id: string): Promise<Subject | null> {
  const row = await tx
    .selectFrom('provider_subjects')
    .select(['id', 'provider_id', 'user_id', 'trust'])
    .where('organization_id', '=', organization)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ? { id: row.id, provider: row.provider_id, user: row.user_id, trust: row.trust } : null;
}

export type OwnSubject = Readonly<{
  id: string;
  provider: string;
  subject: string;
  label: string;
  /** What the provider says of them, as far as it says it. */ name: string | null;
  linkedAt: Date | null;
}>;

/** Whom providers take a user for; at most one for each. */
export async function subjectsOfUser(tx: Tx, organization: string, userId: string): Promise<readonly OwnSubject[]> {
  const { rows } = await sql<OwnSubject>`
    select s.id, s.provider_id as provider, s.subject, p.label, coalesce(s.claims->>'email', s.claims->>'userName') as name,
      s.linked_at as "linkedAt"
    from provider_subjects s
    join identity_providers p on p.tenant_id = s.tenant_id and p.organization_id = s.organization_id and p.id = s.provider_id
    where s.organization_id = ${organization} and s.user_id = ${userId} order by p.id`.execute(tx);
  return rows;
}

/** Whether a user is somebody at a provider already. */
export async function isLinked(tx: Tx, organization: string, provider: string, userId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('provider_subjects')
    .select('id')
    .where('organization_id', '=', organization)
    .where('provider_id', '=', provider)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row !== undefined;
}

export type Met = Readonly<{
  id: string;
  provider: string;
  subject: string;
  user: string | null;
  trust: number;
  candidate: string | null;
  claims: Readonly<Record<string, string | null>>;
  at: Date;
}>;

/** Writes down who came, and whom it is or could be. */
export async function putSubject(tx: Tx, at: Place, met: Met): Promise<void> {
  const said = {
    user_id: met.user,
    trust: met.trust,
    candidate_id: met.candidate,
    claims: JSON.stringify(met.claims),
    seen_at: met.at,
    linked_at: met.user ? met.at : null,
  };
  await tx
    .insertInto('provider_subjects')
    .values({
      ...{ tenant_id: at.tenant, organization_id: at.organization, id: met.id },
      ...{ provider_id: met.provider, subject: met.subject, ...said },
    })
    .onConflict((on) => on.columns(['tenant_id', 'organization_id', 'provider_id', 'subject']).doUpdateSet(said))
    .execute();
}

export async function seenAgain(tx: Tx, organization: string, id: string, trust: number, now: Date): Promise<void> {
  await tx
    .updateTable('provider_subjects')
    .set({ seen_at: now, trust })
    .where('organization_id', '=', organization)
    .where('id', '=', id)
    .execute();
}

export async function linkSubject(
  tx: Tx,
  organization: string,
  id: string,
  to: Readonly<{ user: string; trust: number; at: Date }>,
): Promise<void> {
  await tx
    .updateTable('provider_subjects')
    .set({ user_id: to.user, trust: to.trust, linked_at: to.at, candidate_id: null })
    .where('organization_id', '=', organization)
    .where('id', '=', id)
    .execute();
}

export async function deleteSubject(tx: Tx, organization: string, id: string): Promise<void> {
  await tx.deleteFrom('provider_subjects').where('organization_id', '=', organization).where('id', '=', id).execute();
}

const fieldColumns = {
  userName: 'user_name_key',
  email: 'email_key',
  employeeIdentifier: 'employee_identifier',
} as const;

/** The people whose field has a value, whatever their state; two are enough to know that it is not one. */
export async function usersWith(
  tx: Tx,
  organization: string,
  field: MatchField,
  value: string,
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('users')
    .select('id')
    .where('organization_id', '=', organization)
    .where(fieldColumns[field], '=', field === 'employeeIdentifier' ? value : keyOf(value))
    .where('is_service', '=', false)
    .where('state', '<>', 'deleted')
    .limit(2)
    .execute();
  return rows.map(({ id }) => id);
}

/** Whether a user may sign in now. */
export async function maySignInNow(tx: Tx, organization: string, id: string, now: Date): Promise<boolean> {
  const row = await tx
    .selectFrom('users')
    .select('id')
    .where('organization_id', '=', organization)
    .where('id', '=', id)
    .where('state', 'in', ['active', 'suspended'])
    .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', now)]))
    .executeTakeFirst();
  return row !== undefined;
}

export type ListedSubject = Readonly<{
  id: string;
  provider: string;
  label: string;
  subject: string;
  claims: Readonly<Record<string, string | null>>;
  seenAt: Date;
  user: Readonly<{ id: string; name: string; userName: string }> | null;
  candidate: Readonly<{ id: string; name: string; userName: string }> | null;
}>;

/** Who came by the providers, waiting or linked, in the order they first came; users out of sight are not named. */
export async function listSubjects(
  tx: Tx,
  organization: string,
  linked: boolean,
  seen: Sql,
  limit: number,
  place: readonly string[] | null,
): Promise<readonly ListedSubject[]> {
  const named = (column: 'user_id' | 'candidate_id') => sql`(select jsonb_build_object('id', x.id, 'name', x.first_name
    || ' ' || x.last_name, 'userName', x.user_name) from ${condition(from(user))}
    where x.organization_id = s.organization_id and x.id = s.${sql.ref(column)} and ${condition(seen)})`;
  const { rows } = await sql<ListedSubject>`
    select s.id, s.provider_id as provider, s.subject, p.label, s.subject, s.claims, s.seen_at as "seenAt",
      ${named('user_id')} as user, ${named('candidate_id')} as candidate
    from provider_subjects s
    join identity_providers p on p.tenant_id = s.tenant_id and p.organization_id = s.organization_id and p.id = s.provider_id
    where s.organization_id = ${organization} and s.user_id is ${linked ? sql`not null` : sql`null`}
      ${place ? sql`and ${after(['s.id'], place)}` : sql``}
    order by s.id limit ${limit}`.execute(tx);
  return rows;
}
