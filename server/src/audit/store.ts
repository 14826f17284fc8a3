import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { planOnce, type Tx } from '../database/connection.ts';

/** One entry of the audit: who did (or was refused) what, on what, by which appointment, from where. */
export type Entry = Readonly<{
  id: string;
  tenant: string;
  organization: string;
  at: Date;
  actor: string | null;
  operation: string;
  outcome: 'done' | 'refused' | 'failed';
  kind: string | null;
  thing: string | null;
  privilege: string | null;
  appointment: string | null;
  role: string | null;
  scope: string | null;
  reason: string | null;
  address: string | null;
  /** Names, before and after: kept beside the entry, so that erasure can empty it while the entry stays. */ payload: unknown;
  salt: Buffer;
}>;

/** What is told apart among entries that were made by one deed on many things. */
export type Each = Pick<Entry, 'id' | 'thing' | 'appointment' | 'role' | 'scope' | 'payload' | 'salt'>;

/** Writes an entry and its payload in one statement; reads nothing. */
export const writeEntry = (tx: Tx, entry: Entry): Promise<void> => writeEntries(tx, entry, [entry]);

/** The same, for what one deed did to many things: one statement, however many. */
export async function writeEntries(tx: Tx, of: Omit<Entry, keyof Each>, each: readonly Each[]): Promise<void> {
  if (each.length === 0) return;
  const payloads = each.map(({ payload }) => JSON.stringify(payload ?? null));
  const hashes = each.map(({ salt }, n) =>
    createHash('sha256')
      .update(salt)
      .update(payloads[n] ?? '')
      .digest(),
  );
  // everybody is a learner without an appointment
  const appointments = each.map(({ appointment }) => (appointment === 'learner' ? null : appointment));
  const column = <K extends keyof Each>(name: K) => each.map((one) => one[name]);
  await sql`${planOnce}with e as materialized (select * from unnest(${column('id')}::uuid[], ${column('thing')}::uuid[], ${appointments}::uuid[], ${column('role')}::text[],
      ${column('scope')}::text[], ${hashes}::bytea[], ${column('salt')}::bytea[], ${payloads}::text[]) as e(id, thing, appointment, role, scope, hash, salt, payload)),
    entries as (
      insert into audit_entries (tenant_id, organization_id, id, at, actor_id, operation, outcome, kind, thing_id, privilege, appointment_id, role, scope, reason, address, payload_hash)
      select ${of.tenant}::uuid, ${of.organization}::uuid, e.id, ${of.at}::timestamptz, ${of.actor}::uuid, ${of.operation}, ${of.outcome}, ${of.kind}, e.thing,
        ${of.privilege}, e.appointment, e.role, e.scope, ${of.reason}, ${of.address}, e.hash from e)
    insert into audit_payloads (tenant_id, organization_id, entry_id, salt, payload)
    select ${of.tenant}::uuid, ${of.organization}::uuid, e.id, e.salt, e.payload from e`.execute(tx);
}
