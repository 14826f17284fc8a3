import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import { before } from '../../database/where.ts';
import type { MailKind } from '../mail.ts';

/** What somebody was told. */
export type Told = Readonly<{ id: string; kind: MailKind; details: unknown; toldAt: Date; readAt: Date | null }>;

/** What a user was told, the newest first. */
export async function toldTo(
  tx: Tx,
  organization: string,
  user: string,
  kinds: readonly MailKind[],
  limit: number,
  place: readonly string[] | null,
): Promise<readonly Told[]> {
  const { rows } =
    await sql<Told>`select x.id, x.kind, x.details, x.told_at as "toldAt", x.read_at as "readAt" from mails x
    where x.organization_id = ${organization} and x.user_id = ${user} and x.told_at is not null and x.kind = any(${[...kinds]})
    and ${place ? before(['x.told_at', 'x.id'], place) : sql`true`} order by x.told_at desc, x.id desc limit ${limit}`.execute(
      tx,
    );
  return rows;
}

export async function unreadOf(
  tx: Tx,
  organization: string,
  user: string,
  kinds: readonly MailKind[],
): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from mails x where x.organization_id = ${organization}
    and x.user_id = ${user} and x.told_at is not null and x.read_at is null and x.kind = any(${[...kinds]})`.execute(
    tx,
  );
  return rows[0]?.n ?? 0;
}

/** Notes that a user saw some of what they were told, or all. */
export async function markRead(
  tx: Tx,
  organization: string,
  user: string,
  at: Date,
  ids: readonly string[] | null,
): Promise<void> {
  await sql`update mails set read_at = ${at} where organization_id = ${organization} and user_id = ${user}
    and told_at is not null and read_at is null and ${ids ? sql`id = any(${[...ids]}::uuid[])` : sql`true`}`.execute(
    tx,
  );
}

/** The kinds of mail a user does not want. */
export async function refusalsOf(tx: Tx, organization: string, user: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('mail_refusals')
    .select('kind')
    .where('organization_id', '=', organization)
    .where('user_id', '=', user)
    .execute();
  return rows.map(({ kind }) => kind);
}

type Of = Readonly<{ tenant: string; organization: string; user: string; kind: MailKind }>;

export async function setWanted(tx: Tx, { tenant, organization, user, kind }: Of, isWanted: boolean): Promise<void> {
  if (!isWanted) {
    const row = { tenant_id: tenant, organization_id: organization, user_id: user, kind };
    await tx
      .insertInto('mail_refusals')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return;
  }
  await tx
    .deleteFrom('mail_refusals')
    .where('organization_id', '=', organization)
    .where('user_id', '=', user)
    .where('kind', '=', kind)
    .execute();
}
