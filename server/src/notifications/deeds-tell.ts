import { keyOf } from '../database/keys.ts';
import { enqueue } from '../database/jobs.ts';
import { notify } from '../database/notify.ts';
import type { Happening } from '../events.ts';
import { settingsOf } from '../organizations/index.ts';
import type { OrganizationFacts } from '../context.ts';
import type { Language } from '../text.ts';
import type { Details } from './letters/values.ts';
import { kindsOfMail, type MailKind, mostAge } from './mail.ts';
import { insertMails } from './store.ts';

/** The name of the job that sends what waits. */
export const sendJob = 'mail.send';

type Recipient = Readonly<{ key: string; user: string } | { key: string; address: string; name: string | null }>;

type Telling = Pick<Happening, 'server' | 'tx' | 'now' | 'newId' | 'tenant'>;

type Told<K extends MailKind> = Readonly<{
  organization: string;
  about: string | null;
  to: readonly Recipient[];
  details: Details<K>;
  secret?: string;
  /** Of whoever is no user; the organization’s unless said. */ language?: Language;
  /** As long as it says something; a week unless said. */ until?: Date;
  isQuiet?: boolean;
}>;

/**
 * Writes what is to be told, in the transaction in which it came about: told when, and only when, that commits. Whoever
 * is told twice under one key is told once.
 */
export async function tellBy<K extends MailKind>(h: Telling, kind: K, told: Told<K>): Promise<void> {
  if (told.to.length === 0) return;
  const { tx, now, tenant } = h;
  const { organization, about, isQuiet = false, until = new Date(now.getTime() + mostAge) } = told;
  const { isAsked, mayDecline, inInbox } = kindsOfMail[kind];
  const facts = await organizationOf(h, organization);
  const { language = settingsOf(facts.settings).general.language } = told;
  const rest = { id: '', details: told.details, secret: told.secret ?? null };
  const mails = told.to.map((one) =>
    'user' in one
      ? { ...rest, ...one, id: h.newId(), address: null, addressKey: null, name: null }
      : { ...rest, ...one, id: h.newId(), addressKey: keyOf(one.address), user: null },
  );
  const place = { tenant, organization };
  const written = await insertMails(
    tx,
    { ...place, kind, about, language, isAsked, mayDecline, isQuiet, at: now, until },
    mails,
  );
  if (written.waiting) await sendSoon(tx, place);
  if (inInbox && written.told.length > 0)
    await notify(tx, { about: 'inbox', organization, users: written.told, data: {} });
}

/** Has what waits sent as soon as this commits. */
export const sendSoon = (
  tx: Happening['tx'],
  place: Readonly<{ tenant: string; organization: string }>,
): Promise<void> => enqueue(tx, sendJob, place, { key: `${sendJob}:${place.organization}` });

/** An organization as it is known in this transaction. */
export async function organizationOf(
  { server, tx, tenant }: Pick<Happening, 'server' | 'tx' | 'tenant'>,
  id: string,
): Promise<OrganizationFacts> {
  const found = await server.directory.find(tx, tenant, id, 0);
  if (!found) throw new Error(`there is no organization ${id}`);
  return found;
}
