import type { PublicContext } from '../../context.ts';
import type { Tx } from '../../database/connection.ts';
import { type FieldError, problems, Refusal } from '../../refusal.ts';
import type { Vault } from '../../outside/vault.ts';
import { hashPassword, isPassword } from '../../users/index.ts';
import { admit, type Admitted, note } from '../admission/deeds-admit.ts';
import { addFailures, failuresSince, forgetFailures } from '../store.ts';
import { budget, isTrivial } from './device.ts';
import { refused } from './problems.ts';
import { deviceOf, type LiveDevice, useDevice } from './store.ts';
import { holderAt, holderById, type PinHolder, setPin } from './store-pin.ts';

const quarter = 15 * 60_000;
const day = 24 * 3600_000;

export type At = Readonly<{ id: string; tenant: string; hash: Buffer }>;

/** The organization whose device this browser says to be. @throws Refusal 401 when it says nothing of the kind */
export async function whereRegistered({ registered, server }: PublicContext): Promise<At> {
  const tenant = registered && (await server.directory.tenantOf(registered.organization));
  if (!registered || !tenant) throw new Refusal(refused['device-unknown']);
  return { id: registered.organization, tenant, hash: registered.hash };
}

/**
 * What argon2id hashes instead of six digits alone: without the key of the installation nobody tries a million PINs
 * against a copy of the table.
 */
const keyed = (vault: Vault, organization: string, user: string, pin: string): string =>
  vault.mac(pin, `pin ${organization} ${user}`).toString('base64');

export const hashPin = (vault: Vault, organization: string, user: string, pin: string): Promise<string> =>
  hashPassword(keyed(vault, organization, user, pin));

type Attempt = Readonly<{ number: string; pin: string; next?: string | undefined }>;

/** Proves who somebody is by number and PIN at a registered device, and lets them in; `next` becomes the PIN. */
export async function signInByPin(c: PublicContext, attempt: Attempt): Promise<Admitted> {
  const at = await whereRegistered(c);
  // a wrong PIN is counted, and the count stays: what is refused later undoes this transaction
  const admitted = await c.unsafeWithin(at, async (tx, happened) => {
    const device = await takeDevice(tx, at);
    const holder = await proven(tx, at, device, attempt, c);
    if (!holder) return null;
    const { pin, next } = attempt;
    if (holder.mustChange && next === undefined) throw new Refusal(refused['pin-to-choose']);
    if (next !== undefined) refuseWeak(next, holder, pin);
    if (next !== undefined) await choosePin(tx, at, holder, next, c);
    await forgetFailures(tx, at.id, subjects.number(holder.number));
    return comeInAt(tx, happened, at, device, holder.id, c);
  });
  if (!admitted) throw new Refusal(refused['pin-failed']);
  return admitted;
}

async function proven(
  tx: Tx,
  at: At,
  device: LiveDevice,
  { number, pin }: Attempt,
  c: PublicContext,
): Promise<PinHolder | null> {
  await refuseTried(tx, at.id, number, device.id, c.now);
  const found = await holderAt(tx, at.id, number, device.location);
  const isRight = await isPassword(keyed(c.server.vault, at.id, found?.id ?? at.id, pin), found?.hash ?? null);
  if (found && isRight) return found;
  await addFailures(tx, { tenant: at.tenant, organization: at.id }, [
    { id: c.newId(), subject: subjects.number(number), at: c.now },
    { id: c.newId(), subject: subjects.device(device.id), at: c.now },
  ]);
  return null;
}

/** Takes a printed sheet at a registered device: the PIN one chooses is what one signs in with there. */
export async function choosePinBySheet(
  c: PublicContext,
  pin: string,
  useSheet: (tx: Tx, organization: string) => Promise<string | null>,
): Promise<Admitted | null> {
  const at = await whereRegistered(c);
  return c.unsafeWithin(at, async (tx, happened) => {
    const device = await takeDevice(tx, at);
    const user = await useSheet(tx, at.id);
    if (!user) return null;
    const mine = await holderById(tx, at.id, user);
    if (!mine) throw new Refusal(refused['pin-without-number']);
    const holder = await holderAt(tx, at.id, mine.number, device.location);
    if (!holder) throw new Refusal(refused['pin-failed']);
    // the sheet is used up only by a PIN that is taken: a refusal undoes what this transaction wrote
    refuseWeak(pin, holder, null);
    await choosePin(tx, at, holder, pin, c);
    await forgetFailures(tx, at.id, subjects.number(mine.number));
    return comeInAt(tx, happened, at, device, user, c);
  });
}

async function comeInAt(
  tx: Tx,
  happened: Parameters<typeof admit>[0]['happened'],
  at: At,
  device: LiveDevice,
  user: string,
  c: PublicContext,
): Promise<Admitted> {
  await useDevice(tx, at.id, device.id, c.now);
  return admit({ tx, happened }, at, user, { method: 'device', factors: 1, device: device.id }, c);
}

/** The device, locked: attempts at it come one after the other, so that none passes the count beside another. */
async function takeDevice(tx: Tx, at: At): Promise<LiveDevice> {
  const device = await deviceOf(tx, at.id, at.hash, true);
  if (!device) throw new Refusal(refused['device-unknown']);
  return device;
}

async function choosePin(tx: Tx, at: At, { id: user, name }: PinHolder, pin: string, c: PublicContext): Promise<void> {
  const hash = await hashPin(c.server.vault, at.id, user, pin);
  const place = { tenant: at.tenant, organization: at.id };
  await setPin(tx, place, { user, hash, mustChange: false, by: user, at: c.now });
  const payload = { actor: name, after: { pin: 'chosen' } };
  await note(tx, at, c, { operation: 'sign-in.create-by-pin', user, outcome: 'done', payload });
}

function refuseWeak(pin: string, holder: PinHolder, present: string | null): void {
  const wrong = isTrivial(pin, holder) ? 'pin-trivial' : pin === present ? 'pin-same' : null;
  if (!wrong) return;
  const { code, says } = refused[wrong];
  throw new Refusal(problems.invalid, { errors: [{ field: 'next', code, says } satisfies FieldError] });
}

/** What wrong PINs count against. */
export const subjects = {
  number: (number: string) => `pin:${number}`,
  device: (device: string) => `device:${device}`,
} as const;

async function refuseTried(tx: Tx, organization: string, number: string, device: string, now: Date): Promise<void> {
  const since = (span: number) => new Date(now.getTime() - span);
  const tries = (subject: string, span: number) => failuresSince(tx, organization, subject, since(span));
  const isLocked =
    (await tries(subjects.number(number), quarter)) >= budget.number ||
    (await tries(subjects.device(device), quarter)) >= budget.device;
  const isLockedForLong = (await tries(subjects.number(number), day)) >= budget.numberInADay;
  if (!isLocked && !isLockedForLong) return;
  const wait = isLockedForLong ? day : quarter;
  throw new Refusal(refused['pin-locked'], {
    values: { minutes: wait / 60_000 },
    headers: { 'retry-after': String(wait / 1000) },
  });
}
