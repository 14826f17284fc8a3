import { z } from 'zod';
import { pending } from '../identity/index.ts';
import { operation } from '../operation.ts';
import { settingsOf } from '../organizations/index.ts';
import { Refusal } from '../refusal.ts';
import { ownMetadata, receive } from './saml/deeds-saml.ts';
import { begin, complete } from './deeds-sign-in.ts';
import { refused } from './refused.ts';
import { providerById, providersOf } from './store.ts';

const nobodyYet = 'Nobody is known before signing in.';

export const readDoorwayProviders = operation({
  id: 'doorway.list-providers',
  does: {
    en: 'See by which providers people of an organization sign in',
    de: 'Sehen, über welche Anbieter sich Leute einer Organisation anmelden',
  },
  method: 'GET',
  path: '/api/doorways/:identifier/providers',
  parameters: { identifier: 'text' },
  needs: 'public',
  because: nobodyYet,
  output: z.object({ items: z.array(z.object({ id: z.uuid(), label: z.string() })) }),
  rate: 120,
  run: async (c) => {
    const found = await c.server.directory.byIdentifier(c.params['identifier'] ?? '');
    const isTaken = found && settingsOf(found.settings).signIn.methods.includes('single-sign-on');
    const providers = isTaken ? await c.unsafeWithin(found, (tx) => providersOf(tx, found.id)) : [];
    return { items: providers.filter(({ on }) => on).map(({ id, label }) => ({ id, label })) };
  },
});

export const beginSingleSignOn = operation({
  id: 'single-sign-on.begin',
  does: { en: 'Begin to sign in at a provider', de: 'Die Anmeldung bei einem Anbieter beginnen' },
  method: 'POST',
  path: '/api/single-sign-on',
  needs: 'public',
  because: nobodyYet,
  input: z.strictObject({ organization: z.string().min(1).max(40), provider: z.uuid() }),
  /** The page goes to the address, and keeps the other for its return. */
  output: z.object({ address: z.string(), keep: z.string() }),
  rate: 60,
  run: (c) => begin(c, c.input.organization, c.input.provider),
});

export const completeSingleSignOn = operation({
  id: 'single-sign-on.complete',
  does: { en: 'Come back from a provider and be signed in', de: 'Von einem Anbieter zurückkommen und angemeldet sein' },
  method: 'POST',
  path: '/api/single-sign-on/complete',
  needs: 'public',
  because: nobodyYet,
  input: z.strictObject({
    /** The query of the address that the provider sent the browser to. */ search: z.string().max(8000),
    keep: z.string().max(100).nullable(),
  }),
  output: z.object({
    organization: z.object({ identifier: z.string(), name: z.string() }),
    /** What is missing before one is signed in, in order, and the token that opens it. */
    pending,
  }),
  status: 201,
  rate: 60,
  run: async (c) => {
    const { admitted, organization } = await complete(c, c.input.search, c.input.keep);
    if (admitted.cookie) c.setCookie(admitted.cookie);
    const { identifier, name } = organization;
    const missing = admitted.pending && { ...admitted.pending, steps: [...admitted.pending.steps] };
    return { organization: { identifier, name }, pending: missing };
  },
});

export const receiveAssertion = operation({
  id: 'single-sign-on.receive',
  does: {
    en: 'Take what a SAML provider lets the browser post, and send it on to the page that waits',
    de: 'Annehmen, was ein SAML-Anbieter den Browser senden lässt, und ihn zur wartenden Seite schicken',
  },
  method: 'POST',
  path: '/api/single-sign-on/:organization/:provider/assertion',
  needs: 'public',
  because: 'A provider posts it from its own site; what it proves is checked by its signature.',
  form: true,
  input: z.object({ SAMLResponse: z.string().max(500_000), RelayState: z.string().max(500).default('') }),
  output: z.object({ address: z.string() }),
  redirects: true,
  rate: 60,
  run: async (c) => ({ address: await receive(c, { response: c.input.SAMLResponse, state: c.input.RelayState }) }),
});

export const readOwnMetadata = operation({
  id: 'single-sign-on.metadata',
  does: {
    en: 'See what a SAML provider needs to know of this service',
    de: 'Sehen, was ein SAML-Anbieter von diesem Dienst wissen muss',
  },
  method: 'GET',
  path: '/api/single-sign-on/:organization/:provider/metadata',
  needs: 'public',
  because: 'Providers read it by themselves; it holds addresses and no secret.',
  output: z.null(),
  stream: 'application/samlmetadata+xml',
  rate: 60,
  run: async (c) => {
    const id = c.params['organization'] ?? '';
    const tenant = await c.server.directory.tenantOf(id);
    const provider =
      tenant && (await c.unsafeWithin({ id, tenant }, (tx) => providerById(tx, id, c.params['provider'] ?? '')));
    if (!provider || provider.kind !== 'saml') throw new Refusal(refused['provider-off']);
    return once(ownMetadata(c, provider));
  },
});

async function* once(text: string): AsyncIterable<string> {
  yield text;
}
