import { z } from 'zod';
import { one, operation } from '../../operation.ts';
import { problems, Refusal } from '../../refusal.ts';
import { changeable } from '../deeds-plan.ts';
import { organization, organizations } from '../privileges.ts';
import { checkAddress, removeAddress, setAddress } from './deeds-address.ts';
import { originOf } from './kept-addresses.ts';
import { recordOf, stateOf, worded } from './proof.ts';
import { addressOf } from './store.ts';

const path = '/api/organizations/:id/own-address';

export const readOwnAddress = operation({
  id: 'own-address.view',
  does: {
    en: 'See an organization’s own address, and how to prove it',
    de: 'Die eigene Adresse einer Organisation sehen, und wie man sie nachweist',
  },
  method: 'GET',
  path,
  needs: organizations.editBranding,
  on: one(organization),
  output: z.object({
    /** Null: people sign in at the address of the installation. */ address: z
      .object({
        host: z.string(),
        /** Where people are once it is proven. */ origin: z.url(),
        /** The TXT record to be set. */ record: z.object({ name: z.string(), value: z.string() }),
        state: z.enum(['waiting', 'proven', 'lost']),
        /** What was found when it was looked at last. */ says: z.string().nullable(),
        checkedAt: z.iso.datetime().nullable(),
      })
      .nullable(),
    /** The name that the host name has to lead to. */ leadsTo: z.string(),
  }),
  run: async (c) => {
    const { publicUrl } = c.server;
    const found = await addressOf(c.tx, changeable(c).id, false);
    const address = found && {
      ...{ host: found.host, origin: originOf(found.host, publicUrl), record: recordOf(found.host, found.proof) },
      ...{ state: stateOf(found), says: found.finding && worded(found.finding, found.found)[c.language] },
      checkedAt: found.checkedAt?.toISOString() ?? null,
    };
    return { address, leadsTo: new URL(publicUrl).hostname };
  },
});

export const setOwnAddress = operation({
  id: 'own-address.set',
  does: { en: 'Give an organization an address of its own', de: 'Einer Organisation eine eigene Adresse geben' },
  method: 'PUT',
  path,
  needs: organizations.editBranding,
  on: one(organization),
  input: z.strictObject({ host: z.string().trim().min(1).max(253) }),
  output: z.null(),
  status: 204,
  run: async (c) => {
    await setAddress(c, c.input.host);
    return null;
  },
});

export const checkOwnAddress = operation({
  id: 'own-address.check',
  does: {
    en: 'Look whether the record that proves an organization’s own address is there',
    de: 'Nachsehen, ob der Eintrag da ist, der die eigene Adresse einer Organisation nachweist',
  },
  method: 'POST',
  path: `${path}/check`,
  needs: organizations.editBranding,
  on: one(organization),
  output: z.null(),
  status: 204,
  rate: 30,
  run: async (c) => {
    await checkAddress(c);
    return null;
  },
});

export const removeOwnAddress = operation({
  id: 'own-address.delete',
  does: {
    en: 'Remove an organization’s own address: people sign in at that of the installation again',
    de: 'Die eigene Adresse einer Organisation entfernen: Man meldet sich wieder unter der der Installation an',
  },
  method: 'DELETE',
  path,
  needs: organizations.editBranding,
  on: one(organization),
  output: z.null(),
  status: 204,
  run: async (c) => {
    await removeAddress(c);
    return null;
  },
});

export const askOwnAddress = operation({
  id: 'own-address.ask',
  does: {
    en: 'Ask whether a host name is a proven address, before a certificate is made for it',
    de: 'Fragen, ob ein Hostname eine nachgewiesene Adresse ist, bevor ein Zertifikat dafür gemacht wird',
  },
  method: 'GET',
  path: '/api/own-addresses/ask',
  needs: 'public',
  because: 'The proxy in front asks before anybody is known; the answer says yes or no to a name it has already.',
  query: z.object({ domain: z.string().max(300) }),
  output: z.object({ ok: z.literal(true) }),
  rate: 600,
  run: async (c) => {
    const site = await c.server.addresses.siteAt(c.query.domain);
    if (!site?.organization) throw new Refusal(problems['not-found']);
    return { ok: true as const };
  },
});
