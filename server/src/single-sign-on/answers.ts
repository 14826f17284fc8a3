import { z } from 'zod';
import type { SignedContext } from '../context.ts';
import { entityOf, replyTo } from './saml/deeds-saml.ts';
import { certificateOf } from './saml/deeds-keys.ts';
import { claims, matchFields, type Provider } from './provider.ts';

/** A provider as whoever sets it up sees it: its secret is never shown again. */
export const shownProvider = z.object({
  id: z.uuid(),
  kind: z.enum(['oidc', 'saml']),
  label: z.string(),
  on: z.boolean(),
  claims,
  match: z.object({ claim: z.string(), field: z.enum(matchFields) }),
  justInTime: z.boolean(),
  role: z.string().nullable(),
  locationId: z.uuid().nullable(),
  setUpBy: z.string(),
  oidc: z
    .object({
      issuer: z.string(),
      clientId: z.string(),
      scopes: z.string(),
      hasSecret: z.boolean(),
      back: z.array(z.string()),
    })
    .nullable(),
  saml: z
    .object({
      entityId: z.string(),
      entryPoint: z.string(),
      certificates: z.number(),
      begunThere: z.boolean(),
      /** Whether only encrypted assertions count. */ encrypted: z.boolean(),
      /** Our key pairs, the oldest first; the newest one is in our description. */
      keys: z.array(z.object({ id: z.uuid(), fingerprint: z.string(), at: z.iso.datetime(), until: z.iso.datetime() })),
      ownEntityId: z.string(),
      replyTo: z.string(),
    })
    .nullable(),
  version: z.number(),
});

export async function shown(c: SignedContext, p: Provider): Promise<z.input<typeof shownProvider>> {
  const { id, kind, label, on, justInTime, role, locationId, setUpName, version } = p;
  const { claims: named, match } = p.settings;
  const rest = { id, kind, label, on, claims: named, match, justInTime, role, locationId, setUpBy: setUpName, version };
  if (p.kind === 'oidc') {
    const { issuer, clientId, scopes } = p.settings;
    const { installation } = c.server.addresses;
    const own = await c.server.addresses.siteOf(c.tx, p.organization);
    const origins = [...new Set([own.origin, installation.origin])];
    const back = origins.map((origin) => `${origin}/sign-in/return`);
    return { ...rest, oidc: { issuer, clientId, scopes, hasSecret: p.secret !== null, back }, saml: null };
  }
  const { entityId, entryPoint, certificates, begunThere, encrypted } = p.settings;
  const keys = p.keys.map((key) => {
    const { fingerprint, until } = certificateOf(key);
    return { id: key.id, fingerprint, at: key.at, until: until.toISOString() };
  });
  const ours = { ownEntityId: entityOf(c, p), replyTo: replyTo(c, p) };
  return {
    ...rest,
    oidc: null,
    saml: { entityId, entryPoint, certificates: certificates.length, begunThere, encrypted, keys, ...ours },
  };
}
