import { z } from 'zod';
import type { SignedContext } from '../../../context.ts';
import { fieldsFor } from '../../../fields/index.ts';
import { csv } from '../../../http/csv.ts';
import { many, operation } from '../../../operation.ts';
import { settingsOf } from '../../../organizations/index.ts';
import { user, users } from '../../privileges.ts';
import { fields } from '../fields.ts';
import { templateBook, templateFields } from './template.ts';

export const readTemplate = operation({
  id: 'user-import.template',
  does: { en: 'Take an empty file for an import as CSV', de: 'Eine leere Datei für einen Import als CSV mitnehmen' },
  method: 'GET',
  path: '/api/user-imports/template.csv',
  needs: users.import,
  on: many(user),
  output: z.null(),
  stream: 'text/csv; charset=utf-8',
  run: async (c) =>
    csv(
      [...templateFields.map((id) => fields[id]), ...(await fieldsFor(c.tx, c.at.id, 'user'))].map(
        ({ label }) => label[c.language],
      ),
      async () => ({ rows: [], next: null }),
    ),
});

export const readTemplateWorkbook = operation({
  id: 'user-import.template-workbook',
  does: {
    en: 'Take an empty file for an import as an Excel workbook',
    de: 'Eine leere Datei für einen Import als Excel-Arbeitsmappe mitnehmen',
  },
  method: 'GET',
  path: '/api/user-imports/template.xlsx',
  needs: users.import,
  on: many(user),
  output: z.null(),
  stream: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  run: async (c) =>
    once(
      await templateBook(c.language, new Set(requiredOf(c)), await rolesOf(c), await fieldsFor(c.tx, c.at.id, 'user')),
    ),
});

const requiredOf = ({ at }: Pick<SignedContext, 'at'>): readonly string[] => [
  'userName',
  'firstName',
  'lastName',
  ...settingsOf(at.settings).access.required,
];

/** The roles of the organization that a row can name. */
async function rolesOf(c: Pick<SignedContext, 'tx' | 'at' | 'server' | 'language'>): Promise<readonly string[]> {
  const { roles } = await c.server.rulesOf(c.tx, c.at);
  return [...roles.values()]
    .filter(({ kind }) => kind !== 'platform' && kind !== 'add-on')
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ name }) => name[c.language]);
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
