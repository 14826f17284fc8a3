import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import type { Server } from '../../context.ts';
import type { Tx } from '../../database/connection.ts';
import { beginning, chained, entryHash, headOf, vouchedAbout } from './chain.ts';
import { entriesOf, insertSeal, lastSeal, type Place, takeWaiting, waitingIn } from './store.ts';

/** Entries that one seal covers at most. */
const most = 2_000;

type Sealing = Pick<Server, 'connection' | 'vault' | 'files'>;

/** Seals what waits in the organizations of a tenant; gives how many entries it were. */
export async function sealTenant(
  server: Sealing,
  of: Readonly<{ tenant: string; organizations: readonly string[] }>,
  now: Date,
): Promise<number> {
  const waiting = await server.connection.transaction(of, (tx) => waitingIn(tx, of.tenant, of.organizations));
  let all = 0;
  for (const organization of waiting) all += await sealAll(server, { tenant: of.tenant, organization }, now);
  return all;
}

async function sealAll(server: Sealing, at: Place, now: Date): Promise<number> {
  const bounds = { tenant: at.tenant, organizations: [at.organization] };
  for (let all = 0; ; ) {
    const made = await server.connection.transaction(bounds, (tx) => sealSome(server, tx, at, now));
    if (!made) return all;
    all += made.count;
    // only what was committed: an anchor of a seal that never came would be an alarm
    if (made.count < most) {
      await keepAnchor(server, at, made.head, now);
      return all;
    }
  }
}

type Head = Readonly<{ number: number; hash: Buffer }>;

/** One seal over what waits; null when nothing does. */
async function sealSome(
  server: Sealing,
  tx: Tx,
  at: Place,
  now: Date,
): Promise<Readonly<{ head: Head; count: number }> | null> {
  const span = await takeWaiting(tx, at, most);
  if (!span) return null;
  const taken = await entriesOf(tx, at, span);
  const last = await lastSeal(tx, at);
  const hashes = taken.map(entryHash);
  const previous = last?.hash ?? beginning(at.organization);
  const head = { number: (last?.number ?? 0) + 1, hash: chained(previous, hashes) };
  await insertSeal(tx, at, {
    ...{ ...head, at: now, previous, entries: taken.map(({ id }) => id), entryHashes: Buffer.concat(hashes) },
    ...{ firstAt: span.from, lastAt: span.to },
    vouched: server.vault.mac(headOf(at.organization, head), vouchedAbout),
  });
  return { head, count: taken.length };
}

const anchor = z.object({ number: z.number(), hash: z.string(), at: z.iso.datetime() });
export type Anchor = z.output<typeof anchor>;

const anchorKey = (organization: string, day: string): string => `audit-anchors/${organization}/${day}.json`;
export const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** The end of the chain as it stands, in a file of the day, outside of the database. */
async function keepAnchor(
  { files }: Pick<Server, 'files'>,
  { organization }: Place,
  head: Head,
  at: Date,
): Promise<void> {
  const said: Anchor = { number: head.number, hash: head.hash.toString('hex'), at: at.toISOString() };
  await files.put(anchorKey(organization, dayOf(at)), Readable.from([Buffer.from(JSON.stringify(said))]));
}

/** What was kept on a day; null when nothing was sealed on it, or nothing is left of it. */
export async function anchorOf(
  { files }: Pick<Server, 'files'>,
  organization: string,
  day: string,
): Promise<Anchor | null> {
  const key = anchorKey(organization, day);
  if (!(await files.look(key))) return null;
  return anchor.parse(JSON.parse(await text(await files.read(key))));
}
