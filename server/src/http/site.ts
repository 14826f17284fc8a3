import type { FastifyRequest } from 'fastify';
import type { Site } from '../organizations/index.ts';
import { problems, Refusal } from '../refusal.ts';
import type { Running } from './running.ts';

/** What load balancers and proxies ask by whatever name they know the server. */
const anywhere = new Set(['/healthz', '/readyz', '/metrics', '/api/own-addresses/ask']);

/**
 * Where a request came to. INVARIANT: the name it says stands for an organization only while that has it proven.
 * @throws Refusal 421 where nobody answers
 */
export async function siteOf({ server }: Running, { headers, url }: FastifyRequest): Promise<Site> {
  const { addresses } = server;
  if (anywhere.has(url.split('?', 1)[0] ?? '')) return addresses.installation;
  const site = await addresses.siteAt(headers.host);
  if (site) return site;
  const values = { host: headers.host ?? '', origin: addresses.installation.origin };
  throw new Refusal(problems['unknown-address'], { values });
}
