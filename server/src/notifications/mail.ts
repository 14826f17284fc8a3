import type { Text } from '../text.ts';

export const mailStates = ['waiting', 'sent', 'failed', 'held', 'dropped'] as const;
export type MailState = (typeof mailStates)[number];

/** Why a mail is held, was dropped or failed. */
export const reasons = [
  'not-live',
  'quiet',
  'no-address',
  'declined',
  'by-hand',
  'overtaken',
  'too-late',
  'switched-off',
  'bounced',
] as const;
export type Reason = (typeof reasons)[number];

const day = 24 * 3600_000;
/** A mail that could not leave for so long says nothing any more, in milliseconds. */
export const mostAge = 7 * day;

/**
 * When a mail may leave: at once, since a person waits for it or is at risk; outside of the quiet hours of its reader; or
 * once a day, in one mail with everything else that can wait.
 */
export type Urgency = 'at once' | 'soon' | 'daily';

type KindOfMail = Readonly<{
  title: Text;
  /** A person asked for it and waits: it goes also before the organization is live. */ isAsked: boolean;
  /** Its user may do without it. */ mayDecline: boolean;
  /** It stands in the inbox, too. */ inInbox: boolean;
  urgency: Urgency;
  /** Why no organization may do without it; null: it may. */ required: Text | null;
}>;

/** What is told, and how urgently. */
export const kindsOfMail = Object.freeze({
  invitation: {
    title: { en: 'Invitation', de: 'Einladung' },
    isAsked: true,
    mayDecline: false,
    inInbox: false,
    urgency: 'at once',
    required: null,
  },
  'password-reset': {
    title: { en: 'New password', de: 'Neues Passwort' },
    isAsked: true,
    mayDecline: false,
    inInbox: false,
    urgency: 'at once',
    required: null,
  },
  'join-confirmation': {
    title: { en: 'Is this address yours?', de: 'Ist das Ihre Adresse?' },
    isAsked: true,
    mayDecline: false,
    inInbox: false,
    urgency: 'at once',
    required: {
      en: 'Without it nobody could make their own account.',
      de: 'Ohne sie könnte niemand selbst ein Konto anlegen.',
    },
  },
  'new-sign-in': {
    title: { en: 'Sign-in from a new device', de: 'Anmeldung mit einem neuen Gerät' },
    isAsked: false,
    mayDecline: false,
    inInbox: true,
    urgency: 'at once',
    required: {
      en: 'It is how people learn that somebody else uses their account.',
      de: 'So erfahren Menschen, dass jemand anderes ihr Konto benutzt.',
    },
  },
  'sign-in-linked': {
    title: { en: 'Another way to sign in was linked', de: 'Eine weitere Anmeldung wurde verknüpft' },
    isAsked: false,
    mayDecline: false,
    inInbox: true,
    urgency: 'at once',
    required: {
      en: 'It is how people learn that somebody else opened another way into their account.',
      de: 'So erfahren Menschen, dass jemand anderes einen weiteren Weg in ihr Konto geöffnet hat.',
    },
  },
  'acted-as': {
    title: { en: 'Somebody acts as me', de: 'Jemand handelt als ich' },
    isAsked: false,
    mayDecline: false,
    inInbox: true,
    urgency: 'at once',
    required: null,
  },
  'access-changed': {
    title: { en: 'My roles changed', de: 'Meine Rollen haben sich geändert' },
    isAsked: false,
    mayDecline: true,
    inInbox: true,
    urgency: 'soon',
    required: null,
  },
  'import-done': {
    title: { en: 'An import of mine is done', de: 'Ein Import von mir ist fertig' },
    isAsked: false,
    mayDecline: true,
    inInbox: true,
    urgency: 'soon',
    required: null,
  },
  'completion-reminder': {
    title: { en: 'Something is still to be completed', de: 'Etwas ist noch abzuschließen' },
    isAsked: false,
    mayDecline: true,
    inInbox: true,
    urgency: 'daily',
    required: null,
  },
  'exemption-changed': {
    title: {
      en: 'An exemption of mine was decided or is over',
      de: 'Eine Befreiung von mir ist entschieden oder vorbei',
    },
    isAsked: false,
    mayDecline: true,
    inInbox: true,
    urgency: 'daily',
    required: null,
  },
  'feed-asks': {
    title: { en: 'A feed needs a person', de: 'Ein Zufluss braucht einen Menschen' },
    isAsked: false,
    mayDecline: true,
    inInbox: true,
    urgency: 'soon',
    required: null,
  },
  'move-refused': {
    title: { en: 'A move I planned was not done', de: 'Ein von mir geplanter Umzug ist nicht erfolgt' },
    isAsked: false,
    mayDecline: true,
    inInbox: true,
    urgency: 'soon',
    required: null,
  },
  'invitation-held-back': {
    title: { en: 'Somebody came in without what they were promised', de: 'Jemand kam ohne das Versprochene herein' },
    isAsked: false,
    mayDecline: true,
    inInbox: true,
    urgency: 'daily',
    required: null,
  },
  'mail-domain-lost': {
    title: { en: 'A mail domain is not proven any more', de: 'Eine Mail-Domain ist nicht mehr nachgewiesen' },
    isAsked: false,
    mayDecline: true,
    inInbox: true,
    urgency: 'soon',
    required: null,
  },
  'signature-refused': {
    title: { en: 'A signature failed', de: 'Eine Unterschrift ist fehlgeschlagen' },
    isAsked: false,
    mayDecline: false,
    inInbox: true,
    urgency: 'at once',
    required: {
      en: 'It is how somebody who signs in the name of another is noticed.',
      de: 'So fällt auf, wer im Namen eines anderen unterschreiben will.',
    },
  },
  'own-address-lost': {
    title: {
      en: 'The address of its own is not proven any more',
      de: 'Die eigene Adresse ist nicht mehr nachgewiesen',
    },
    isAsked: false,
    mayDecline: true,
    inInbox: true,
    urgency: 'soon',
    required: null,
  },
  'template-failed': {
    title: { en: 'A wording could not be filled in', de: 'Ein Wortlaut ließ sich nicht ausfüllen' },
    isAsked: false,
    mayDecline: true,
    inInbox: true,
    urgency: 'daily',
    required: {
      en: 'Otherwise nobody would learn that messages leave with other words.',
      de: 'Sonst erführe niemand, dass Nachrichten mit anderen Worten hinausgehen.',
    },
  },
} as const satisfies Readonly<Record<string, KindOfMail>>);

export type MailKind = keyof typeof kindsOfMail;
export const mailKinds = Object.keys(kindsOfMail) as [MailKind, ...MailKind[]]; // the border: its keys are its kinds
export const declinable = mailKinds.filter((kind) => kindsOfMail[kind].mayDecline);

/** How often a mail is tried before it counts as failed. */
export const mostAttempts = 12;

/** Until the next attempt, in milliseconds: a minute, four, sixteen ... at most six hours. */
export const pauseAfter = (attempts: number): number => Math.min(60_000 * 4 ** (attempts - 1), 6 * 3600_000);

/** Its link is good once and kept no longer than until it left. */
export const carriesSecret = (kind: MailKind): boolean =>
  kind === 'invitation' || kind === 'password-reset' || kind === 'join-confirmation';
