import type { Facts } from '@ambit/policy';
import { z } from 'zod';
import type { Context, SignedContext } from '../../context.ts';
import { mayOf } from '../../may.ts';
import { newPin, newSecret } from '../../outside/ids.ts';
import { problems, Refusal } from '../../refusal.ts';
import { findLocation, placeInScope } from '../../workplace/index.ts';
import { atDoor } from '../admission/store.ts';
import { hashSecret } from '../lookup.ts';
import { devices } from '../privileges.ts';
import { forgetFailures } from '../store.ts';
import { hashPin, subjects } from './deeds-pin.ts';
import { isLearnerOnly, isTrivial } from './device.ts';
import { refused } from './problems.ts';
import { deviceOf, findDevice, insertDevice, type ListedDevice } from './store.ts';
import { endAtDevices, holderById, type PinHolder, setPin } from './store-pin.ts';

const deed = z.union([z.literal(true), z.object({ reason: z.string() })]);

export const newDevice = z.strictObject({
  name: z.string().trim().min(1).max(100),
  /** Null: for the whole organization, where it has no locations. */ locationId: z.uuid().nullable(),
});

export const listedDevice = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Null: for the whole organization. */ location: z.object({ id: z.uuid(), name: z.string().nullable() }).nullable(),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  lastUsedAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
  version: z.number(),
  may: z.object({ edit: deed, end: deed }),
});

export function shownDevice(c: SignedContext, row: ListedDevice): z.input<typeof listedDevice> {
  const { id, name, location, place, createdBy, version } = row;
  return {
    ...{ id, name, createdBy, version },
    location: location ? { id: location, name: place } : null,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
    may: mayOf(c, row.thing, { edit: devices.edit, end: devices.end }),
  };
}

/** A device as it is once it was changed. */
export async function shownAnew(c: SignedContext, id: string): Promise<z.input<typeof listedDevice>> {
  const found = await findDevice(c.tx, c.at.id, id, c.now.getTime());
  if (!found) throw new Refusal(problems['not-found']);
  return shownDevice(c, found);
}

type NewDevice = z.output<typeof newDevice>;

export async function factsOfNew({ locationId }: NewDevice, c: SignedContext): Promise<Facts> {
  if (locationId) await placeInScope(c, locationId, 'locationId', findLocation);
  return { place: locationId };
}

/** Makes the browser that asks a device. Its token is in a cookie of its own, and here as a hash alone. */
export async function register(c: Context<'device.register', NewDevice>): Promise<string> {
  const place = { tenant: c.at.tenant, organization: c.at.id };
  const present = c.registered?.organization === c.at.id && (await deviceOf(c.tx, c.at.id, c.registered.hash, false));
  if (present) throw new Refusal(refused['device-registered'], { values: { name: present.name } });
  const [id, secret] = [c.newId(), newSecret()];
  const { name, locationId: location } = c.input;
  await insertDevice(c.tx, place, { id, name, location, hash: hashSecret(secret), by: c.actor.id, at: c.now });
  c.setDevice(`${c.at.id}.${secret}`);
  c.audit({ thing: { kind: 'device', id }, after: c.input });
  return id;
}

/** Gives a user a new PIN, which is shown once and changed when it is used first. */
export async function giveNewPin(c: Context<'user.set-pin'>): Promise<{ name: string; number: string; pin: string }> {
  const { thing } = c.granted;
  const [user, at] = [thing?.id ?? '', thing?.organization ?? ''];
  const organization = c.server.directory.known(at);
  const door = await atDoor(c.tx, at, user, c.now);
  if (!organization || !door) throw new Refusal(refused['pin-not-for']);
  const who = { tenant: organization.tenant, organization: at, user };
  const authority = await c.server.authorities.of(c.tx, who, door.stamps, c.now);
  if (!authority || !isLearnerOnly(authority, c.now)) throw new Refusal(refused['pin-not-for']);
  const holder = await holderById(c.tx, at, user);
  if (!holder) throw new Refusal(refused['pin-without-number']);
  const pin = goodPin(holder);
  const hash = await hashPin(c.server.vault, at, user, pin);
  const place = { tenant: organization.tenant, organization: at };
  await setPin(c.tx, place, { user, hash, mustChange: true, by: c.actor.id, at: c.now });
  await forgetFailures(c.tx, at, subjects.number(holder.number));
  await endAtDevices(c.tx, at, user);
  c.audit({ after: { pin: 'new' } });
  return { name: door.name, number: holder.number, pin };
}

function goodPin(holder: PinHolder): string {
  const pin = newPin();
  return isTrivial(pin, holder) ? goodPin(holder) : pin;
}
