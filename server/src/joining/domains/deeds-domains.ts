import type { Context, SignedContext } from '../../context.ts';
import type { Tx } from '../../database/connection.ts';
import { enqueue } from '../../database/jobs.ts';
import type { Event } from '../../events.ts';
import { changeable, proofs } from '../../organizations/index.ts';
import { newSecret } from '../../outside/ids.ts';
import { problems, Refusal } from '../../refusal.ts';
import { mostDomains, refused } from './domain.ts';
import {
  deleteDomain,
  domainById,
  domainsOf,
  holdDomain,
  insertDomain,
  type MailDomain,
  type Place,
  releaseDomain,
  saveFinding,
} from './store.ts';

const { findingOf, freeAfter, pause, proofAfter, recordsOf, worded } = proofs;

/** The job that looks at a domain once a day. */
export const lookJob = 'mail-domain.look';

export async function addDomain(c: Context<string>, domain: string): Promise<string> {
  const { id: organization, tenant } = changeable(c);
  const there = await domainsOf(c.tx, organization);
  if (there.length >= mostDomains) throw atField(refused['domains-full'], { n: mostDomains });
  const place = { tenant, organization };
  const made = { id: c.newId(), domain, proof: newSecret(), at: c.now, by: c.actor.id };
  if (!(await insertDomain(c.tx, place, made))) throw atField(refused['domain-there']);
  await lookAgain(c, place, made.id);
  c.audit({ after: { domain } });
  return made.id;
}

/** Looks at the record now. */
export async function checkDomain(c: Context<string>): Promise<void> {
  const { id: organization, tenant } = changeable(c);
  const was = await domainThere(c, false);
  const records = await recordsOf(c.server, was);
  const finding = await settle(c, { tenant, organization }, was.id, records);
  c.audit({ before: { domain: was.domain, finding: was.finding }, after: { finding } });
}

export async function removeDomain(c: Context<string>): Promise<void> {
  const was = await domainThere(c, true);
  const { id: organization } = changeable(c);
  await deleteDomain(c.tx, organization, was.id);
  await releaseDomain(c.tx, organization, was.domain);
  c.audit({ before: { domain: was.domain, provenAt: was.provenAt } });
}

/** The domain in the address; 404 where the organization has none of this id. */
async function domainThere(c: SignedContext, lock: boolean): Promise<MailDomain> {
  const found = await domainById(c.tx, changeable(c).id, c.params['domain'] ?? '', lock);
  if (!found) throw new Refusal(problems['not-found']);
  return found;
}

type Within = Readonly<{ tx: Tx; now: Date; happened: (event: Event) => Promise<void> }>;

/** Keeps what was found. Whoever lost a proof is told, and nobody comes in at once by it any more. */
export async function settle(
  h: Within,
  { organization }: Place,
  id: string,
  records: readonly string[] | null,
): Promise<proofs.Finding | null> {
  const was = await domainById(h.tx, organization, id, true);
  if (!was) return null;
  const times = { at: h.now, freeSince: new Date(h.now.getTime() - freeAfter) };
  const hold = () => holdDomain(h.tx, organization, was.domain, times);
  const { finding, found } = await findingOf(was, records, hold);
  const { isLost, ...proof } = proofAfter(was, finding, h.now);
  await saveFinding(h.tx, organization, id, { ...proof, finding, found, at: h.now });
  if (!isLost) return finding;
  await releaseDomain(h.tx, organization, was.domain);
  const { domain } = was;
  await h.happened({ kind: 'mail-domain-lost', mailDomain: id, domain, organization, why: worded(finding, found) });
  return finding;
}

/** It is looked at again tomorrow. */
export const lookAgain = ({ tx, now }: Pick<Within, 'tx' | 'now'>, place: Place, id: string): Promise<void> =>
  enqueue(tx, lookJob, { ...place, id }, { key: `${lookJob}:${id}`, at: new Date(now.getTime() + pause) });

const atField = (
  problem: (typeof refused)[keyof typeof refused],
  values: Readonly<Record<string, string | number>> = {},
): Refusal => new Refusal(problems.invalid, { errors: [{ field: 'domain', ...problem, values }] });
