import type { Tx } from './database/connection.ts';
import type { Event } from './events.ts';
import type { Language, OwnWords, Text } from './text.ts';

/** What can be refused and how it is said: one row of the table of errors. */
export type Problem = Readonly<{ code: string; status: number; says: Text }>;

/** One wrong field of an input, or one wrong cell of a row. */
export type FieldError = Readonly<{ field: string; code: string; says: Text; values?: Values }>;

export type Values = Readonly<Record<string, string | number>>;

/** What a refusal leaves behind, in a transaction of its own: that something was tried, say. */
export type Stays = Readonly<{
  at: Readonly<{ id: string; tenant: string }>;
  work: (tx: Tx, happened: (event: Event) => Promise<void>) => Promise<void>;
}>;

/** Thrown to refuse a request. What was written in its transaction is rolled back; what `stays` is done after that. */
export class Refusal extends Error {
  readonly problem: Problem;
  readonly values: Values;
  readonly errors: readonly FieldError[];
  /** Further members of the problem document: privilege, because, remedy, askWhom ... */
  readonly more: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly stays: Stays | null;
  /** What the organization calls things: known once it is known who asks. */ own: (language: Language) => OwnWords =
    () => ({});

  constructor(
    problem: Problem,
    rest: {
      values?: Values;
      errors?: readonly FieldError[];
      more?: Record<string, unknown>;
      headers?: Record<string, string>;
      stays?: Stays;
    } = {},
  ) {
    super(problem.code);
    this.problem = problem;
    this.values = rest.values ?? {};
    this.errors = rest.errors ?? [];
    this.more = rest.more ?? {};
    this.headers = rest.headers ?? {};
    this.stays = rest.stays ?? null;
  }
}

type Row = Readonly<{ status: number; says: Text }>;

/**
 * Declares rows of the table of errors; the key becomes the code.
 * @example const problems = refusals({ 'user-name-taken': { status: 422, says: { en: '…', de: '…' } } });
 */
export function refusals<const T extends Record<string, Row>>(rows: T): { readonly [K in keyof T]: Problem } {
  const entries = Object.entries(rows).map(([code, row]) => [code, Object.freeze({ code, ...row })]);
  return Object.freeze(Object.fromEntries(entries));
}

/** Refusals any request can meet. */
export const problems = refusals({
  'not-signed-in': { status: 401, says: { en: 'Sign in to go on.', de: 'Melden Sie sich an, um fortzufahren.' } },
  'not-allowed': {
    status: 403,
    says: { en: 'This needs the privilege “{privilege}”.', de: 'Dafür ist das Recht „{privilege}“ nötig.' },
  },
  'wrong-origin': {
    status: 403,
    says: {
      en: 'This request did not come from {origin}. Open Ambit at that address; programs send it in the header Origin, or use an API token.',
      de: 'Diese Anfrage kam nicht von {origin}. Öffnen Sie Ambit unter dieser Adresse; Programme senden sie im Header Origin oder nutzen ein API-Token.',
    },
  },
  'other-address': {
    status: 403,
    says: {
      en: 'This is the address of another organization. Use that of your own, or the one of the installation.',
      de: 'Das ist die Adresse einer anderen Organisation. Nutzen Sie die der eigenen oder die der Installation.',
    },
  },
  'unknown-address': {
    status: 421,
    says: {
      en: 'Nobody answers at {host}. Ambit is at {origin}; an organization’s own address works once its record in the DNS is proven.',
      de: 'Unter {host} antwortet niemand. Ambit ist unter {origin}; die eigene Adresse einer Organisation gilt, sobald ihr Eintrag im DNS nachgewiesen ist.',
    },
  },
  'not-found': {
    status: 404,
    says: {
      en: 'There is nothing at this address that you may see.',
      de: 'Unter dieser Adresse gibt es nichts, das Sie sehen dürfen.',
    },
  },
  'condition-missing': {
    status: 409,
    says: { en: 'This is not possible now: {reason}.', de: 'Das ist jetzt nicht möglich: {reason}.' },
  },
  malformed: {
    status: 400,
    says: {
      en: 'Some of what was sent is not as it should be.',
      de: 'Ein Teil der Angaben ist nicht so, wie er sein soll.',
    },
  },
  invalid: {
    status: 422,
    says: { en: 'Please correct the marked fields.', de: 'Bitte korrigieren Sie die markierten Felder.' },
  },
  'too-large': {
    status: 413,
    says: {
      en: 'This is larger than {limit} and was not taken.',
      de: 'Das ist größer als {limit} und wurde nicht angenommen.',
    },
  },
  'changed-meanwhile': {
    status: 412,
    says: {
      en: 'Somebody changed this meanwhile. Load it again and repeat your change.',
      de: 'Das wurde inzwischen von jemand anderem geändert. Laden Sie es neu und wiederholen Sie Ihre Änderung.',
    },
  },
  'version-required': {
    status: 428,
    says: {
      en: 'Send the version you are changing in the header If-Match.',
      de: 'Senden Sie die Version, die Sie ändern, im Header If-Match.',
    },
  },
  'other-body': {
    status: 422,
    says: {
      en: 'This idempotency key was used with another body. Use a new key.',
      de: 'Dieser Idempotenzschlüssel wurde schon mit anderem Inhalt benutzt. Nehmen Sie einen neuen.',
    },
  },
  'too-many': {
    status: 429,
    says: {
      en: 'Too many requests. Try again in {seconds} seconds.',
      de: 'Zu viele Anfragen. Versuchen Sie es in {seconds} Sekunden wieder.',
    },
  },
  unavailable: {
    status: 503,
    says: {
      en: 'The database does not answer. Nothing was changed. Try again in a moment.',
      de: 'Die Datenbank antwortet nicht. Es wurde nichts geändert. Versuchen Sie es gleich noch einmal.',
    },
  },
  'commit-unsure': {
    status: 503,
    says: {
      en: 'The database went away while this was being stored. Look whether it is there before you repeat it.',
      de: 'Die Datenbank war weg, während dies gespeichert wurde. Sehen Sie nach, ob es da ist, bevor Sie es wiederholen.',
    },
  },
  fault: {
    status: 500,
    says: {
      en: 'Something went wrong on our side. Nothing was changed. The log of the server names it {id}.',
      de: 'Bei uns ist etwas schiefgegangen. Es wurde nichts geändert. Im Protokoll des Servers steht es unter {id}.',
    },
  },
});
