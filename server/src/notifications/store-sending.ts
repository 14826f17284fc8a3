import { sql } from 'kysely';
import type { Tx } from '../database/connection.ts';
import type { Language } from '../text.ts';
import type { MailKind, Reason } from './mail.ts';

/** A mail that is about to leave. */
export type Leaving = Readonly<{
  id: string;
  kind: MailKind;
  user: string | null;
  createdAt: Date;
  address: string;
  name: string | null;
  language: Language;
  details: unknown;
  secret: string | null;
  /** With the one that is under way. */ attempts: number;
}>;

/** Drops what waited for so long that it says nothing any more, with its secret. */
export async function dropLate(tx: Tx, organization: string, now: Date): Promise<void> {
  const reason: Reason = 'too-late';
  await tx
    .updateTable('mails')
    .set({ state: 'dropped', reason, secret: null })
    .where('organization_id', '=', organization)
    .where('state', 'in', ['waiting', 'failed'])
    .where('expires_at', '<=', now)
    .execute();
}

/**
 * Takes mails that are due for one attempt. Until `lease` nobody else takes them; should this process end before it says
 * what became of them, they are due again then.
 */
export async function takeDue(
  tx: Tx,
  organization: string,
  now: Date,
  lease: Date,
  most: number,
): Promise<readonly Leaving[]> {
  const due = await sql<{
    id: string;
  }>`select id from mails where organization_id = ${organization} and state = 'waiting' and due_at <= ${now}
    order by due_at, id limit ${most} for update skip locked`.execute(tx);
  const ids = due.rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const { rows } = await sql<Leaving>`update mails set due_at = ${lease}, attempts = attempts + 1
    where organization_id = ${organization} and id = any(${ids}::uuid[])
    returning ${leaving}`.execute(tx);
  return rows.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

const leaving = sql`id, kind, user_id as "user", address, name, language, details, secret, attempts, created_at as "createdAt"`;

/** Takes what else is due for somebody of these kinds, to the same address, the oldest first. */
export async function takeOthers(
  tx: Tx,
  organization: string,
  of: Readonly<{ user: string; kinds: readonly MailKind[]; address: string; now: Date; until: Date }>,
): Promise<readonly Leaving[]> {
  const due = await sql<{
    id: string;
  }>`select id from mails where organization_id = ${organization} and state = 'waiting'
    and due_at <= ${of.now} and user_id = ${of.user} and kind = any(${[...of.kinds]}) and address = ${of.address}
    order by id limit ${mostInOne} for update skip locked`.execute(tx);
  const ids = due.rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const { rows } = await sql<Leaving>`update mails set due_at = ${of.until}, attempts = attempts + 1
    where organization_id = ${organization} and id = any(${ids}::uuid[]) returning ${leaving}`.execute(tx);
  return rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** More than that stand in nobody’s daily mail; the others come the day after. */
const mostInOne = 200;

export async function markSent(tx: Tx, organization: string, id: string, at: Date): Promise<void> {
  await tx
    .updateTable('mails')
    .set({ state: 'sent', reason: null, fault: null, sent_at: at, secret: null })
    .where('organization_id', '=', organization)
    .where('id', '=', id)
    .execute();
}

/** Keeps what went wrong: it is tried again at `dueAt`; null: never by itself. What was dropped meanwhile stays so. */
export async function markFailed(
  tx: Tx,
  organization: string,
  id: string,
  fault: string,
  dueAt: Date | null,
): Promise<void> {
  await tx
    .updateTable('mails')
    .set({ fault, ...(dueAt ? { due_at: dueAt } : { state: 'failed' }) })
    .where('organization_id', '=', organization)
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute();
}

/** Gives mails back that were taken and not tried. */
export async function giveBack(tx: Tx, organization: string, ids: readonly string[], dueAt: Date): Promise<void> {
  if (ids.length === 0) return;
  await sql`update mails set due_at = ${dueAt}, attempts = attempts - 1
    where organization_id = ${organization} and id = any(${[...ids]}::uuid[]) and state = 'waiting'`.execute(tx);
}

/** When the next mail that waits is due; null: none waits. */
export async function nextDue(tx: Tx, organization: string): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`select min(due_at) as at from mails
    where organization_id = ${organization} and state = 'waiting'`.execute(tx);
  return rows[0]?.at ?? null;
}
