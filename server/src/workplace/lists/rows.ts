import { parse } from 'csv-parse/sync';
import { keyOf } from '../../database/keys.ts';
import { Refusal, refusals } from '../../refusal.ts';
import type { Text } from '../../text.ts';
import type { Kept, NewEntry } from './store.ts';

export const unreadable = refusals({
  'no-columns': {
    status: 422,
    says: {
      en: 'The first line has to name the columns: name, identifier and, where wanted, expires.',
      de: 'Die erste Zeile muss die Spalten nennen: Name, Kennung und, wenn gewünscht, Ablauf.',
    },
  },
  'not-csv': {
    status: 422,
    says: {
      en: 'This is no CSV file: line {line} can’t be read.',
      de: 'Das ist keine CSV-Datei: Zeile {line} ist nicht lesbar.',
    },
  },
  'too-many-rows': {
    status: 422,
    says: {
      en: 'A file has at most {most} rows. Split it.',
      de: 'Eine Datei hat höchstens {most} Zeilen. Teilen Sie sie.',
    },
  },
});

export const mostRows = 5_000;
export const outcomes = ['created', 'updated', 'unchanged', 'rejected'] as const;

/** A line of a file, and what becomes of it. */
export type Judged = Readonly<{
  line: number;
  name: string;
  identifier: string;
  outcome: (typeof outcomes)[number];
  reason: Text | null;
  entry: Omit<NewEntry, 'id'> & Readonly<{ id: string | null }>;
}>;
type Line = Readonly<{ line: number; name: string; identifier: string; expires: string }>;

const names = {
  name: ['name', 'bezeichnung'],
  identifier: ['identifier', 'kennung', 'id'],
  expires: ['expires', 'ablauf', 'expiry'],
} as const;

/** Reads a file with a first line of column names, separated by comma, semicolon or tab. */
export function linesOf(text: string): readonly Line[] {
  const records = readAll(text.replace(/^\uFEFF/u, ''));
  const header = (records[0]?.record ?? []).map(keyOf);
  const at = (column: keyof typeof names) => header.findIndex((each) => names[column].some((known) => known === each));
  const [name, identifier, expires] = [at('name'), at('identifier'), at('expires')];
  if (name < 0 || identifier < 0) throw new Refusal(unreadable['no-columns']);
  if (records.length - 1 > mostRows) throw new Refusal(unreadable['too-many-rows'], { values: { most: mostRows } });
  return records.slice(1).map(({ record, info: { lines } }) => ({
    line: lines,
    name: record[name]?.trim() ?? '',
    identifier: record[identifier]?.trim() ?? '',
    expires: expires < 0 ? '' : (record[expires]?.trim() ?? ''),
  }));
}

type Read = Readonly<{ record: readonly string[]; info: Readonly<{ lines: number }> }>;

function readAll(text: string): readonly Read[] {
  const head = text.slice(0, text.search(/[\r\n]|$/u));
  const delimiter = [',', ';', '\t'].toSorted((a, b) => head.split(b).length - head.split(a).length)[0] ?? ',';
  try {
    // The border: with `info` each record comes with where it stood.
    return parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as Read[];
  } catch (fault) {
    const line = fault instanceof Error && 'lines' in fault ? Number(fault.lines) : 1;
    throw new Refusal(unreadable['not-csv'], { values: { line } });
  }
}

/** What each line would do to a list: a blank expiry leaves it, `-` clears it; nothing is done to lines that are rejected. */
export function judge(lines: readonly Line[], kept: readonly Kept[]): readonly Judged[] {
  const byKey = new Map(kept.map((entry) => [entry.identifierKey, entry]));
  const seen = new Set<string>();
  return lines.map(({ line, name, identifier, expires }) => {
    const key = keyOf(identifier);
    const was = byKey.get(key);
    const until = expires === '' ? (was?.expiresAt ?? null) : dayOf(expires);
    const wrong = reasonAgainst(name, identifier, until === undefined, seen.has(key));
    seen.add(key);
    const entry = { id: was?.id ?? null, name, identifier, identifierKey: key, expiresAt: until ?? null };
    const same = was?.name === name && was.identifier === identifier && +(was.expiresAt ?? 0) === +(until ?? 0);
    const outcome = wrong ? 'rejected' : was ? (same ? 'unchanged' : 'updated') : 'created';
    return { line, name, identifier, outcome, reason: wrong, entry };
  });
}

function reasonAgainst(name: string, identifier: string, badDate: boolean, isTwice: boolean): Text | null {
  if (name === '') return reasons.noName;
  if (identifier === '') return reasons.noIdentifier;
  if (name.length > 100 || identifier.length > 100) return reasons.tooLong;
  if (badDate) return reasons.noDate;
  return isTwice ? reasons.twice : null;
}

/** The end of a day in UTC; null for `-`; undefined for what is no day. */
function dayOf(text: string): Date | null | undefined {
  if (text === '-') return null;
  const day = /^(\d{4})-(\d{2})-(\d{2})$/u.test(text) ? new Date(`${text}T23:59:59.999Z`) : null;
  return day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? day : undefined;
}

const reasons = {
  noName: { en: 'The name is missing.', de: 'Der Name fehlt.' },
  noIdentifier: { en: 'The identifier is missing.', de: 'Die Kennung fehlt.' },
  tooLong: {
    en: 'Name and identifier have at most 100 characters.',
    de: 'Name und Kennung haben höchstens 100 Zeichen.',
  },
  noDate: {
    en: 'The expiry is no day like 2027-12-31.',
    de: 'Der Ablauf ist kein Tag wie 2027-12-31.',
  },
  twice: { en: 'This identifier stands in the file twice.', de: 'Diese Kennung steht zweimal in der Datei.' },
} as const satisfies Record<string, Text>;
