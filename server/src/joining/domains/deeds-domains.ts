import type { Context, Server, SignedContext } from '../../context.ts';
import type { Tx } from '../../database/connection.ts';
import { enqueue } from '../../database/jobs.ts';
import type { Event } from '../../events.ts';
import { changeable } from '../../organizations/index.ts';
import { NoAnswer } from '../../outside/dns.ts';
import { newSecret } from '../../outside/ids.ts';
import { problems, Refusal } from '../../refusal.ts';
import { type Finding, freeAfter, mostDomains, pause, proofAfter, recordOf, refused, says } from './domain.ts';
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

/** What the DNS says where the record belongs; null: it did not answer. */
export async function recordsOf(
  { dns }: Pick<Server, 'dns'>,
  { domain, proof }: Pick<MailDomain, 'domain' | 'proof'>,
): Promise<readonly string[] | null> {
  try {
    return await dns.txt(recordOf(domain, proof).name);
  } catch (fault) {
    if (!(fault instanceof NoAnswer)) throw fault;
    return null;
  }
}

type Within = Readonly<{ tx: Tx; now: Date; happened: (event: Event) => Promise<void> }>;

/** Keeps what was found. Whoever lost a proof is told, and nobody comes in at once by it any more. */
export async function settle(
  h: Within,
  { organization }: Place,
  id: string,
  records: readonly string[] | null,
): Promise<Finding | null> {
  const was = await domainById(h.tx, organization, id, true);
  if (!was) return null;
  const finding = await findingOf(h, organization, was, records);
  const found = finding === 'other-record' ? (records?.[0]?.slice(0, 200) ?? null) : null;
  const { isLost, ...proof } = proofAfter(was, finding, h.now);
  await saveFinding(h.tx, organization, id, { ...proof, finding, found, at: h.now });
  if (!isLost) return finding;
  await releaseDomain(h.tx, organization, was.domain);
  const { domain } = was;
  await h.happened({ kind: 'mail-domain-lost', mailDomain: id, domain, organization, why: worded(finding, found) });
  return finding;
}

async function findingOf(
  { tx, now }: Within,
  organization: string,
  { domain, proof }: MailDomain,
  records: readonly string[] | null,
): Promise<Finding> {
  if (records === null) return 'unanswered';
  if (!records.includes(recordOf(domain, proof).value)) return records.length > 0 ? 'other-record' : 'no-record';
  const times = { at: now, freeSince: new Date(now.getTime() - freeAfter) };
  return (await holdDomain(tx, organization, domain, times)) ? 'proven' : 'held-elsewhere';
}

/** A finding in both languages, with the record that is there instead. */
export function worded(finding: Finding, found: string | null): { en: string; de: string } {
  const { en, de } = says[finding];
  return { en: en.replace('{found}', () => found ?? ''), de: de.replace('{found}', () => found ?? '') };
}

/** It is looked at again tomorrow. */
export const lookAgain = ({ tx, now }: Pick<Within, 'tx' | 'now'>, place: Place, id: string): Promise<void> =>
  enqueue(tx, lookJob, { ...place, id }, { key: `${lookJob}:${id}`, at: new Date(now.getTime() + pause) });

const atField = (
  problem: (typeof refused)[keyof typeof refused],
  values: Readonly<Record<string, string | number>> = {},
): Refusal => new Refusal(problems.invalid, { errors: [{ field: 'domain', ...problem, values }] });
