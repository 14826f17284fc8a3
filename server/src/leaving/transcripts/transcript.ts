import type { Signature } from '../../signatures/index.ts';
import { type Language, type OwnWords, say, type Text } from '../../text.ts';
import type { Credit } from '../../transcripts/index.ts';

/** A user with everything they completed and signed. Days are local days. */
export type Recorded = Readonly<{
  id: string;
  language: string;
  name: string;
  userName: string;
  email: string | null;
  employeeIdentifier: string | null;
  externalIds: readonly string[];
  completions: readonly Completion[];
  external: readonly External[];
  signatures: readonly Omit<Signature, 'id' | 'method'>[];
}>;

type Completion = Readonly<{
  title: string;
  version: string | null;
  completedOn: string;
  /** 0..1 */ score: number | null;
  validUntil: string | null;
  remark: string;
  /** Brought in from elsewhere: there it had no version of ours. */ isImported: boolean;
}>;

type External = Readonly<{
  title: string;
  provider: string;
  completedOn: string;
  validUntil: string | null;
  hours: number | null;
  credits: readonly Credit[];
  remark: string;
  state: 'pending' | 'approved' | 'refused';
}>;

/** What stands on a transcript: what it is called, and below what was done and how. */
export type Entry = Readonly<{ title: string; says: readonly string[] }>;
export type Transcript = Readonly<{
  title: string;
  name: string;
  /** Of whom it is, and when it was made. */ about: readonly string[];
  sections: readonly Readonly<{ title: string; entries: readonly Entry[] }>[];
  page: Text;
}>;

export const hasRecords = ({ completions, external, signatures }: Recorded): boolean =>
  completions.length + external.length + signatures.length > 0;

type Making = Readonly<{
  organization: string;
  when: Date;
  zone: string;
  /** What the organization calls things. */ words: OwnWords;
}>;

/** What stands on somebody’s transcript, in their language; sections without an entry are not on it. */
export function transcriptOf(
  of: Recorded,
  language: Language,
  { organization, when, zone, words }: Making,
): Transcript {
  const put = (text: Text, values: Readonly<Record<string, string | number>> = {}) =>
    say(text, language, values, words);
  const made = { organization, when: momentIn(when, zone, language) };
  return {
    title: put({ en: 'Transcript', de: 'Lernnachweis' }),
    name: of.name,
    about: [
      put({ en: 'User name: {value}', de: 'Benutzername: {value}' }, { value: of.userName }),
      ...(of.employeeIdentifier
        ? [put({ en: 'Employee identifier: {value}', de: 'Personalnummer: {value}' }, { value: of.employeeIdentifier })]
        : []),
      ...(of.email ? [put({ en: 'E-mail: {value}', de: 'E-Mail: {value}' }, { value: of.email })] : []),
      ...of.externalIds,
      put({ en: '{organization}, as of {when}', de: '{organization}, Stand {when}' }, made),
    ],
    sections: [
      {
        title: put({ en: 'Completed [courses|courses]', de: 'Abgeschlossene [courses|Kurse]' }),
        entries: of.completions.map((one) => completionEntry(one, language)),
      },
      {
        title: put({ en: 'External training', de: 'Externe Schulungen' }),
        entries: of.external.map((one) => externalEntry(one, language)),
      },
      {
        title: put({ en: 'Signatures', de: 'Unterschriften' }),
        entries: of.signatures.map((one) => signatureEntry(one, language)),
      },
    ].filter(({ entries }) => entries.length > 0),
    page: { en: 'page {n} of {all}', de: 'Seite {n} von {all}' },
  };
}

const joined = (...each: readonly (string | false | null)[]): string =>
  each.filter((one) => one !== false && one !== null && one !== '').join(' · ');

function completionEntry(of: Completion, language: Language): Entry {
  const score = of.score !== null && Math.round(of.score * 1_000) / 10;
  const line = joined(
    of.version !== null && say({ en: 'version {version}', de: 'Version {version}' }, language, { version: of.version }),
    on(completed, of.completedOn, language),
    of.validUntil && on(valid, of.validUntil, language),
    score !== false &&
      say({ en: 'score {score} %', de: 'Ergebnis {score} %' }, language, { score: plain(score, language) }),
    of.isImported && say({ en: 'brought in by an import', de: 'durch einen Import übernommen' }, language),
  );
  return { title: of.title, says: said(line, of.remark) };
}

function externalEntry(of: External, language: Language): Entry {
  const line = joined(
    of.provider,
    on(completed, of.completedOn, language),
    of.validUntil && on(valid, of.validUntil, language),
    of.hours !== null && say({ en: '{n} hours', de: '{n} Stunden' }, language, { n: plain(of.hours, language) }),
    ...of.credits.map(({ kind, amount }) => `${plain(amount, language)} ${kind}`),
    of.state !== 'approved' && say(undecided[of.state], language),
  );
  return { title: of.title, says: said(line, of.remark) };
}

function signatureEntry(of: Recorded['signatures'][number], language: Language): Entry {
  const by = { name: of.printedName, userName: of.userName };
  const version = { version: of.version };
  return {
    title: joined(of.title, of.course),
    says: [
      joined(
        say(meanings[of.meaning], language),
        say({ en: 'version {version}', de: 'Version {version}' }, language, version),
        momentIn(new Date(of.signedAt), of.timeZone, language),
      ),
      say({ en: 'Signed by {name} ({userName})', de: 'Unterschrieben von {name} ({userName})' }, language, by),
      `SHA-256 ${of.sha256}`,
    ],
  };
}

const said = (line: string, remark: string): readonly string[] => (remark ? [line, remark] : [line]);

const completed: Text = { en: 'completed on {day}', de: 'abgeschlossen am {day}' };
const valid: Text = { en: 'valid until {day}', de: 'gültig bis {day}' };
const undecided = {
  pending: { en: 'waiting for approval', de: 'wartet auf Genehmigung' },
  refused: { en: 'refused', de: 'abgelehnt' },
} as const satisfies Readonly<Record<string, Text>>;
const meanings: Readonly<Record<Signature['meaning'], Text>> = {
  read: { en: 'Read and understood', de: 'Gelesen und verstanden' },
  trained: { en: 'Trained', de: 'Geschult' },
  assessed: { en: 'Assessed', de: 'Beurteilt' },
  approved: { en: 'Approved', de: 'Genehmigt' },
  reviewed: { en: 'Reviewed', de: 'Geprüft' },
};

const localeOf = (language: Language): string => (language === 'en' ? 'en-GB' : 'de');
const plain = (n: number, language: Language): string => new Intl.NumberFormat(localeOf(language)).format(n);
const on = (text: Text, day: string, language: Language): string => say(text, language, { day: dayIn(day, language) });

const dayIn = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));

const momentIn = (at: Date, timeZone: string, language: Language): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    ...{ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
    ...{ timeZone, timeZoneName: 'short' },
  }).format(at);
