import { check, findings } from './audit/index.ts';
import type { Running } from './http/running.ts';
import { listOrganizations } from './organizations/index.ts';
import { sealEverything } from './sealing.ts';

/** Checks the audit of every organization against its seals and tells what it finds; true when everything is as written. */
export async function checkAudit(running: Running, say: (line: string) => void): Promise<boolean> {
  const { connection, vault, files } = running.server;
  await sealEverything(running);
  let isWhole = true;
  for (const { id, tenant, identifier } of await connection.transaction(null, listOrganizations)) {
    const bounds = { tenant, organizations: [id] };
    const found = await check(
      {
        ...{ vault, files, now: running.clock(), progress: async () => undefined },
        within: (work) => connection.transaction(bounds, work),
      },
      { tenant, organization: id },
    );
    const all = `${identifier}: ${found.entries} entries under ${found.seals} seals`;
    say(
      found.findingCount === 0
        ? `${all}, as they were written`
        : `${all}, ${found.findingCount} ${found.findingCount === 1 ? 'finding' : 'findings'}`,
    );
    for (const { what, entry, seal, at } of found.findings)
      say(`  ${findings[what].en}${entry ? ` (entry ${entry}` : ` (seal ${seal}`}${at ? `, ${at}` : ''})`);
    isWhole &&= found.findingCount === 0;
  }
  return isWhole;
}
