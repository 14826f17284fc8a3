import { sql } from 'kysely';
import { z } from 'zod';
import type { Granted } from '../context.ts';
import type { Tx } from '../database/connection.ts';
import { oidcSettings, type Provider, samlKey, type SamlProvider, samlSettings } from './provider.ts';

type Place = Readonly<{ tenant: string; organization: string }>;

type Row = Readonly<{
  id: string;
  organization_id: string;
  kind: string;
  label: string;
  state: string;
  settings: unknown;
  secret: Buffer | null;
  keys: unknown;
  trust: number;
  just_in_time: boolean;
  role: string | null;
  location_id: string | null;
  set_up_by: string;
  set_up_from: string;
  set_up_name: string;
  version: number;
}>;

/** The providers of an organization in the order they were added; at most ten. */
export async function providersOf(tx: Tx, organization: string): Promise<readonly Provider[]> {
  const rows = await tx
    .selectFrom('identity_providers')
    .selectAll()
    .where('organization_id', '=', organization)
    .orderBy('id')
    .execute();
  return rows.map(read);
}

export async function providerById(tx: Tx, organization: string, id: string, lock = false): Promise<Provider | null> {
  const query = tx
    .selectFrom('identity_providers')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('id', '=', id);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return row ? read(row) : null;
}

const read = (row: Row): Provider => {
  const base = {
    id: row.id,
    organization: row.organization_id,
    label: row.label,
    on: row.state === 'on',
    trust: row.trust,
    justInTime: row.just_in_time,
    role: row.role,
    locationId: row.location_id,
    setUpBy: row.set_up_by,
    setUpFrom: row.set_up_from,
    setUpName: row.set_up_name,
    version: row.version,
  };
  return row.kind === 'oidc'
    ? { ...base, kind: 'oidc', settings: oidcSettings.parse(row.settings), secret: row.secret }
    : { ...base, kind: 'saml', settings: samlSettings.parse(row.settings), keys: z.array(samlKey).parse(row.keys) };
};

const columns = (p: Provider) => ({
  label: p.label,
  state: p.on ? ('on' as const) : ('off' as const),
  settings: JSON.stringify(p.settings),
  secret: p.kind === 'oidc' ? p.secret : null,
  trust: p.trust,
  just_in_time: p.justInTime,
  role: p.role,
  location_id: p.locationId,
  set_up_by: p.setUpBy,
  set_up_from: p.setUpFrom,
  set_up_name: p.setUpName,
});

type Editing = Granted<'organization.edit-access'>;

export async function insertProvider(tx: Tx, _: Editing, tenant: string, p: Provider, at: Date): Promise<void> {
  await tx
    .insertInto('identity_providers')
    .values({
      ...{ tenant_id: tenant, organization_id: p.organization, id: p.id, kind: p.kind, created_at: at },
      ...columns(p),
    })
    .execute();
}

/** Changes a provider that was not changed meanwhile; undefined when it was. */
export async function updateProvider(tx: Tx, _: Editing, p: Provider): Promise<number | undefined> {
  const row = await tx
    .updateTable('identity_providers')
    .set({ ...columns(p), version: sql`version + 1` })
    .where('organization_id', '=', p.organization)
    .where('id', '=', p.id)
    .where('version', '=', p.version)
    .returning('version')
    .executeTakeFirst();
  return row?.version;
}

/** Keeps the keys of a provider that was not changed meanwhile; undefined when it was. */
export async function updateKeys(tx: Tx, _: Editing, p: SamlProvider): Promise<number | undefined> {
  const row = await tx
    .updateTable('identity_providers')
    .set({ keys: JSON.stringify(p.keys), version: sql`version + 1` })
    .where('organization_id', '=', p.organization)
    .where('id', '=', p.id)
    .where('version', '=', p.version)
    .returning('version')
    .executeTakeFirst();
  return row?.version;
}

