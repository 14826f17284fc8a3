import { sql } from 'kysely';
import type { Tx } from './connection.ts';

type Options = Readonly<{
  /** Jobs of one queue run one after the other. */ queue?: string /** A job with this key that still waits is replaced. */;
  key?: string;
  attempts?: number;
}>;

/** The same for a job that is not to run before some moment. */
export async function enqueueAt(
  tx: Tx,
  task: string,
  payload: Readonly<Record<string, unknown>>,
  { key, at }: Readonly<{ key: string; at: Date }>,
): Promise<void> {
  await sql`select public.enqueue_at(${task}, ${JSON.stringify(payload)}::json, ${key}, ${at})`.execute(tx);
}

/** Adds a job in the caller's transaction: it exists when, and only when, that commits. */
export async function enqueue(
  tx: Tx,
  task: string,
  payload: Readonly<Record<string, unknown>>,
  options: Options = {},
): Promise<void> {
  await sql`select public.enqueue(${task}, ${JSON.stringify(payload)}::json, ${options.queue ?? null}, ${options.key ?? null}, ${options.attempts ?? 25})`.execute(
    tx,
  );
}
