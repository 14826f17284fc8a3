import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../database/connection.ts';
import type { Meaning, Method, Standing } from './signature.ts';

type Place = Readonly<{ tenant: string; organization: string }>;

/** What somebody signs, as it is called now. */
export type Signed = Readonly<{
  kind: string;
  id: string;
  title: string;
  course: Readonly<{ id: string; title: string }> | null;
  version: string;
  /** Of exactly what was shown. */ sha256: Buffer;
  meaning: Meaning;
  /** What the signature is a part of; in it the thing is signed once. */ record: string;
  enrollment: string | null;
}>;

export type Signature = Readonly<{
  id: string;
  printedName: string;
  userName: string;
  meaning: Meaning;
  title: string;
  /** The title of its course. */ course: string | null;
  version: string;
  /** In hexadecimal digits. */ sha256: string;
  signedAt: string;
  timeZone: string;
  method: Method;
}>;

/** A signature as an object of JSON. */
const asJson = sql`jsonb_build_object('id', s.id, 'printedName', s.printed_name, 'userName', s.user_name, 'meaning', s.meaning,
  'title', s.title, 'course', s.course_title, 'version', s.version, 'sha256', encode(s.sha256, 'hex'), 'signedAt', s.signed_at, 'timeZone', s.time_zone, 'method', s.method)`;

/** The signatures under an enrollment, the oldest first, as an array of JSON. */
export const signaturesUnder = (organization: string, enrollment: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(select coalesce(jsonb_agg(${asJson} order by s.id), '[]') from signatures s
    where s.organization_id = ${organization} and s.enrollment_id = ${enrollment})`;

/** What somebody has signed of a record already; null: nothing. */
export async function signatureOf(
  tx: Tx,
  organization: string,
  user: string,
  { record, id }: Pick<Signed, 'record' | 'id'>,
): Promise<Signature | null> {
  const { rows } = await sql<{ said: Signature }>`select ${asJson} as said from signatures s
    where s.organization_id = ${organization} and s.record_id = ${record} and s.thing_id = ${id} and s.user_id = ${user}`.execute(
    tx,
  );
  return rows[0]?.said ?? null;
}

export type NewSignature = Place &
  Signed &
  Readonly<{
    /** Of the signature. */ signature: string;
    user: string;
    printedName: string;
    userName: string;
    at: Date;
    timeZone: string;
    signIn: string;
    method: Method;
  }>;

export async function insertSignature(tx: Tx, s: NewSignature): Promise<void> {
  await tx
    .insertInto('signatures')
    .values({
      ...{ tenant_id: s.tenant, organization_id: s.organization, id: s.signature, user_id: s.user },
      ...{ printed_name: s.printedName, user_name: s.userName, meaning: s.meaning, thing_kind: s.kind, thing_id: s.id },
      ...{ title: s.title, course_id: s.course?.id ?? null, course_title: s.course?.title ?? null },
      ...{ version: s.version, sha256: s.sha256, record_id: s.record, enrollment_id: s.enrollment },
      ...{ signed_at: s.at, time_zone: s.timeZone, sign_in_id: s.signIn, method: s.method },
    })
    .execute();
}

/** What a user signs with, and how their sitting stands. */
export async function standingOf(tx: Tx, organization: string, user: string, signIn: string | null): Promise<Standing> {
  const { rows } = await sql<Standing>`select u.password_hash as "passwordHash", u.date_of_birth as born,
      u.employee_identifier as number, p.pin_hash as "pinHash", p.set_at as "pinSetAt",
      (select max(s.signed_at) from signatures s where s.organization_id = ${organization} and s.sign_in_id = ${signIn}::uuid
        and s.user_id = u.id) as "lastAt",
      (select r.proven_at from signing_proofs r where r.organization_id = ${organization} and r.sign_in_id = ${signIn}::uuid
        and r.user_id = u.id) as "provenAt"
    from users u left join signing_pins p on p.tenant_id = u.tenant_id and p.organization_id = u.organization_id and p.user_id = u.id
    where u.organization_id = ${organization} and u.id = ${user}`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('whoever is signed in is gone');
  return row;
}

export async function setSigningPin(
  tx: Tx,
  { tenant, organization }: Place,
  user: string,
  hash: string,
  at: Date,
): Promise<void> {
  const set = { pin_hash: hash, set_at: at };
  await tx
    .insertInto('signing_pins')
    .values({ tenant_id: tenant, organization_id: organization, user_id: user, ...set })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'organization_id', 'user_id']).doUpdateSet(set))
    .execute();
}

/** Forgets a PIN; false when there was none. */
export async function removeSigningPin(tx: Tx, organization: string, user: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('signing_pins')
    .where('organization_id', '=', organization)
    .where('user_id', '=', user)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Remembers that somebody has just signed in anew at their provider. */
export async function keepProof(
  tx: Tx,
  { tenant, organization }: Place,
  { user, signIn, at }: Readonly<{ user: string; signIn: string; at: Date }>,
): Promise<void> {
  const set = { user_id: user, proven_at: at };
  await tx
    .insertInto('signing_proofs')
    .values({ tenant_id: tenant, organization_id: organization, sign_in_id: signIn, ...set })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'organization_id', 'sign_in_id']).doUpdateSet(set))
    .execute();
}

/** A proof is good once; those that are too old go as well. */
export async function useProofs(tx: Tx, organization: string, user: string): Promise<void> {
  await tx
    .deleteFrom('signing_proofs')
    .where('organization_id', '=', organization)
    .where('user_id', '=', user)
    .execute();
}
