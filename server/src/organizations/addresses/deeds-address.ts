import type { Context, Server, SignedContext } from '../../context.ts';
import type { Tx } from '../../database/connection.ts';
import { enqueue } from '../../database/jobs.ts';
import { notify } from '../../database/notify.ts';
import type { Event } from '../../events.ts';
import { newSecret } from '../../outside/ids.ts';
import { Refusal } from '../../refusal.ts';
import { changeable } from '../deeds-plan.ts';
import { refused, wrongField } from '../problems.ts';
import { findingOf, recordsOf } from './deeds-proof.ts';
import { hostFrom } from './host.ts';
import { type Finding, freeAfter, pause, proofAfter, worded } from './proof.ts';
import {
  addressOf,
  deleteAddress,
  holdAddress,
  insertAddress,
  type OwnAddress,
  releaseAddress,
  saveFinding,
} from './store.ts';

/** The job that looks at an address once a day. */
export const lookJob = 'own-address.look';

type Place = Readonly<{ tenant: string; organization: string }>;

/** Says which host name is to be the organization’s own. Nobody is served there before it is proven. */
export async function setAddress(c: Context<string>, typed: string): Promise<void> {
  const { id: organization, tenant } = changeable(c);
  const there = await addressOf(c.tx, organization, true);
  if (there) throw new Refusal(refused['address-there'], { values: { host: there.host } });
  const host = hostFrom(typed);
  if (!host) throw wrongField('host', 'not-a-host');
  const { publicUrl, contentUrl } = c.server;
  if ([publicUrl, contentUrl].some((url) => new URL(url).hostname === host))
    throw wrongField('host', 'host-of-installation');
  const place = { tenant, organization };
  const made = { id: c.newId(), host, proof: newSecret(), at: c.now, by: c.actor.id };
  await insertAddress(c.tx, place, made);
  await lookAgain(c, place, made.id);
  c.audit({ after: { host } });
}

/** Looks at the record now. */
export async function checkAddress(c: Context<string>): Promise<void> {
  const { id: organization, tenant } = changeable(c);
  const was = await addressThere(c, false);
  const records = await recordsOf(c.server, { domain: was.host, proof: was.proof });
  const finding = await settle(c, { tenant, organization }, was.id, records);
  c.audit({ before: { host: was.host, finding: was.finding }, after: { finding } });
}

export async function removeAddress(c: Context<string>): Promise<void> {
  const was = await addressThere(c, true);
  const { id: organization } = changeable(c);
  await deleteAddress(c.tx, organization);
  if (was.provenAt) await release(c, organization, was.host);
  c.audit({ before: { host: was.host, provenAt: was.provenAt } });
}

async function addressThere(c: SignedContext, lock: boolean): Promise<OwnAddress> {
  const found = await addressOf(c.tx, changeable(c).id, lock);
  if (!found) throw new Refusal(refused['no-address']);
  return found;
}

type Within = Readonly<{
  tx: Tx;
  now: Date;
  server: Pick<Server, 'addresses'>;
  happened: (event: Event) => Promise<void>;
  afterCommit: (work: () => void) => void;
}>;

/** Keeps what was found. From a proof on people are served at the address; without it they are refused there. */
export async function settle(
  h: Within,
  { organization }: Place,
  id: string,
  records: readonly string[] | null,
): Promise<Finding | null> {
  const was = await addressOf(h.tx, organization, true);
  // it was removed meanwhile, or another one was set
  if (was?.id !== id) return null;
  const { host, proof } = was;
  const times = { at: h.now, freeSince: new Date(h.now.getTime() - freeAfter) };
  const hold = () => holdAddress(h.tx, organization, host, times);
  const { finding, found } = await findingOf({ domain: host, proof }, records, hold);
  const { isLost, ...after } = proofAfter(was, finding, h.now);
  await saveFinding(h.tx, organization, id, { ...after, finding, found, at: h.now });
  if (isLost) await release(h, organization, host);
  else if (was.provenAt === null && after.provenAt) await changed(h);
  if (isLost) await h.happened({ kind: 'own-address-lost', own: id, host, organization, why: worded(finding, found) });
  return finding;
}

async function release(h: Omit<Within, 'now' | 'happened'>, organization: string, host: string): Promise<void> {
  await releaseAddress(h.tx, organization, host);
  await changed(h);
}

/** Every server reads them anew: this one at once, the others when they hear of it. */
async function changed({ tx, server, afterCommit }: Omit<Within, 'now' | 'happened'>): Promise<void> {
  await notify(tx, { about: 'address', organization: null, users: [], data: {} });
  afterCommit(() => server.addresses.forget());
}

/** It is looked at again tomorrow. */
export const lookAgain = ({ tx, now }: Pick<Within, 'tx' | 'now'>, place: Place, id: string): Promise<void> =>
  enqueue(tx, lookJob, { ...place, id }, { key: `${lookJob}:${id}`, at: new Date(now.getTime() + pause) });
