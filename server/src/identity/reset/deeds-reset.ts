import { writeEntry } from '../../audit/index.ts';
import type { OrganizationFacts, PublicContext } from '../../context.ts';
import { enqueue } from '../../database/jobs.ts';
import { keyOf } from '../../database/keys.ts';
import { refuseAccount } from '../../organizations/index.ts';
import { newSalt } from '../../outside/ids.ts';
import { Refusal } from '../../refusal.ts';
import { hashPassword } from '../../users/index.ts';
import { readCredential } from '../lookup.ts';
import { addFailures, endSignIns, failuresSince, forgetFailures, setPassword } from '../store.ts';
import { refused } from './problems.ts';
import { budget, lifetime } from './reset.ts';
import { endResets, openReset, type OpenReset } from './store.ts';

/** The name of the job that makes the links. */
export const resetJob = 'password-reset.send';

/**
 * Takes note that somebody wants a new password. Nobody is looked up here: whether there is such a user changes neither
 * the answer nor how long it takes.
 */
export async function askForReset(c: PublicContext, identifier: string, name: string): Promise<void> {
  const organization = await c.server.directory.byIdentifier(identifier);
  if (!organization) return;
  const key = keyOf(name);
  const place = { tenant: organization.tenant, organization: organization.id };
  await c.unsafeWithin(organization, async (tx) => {
    const since = new Date(c.now.getTime() - lifetime);
    const subjects = { name: `reset:${key}`, address: `reset-address:${c.address}` };
    const byName = await failuresSince(tx, organization.id, subjects.name, since);
    const byAddress = await failuresSince(tx, organization.id, subjects.address, since);
    if (byName >= budget.name || byAddress >= budget.address)
      throw new Refusal(refused['reset-too-often'], {
        values: { minutes: lifetime / 60_000 },
        headers: { 'retry-after': String(lifetime / 1000) },
      });
    await addFailures(tx, place, [
      { id: c.newId(), subject: subjects.name, at: c.now },
      { id: c.newId(), subject: subjects.address, at: c.now },
    ]);
    await enqueue(tx, resetJob, { ...place, key });
  });
}

type Opened = Readonly<{ organization: OrganizationFacts; hash: Buffer; reset: OpenReset }>;

/** What a link is good for. @throws Refusal 404, the same for every link that is not good. */
export async function opened(c: PublicContext, token: string): Promise<Opened> {
  const read = readCredential(token, 'token');
  const tenant = read && (await c.server.directory.tenantOf(read.organization));
  if (!read || !tenant) throw new Refusal(refused['reset-ended']);
  const found = await c.unsafeWithin({ id: read.organization, tenant }, async (tx) => ({
    organization: await c.server.directory.find(tx, tenant, read.organization, 0),
    reset: await openReset(tx, read.organization, read.hash, c.now, false),
  }));
  if (!found.organization || !found.reset) throw new Refusal(refused['reset-ended']);
  return { organization: found.organization, reset: found.reset, hash: read.hash };
}

/** Sets the new password, once; whoever was signed in as this user is not any more. */
export async function reset(c: PublicContext, token: string, password: string): Promise<void> {
  const { organization, hash } = await opened(c, token);
  refuseAccount(organization, { password });
  const passwordHash = await hashPassword(password);
  await c.unsafeWithin(organization, async (tx, happened) => {
    const one = await openReset(tx, organization.id, hash, c.now, true);
    if (!one) throw new Refusal(refused['reset-ended']);
    await setPassword(tx, organization.id, one.user, passwordHash, false);
    // whoever has just proven who they are need not wait for what was tried before
    await forgetFailures(tx, organization.id, `user:${keyOf(one.userName)}`);
    const ended = await endSignIns(tx, organization.id, one.user, {});
    for (const id of await endResets(tx, organization.id, one.user, c.now))
      await happened({ kind: 'password-reset-ended', reset: id, organization: organization.id });
    await writeEntry(tx, {
      ...{ id: c.newId(), tenant: organization.tenant, organization: organization.id, at: c.now, actor: one.user },
      ...{ operation: 'password-reset.complete', outcome: 'done', kind: 'user', thing: one.user, privilege: null },
      ...{ appointment: null, role: null, scope: null, reason: null, address: c.address, salt: newSalt() },
      payload: { actor: one.name, after: { ended } },
    });
  });
}