/** A provider with everything that hangs on it: whoever came in by it stays a user. */
export async function deleteProvider(tx: Tx, _: Editing, organization: string, id: string): Promise<void> {
  for (const table of ['provider_subjects', 'provider_attempts', 'seen_assertions'] as const)
    await tx.deleteFrom(table).where('organization_id', '=', organization).where('provider_id', '=', id).execute();
  await tx.deleteFrom('identity_providers').where('organization_id', '=', organization).where('id', '=', id).execute();
}

/** A sign-in under way. */
export type Attempt = Readonly<{
  id: string;
  provider: string;
  keepHash: Buffer | null;
  nonce: string;
  verifier: string;
  proven: Buffer | null;
  /** Who began it, being signed in; null: somebody signs in. */ forUser: string | null;
  /** They prove anew who they are; otherwise an account of theirs is linked. */ isProof: boolean;
  /** The address they left from; null: nobody waits there. */ leftFrom: string | null;
}>;

/** Remembers a sign-in that begins, and forgets those of the provider that ended. */
export async function insertAttempt(
  tx: Tx,
  at: Place,
  attempt: Attempt & Readonly<{ stateHash: Buffer; until: Date }>,
  now: Date,
): Promise<void> {
  await tx
    .deleteFrom('provider_attempts')
    .where('organization_id', '=', at.organization)
    .where('provider_id', '=', attempt.provider)
    .where('expires_at', '<', now)
    .execute();
  await tx
    .insertInto('provider_attempts')
    .values({
      ...{ tenant_id: at.tenant, organization_id: at.organization, id: attempt.id, provider_id: attempt.provider },
      ...{ state_hash: attempt.stateHash, keep_hash: attempt.keepHash, nonce: attempt.nonce },
      ...{ verifier: attempt.verifier, proven: attempt.proven, expires_at: attempt.until },
      ...{ for_user_id: attempt.forUser, is_proof: attempt.isProof, left_from: attempt.leftFrom },
    })
    .execute();
}

/** A sign-in that is under way, by its state; its row is locked, so that it is collected once. */
export async function openAttempt(
  tx: Tx,
  organization: string,
  state: Buffer,
  now: Date,
): Promise<(Attempt & Readonly<{ until: Date }>) | null> {
  const row = await tx
    .selectFrom('provider_attempts')
    .select([
      'id',
      'provider_id',
      'keep_hash',
      'nonce',
      'verifier',
      'proven',
      'for_user_id',
      'is_proof',
      'left_from',
      'expires_at',
    ])
    .where('organization_id', '=', organization)
    .where('state_hash', '=', state)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  const { id, nonce, verifier, proven } = row;
  const began = { forUser: row.for_user_id, isProof: row.is_proof, leftFrom: row.left_from, until: row.expires_at };
  return { id, provider: row.provider_id, keepHash: row.keep_hash, nonce, verifier, proven, ...began };
}

export async function useAttempt(tx: Tx, organization: string, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('provider_attempts')
    .set({ used_at: now })
    .where('organization_id', '=', organization)
    .where('id', '=', id)
    .execute();
}

/** Keeps what a provider posted until the page collects it. */
export async function keepProven(tx: Tx, organization: string, id: string, proven: Buffer): Promise<void> {
  await tx
    .updateTable('provider_attempts')
    .set({ proven })
    .where('organization_id', '=', organization)
    .where('id', '=', id)
    .execute();
}

/** Remembers an assertion for as long as it is good; false when it was seen before. */
export async function seeAssertion(
  tx: Tx,
  at: Place,
  seen: Readonly<{ provider: string; assertion: string; until: Date }>,
  now: Date,
): Promise<boolean> {
  await tx
    .deleteFrom('seen_assertions')
    .where('organization_id', '=', at.organization)
    .where('provider_id', '=', seen.provider)
    .where('expires_at', '<', now)
    .execute();
  const row = await tx
    .insertInto('seen_assertions')
    .values({
      ...{ tenant_id: at.tenant, organization_id: at.organization, provider_id: seen.provider },
      ...{ assertion: seen.assertion, expires_at: seen.until },
    })
    .onConflict((on) => on.doNothing())
    .returning('assertion')
    .executeTakeFirst();
  return row !== undefined;
}
