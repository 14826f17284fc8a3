import type { IdentityProvider, IdentityProviderInput } from '../api/types.ts';

/** A provider as its form holds it. */
export type Values = Readonly<{
  label: string;
  on: boolean;
  issuer: string;
  clientId: string;
  secret: string;
  scopes: string;
  metadata: string;
  begunThere: boolean;
  encrypted: boolean;
  userName: string;
  firstName: string;
  lastName: string;
  email: string;
  employeeIdentifier: string;
  matchClaim: string;
  matchField: 'userName' | 'email' | 'employeeIdentifier';
  justInTime: boolean;
  role: string;
  locationId: string;
}>;
export type Kind = IdentityProvider['kind'];

const claims = {
  oidc: {
    userName: 'preferred_username',
    firstName: 'given_name',
    lastName: 'family_name',
    email: 'email',
    employeeIdentifier: '',
  },
  saml: { userName: 'nameID', firstName: 'givenName', lastName: 'surname', email: 'mail', employeeIdentifier: '' },
} as const;

/** A new one begins as most providers are. */
export function valuesOf(kind: Kind, provider: IdentityProvider | null): Values {
  const named = provider?.claims ?? claims[kind];
  return {
    label: provider?.label ?? '',
    on: provider?.on ?? false,
    issuer: provider?.oidc?.issuer ?? '',
    clientId: provider?.oidc?.clientId ?? '',
    secret: '',
    scopes: provider?.oidc?.scopes ?? 'openid profile email',
    metadata: '',
    begunThere: provider?.saml?.begunThere ?? false,
    encrypted: provider?.saml?.encrypted ?? false,
    ...named,
    matchClaim: provider?.match.claim ?? claims[kind].userName,
    matchField: provider?.match.field ?? 'userName',
    justInTime: provider?.justInTime ?? false,
    role: provider?.role ?? '',
    locationId: provider?.locationId ?? '',
  };
}

/** What is sent: a secret or a description that was not typed stays as it is. */
export function inputOf(kind: Kind, values: Values, provider: IdentityProvider | null): IdentityProviderInput {
  const { label, on, userName, firstName, lastName, email, employeeIdentifier, justInTime } = values;
  const shared = {
    ...{ label: label.trim(), on, claims: { userName, firstName, lastName, email, employeeIdentifier } },
    ...{ match: { claim: values.matchClaim, field: values.matchField }, justInTime },
    ...{ role: values.role || null, locationId: values.locationId || null },
    ...(provider && { version: provider.version }),
  };
  if (kind === 'oidc') {
    const { issuer, clientId, scopes, secret } = values;
    const own = { issuer: issuer.trim(), clientId: clientId.trim(), scopes: scopes.trim() };
    return { kind, ...shared, ...own, ...(secret ? { secret } : provider ? {} : { secret: null }) };
  }
  const { begunThere, encrypted } = values;
  return { kind, ...shared, begunThere, encrypted, ...(values.metadata && { metadata: values.metadata }) };
}
