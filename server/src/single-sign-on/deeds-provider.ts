import type { Thing } from '@ambit/policy';
import type { Context, OrganizationFacts, SignedContext } from '../context.ts';
import { changeable } from '../organizations/index.ts';
import { Refusal, problems } from '../refusal.ts';
import { demandGivable, roleNamed } from '../roles/index.ts';
import { users } from '../users/index.ts';
import { findLocation, placeInScope } from '../workplace/index.ts';
import type { Provider, ProviderInput } from './provider.ts';
import { atField, refused } from './refused.ts';
import { settingsFromMetadata } from './saml/metadata.ts';
import { insertProvider, providerById, providersOf, updateProvider } from './store.ts';

type Editing<In = unknown> = Context<'organization.edit-access', In>;
const most = 10;

/** The provider in the address. */
export async function providerOf(c: SignedContext, lock = false): Promise<Provider> {
  const found = await providerById(c.tx, changeable(c).id, c.params['provider'] ?? '', lock);
  if (!found) throw new Refusal(problems['not-found']);
  return found;
}

export async function addProvider(c: Editing<ProviderInput>): Promise<Provider> {
  const at = changeable(c);
  if ((await providersOf(c.tx, at.id)).length >= most) throw new Refusal(refused['too-many-providers']);
  const made = await provider(c, at, null);
  await insertProvider(c.tx, c.granted, at.tenant, made, c.now);
  c.audit({ after: told(made) });
  return made;
}

/** Changes a provider. Whom it lets in is from now on decided by the authority of whoever changed it. */
export async function changeProvider(c: Editing<ProviderInput>): Promise<Provider> {
  const was = await providerOf(c, true);
  if (was.kind !== c.input.kind) throw atField('kind', refused['kind-stays']);
  const now = await provider(c, changeable(c), was);
  const version = await updateProvider(c.tx, c.granted, { ...now, version: c.input.version ?? was.version });
  if (version === undefined) throw new Refusal(problems['changed-meanwhile']);
  c.audit({ before: told(was), after: told(now) });
  return { ...now, version };
}

/** A provider as the asker wants it. What it would give to new users must be the asker's to give. */
async function provider(c: Editing<ProviderInput>, at: OrganizationFacts, was: Provider | null): Promise<Provider> {
  const { input } = c;
  await demandNewcomers(c, at, input);
  const { label, on, justInTime, role, locationId } = input;
  const base = {
    ...{ id: was?.id ?? c.newId(), organization: at.id, label, on, justInTime, role, locationId },
    ...{ setUpBy: c.actor.id, setUpFrom: c.organization.id, setUpName: c.user.name, version: was?.version ?? 1 },
  };
  const held = { claims: input.claims, match: input.match };
  if (input.kind === 'oidc') {
    const { issuer, clientId, scopes, secret } = input;
    demandSafe(c, issuer);
    const former = was?.kind === 'oidc' ? was : null;
    const same = former?.settings.issuer === issuer && former.settings.clientId === clientId;
    // a secret goes to the issuer it was given for, and to no other
    const kept = same ? (former?.secret ?? null) : null;
    const sealed =
      secret === undefined ? kept : secret === null ? null : c.server.vault.seal(secret, aboutSecret(base.id));
    const settings = { ...held, issuer, clientId, scopes };
    return { ...base, kind: 'oidc', settings, secret: sealed, trust: trustOf(was, same) };
  }
  const keys = was?.kind === 'saml' ? was.keys : [];
  const former = was?.kind === 'saml' ? was.settings : null;
  const encrypted = input.encrypted ?? former?.encrypted ?? false;
  if (encrypted && keys.length === 0) throw atField('encrypted', refused['no-key']);
  const described = input.metadata === undefined && former ? former : settingsFromMetadata(input.metadata ?? '');
  demandSafe(c, described.entryPoint, 'metadata');
  const { entityId, entryPoint, certificates } = described;
  const same = former?.entityId === entityId && former.certificates.join() === certificates.join();
  const settings = {
    ...held,
    entityId,
    entryPoint,
    certificates: [...certificates],
    begunThere: input.begunThere,
    encrypted,
  };
  return { ...base, kind: 'saml', settings, keys, trust: trustOf(was, same) };
}

/** What a kept secret is about: it opens for its provider alone. */
export const aboutSecret = (provider: string): string => `identity-provider ${provider}`;

const trustOf = (was: Provider | null, same: boolean): number => (was ? was.trust + (same ? 0 : 1) : 1);

/** Every ceiling that is asked again when somebody comes in is asked before it is set up. */
async function demandNewcomers(c: SignedContext, at: OrganizationFacts, input: ProviderInput): Promise<void> {
  if (!input.justInTime) return;
  const place = input.locationId
    ? (await placeInScope({ ...c, at }, input.locationId, 'locationId', findLocation)).id
    : null;
  const role = input.role === null ? null : await roleNamed(c, input.role, at.id);
  const thing = newcomer(at.id, c.newId(), place, role ? [role.id] : []);
  await c.demand(users.create, thing);
  if (role && role.kind !== 'learner')
    await demandGivable(c, newcomer(at.id, c.newId(), place, []), { role: role.id, anchor: null });
}

/** A user that a provider would bring. */
export const newcomer = (organization: string, id: string, place: string | null, roles: readonly string[]): Thing => ({
  ...{ kind: 'user', id: null, organization },
  facts: { user: id, place, department: null, managers: [], groups: [], roles },
});

function demandSafe(c: SignedContext, address: string, field = 'issuer'): void {
  const isLocal = c.server.publicUrl.startsWith('http:');
  if (!address.startsWith('https://') && !isLocal) throw atField(field, refused['address-insecure']);
}

/** What the audit keeps of a provider: no secret. */
const told = ({ label, kind, on, settings, justInTime, role, locationId }: Provider) => {
  return { ...{ label, kind, on, settings, justInTime, role, locationId } };
};
