import { z } from 'zod';
import { proof } from '../../identity/index.ts';
import { operation } from '../../operation.ts';
import { beginOwn, completeOwn, endOwn, ownWays } from './deeds-own.ts';

const own = 'It is about oneself';

export const listMyProviders = operation({
  id: 'identity-provider.list-own',
  does: {
    en: 'See which of my accounts at providers are linked',
    de: 'Sehen, welche meiner Konten bei Anbietern verknüpft sind',
  },
  method: 'GET',
  path: '/api/my/provider-links',
  needs: 'signed in',
  because: `${own}.`,
  output: z.object({
    items: z.array(
      z.object({
        ...{ provider: z.uuid(), label: z.string() },
        /** What the provider calls one; null: not linked. */
        link: z.object({ id: z.uuid(), name: z.string().nullable(), linkedAt: z.iso.datetime().nullable() }).nullable(),
      }),
    ),
  }),
  run: async (c) => ({
    items: (await ownWays(c)).map(({ provider, label, link }) => ({
      ...{ provider, label },
      link: link && { id: link.id, name: link.name, linkedAt: link.linkedAt?.toISOString() ?? null },
    })),
  }),
});

export const beginMyProvider = operation({
  id: 'identity-provider.begin-own',
  does: { en: 'Begin to link my account at a provider', de: 'Mein Konto bei einem Anbieter zu verknüpfen beginnen' },
  method: 'POST',
  path: '/api/my/provider-links',
  needs: 'signed in',
  because: `${own}, and the password is asked for.`,
  input: z.strictObject({ provider: z.uuid(), ...proof }),
  /** The page goes to the address, and keeps the other for its return. */
  output: z.object({ address: z.string(), keep: z.string().nullable() }),
  shownOnce: 'keep',
  quiet: true,
  rate: 30,
  run: (c) => beginOwn(c, c.input.provider, c.input.password),
});

export const completeMyProvider = operation({
  id: 'identity-provider.link-own',
  does: { en: 'Link my account at a provider', de: 'Mein Konto bei einem Anbieter verknüpfen' },
  method: 'POST',
  path: '/api/my/provider-links/complete',
  needs: 'signed in',
  because: `${own}; it goes on with what was begun after the password was asked for.`,
  input: z.strictObject({
    /** The query of the address that the provider sent the browser to. */ search: z.string().max(8000),
    keep: z.string().max(100).nullable(),
  }),
  output: z.object({ label: z.string() }),
  rate: 30,
  run: async (c) => ({ label: (await completeOwn(c, c.input.search, c.input.keep)).label }),
});

export const endMyProvider = operation({
  id: 'identity-provider.unlink-own',
  does: {
    en: 'End the link to my account at a provider',
    de: 'Die Verknüpfung mit meinem Konto bei einem Anbieter beenden',
  },
  method: 'POST',
  path: '/api/my/provider-links/:id/removal',
  needs: 'signed in',
  because: `${own}, and the password is asked for.`,
  input: z.strictObject(proof),
  output: z.null(),
  status: 204,
  rate: 30,
  run: async (c) => {
    await endOwn(c, c.params['id'] ?? '', c.input.password);
    return null;
  },
});
