import { createHash } from 'node:crypto';
import type { Tx } from '../database/connection.ts';
import { keepAnswer, takeKey } from '../database/idempotency.ts';
import { Refusal, problems } from '../refusal.ts';
import type { Answered } from './request.ts';

export type Key = Readonly<{
  tenant: string;
  organization: string;
  actor: string;
  operation: string;
  key: string;
  at: Date;
}>;

/** Takes an idempotency key, or gives the answer that was given under it. Another body under it is refused. */
export async function remembered(tx: Tx, key: Key, body: unknown): Promise<Answered | null> {
  const hash = hashOf(body);
  const earlier = await takeKey(tx, key, hash);
  if (!earlier) return null;
  if (!earlier.hash.equals(hash)) throw new Refusal(problems['other-body']);
  return { status: earlier.status, body: earlier.answer, headers: { 'idempotency-replayed': 'true' } };
}

export const rememberAnswer = (tx: Tx, key: Key, answered: Answered): Promise<void> =>
  keepAnswer(tx, key, answered.status, answered.body);

const hashOf = (body: unknown): Buffer =>
  createHash('sha256')
    .update(JSON.stringify(body ?? null))
    .digest();
