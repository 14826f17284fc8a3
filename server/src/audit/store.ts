import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../database/connection.ts';

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

/** Writes an entry and its payload in one statement; reads nothing. */
export async function writeEntry(tx: Tx, e: Entry): Promise<void> {
  const payload = JSON.stringify(e.payload ?? null);
  const hash = createHash('sha256').update(e.salt).update(payload).digest();
  const appointment = e.appointment === 'learner' ? null : e.appointment;
  await sql`with entry as (
      insert into audit_entries (tenant_id, organization_id, id, at, actor_id, operation, outcome, kind, thing_id, privilege, appointment_id, role, scope, reason, address, payload_hash)
      values (${e.tenant}, ${e.organization}, ${e.id}, ${e.at}, ${e.actor}, ${e.operation}, ${e.outcome}, ${e.kind}, ${e.thing}, ${e.privilege}, ${appointment}, ${e.role}, ${e.scope}, ${e.reason}, ${e.address}, ${hash}))
    insert into audit_payloads (tenant_id, organization_id, entry_id, salt, payload)
    values (${e.tenant}, ${e.organization}, ${e.id}, ${e.salt}, ${payload})`.execute(tx);
}
