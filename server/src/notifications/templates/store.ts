import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import type { Language } from '../../text.ts';
import type { Template } from '../letters/template.ts';
import type { MailKind } from '../mail.ts';

type Place = Readonly<{ tenant: string; organization: string }>;

/** A wording as it was saved; `words` null: from then on the delivered one held again. */
export type Saved = Readonly<{
  event: MailKind;
  language: Language;
  version: number;
  words: Template | null;
  at: Date;
  /** Null: somebody of another organization. */ by: string | null;
  failures: number;
  failedAt: Date | null;
  fault: string | null;
}>;

type Row = Readonly<{
  event: MailKind;
  language: Language;
  version: number;
  subject: string | null;
  text: string | null;
  button: string | null;
  at: Date;
  by: string | null;
  failures: number;
  failedAt: Date | null;
  fault: string | null;
}>;

const columns = sql`t.event, t.language, t.version, t.subject, t.text, t.button, t.saved_at as at,
  u.first_name || ' ' || u.last_name as by, t.failures, t.failed_at as "failedAt", t.fault`;
const from = (organization: string) => sql`mail_templates t left join users u on u.tenant_id = t.tenant_id
  and u.organization_id = t.organization_id and u.id = t.saved_by where t.organization_id = ${organization}`;

const saved = ({ subject, text, button, ...rest }: Row): Saved => ({
  ...rest,
  words: subject === null || text === null || button === null ? null : { subject, text, button },
});

/** What holds now, for each event and language that was ever changed. */
export async function newestTemplates(tx: Tx, organization: string): Promise<readonly Saved[]> {
  const { rows } = await sql<Row>`select distinct on (t.event, t.language) ${columns} from ${from(organization)}
    order by t.event, t.language, t.version desc`.execute(tx);
  return rows.map(saved);
}

/** What was ever saved for an event, the newest first. */
export async function historyOf(
  tx: Tx,
  organization: string,
  event: MailKind,
  most: number,
): Promise<readonly Saved[]> {
  const { rows } = await sql<Row>`select ${columns} from ${from(organization)} and t.event = ${event}
    order by t.version desc limit ${most}`.execute(tx);
  return rows.map(saved);
}

/** How often the wordings of an event were saved: its version. */
export async function versionOf(tx: Tx, organization: string, event: MailKind): Promise<number> {
  const { rows } = await sql<{ version: number | null }>`select max(version) as version from mail_templates
    where organization_id = ${organization} and event = ${event}`.execute(tx);
  return rows[0]?.version ?? 0;
}

export async function insertTemplate(
  tx: Tx,
  place: Place,
  of: Readonly<{ event: MailKind; language: Language; version: number; words: Template | null; at: Date; by: string }>,
): Promise<boolean> {
  const { event, language, version, words, at, by } = of;
  const row = {
    ...{ tenant_id: place.tenant, organization_id: place.organization, event, language, version },
    ...{ subject: words?.subject ?? null, text: words?.text ?? null, button: words?.button ?? null },
    ...{ saved_at: at, saved_by: by },
  };
  const done = await tx
    .insertInto('mail_templates')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows) === 1;
}

/** Notes that the wording that holds could not be filled in; gives its version, and whether it is the first time. */
export async function noteFailure(
  tx: Tx,
  organization: string,
  of: Readonly<{ event: MailKind; language: Language; fault: string; at: Date }>,
): Promise<Readonly<{ version: number; failures: number }> | null> {
  const { rows } = await sql<{ version: number; failures: number }>`
    update mail_templates set failures = failures + 1, failed_at = ${of.at}, fault = ${of.fault}
    where organization_id = ${organization} and event = ${of.event} and version = (
      select max(version) from mail_templates
      where organization_id = ${organization} and event = ${of.event} and language = ${of.language})
    returning version, failures`.execute(tx);
  return rows[0] ?? null;
}

/** The events an organization has switched off. */
export async function offEvents(tx: Tx, organization: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('notification_settings')
    .select('event')
    .where('organization_id', '=', organization)
    .where('is_on', '=', false)
    .execute();
  return new Set(rows.map(({ event }) => event));
}

export async function putSwitch(tx: Tx, place: Place, id: string, event: MailKind, isOn: boolean): Promise<void> {
  await tx
    .insertInto('notification_settings')
    .values({ tenant_id: place.tenant, organization_id: place.organization, id, event, is_on: isOn })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'organization_id', 'event']).doUpdateSet((row) => ({
        is_on: isOn,
        version: row.eb.parens('notification_settings.version', '+', 1),
      })),
    )
    .execute();
}

/** What a preview says of a user. */
export async function personOf(
  tx: Tx,
  organization: string,
  id: string,
): Promise<Readonly<{ name: string; userName: string }> | null> {
  const { rows } = await sql<{ name: string; userName: string }>`
    select first_name || ' ' || last_name as name, user_name as "userName" from users
    where organization_id = ${organization} and id = ${id}`.execute(tx);
  return rows[0] ?? null;
}
