import { type Profile, SAML, ValidateInResponseTo } from '@node-saml/node-saml';
import { z } from 'zod';
import type { OrganizationFacts, PublicContext } from '../../context.ts';
import { hashSecret, readCredential } from '../../identity/index.ts';
import { isExpired } from '../../organizations/index.ts';
import { newSecret } from '../../outside/ids.ts';
import { Refusal } from '../../refusal.ts';
import { opened, openKey } from './deeds-keys.ts';
import { type Person, type SamlProvider, personOf } from '../provider.ts';
import { refused } from '../refused.ts';
import { type Attempt, insertAttempt, keepProven, openAttempt, providerById, seeAssertion } from '../store.ts';

type Here = Pick<PublicContext, 'server' | 'now'>;

/** How long a proven assertion waits for the page that began it. */
const patience = 10 * 60_000;
/** An assertion older than this counts no more; it is remembered for longer, so that none counts twice. */
const oldest = 3600_000;
const remembered = 24 * oldest;
const skew = 60_000;

/** Our own name and address for a provider. */
export const entityOf = ({ server }: Here, { organization, id }: Pick<SamlProvider, 'organization' | 'id'>): string =>
  `${server.publicUrl}/api/single-sign-on/${organization}/${id}/metadata`;
export const replyTo = ({ server }: Here, { organization, id }: Pick<SamlProvider, 'organization' | 'id'>): string =>
  `${server.publicUrl}/api/single-sign-on/${organization}/${id}/assertion`;

/** What a kept proof is about: it opens for its attempt alone. */
export const aboutProven = (attempt: string): string => `single-sign-on ${attempt}`;

/** The library, set up for one provider and one request (null: the provider begins by itself), and with a key of ours. */
function library(c: Here, provider: SamlProvider, request: string | null, key: string | null = null): SAML {
  const begun = c.now.toISOString();
  return new SAML({
    ...{ issuer: entityOf(c, provider), audience: entityOf(c, provider), callbackUrl: replyTo(c, provider) },
    ...{ entryPoint: provider.settings.entryPoint, idpIssuer: provider.settings.entityId },
    idpCert: [...provider.settings.certificates],
    ...{ wantAssertionsSigned: true, wantAuthnResponseSigned: false, signatureAlgorithm: 'sha256' },
    ...(key !== null && { decryptionPvk: key }),
    ...{ identifierFormat: null, disableRequestedAuthnContext: true },
    ...{ acceptedClockSkewMs: skew, maxAssertionAgeMs: oldest },
    validateInResponseTo: request === null ? ValidateInResponseTo.never : ValidateInResponseTo.always,
    generateUniqueId: () => request ?? newSecret(),
    // what was asked is kept with the attempt, and there is one
    cacheProvider: {
      saveAsync: async () => null,
      getAsync: async (key) => (key === request ? begun : null),
      removeAsync: async () => null,
    },
  });
}

/** Where the browser takes a request to a provider. */
export const requestAddress = (c: Here, provider: SamlProvider, request: string, state: string): Promise<string> =>
  library(c, provider, request).getAuthorizeUrlAsync(state, undefined, {});

/** What a provider needs to know of us. */
export function ownMetadata(c: Here, provider: SamlProvider): string {
  const newest = provider.keys.at(-1);
  const key = newest ? openKey(c, provider, newest) : null;
  return library(c, provider, null, key).generateServiceProviderMetadata(newest?.certificate ?? null);
}

/**
 * Takes what a provider posted, and keeps what it proves for the page that began the sign-in. Gives where the browser
 * goes on.
 * @throws Refusal when it proves nothing.
 */
export async function receive(
  c: PublicContext,
  posted: Readonly<{ response: string; state: string }>,
): Promise<string> {
  const place = await placeOf(c);
  const provider = await c.unsafeWithin(place, (tx) => providerById(tx, place.id, c.params['provider'] ?? ''));
  if (provider?.kind !== 'saml' || !provider.on || isExpired(place, c.now)) throw new Refusal(refused['provider-off']);
  const read = readCredential(posted.state, 'token');
  const attempt = read && (await c.unsafeWithin(place, (tx) => openAttempt(tx, place.id, read.hash, c.now)));
  if (attempt && attempt.provider !== provider.id) throw new Refusal(refused['attempt-ended']);
  if (!attempt && !provider.settings.begunThere) throw new Refusal(refused['attempt-ended']);
  const { person, assertion } = await proven(c, provider, attempt?.nonce ?? null, posted.response);
  const kept = attempt ? posted.state : await keepNew(c, place, provider);
  const hash = readCredential(kept, 'token')?.hash ?? Buffer.alloc(0);
  const back = await c.unsafeWithin(place, async (tx) => {
    const open = await openAttempt(tx, place.id, hash, c.now);
    const seen = { provider: provider.id, assertion, until: new Date(c.now.getTime() + remembered) };
    const at = { tenant: place.tenant, organization: place.id };
    if (!open || open.proven || !(await seeAssertion(tx, at, seen, c.now))) throw new Refusal(refused['not-proven']);
    await keepProven(tx, place.id, open.id, c.server.vault.seal(JSON.stringify(person), aboutProven(open.id)));
    return open.leftFrom ?? (await c.server.addresses.siteOf(tx, place.id)).origin;
  });
  return `${back}/sign-in/return?state=${encodeURIComponent(kept)}`;
}

