import { z } from 'zod';
import { one, operation } from '../operation.ts';
import { mayOf } from '../may.ts';
import { changeable, clients, organization, organizations } from '../organizations/index.ts';
import { closureOf, closureShown, exportShown, shownExport } from './deeds-shown.ts';
import { askForErasure, callOffErasure, close, placeOf, reopen } from './deeds-close.ts';
import { beginExport, fetched, makeAddress } from './deeds-export.ts';
import { listExports } from './store.ts';

const reason = z.string().trim().min(1).max(500);
const nothing = { output: z.null(), status: 204 } as const;

export const readExports = operation({
  id: 'organization.list-exports',
  does: { en: 'List the exports of an organization', de: 'Die Exporte einer Organisation auflisten' },
  method: 'GET',
  path: '/api/organizations/:id/exports',
  needs: organizations.export,
  on: one(organization),
  output: z.object({ items: z.array(exportShown) }),
  run: async (c) => {
    const rows = await listExports(c.tx, placeOf(changeable(c)));
    return { items: rows.map((row) => shownExport(c, row)) };
  },
});

export const begin = operation({
  id: 'organization.begin-export',
  does: {
    en: 'Begin an export of everything an organization holds',
    de: 'Einen Export von allem beginnen, was eine Organisation hält',
  },
  method: 'POST',
  path: '/api/organizations/:id/exports',
  needs: organizations.export,
  on: one(organization),
  output: z.object({ id: z.uuid() }),
  status: 202,
  run: async (c) => {
    const id = await beginExport(c);
    c.audit({ after: { export: id } });
    return { id };
  },
});

export const addressExport = operation({
  id: 'organization.address-export',
  does: {
    en: 'Get an address, good for an hour, that an export is fetched from',
    de: 'Eine Adresse erhalten, unter der ein Export eine Stunde lang abgeholt werden kann',
  },
  method: 'POST',
  path: '/api/organizations/:id/exports/:export/address',
  needs: organizations.export,
  on: one(organization),
  output: z.object({ address: z.string().nullable(), until: z.iso.datetime() }),
  shownOnce: 'address',
  ownHand: true,
  run: async (c) => {
    const { address, until } = await makeAddress(c);
    c.audit({ after: { export: c.params['export'], until: until.toISOString() } });
    return { address, until: until.toISOString() };
  },
});

export const fetchExport = operation({
  id: 'organization.fetch-export',
  does: { en: 'Fetch an export by its address', de: 'Einen Export unter seiner Adresse abholen' },
  method: 'GET',
  path: '/api/exports/:token/organization.zip',
  parameters: { token: 'text' },
  needs: 'public',
  because: 'The secret in the address is the key: it is good for an hour and may be handed to a program that fetches.',
  output: z.null(),
  stream: 'application/zip',
  rate: 20,
  run: (c) => fetched(c),
});

export const viewClosure = operation({
  id: 'client.view-closure',
  does: {
    en: 'See whether an organization below is closed or to be erased, and what was erased',
    de: 'Sehen, ob eine Organisation darunter geschlossen ist oder getilgt wird, und was getilgt wurde',
  },
  method: 'GET',
  path: '/api/organizations/:id/closure',
  needs: clients.view,
  on: one(organization),
  output: closureShown,
  run: async (c) => {
    const of = changeable(c);
    const thing = { kind: organization.id, id: of.id, organization: of.id, facts: {} };
    const may = mayOf(c, thing, { close: clients.close, erase: clients.erase, export: organizations.export });
    return { ...(await closureOf(c, of)), may };
  },
});

export const closeClient = operation({
  id: 'client.close',
  does: {
    en: 'Close an organization below: nobody signs in to it any more',
    de: 'Eine Organisation darunter schließen: Niemand meldet sich mehr an',
  },
  method: 'POST',
  path: '/api/organizations/:id/closure',
  needs: clients.close,
  on: one(organization),
  input: z.strictObject({ reason }),
  ...nothing,
  run: async (c) => {
    await close(c, c.input.reason);
    return null;
  },
});

export const reopenClient = operation({
  id: 'client.reopen',
  does: { en: 'Open a closed organization again', de: 'Eine geschlossene Organisation wieder öffnen' },
  method: 'DELETE',
  path: '/api/organizations/:id/closure',
  needs: clients.close,
  on: one(organization),
  ...nothing,
  run: async (c) => {
    await reopen(c);
    return null;
  },
});

export const eraseClient = operation({
  id: 'client.erase',
  does: {
    en: 'Have a closed organization erased after the waiting time',
    de: 'Eine geschlossene Organisation nach der Wartezeit tilgen lassen',
  },
  method: 'POST',
  path: '/api/organizations/:id/erasure',
  needs: clients.erase,
  on: one(organization),
  input: z.strictObject({ /** As it stands: typed, since it can’t be undone. */ name: z.string().max(200), reason }),
  output: z.object({ eraseAt: z.iso.datetime() }),
  run: async (c) => ({ eraseAt: (await askForErasure(c, c.input.name, c.input.reason)).toISOString() }),
});

export const keepClient = operation({
  id: 'client.call-off-erasure',
  does: { en: 'Call off the erasure of an organization', de: 'Das Tilgen einer Organisation zurücknehmen' },
  method: 'DELETE',
  path: '/api/organizations/:id/erasure',
  needs: clients.erase,
  on: one(organization),
  ...nothing,
  run: async (c) => {
    await callOffErasure(c);
    return null;
  },
});
