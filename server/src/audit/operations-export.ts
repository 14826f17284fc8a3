import { z } from 'zod';
import { csv } from '../http/csv.ts';
import { many, operation } from '../operation.ts';
import { Refusal, refusals } from '../refusal.ts';
import { type Batch, mostPaperRows, tablePaper, workbook } from '../sheets/index.ts';
import { say } from '../text.ts';
import { type Asking, narrowing, placeOf, shown, type shownEntry, soughtBy } from './entry.ts';
import { audit, auditEntry } from './privileges.ts';
import { countEntries, listEntries } from './store-list.ts';

/** Entries read at once. */
const batchSize = 1_000;

const taken = { method: 'GET', needs: audit.export, on: many(auditEntry), output: z.null(), ownHand: true } as const;

export const exportAudit = operation({
  ...taken,
  id: 'audit.export',
  does: { en: 'Export entries of the audit as CSV', de: 'Einträge des Protokolls als CSV exportieren' },
  path: '/api/audit/export.csv',
  query: z.object(narrowing),
  stream: 'text/csv; charset=utf-8',
  run: async (c) => csv(columns, (after) => batchOf(c, after, cellsOf)),
});

export const exportAuditWorkbook = operation({
  ...taken,
  id: 'audit.export-workbook',
  does: {
    en: 'Export entries of the audit as an Excel workbook',
    de: 'Einträge des Protokolls als Excel-Arbeitsmappe exportieren',
  },
  path: '/api/audit/export.xlsx',
  query: z.object(narrowing),
  stream: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  run: async (c) => workbook(say(words.title, c.language), columns, (after) => batchOf(c, after, cellsOf)),
});

export const exportAuditPaper = operation({
  ...taken,
  id: 'audit.export-paper',
  does: { en: 'Export entries of the audit as PDF', de: 'Einträge des Protokolls als PDF exportieren' },
  path: '/api/audit/export.pdf',
  query: z.object(narrowing),
  stream: 'application/pdf',
  run: async (c) => {
    const about = { tenant: c.at.tenant, organization: c.at.id, within: c.granted.filter, now: c.now };
    const count = await countEntries(c.tx, soughtBy(c), about, mostPaperRows + 1);
    if (count > mostPaperRows) throw new Refusal(refused['too-many-for-paper'], { values: { most: mostPaperRows } });
    const exact = new Intl.DateTimeFormat(c.language, {
      dateStyle: 'medium',
      timeStyle: 'medium',
      timeZone: zoneOf(c),
    });
    return tablePaper(
      {
        ...{ title: `${say(words.title, c.language)} · ${c.at.name}`, author: c.at.name, when: c.now },
        about: [`${say(words.taken, c.language, { name: c.user.name })} · ${exact.format(c.now)} (${zoneOf(c)})`],
        language: c.language,
        columns: paperColumns.map(({ name, width }) => ({ name: say(name, c.language), width })),
      },
      (after) =>
        batchOf(c, after, (one) => [
          ...[
            exact.format(new Date(one.at)),
            whoOf(one),
            one.does,
            one.thing?.name ?? one.thing?.id ?? one.thing?.kind ?? '',
          ],
          ...[say(words[one.outcome], c.language), changesOf(one), one.reason ?? ''],
        ]),
    );
  },
});

/** A batch is decided anew, by the authority of its moment. */
async function batchOf(
  c: Asking,
  after: readonly string[] | null,
  cells: (one: Shown) => readonly (string | null)[],
): Promise<Batch & { rows: readonly (readonly (string | null)[])[] }> {
  const rows = await c.again((anew) =>
    listEntries(anew.tx, soughtBy(c), {
      ...{ tenant: c.at.tenant, organization: c.at.id, within: anew.filter(audit.export) },
      ...{ after, now: anew.now, limit: batchSize },
    }),
  );
  const last = rows.at(-1);
  return {
    rows: rows.map((row) => cells(shown(c, row))),
    next: last && rows.length === batchSize ? placeOf(last).map(String) : null,
  };
}

type Shown = z.output<typeof shownEntry>;

const zoneOf = (c: Asking): string => c.user.timeZone ?? 'UTC';
const whoOf = ({ actor, as }: Shown): string => [actor?.name ?? '–', ...(as?.name ? [`→ ${as.name}`] : [])].join(' ');
const changesOf = ({ changed }: Shown): string =>
  changed.map(({ field, before, after }) => `${field}: ${before ?? '–'} → ${after ?? '–'}`).join('; ');

const words = {
  title: { en: 'Audit', de: 'Protokoll' },
  taken: { en: 'Taken out by {name}', de: 'Ausgeführt von {name}' },
  done: { en: 'done', de: 'getan' },
  refused: { en: 'refused', de: 'abgelehnt' },
  failed: { en: 'failed', de: 'fehlgeschlagen' },
} as const;

const refused = refusals({
  'too-many-for-paper': {
    status: 409,
    says: {
      en: 'A PDF holds {most} entries at most, and these are more. Narrow them by days, or take them out as a workbook.',
      de: 'Ein PDF fasst höchstens {most} Einträge, und das sind mehr. Grenzen Sie sie nach Tagen ein oder führen Sie sie als Arbeitsmappe aus.',
    },
  },
});

/** The parts of the width of a page. */
const paperColumns = [
  { name: { en: 'When', de: 'Wann' }, width: 11 },
  { name: { en: 'Who', de: 'Wer' }, width: 13 },
  { name: { en: 'What', de: 'Was' }, width: 20 },
  { name: { en: 'On what', de: 'Woran' }, width: 15 },
  { name: { en: 'Outcome', de: 'Ergebnis' }, width: 8 },
  { name: { en: 'Before and after', de: 'Vorher und nachher' }, width: 23 },
  { name: { en: 'Reason', de: 'Grund' }, width: 10 },
] as const;

const columns = [
  ...[
    'at',
    'outcome',
    'operation',
    'deed',
    'actor id',
    'actor',
    'as id',
    'as',
    'kind',
    'thing id',
    'thing',
    'organization',
  ],
  ...['privilege', 'role', 'scope', 'appointment', 'reason', 'address', 'changes', 'entry'],
];
const cellsOf = (one: Shown): readonly (string | null)[] => [
  ...[one.at, one.outcome, one.operation, one.does, one.actor?.id ?? null, one.actor?.name ?? null],
  ...[one.as?.id ?? null, one.as?.name ?? null],
  ...[one.thing?.kind ?? null, one.thing?.id ?? null, one.thing?.name ?? null, one.organization.name],
  ...[one.privilege, one.role, one.scope, one.appointment, one.reason, one.address],
  changesOf(one),
  one.id,
];
