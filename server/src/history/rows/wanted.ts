import { dateFrom, type DateOrder, plain } from '../../sheets/index.ts';
import type { Credit } from '../../transcripts/index.ts';
import type { HistoryField } from './fields.ts';
import type { Reason, ReasonCode } from './reasons.ts';

/** The cells of one row under the fields they were mapped to, trimmed; blank ones are not there. */
export type Cells = Readonly<Partial<Record<HistoryField, string>>>;

/** What a row asks for, as far as its own cells tell; what is not there is left as it is. */
export type Wanted = Readonly<
  Partial<{
    employeeIdentifier: string;
    userName: string;
    kind: 'course' | 'external';
    course: string;
    completedOn: string;
    score: number;
    validUntil: string;
    provider: string;
    hours: number;
    credits: readonly Credit[];
    remark: string;
  }>
>;
export type Read = Readonly<{ wanted: Wanted; reasons: readonly Reason[] }>;

const longest: Readonly<Partial<Record<HistoryField, number>>> = {
  employeeIdentifier: 100,
  userName: 300,
  course: 300,
  provider: 200,
  remark: 2_000,
};

/** Reads the cells of a row one by one; every cell that cannot be read has its own reason. Days are in the past. */
export function wantedBy(cells: Cells, order: DateOrder, today: string): Read {
  const wanted: { -readonly [K in keyof Wanted]: Wanted[K] } = {};
  const reasons: Reason[] = [];
  // the keys of cells are fields
  for (const [field, value] of Object.entries(cells) as [HistoryField, string][]) {
    const most = longest[field] ?? 500;
    const read = value.length > most ? 'too-long' : readCell(field, value, order);
    if (typeof read === 'string') reasons.push({ field, code: read, values: { value, most } });
    else Object.assign(wanted, { [field]: read.value });
  }
  for (const field of ['course', 'completedOn'] as const)
    if (cells[field] === undefined) reasons.push({ field, code: 'missing' });
  if (cells.employeeIdentifier === undefined && cells.userName === undefined)
    reasons.push({ field: 'userName', code: 'missing' });
  const { completedOn, validUntil } = wanted;
  if (completedOn && completedOn > today)
    reasons.push({ field: 'completedOn', code: 'in-the-future', values: { value: cells.completedOn ?? '' } });
  if (completedOn && validUntil && validUntil < completedOn) reasons.push({ field: 'validUntil', code: 'ends-before' });
  return { wanted, reasons };
}

type Found = Readonly<{ value: unknown }>;

function readCell(field: HistoryField, cell: string, order: DateOrder): ReasonCode | Found {
  const found = (value: unknown, otherwise: ReasonCode): ReasonCode | Found => (value === null ? otherwise : { value });
  switch (field) {
    case 'completedOn':
    case 'validUntil':
      return found(dateFrom(cell, order), 'bad-date');
    case 'score':
      return found(scoreFrom(cell), 'bad-score');
    case 'hours':
      return found(numberFrom(cell), 'bad-number');
    case 'credits':
      return found(creditsFrom(cell), 'bad-credits');
    case 'kind':
      return kindFrom(cell);
    default:
      return { value: cell };
  }
}

const kinds: Readonly<Record<string, 'course' | 'external'>> = Object.fromEntries([
  ...['completion', 'completed', 'course', 'abschluss', 'kurs'].map((word) => [word, 'course']),
  ...['external', 'externaltraining', 'extern', 'externeschulung'].map((word) => [word, 'external']),
]);
const awards = new Set(['award', 'certification', 'certificate', 'zertifizierung', 'zertifikat']);
const cards = new Set(['card', 'karte', 'licencecard', 'licensecard']);

function kindFrom(cell: string): ReasonCode | Found {
  const word = plain(cell);
  if (awards.has(word)) return 'awards-not-yet';
  if (cards.has(word)) return 'cards-not-yet';
  return kinds[word] ? { value: kinds[word] } : 'bad-kind';
}

/** `85 %`, `85` and `0.85` are the same; more than 100 and less than nothing are none. */
export function scoreFrom(cell: string): number | null {
  const number = numberFrom(cell.replace('%', ''));
  if (number === null || number > 100) return null;
  return cell.includes('%') || number > 1 ? number / 100 : number;
}

function numberFrom(cell: string): number | null {
  const text = cell.trim().replace(',', '.');
  return /^\d{1,5}(\.\d+)?$/u.test(text) ? Number(text) : null;
}

/** `2 CME; 1 Ethics` */
export function creditsFrom(cell: string): readonly Credit[] | null {
  const credits = cell.split(';').map((part) => {
    const [, amount = '', kind = ''] = /^\s*([\d.,]+)\s+(\S.{0,59}?)\s*$/u.exec(part) ?? [];
    const number = numberFrom(amount);
    return number === null || kind === '' ? null : { kind, amount: number };
  });
  const read = credits.filter((one) => one !== null);
  return read.length === credits.length && read.length <= 20 ? read : null;
}
