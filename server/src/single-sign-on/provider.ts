import { z } from 'zod';

/** What a user here can be recognised by: kept unique, or unique among those who may sign in. */
export const matchFields = ['userName', 'email', 'employeeIdentifier'] as const;
export type MatchField = (typeof matchFields)[number];

const claim = z.string().trim().max(200);
/** Which claim (or attribute) says what of a person; an empty one is not asked for. */
export const claims = z.strictObject({
  userName: claim.min(1),
  firstName: claim.min(1),
  lastName: claim.min(1),
  email: claim,
  employeeIdentifier: claim,
});

const shared = {
  label: z.string().trim().min(1).max(60),
  on: z.boolean(),
  claims,
  /** Whose claim is held against which field of the users here. */
  match: z.strictObject({ claim: claim.min(1), field: z.enum(matchFields) }),
  /** Whether somebody who is not a user yet becomes one. */ justInTime: z.boolean(),
  /** What a new user is besides a learner; null: nothing. */ role: z.string().max(100).nullable(),
  locationId: z.uuid().nullable(),
};

const oidc = {
  kind: z.literal('oidc'),
  issuer: z.url({ protocol: /^https?$/u }).max(500),
  clientId: z.string().trim().min(1).max(300),
  /** Null: a client without one; not sent: it stays. */ secret: z.string().min(1).max(1000).nullable().optional(),
  scopes: z
    .string()
    .trim()
    .regex(/^openid( [\x21-\x7e]+)*$/u)
    .max(300),
};

const saml = {
  kind: z.literal('saml'),
  /** The provider's description of itself; not sent: it stays. */ metadata: z.string().max(200_000).optional(),
  /** Whether the provider may begin a sign-in by itself. */ begunThere: z.boolean(),
  /** Whether only encrypted assertions count; not sent: it stays. */ encrypted: z.boolean().optional(),
};

/** A provider as it is set up, whole; `version` is that of the provider that is changed. */
export const providerInput = z.discriminatedUnion('kind', [
  z.strictObject({ ...shared, ...oidc, version: z.int().optional() }),
  z.strictObject({ ...shared, ...saml, version: z.int().optional() }),
]);
export type ProviderInput = z.output<typeof providerInput>;

const held = { claims, match: shared.match };
export const oidcSettings = z.object({ ...held, issuer: z.string(), clientId: z.string(), scopes: z.string() });
export const samlSettings = z.object({
  ...held,
  entityId: z.string(),
  entryPoint: z.string(),
  certificates: z.array(z.string()),
  begunThere: z.boolean(),
  encrypted: z.boolean().default(false),
});
/** A key pair of ours that a provider encrypts for; the private half is sealed. */
export const samlKey = z.object({ id: z.uuid(), certificate: z.string(), sealed: z.string(), at: z.iso.datetime() });
export type SamlKey = z.output<typeof samlKey>;
export type OidcSettings = z.output<typeof oidcSettings>;
export type SamlSettings = z.output<typeof samlSettings>;

type Base = Readonly<{
  id: string;
  organization: string;
  label: string;
  on: boolean;
  trust: number;
  justInTime: boolean;
  role: string | null;
  locationId: string | null;
  setUpBy: string;
  setUpFrom: string;
  setUpName: string;
  version: number;
}>;
export type OidcProvider = Base & Readonly<{ kind: 'oidc'; settings: OidcSettings; secret: Buffer | null }>;
export type SamlProvider = Base &
  Readonly<{ kind: 'saml'; settings: SamlSettings /** Oldest first. */; keys: readonly SamlKey[] }>;
export type Provider = OidcProvider | SamlProvider;

/** Somebody a provider has proven, in our words. */
export const person = z.object({
  /** Who it is there, for good. */ subject: z.string().min(1).max(500),
  /** What is held against the field of users; null: the provider did not say. */ match: z.string().nullable(),
  userName: z.string().nullable(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  email: z.string().nullable(),
  employeeIdentifier: z.string().nullable(),
});
export type Person = z.output<typeof person>;

/** Reads what a provider says of somebody. An address that it calls unverified is nobody's. */
export function personOf(
  settings: Pick<OidcSettings, 'claims' | 'match'>,
  subject: string,
  said: Readonly<Record<string, unknown>>,
): Person {
  const unverified = said['email_verified'] === false || said['email_verified'] === 'false';
  const read = (name: string, most: number): string | null => {
    if (name === '' || (unverified && name === 'email')) return null;
    const value = one(said[name])?.trim();
    return value ? value.slice(0, most) : null;
  };
  const { claims: named, match } = settings;
  const email = read(named.email, 300);
  return {
    subject,
    match: read(match.claim, 300),
    userName: read(named.userName, 300),
    firstName: read(named.firstName, 100),
    lastName: read(named.lastName, 100),
    email: email !== null && z.email().safeParse(email).success && !unverified ? email : null,
    employeeIdentifier: read(named.employeeIdentifier, 100),
  };
}

function one(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first : typeof first === 'number' ? String(first) : null;
}

/** The claims that a new user lacks. */
export const missingOf = ({ claims: named }: Pick<OidcSettings, 'claims'>, who: Person): readonly string[] =>
  (['userName', 'firstName', 'lastName'] as const).filter((field) => who[field] === null).map((field) => named[field]);
