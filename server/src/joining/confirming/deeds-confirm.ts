import { writeEntry } from '../../audit/index.ts';
import type { OrganizationFacts, PublicContext } from '../../context.ts';
import { enqueue } from '../../database/jobs.ts';
import { keyOf } from '../../database/keys.ts';
import { addFailures, failuresSince, readCredential } from '../../identity/index.ts';
import { refuseAccount, settingsOf } from '../../organizations/index.ts';
import { newSalt } from '../../outside/ids.ts';
import { problems, Refusal } from '../../refusal.ts';
import { hashPassword } from '../../users/index.ts';
import { comeIn, demandOpen, isInUse, openDoor } from '../deeds-join.ts';
import { isProven, provenDomains } from '../domains/store.ts';
import { domainOf, isOfDomain, refused } from '../joining.ts';
import { keepRequest } from '../store.ts';
import { type Asker, askerByLink, deleteConfirmations, insertConfirmation, lockOfAddress } from './store.ts';

/** The jobs that write the mail, and that forget whoever did not open it. */
export const writeJob = 'join-confirmation.write';
export const forgetJob = 'join-confirmation.forget';

/** How long a link is good, in milliseconds. */
const lifetime = 24 * 3600_000;

/** How often an account may be asked for within an hour: for one mail address, and from one network address. */
const budget = { email: 5, address: 50 } as const;
const hour = 3600_000;

export type Wanted = Readonly<{ email: string; firstName: string; lastName: string }>;

/**
 * Takes note that somebody wants an account. INVARIANT: nobody is looked up here: whether the address is free, in use,
 * or has asked before changes neither the answer nor how long it takes.
 */
export async function ask(c: PublicContext, wanted: Wanted): Promise<void> {
  const organization = await openDoor(c);
  refuseAccount(organization, { userName: wanted.email }, false, { userName: 'email' });
  const place = { tenant: organization.tenant, organization: organization.id };
  const asker = { ...wanted, id: c.newId(), emailKey: keyOf(wanted.email), language: c.language };
  const until = new Date(c.now.getTime() + lifetime);
  await c.unsafeWithin(organization, async (tx) => {
    const { domains } = settingsOf(organization.settings).joining;
    const taken = domains.length > 0 ? [...domains, ...(await provenDomains(tx, organization.id))] : [];
    if (!isOfDomain(wanted.email, taken)) {
      const values = { domains: [...new Set(taken)].join(', ') };
      throw new Refusal(problems.invalid, { errors: [{ field: 'email', ...refused['domain-not-taken'], values }] });
    }
    const subjects = { email: `join:${asker.emailKey}`, address: `join-address:${c.address}` };
    const since = new Date(c.now.getTime() - hour);
    const byEmail = await failuresSince(tx, organization.id, subjects.email, since);
    const byAddress = await failuresSince(tx, organization.id, subjects.address, since);
    if (byEmail >= budget.email || byAddress >= budget.address)
      throw new Refusal(refused['joining-too-often'], { headers: { 'retry-after': String(hour / 1000) } });
    await addFailures(tx, place, [
      { id: c.newId(), subject: subjects.email, at: c.now },
      { id: c.newId(), subject: subjects.address, at: c.now },
    ]);
    await insertConfirmation(tx, place, asker, { at: c.now, until });
    await enqueue(tx, writeJob, { ...place, id: asker.id });
    await enqueue(tx, forgetJob, { ...place, id: asker.id }, { at: until });
  });
}

type Opened = Readonly<{ organization: OrganizationFacts; hash: Buffer; asker: Asker }>;

/** Whose address a link confirms. @throws Refusal 404, the same for every link that is not good */
export async function opened(c: PublicContext, token: string): Promise<Opened> {
  const read = readCredential(token, 'token');
  const tenant = read && (await c.server.directory.tenantOf(read.organization));
  if (!read || !tenant) throw new Refusal(refused['confirmation-ended']);
  const found = await c.unsafeWithin({ id: read.organization, tenant }, async (tx) => ({
    organization: await c.server.directory.find(tx, tenant, read.organization, 0),
    asker: await askerByLink(tx, read.organization, read.hash, c.now),
  }));
  if (!found.organization || !found.asker) throw new Refusal(refused['confirmation-ended']);
  return { organization: demandOpen(found.organization, c.now), asker: found.asker, hash: read.hash };
}

/**
 * The address is theirs: whoever has one of a proven domain is a user at once, everybody else where nobody approves.
 * INVARIANT: whoever opened the mail chooses the password, never whoever asked in the name of the address.
 */
export async function confirm(c: PublicContext, token: string, password: string): Promise<{ isIn: boolean }> {
  const { organization, hash } = await opened(c, token);
  refuseAccount(organization, { password });
  const passwordHash = await hashPassword(password);
  const place = { tenant: organization.tenant, organization: organization.id };
  return c.unsafeWithin(organization, async (tx, happened) => {
    const asker = await askerByLink(tx, place.organization, hash, c.now);
    const asked = asker ? await lockOfAddress(tx, place.organization, asker.emailKey) : [];
    if (!asker || !asked.includes(asker.id)) throw new Refusal(refused['confirmation-ended']);
    if (await isInUse(tx, place.organization, asker.email)) throw new Refusal(refused['account-there']);
    await deleteConfirmations(tx, place.organization, asked);
    for (const confirmation of asked)
      await happened({ kind: 'join-confirmation-ended', confirmation, organization: place.organization });
    const { approval } = settingsOf(organization.settings).joining;
    const request = { ...asker, passwordHash, at: c.now };
    const isAtOnce = !approval || (await isProven(tx, place.organization, domainOf(asker.email)));
    if (!isAtOnce) {
      await keepRequest(tx, place, request);
      return { isIn: false };
    }
    await comeIn({ tx, happened, now: c.now }, organization, request, asker.id, null);
    await writeEntry(tx, {
      ...place,
      ...{ at: c.now, operation: 'join-request.confirm', actor: asker.id, kind: 'user', thing: asker.id },
      ...{ id: c.newId(), salt: newSalt(), privilege: null, appointment: null, role: null, scope: null, reason: null },
      ...{ outcome: 'done', address: c.address },
      payload: { actor: `${asker.firstName} ${asker.lastName}`, after: { email: asker.email } },
    });
    return { isIn: true };
  });
}
