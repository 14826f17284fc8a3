import { z } from 'zod';
import type { Context } from '../../context.ts';
import { tolerate } from '../../database/search.ts';
import { fieldsFor, valuesOfMany } from '../../fields/index.ts';
import { csv } from '../../http/csv.ts';
import { many, operation } from '../../operation.ts';
import { problems, Refusal } from '../../refusal.ts';
import { type Batch, type Cell, workbook } from '../../sheets/index.ts';
import { say } from '../../text.ts';
import { user, users } from '../privileges.ts';
import { keyIn } from '../store.ts';
import { sorts } from '../user.ts';
import { kindly, narrowed, narrowing } from '../views/deeds-narrow.ts';
import type { Narrowed } from '../views/store-narrowed.ts';
import { type Added, addedBy, type Additional, isAdditional } from '../import/fields.ts';
import { columns, columnsIn, type ColumnId, valueIn, type Words } from './columns.ts';
import { type ExportedUser, exportedUsers } from './store.ts';

const query = {
  ...narrowing,
  sort: z.enum(sorts).default('name'),
  /** Names of columns with commas between them; the usual ones when there are none. */ columns: z
    .string()
    .max(4_000)
    .optional(),
};

export const exportUsers = operation({
  id: 'user.export',
  does: { en: 'Export the users within reach as CSV', de: 'Die erreichbaren Benutzer als CSV exportieren' },
  method: 'GET',
  path: '/api/users/export.csv',
  needs: users.export,
  on: many(user),
  query: z.object(query),
  output: z.null(),
  stream: 'text/csv; charset=utf-8',
  ownHand: true,
  run: async (c) => {
    const { header, batch } = await asked(c);
    return csv(header, async (place) => {
      const { rows, next } = await batch(place);
      return { rows: rows.map((row) => row.map(plain)), next };
    });
  },
});

export const exportUserWorkbook = operation({
  id: 'user.export-workbook',
  does: {
    en: 'Export the users within reach as an Excel workbook',
    de: 'Die erreichbaren Benutzer als Excel-Arbeitsmappe exportieren',
  },
  method: 'GET',
  path: '/api/users/export.xlsx',
  needs: users.export,
  on: many(user),
  query: z.object(query),
  output: z.null(),
  stream: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ownHand: true,
  run: async (c) => {
    const { header, batch } = await asked(c);
    return workbook(say({ en: 'Users', de: 'Benutzer' }, c.language), header, batch);
  },
});

type Asking = Context<'user.export', unknown, z.output<z.ZodObject<typeof query>>>;

const batchSize = 2_000;

/** What was asked for: the names of the columns, and the rows batch by batch. */
async function asked(c: Asking) {
  const added = addedBy(await fieldsFor(c.tx, c.at.id, 'user'));
  const ids = columnsIn(c.query.columns, added);
  if (!ids) throw new Refusal(problems.malformed);
  const words: Words = { language: c.language, role: (id) => c.rules.roles.get(id)?.name[c.language] ?? id };
  // what the first batch was found by, the others are
  let tolerant = false;
  const batch = async (place: readonly string[] | null): Promise<Batch> => {
    const { sort } = c.query;
    // each batch is decided anew, by the authority of that moment
    const rows = await c.again(async (anew) => {
      const ask = (by: Narrowed) => {
        tolerant = by.tolerant === true;
        return exportedUsers(anew.tx, anew.filter(users.export), by, batchSize, place, sort);
      };
      const by = await narrowed(anew, c.query);
      if (place && tolerant) await tolerate(anew.tx);
      const found = await (place ? ask({ ...by, tolerant }) : kindly(anew, by, ask, (some) => some.length === 0));
      const values = ids.some(isAdditional)
        ? await valuesOfMany(
            anew.tx,
            anew.at.id,
            found.map(({ id }) => id),
          )
        : [];
      const byUser = Map.groupBy(values, ({ of }) => of);
      return found.map((one) => ({
        ...one,
        values: new Map(byUser.get(one.id)?.map((each) => [each.field, each.value])),
      }));
    });
    const last = rows.at(-1);
    return {
      rows: rows.map((row) => ids.map((id) => cellOf(id, row, words, added))),
      next: rows.length < batchSize || !last ? null : [keyIn(sort, last), last.id],
    };
  };
  return {
    header: ids.map((id) =>
      isAdditional(id) ? (added.get(id)?.label[c.language] ?? '') : say(columns[id].label, c.language),
    ),
    batch,
  };
}

type Filled = ExportedUser & Readonly<{ values: ReadonlyMap<string, string> }>;

function cellOf(id: ColumnId | Additional, row: Filled, words: Words, added: Added): Cell {
  if (!isAdditional(id)) return columns[id].cell(row, words);
  const field = added.get(id);
  return field ? valueIn(field, row.values.get(field.id), words.language) : null;
}

/** A cell as text files have it. */
const plain = (cell: Cell): string | number | boolean | null =>
  cell !== null && typeof cell === 'object' ? cell.day : cell;
