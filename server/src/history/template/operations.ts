import { z } from 'zod';
import { csv } from '../../http/csv.ts';
import { many, operation } from '../../operation.ts';
import type { Text } from '../../text.ts';
import { imports } from '../../users/index.ts';
import { fieldIds, fields, type HistoryField } from '../rows/fields.ts';

const { userImport, userImports } = imports;

/** What is said beside the name of each column. */
const notes: Readonly<Record<HistoryField, Text>> = {
  employeeIdentifier: {
    en: 'The user is found by it first. Written as text, so that leading zeros stay.',
    de: 'Der Benutzer wird zuerst danach gesucht. Als Text geschrieben, damit führende Nullen bleiben.',
  },
  userName: { en: 'Needed where there is no identifier.', de: 'Nötig, wo keine Personalnummer steht.' },
  kind: {
    en: 'Completion or external. Blank: a completion where there is such a course, else external training.',
    de: 'Abschluss oder extern. Leer: ein Abschluss, wo es den Kurs gibt, sonst externe Schulung.',
  },
  course: {
    en: 'Title, external identifier or id of a course; or what was learned elsewhere. Needed.',
    de: 'Titel, externe Kennung oder ID eines Kurses; oder was anderswo gelernt wurde. Nötig.',
  },
  completedOn: {
    en: 'A day in the past such as 2024-12-31. Needed.',
    de: 'Ein vergangener Tag wie 2024-12-31. Nötig.',
  },
  score: { en: '85 % or 0.85; of completions.', de: '85 % oder 0,85; bei Abschlüssen.' },
  validUntil: { en: 'A day such as 2027-12-31.', de: 'Ein Tag wie 2027-12-31.' },
  provider: { en: 'Of external training.', de: 'Bei externen Schulungen.' },
  hours: { en: 'Of external training, such as 7.5.', de: 'Bei externen Schulungen, etwa 7,5.' },
  credits: { en: 'Of external training: 2 CME; 1 Ethics.', de: 'Bei externen Schulungen: 2 CME; 1 Ethik.' },
  remark: { en: 'Any text.', de: 'Beliebiger Text.' },
};
const kinds: Readonly<Record<'en' | 'de', readonly string[]>> = {
  en: ['Completion', 'External'],
  de: ['Abschluss', 'Extern'],
};

export const readHistoryTemplate = operation({
  id: 'history-import.template',
  does: { en: 'Take an empty file of history as CSV', de: 'Eine leere Datei mit Verlauf als CSV mitnehmen' },
  method: 'GET',
  path: '/api/history-imports/template.csv',
  needs: userImports.run,
  on: many(userImport),
  output: z.null(),
  stream: 'text/csv; charset=utf-8',
  run: async (c) =>
    csv(
      fieldIds.map((id) => fields[id].label[c.language]),
      async () => ({ rows: [], next: null }),
    ),
});

export const readHistoryWorkbook = operation({
  id: 'history-import.template-workbook',
  does: {
    en: 'Take an empty file of history as an Excel workbook',
    de: 'Eine leere Datei mit Verlauf als Excel-Arbeitsmappe mitnehmen',
  },
  method: 'GET',
  path: '/api/history-imports/template.xlsx',
  needs: userImports.run,
  on: many(userImport),
  output: z.null(),
  stream: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  run: async (c) => {
    const columns = fieldIds.map((id) => ({
      ...{ name: fields[id].label[c.language], note: notes[id][c.language] },
      offered: id === 'kind' ? kinds[c.language] : [],
    }));
    return once(await imports.bookOf(c.language === 'de' ? 'Verlauf' : 'Records', columns));
  },
});

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
