import { sql } from 'kysely';
import { type Message, channel } from '../http/live.ts';
import type { Tx } from './connection.ts';

/** Tells every server at commit; nothing is told when the transaction is rolled back. */
export async function notify(tx: Tx, message: Message): Promise<void> {
  await sql`select pg_notify(${channel}, ${JSON.stringify(message)})`.execute(tx);
}
