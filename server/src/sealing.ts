import { setTimeout as pause } from 'node:timers/promises';
import { sealTenant } from './audit/index.ts';
import { isLostDatabase } from './database/lost.ts';
import type { Running } from './http/running.ts';
import { listOrganizations } from './organizations/index.ts';
import { newId } from './outside/ids.ts';

/** How often it is looked whether entries of the audit wait for a seal, in milliseconds. */
const every = 1_000;

/** Seals what waits in the whole installation; gives how many entries it were. */
export async function sealEverything(running: Running): Promise<number> {
  const { connection } = running.server;
  const all = await connection.transaction(null, listOrganizations);
  let count = 0;
  for (const [tenant, organizations] of Map.groupBy(all, (one) => one.tenant)) {
    const ids = organizations.map(({ id }) => id);
    count += await sealTenant(running.server, { tenant, organizations: ids }, running.clock());
  }
  return count;
}

/** Seals the audit every second until it is stopped. */
export function keepSealing(running: Running): Readonly<{ stop(): Promise<void> }> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const kept = keep();

  async function keep(): Promise<void> {
    while (!signal.aborted) {
      try {
        await sealEverything(running);
      } catch (fault) {
        // whoever else asks the database reports that it is away
        if (!isLostDatabase(fault)) running.report(fault, newId());
      }
      await pause(every, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  return {
    async stop() {
      stopping.abort();
      await kept;
    },
  };
}
