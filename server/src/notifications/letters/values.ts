import { z } from 'zod';
import type { Language, Text } from '../../text.ts';
import type { MailKind } from '../mail.ts';
import type { Values } from './template.ts';

/** Whom it is for, from whom, and in which words. */
export type Reader = Readonly<{
  language: Language;
  organization: string;
  timeZone: string;
  /** What they are called; empty where nobody knows. */ name: string;
}>;

/** What fills a wording in, and where its button leads, below the product’s address. */
export type Filling = Readonly<{ values: Values; path: string }>;

const text = z.object({ en: z.string(), de: z.string() });
const at = z.iso.datetime().nullable();

/** What is kept with a mail of each kind. A secret is none of it. */
const details = {
  invitation: z.object({ by: z.string(), role: text, until: z.iso.datetime() }),
  'password-reset': z.object({ userName: z.string(), until: z.iso.datetime() }),
  'join-confirmation': z.object({ until: z.iso.datetime() }),
  'new-sign-in': z.object({ device: z.string(), address: z.string(), at: z.iso.datetime() }),
  'sign-in-linked': z.object({ provider: z.string().nullable(), at: z.iso.datetime() }),
  'acted-as': z.object({ by: z.string(), reason: z.string(), at: z.iso.datetime(), until: z.iso.datetime() }),
  'access-changed': z.object({
    change: z.enum(['given', 'ended', 'changed']),
    role: text,
    by: z.string(),
    from: at,
    until: at,
  }),
  'import-done': z.object({
    import: z.string(),
    file: z.string(),
    created: z.number(),
    updated: z.number(),
    rejected: z.number(),
  }),
  'completion-reminder': z.object({ course: z.string(), title: z.string(), due: z.iso.date() }),
  'exemption-changed': z.object({
    change: z.enum(['given', 'refused', 'over']),
    course: z.string(),
    title: z.string(),
    by: z.string(),
    reason: z.string(),
    until: z.iso.date().nullable(),
    due: z.iso.date().nullable(),
  }),
  'feed-asks': z.object({ feed: z.string(), run: z.string(), name: z.string(), why: text }),
  'move-refused': z.object({ user: z.string(), name: z.string(), day: z.iso.date(), reason: text }),
  'invitation-held-back': z.object({
    user: z.string(),
    name: z.string(),
    by: z.string(),
    role: text,
    heldBack: z.array(z.string()),
  }),
  'mail-domain-lost': z.object({ domain: z.string(), why: text }),
  'signature-refused': z.object({
    user: z.uuid(),
    name: z.string(),
    userName: z.string(),
    address: z.string(),
    at: z.string(),
  }),
  'own-address-lost': z.object({ host: z.string(), why: text }),
  'template-failed': z.object({ event: z.string(), title: text, language: z.string(), fault: z.string() }),
} as const satisfies Record<MailKind, z.ZodType>;

export type Details<K extends MailKind> = z.input<(typeof details)[K]>;

type Filler<K extends MailKind> = (
  of: z.output<(typeof details)[K]>,
  reader: Reader,
  secret: string | null,
) => Readonly<{ values: Readonly<Record<string, string | number | null>>; path: string }>;

/**
 * The values of a mail, worded for its reader. What is missing is no value at all. A secret is none of them: it stands in
 * the address of the button alone; without it (for whoever only looks) that leads nowhere.
 */
export function fillingOf(kind: MailKind, kept: unknown, reader: Reader, secret: string | null): Filling {
  const fill = fillers[kind] as Filler<MailKind>;
  const { values, path } = fill(details[kind].parse(kept), reader, secret);
  const all = { organization: reader.organization, recipient: reader.name, ...values };
  const there = Object.entries(all).flatMap(([name, value]) =>
    value === null || value === '' ? [] : [[name, String(value)] as const],
  );
  return { values: Object.fromEntries(there), path };
}

