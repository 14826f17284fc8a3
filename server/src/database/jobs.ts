import { sql } from 'kysely';
import type { Tx } from './connection.ts';

type Options = Readonly<{
  /** Jobs of one queue run one after the other. */ queue?: string /** A job with this key that still waits is replaced. */;
  key?: string;
  attempts?: number;
  /** Not before then. */ at?: Date;
}>;

/** Adds a job in the caller's transaction: it exists when, and only when, that commits. */
export async function enqueue(
  tx: Tx,
  task: string,
  payload: Readonly<Record<string, unknown>>,
  options: Options = {},
): Promise<void> {
  await sql`select public.enqueue(${task}, ${JSON.stringify(payload)}::json, ${options.queue ?? null}, ${options.key ?? null}, ${options.attempts ?? 25}, ${options.at ?? null}::timestamptz)`.execute(
    tx,
  );
}
