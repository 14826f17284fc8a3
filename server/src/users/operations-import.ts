import { z } from 'zod';
import { csv } from '../http/csv.ts';
import { listOf, page, paged, readCursor } from '../http/page.ts';
import { many, one, operation } from '../operation.ts';
import { findLocation, placeInScope } from '../workplace/index.ts';
import { headerHash, take } from '../sheets/index.ts';
import { addedFields } from './import/deeds-around.ts';
import { demandDateOrder, demandMapping, suggest } from './import/columns.ts';
import { found, lineOf, placeOf, shown } from './import/deeds-import.ts';
import { cancel, goOn } from './import/deeds-steps.ts';
import { modes } from './import/import.ts';
import { canMap, demandFit, demandRoles, notNow, sentOptions, withoutSecrets } from './import/demands.ts';
import { resultHeader, resultRow } from './import/result.ts';
import { fieldId, inList, listedImport, labelOf, rowWords, shownImport, shownRow } from './import/shown.ts';
import { nextRows } from './import/store-rows.ts';
import { checkUserImport, commitUserImport } from './jobs.ts';
import { user, userImport, userImports, users } from './privileges.ts';
import { insertImport, listImports, rememberMapping } from './store-import.ts';

/** Bytes of a file at most: more than a million rows. */
const largestFile = 256 * 1024 * 1024;

export const uploadUserImport = operation({
  id: 'user-import.upload',
  does: { en: 'Upload a file of users to import', de: 'Eine Datei mit Benutzern zum Einlesen hochladen' },
  method: 'POST',
  path: '/api/user-imports',
  needs: users.import,
  on: many(user),
  upload: { limit: largestFile },
  query: z.object({
    /** The sheet of a workbook; the first when none is named. */ page: z.string().max(100).optional(),
  }),
  output: shownImport,
  status: 201,
  ownHand: true,
  run: async (c) => {
    const { upload } = c;
    if (!upload) throw new Error('an upload comes with a file');
    const { format, columns, rows } = await take(c.server.files, upload, c.query.page ?? null);
    const id = c.newId();
    await insertImport(c, {
      id,
      upload,
      format,
      columns: withoutSecrets(columns, suggest(columns)),
      rows,
    });
    c.audit({ thing: { kind: 'user-import', id }, after: { file: upload.name, rows } });
    return shown(c, await found(c, id));
  },
});

export const readUserImports = operation({
  id: 'user-import.list',
  does: { en: 'List imports of users', de: 'Benutzer-Importe auflisten' },
  method: 'GET',
  path: '/api/user-imports',
  needs: userImports.run,
  on: many(userImport),
  query: z.object(page),
  output: listOf(listedImport),
  run: async (c) => {
    const { limit, after } = c.query;
    const rows = await listImports(c.tx, c.at.id, c.granted.filter, limit + 1, readCursor(after, 1));
    const { items, after: next } = paged(rows, limit, ({ id }) => [id]);
    return { items: items.map((each) => inList(each, c)), after: next };
  },
});

export const readUserImport = operation({
  id: 'user-import.view',
  does: { en: 'See how an import of users stands', de: 'Sehen, wie ein Benutzer-Import steht' },
  method: 'GET',
  path: '/api/user-imports/:id',
  needs: userImports.run,
  on: one(userImport),
  output: shownImport,
  run: async (c) => shown(c, await found(c)),
});

export const mapUserImport = operation({
  id: 'user-import.map',
  does: {
    en: 'Say what the columns mean, and try the import',
    de: 'Sagen, was die Spalten bedeuten, und den Import prüfen',
  },
  method: 'PUT',
  path: '/api/user-imports/:id/mapping',
  needs: userImports.run,
  on: one(userImport),
  input: z.strictObject({
    /** The field of each column, in the order of the columns; null: left out. */ mapping: z
      .array(fieldId.nullable())
      .max(500),
    options: sentOptions.default({}),
  }),
  output: shownImport,
  status: 202,
  run: async (c) => {
    const before = await found(c);
    if (!canMap(before)) throw notNow(before);
    const { options } = c.input;
    const mapping = demandMapping(c.input.mapping, before.columns, await addedFields(c));
    demandDateOrder(mapping, before.columns, options.dateOrder);
    await demandRoles(c, options.roleValues ?? []);
    if (options.defaultLocation)
      await placeInScope(c, options.defaultLocation, 'options.defaultLocation', findLocation);
    const columns = withoutSecrets(before.columns, mapping);
    const place = { tenant: c.at.tenant, organization: c.at.id };
    await rememberMapping(
      c.tx,
      place,
      c.actor.id,
      headerHash(columns.map(({ name }) => name)),
      { mapping, options },
      c.now,
    );
    const total = before.counts.rows ?? 0;
    const change = { mapping, options, columns, counts: { rows: total } };
    await goOn(c, before, { to: 'checking', job: checkUserImport, total, change });
    c.audit({ after: { mapping, options } });
    return shown(c, await found(c));
  },
});

