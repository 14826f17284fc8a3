import { z } from 'zod';
import { one, operation } from '../../operation.ts';
import { changeable, mailDomain, organization, organizations, proofs } from '../../organizations/index.ts';
import { addDomain, checkDomain, removeDomain } from './deeds-domains.ts';
import { domainsOf } from './store.ts';

const address = '/api/organizations/:id/mail-domains';

export const readMailDomains = operation({
  id: 'mail-domain.list',
  does: {
    en: 'See the mail domains whose addresses come in at once, and how to prove them',
    de: 'Die Mail-Domains sehen, deren Adressen sofort hereinkommen, und wie man sie nachweist',
  },
  method: 'GET',
  path: address,
  needs: organizations.editAccess,
  on: one(organization),
  output: z.object({
    items: z.array(
      z.object({
        id: z.uuid(),
        domain: z.string(),
        /** The TXT record to be set. */ record: z.object({ name: z.string(), value: z.string() }),
        state: z.enum(['waiting', 'proven', 'lost']),
        /** What was found when it was looked at last. */ says: z.string().nullable(),
        checkedAt: z.iso.datetime().nullable(),
        /** When the proof was lost. */ lostAt: z.iso.datetime().nullable(),
      }),
    ),
  }),
  run: async (c) => ({
    items: (await domainsOf(c.tx, changeable(c).id)).map((row) => ({
      ...{ id: row.id, domain: row.domain, record: proofs.recordOf(row.domain, row.proof), state: proofs.stateOf(row) },
      says: row.finding && proofs.worded(row.finding, row.found)[c.language],
      checkedAt: row.checkedAt?.toISOString() ?? null,
      lostAt: row.lostAt?.toISOString() ?? null,
    })),
  }),
});

export const addMailDomain = operation({
  id: 'mail-domain.create',
  does: { en: 'Say that a mail domain is one’s own', de: 'Sagen, dass eine Mail-Domain die eigene ist' },
  method: 'POST',
  path: address,
  needs: organizations.editAccess,
  on: one(organization),
  input: z.strictObject({ domain: mailDomain }),
  output: z.object({ id: z.uuid() }),
  status: 201,
  run: async (c) => ({ id: await addDomain(c, c.input.domain) }),
});

export const checkMailDomain = operation({
  id: 'mail-domain.check',
  does: {
    en: 'Look whether the record that proves a mail domain is there',
    de: 'Nachsehen, ob der Eintrag da ist, der eine Mail-Domain nachweist',
  },
  method: 'POST',
  path: `${address}/:domain/check`,
  needs: organizations.editAccess,
  on: one(organization),
  output: z.null(),
  status: 204,
  rate: 30,
  run: async (c) => {
    await checkDomain(c);
    return null;
  },
});

export const removeMailDomain = operation({
  id: 'mail-domain.delete',
  does: {
    en: 'Remove a mail domain: its addresses wait for approval again',
    de: 'Eine Mail-Domain entfernen: Ihre Adressen warten wieder auf Freigabe',
  },
  method: 'DELETE',
  path: `${address}/:domain`,
  needs: organizations.editAccess,
  on: one(organization),
  output: z.null(),
  status: 204,
  run: async (c) => {
    await removeDomain(c);
    return null;
  },
});