const fillers: { readonly [K in MailKind]: Filler<K> } = {
  invitation: ({ by, role, until }, reader, secret) => ({
    values: { by, role: role[reader.language], until: moment(until, reader) },
    path: `/invitation#${secret ?? '…'}`,
  }),
  'password-reset': ({ userName, until }, reader, secret) => ({
    values: { userName, until: moment(until, reader) },
    path: `/reset-password#${secret ?? '…'}`,
  }),
  'join-confirmation': ({ until }, reader, secret) => ({
    values: { until: moment(until, reader) },
    path: `/confirm-address#${secret ?? '…'}`,
  }),
  'new-sign-in': ({ device, address, at: when }, reader) => ({
    values: { device, address, when: moment(when, reader) },
    path: '/my/security',
  }),
  'sign-in-linked': ({ provider, at: when }, reader) => ({
    values: { provider, when: moment(when, reader) },
    path: '/my/security',
  }),
  'acted-as': ({ by, reason, at: when, until }, reader) => ({
    values: { by, reason, when: moment(when, reader), until: moment(until, reader) },
    path: '/my/security',
  }),
  'access-changed': ({ change, role, by, from, until }, reader) => ({
    values: {
      ...{ change, by, role: role[reader.language] },
      from: from && change !== 'ended' ? moment(from, reader) : null,
      until: until && change !== 'ended' ? moment(until, reader) : null,
    },
    path: '/my/access',
  }),
  'import-done': ({ import: id, file, created, updated, rejected }) => ({
    values: { file, created, updated, rejected },
    path: `/users/import/${id}`,
  }),
  'completion-reminder': ({ course, title, due }, { language }) => ({
    values: { course: title, due: dayIn(due, language) },
    path: `/my/courses/${course}`,
  }),
  'exemption-changed': ({ change, course, title, by, reason, until, due }, { language }) => ({
    values: {
      ...{ change, course: title, by, reason: reason || null },
      until: until && dayIn(until, language),
      due: due && dayIn(due, language),
    },
    path: `/my/courses/${course}`,
  }),
  'feed-asks': ({ feed, run, name, why }, { language }) => ({
    values: { name, why: why[language] },
    path: `/feeds/${feed}?run=${run}`,
  }),
  'move-refused': ({ user, name, day, reason }, { language }) => ({
    values: { name, day: dayIn(day, language), reason: reason[language] },
    path: `/users/${user}`,
  }),
  'invitation-held-back': ({ user, name, by, role, heldBack }, reader) => ({
    values: {
      ...{ name, by, role: role[reader.language] },
      missing: heldBack.map((one) => promised[one]?.[reader.language] ?? one).join(', '),
    },
    path: `/users/${user}`,
  }),
  'mail-domain-lost': ({ domain, why }, { language }) => ({
    values: { domain, why: why[language] },
    path: '/settings?page=joining',
  }),
  'signature-refused': ({ user, name, userName, address, at }, reader) => ({
    values: { name, userName, address, when: moment(at, reader) },
    path: `/users/${user}`,
  }),
  'own-address-lost': ({ host, why }, { language }) => ({
    values: { host, why: why[language] },
    path: '/settings?page=branding',
  }),
  'template-failed': ({ event, title, fault }, { language }) => ({
    values: { message: title[language], fault },
    path: `/messages/${event}`,
  }),
};

const promised: Readonly<Record<string, Text>> = {
  role: { en: 'the role', de: 'die Rolle' },
  groups: { en: 'groups', de: 'Gruppen' },
  location: { en: 'the location', de: 'der Standort' },
  department: { en: 'the department', de: 'die Abteilung' },
};

/** A day as people write it. */
const dayIn = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'de', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(day),
  );

/** A moment in the organization’s own time, with its zone, since nobody knows where a mail is read. */
const moment = (iso: string, { language, timeZone }: Reader): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'de', {
    ...{ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
    timeZone,
    timeZoneName: 'short',
  }).format(new Date(iso));