async function placeOf(c: PublicContext): Promise<OrganizationFacts> {
  const id = c.params['organization'] ?? '';
  const tenant = await c.server.directory.tenantOf(id);
  const found =
    tenant &&
    (await c.unsafeWithin({ id, tenant }, (tx) => c.server.directory.find(tx, tenant, id, Number.POSITIVE_INFINITY)));
  if (!found) throw new Refusal(refused['provider-off']);
  return found;
}

/** A sign-in that the provider began: no page waits for it. */
async function keepNew(c: PublicContext, place: OrganizationFacts, provider: SamlProvider): Promise<string> {
  const secret = newSecret();
  const attempt: Attempt = {
    id: c.newId(),
    provider: provider.id,
    keepHash: null,
    nonce: '',
    verifier: '',
    proven: null,
    forUser: null,
    isProof: false,
    leftFrom: null,
  };
  const until = new Date(c.now.getTime() + patience);
  const at = { tenant: place.tenant, organization: place.id };
  const row = { ...attempt, stateHash: hashSecret(secret), until };
  await c.unsafeWithin(place, (tx) => insertAttempt(tx, at, row, c.now));
  return `${place.id}.${secret}`;
}

/**
 * Checks an answer: the library its signature, issuer, audience and times; here what the library leaves open.
 * INVARIANT: nothing is read but from the assertion whose signature was checked.
 */
async function proven(
  c: PublicContext,
  provider: SamlProvider,
  request: string | null,
  response: string,
): Promise<{ person: Person; assertion: string }> {
  const xml = Buffer.from(response, 'base64').toString('utf8');
  const found = documentType.test(xml) ? null : await opened(c, provider, xml);
  if (!found || found.texts.some((text) => forbidden.some((one) => one.test(text))))
    throw new Refusal(refused['not-proven']);
  const profile = await checked(library(c, provider, request, found.key), response);
  // the library asks this of a sign-out only
  if (profile.issuer !== provider.settings.entityId) throw new Refusal(refused['not-proven']);
  const assertion = signed.safeParse(profile.getAssertion?.());
  if (!assertion.success) throw new Refusal(refused['not-proven']);
  const { $: own, Subject } = assertion.data.Assertion;
  const confirmed = Subject[0].SubjectConfirmation.some(({ $: confirmation, SubjectConfirmationData: [data] }) => {
    const { Recipient, InResponseTo } = data.$;
    const isBearer = confirmation.Method === 'urn:oasis:names:tc:SAML:2.0:cm:bearer';
    return isBearer && Recipient === replyTo(c, provider) && (InResponseTo ?? null) === request;
  });
  if (!confirmed || /:transient$/u.test(profile.nameIDFormat ?? '')) throw new Refusal(refused['not-proven']);
  const said = { ...attributesOf(profile), nameID: profile.nameID };
  return { person: personOf(provider.settings, profile.nameID, said), assertion: own.ID };
}

const documentType = /<!(?:DOCTYPE|ENTITY)/iu;
/** A document type, a signature made with a broken hash, a sign-in that failed there. */
const forbidden = [
  documentType,
  /xmldsig#(?:[a-z]+-)?sha1"/u,
  /<[^>]*StatusCode[^>]*Value="(?!urn:oasis:names:tc:SAML:2\.0:status:Success")/u,
];

async function checked(saml: SAML, response: string): Promise<Profile> {
  const { profile } = await saml.validatePostResponseAsync({ SAMLResponse: response }).catch((fault: unknown) => {
    // what the library says of what was encrypted would help somebody who guesses at it
    const cause = saml.options.decryptionPvk !== undefined || !(fault instanceof Error) ? '' : fault.message;
    throw new Refusal(refused['not-proven'], { more: { cause } });
  });
  if (!profile?.nameID) throw new Refusal(refused['not-proven']);
  return profile;
}

const attributesOf = ({ attributes }: Profile): Readonly<Record<string, unknown>> =>
  typeof attributes === 'object' && attributes !== null ? { ...attributes } : {};

const signed = z.object({
  Assertion: z.object({
    $: z.object({ ID: z.string().min(1).max(500) }),
    Subject: z.tuple([
      z.object({
        SubjectConfirmation: z.array(
          z.object({
            $: z.object({ Method: z.string() }),
            SubjectConfirmationData: z.tuple([
              z.object({
                $: z.object({
                  Recipient: z.string(),
                  NotOnOrAfter: z.string(),
                  InResponseTo: z.string().optional(),
                }),
              }),
            ]),
          }),
        ),
      }),
    ]),
  }),
});