export const readImportRows = operation({
  id: 'user-import.rows',
  does: { en: 'See what comes of each row of an import', de: 'Sehen, was aus jeder Zeile eines Imports wird' },
  method: 'GET',
  path: '/api/user-imports/:id/rows',
  needs: userImports.run,
  on: one(userImport),
  query: z.object({ ...page, outcome: z.enum(['created', 'updated', 'unchanged', 'rejected']).optional() }),
  output: listOf(shownRow),
  run: async (c) => {
    const { limit, after, outcome } = c.query;
    const of = await found(c);
    const which = {
      after: lineOf(readCursor(after, ['line'])),
      limit: limit + 1,
      ...(outcome && { outcomes: [outcome] }),
    };
    const { items, after: next } = paged(await nextRows(c.tx, placeOf(of), which), limit, ({ line }) => [String(line)]);
    return { items: items.map(rowWords(c, of)), after: next };
  },
});

export const exportImportRows = operation({
  id: 'user-import.rows-export',
  does: { en: 'Take the result of an import out as a file', de: 'Das Ergebnis eines Imports als Datei mitnehmen' },
  method: 'GET',
  path: '/api/user-imports/:id/rows.csv',
  needs: userImports.run,
  on: one(userImport),
  output: z.null(),
  stream: 'text/csv; charset=utf-8',
  ownHand: true,
  run: async (c) => {
    const of = await found(c);
    const mapped = (of.mapping ?? []).flatMap((id) => (id && id !== 'password' ? [id] : []));
    return csv(
      resultHeader(
        mapped.map((id) => labelOf(id, of, c.language)),
        c.language,
      ),
      async (place) => {
        const rows = await c.again((again) => nextRows(again.tx, placeOf(of), { after: lineOf(place), limit: 2_000 }));
        const worded = rows.map(rowWords(c, of)).map((row) => resultRow(row, mapped, c.language));
        return { rows: worded, next: rows.length < 2_000 ? null : [String(rows.at(-1)?.line)] };
      },
    );
  },
});

export const startCommit = operation({
  id: 'user-import.commit',
  does: { en: 'Apply an import of users', de: 'Einen Benutzer-Import übernehmen' },
  method: 'POST',
  path: '/api/user-imports/:id/commit',
  needs: userImports.run,
  on: one(userImport),
  input: z.strictObject({
    mode: z.enum(modes),
    /** The counts were looked at. */ confirm: z.boolean().default(false),
    /** How many would be disabled was looked at. */ confirmEnding: z.boolean().default(false),
  }),
  output: shownImport,
  status: 202,
  carriesPower: true,
  run: async (c) => {
    const before = await found(c);
    const { mode, ...confirmed } = c.input;
    if (before.state !== 'checked') throw notNow(before);
    demandFit(before, mode, confirmed);
    const total = (before.counts.created ?? 0) + (before.counts.updated ?? 0);
    await goOn(c, before, { to: 'committing', job: commitUserImport, total, told: { mode } });
    c.audit({ after: { mode, counts: before.counts } });
    return shown(c, await found(c));
  },
});

export const cancelUserImport = operation({
  id: 'user-import.cancel',
  does: { en: 'Cancel an import of users', de: 'Einen Benutzer-Import abbrechen' },
  method: 'POST',
  path: '/api/user-imports/:id/cancel',
  needs: userImports.run,
  on: one(userImport),
  output: shownImport,
  run: async (c) => {
    await cancel(c, await found(c));
    return shown(c, await found(c));
  },
});
