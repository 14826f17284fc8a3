import { z } from 'zod';
import type { Context } from '../../context.ts';
import { csv } from '../../http/csv.ts';
import { operation, would } from '../../operation.ts';
import { workbook } from '../../sheets/index.ts';
import { say } from '../../text.ts';
import { role, roles } from '../privileges.ts';
import { lineOf, matrix } from './answers.ts';
import { narrowing } from './input.ts';
import { matrixOf } from './deeds-matrix.ts';

const query = z.object(narrowing);
const ofOrganization = would(role, () => ({}));

export const readMatrix = operation({
  id: 'role.matrix',
  does: {
    en: 'See what every role allows in one table, and what differs from its model, another role or an earlier moment',
    de: 'In einer Tabelle sehen, was jede Rolle erlaubt und was vom Modell, einer anderen Rolle oder früher abweicht',
  },
  method: 'GET',
  path: '/api/roles/matrix',
  needs: roles.compare,
  on: ofOrganization,
  query,
  output: matrix,
  run: (c) => matrixOf(c, c.query),
});

export const exportMatrix = operation({
  id: 'role.export-matrix',
  does: {
    en: 'Export the table of roles and privileges as CSV',
    de: 'Die Tabelle der Rollen und Rechte als CSV exportieren',
  },
  method: 'GET',
  path: '/api/roles/matrix.csv',
  needs: roles.compare,
  on: ofOrganization,
  query,
  output: z.null(),
  stream: 'text/csv; charset=utf-8',
  ownHand: true,
  run: async (c) => {
    const { header, rows } = await sheetOf(c);
    return csv(header, async () => ({ rows, next: null }));
  },
});

export const exportMatrixWorkbook = operation({
  id: 'role.export-matrix-workbook',
  does: {
    en: 'Export the table of roles and privileges as an Excel workbook',
    de: 'Die Tabelle der Rollen und Rechte als Excel-Arbeitsmappe exportieren',
  },
  method: 'GET',
  path: '/api/roles/matrix.xlsx',
  needs: roles.compare,
  on: ofOrganization,
  query,
  output: z.null(),
  stream: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ownHand: true,
  run: async (c) => {
    const { header, rows } = await sheetOf(c);
    return workbook(say(texts.page, c.language), header, async () => ({ rows, next: null }));
  },
});

/** A row for each privilege, a column for each role. */
async function sheetOf(c: Context<string, unknown, z.output<typeof query>>) {
  const { areas, roles: across } = await matrixOf(c, c.query);
  const named = [texts.area, texts.privilege, texts.id].map((text) => say(text, c.language));
  return {
    header: [...named, ...across.map(({ name }) => name)],
    rows: areas.flatMap(({ title: area, privileges }) =>
      privileges.map(({ privilege, title }) => [
        area,
        title,
        privilege,
        ...across.map(({ cells }) => {
          const cell = cells[privilege];
          return cell ? lineOf(cell) : '';
        }),
      ]),
    ),
  };
}

const texts = {
  page: { en: 'Roles and privileges', de: 'Rollen und Rechte' },
  area: { en: 'Area', de: 'Bereich' },
  privilege: { en: 'Privilege', de: 'Recht' },
  id: { en: 'Name in the API', de: 'Name in der API' },
} as const;
