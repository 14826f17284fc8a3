import type { PublicContext } from '../../context.ts';
import type { Tx } from '../../database/connection.ts';
import type { Event } from '../../events.ts';
import { hashDevice } from './device.ts';
import { noteDevice } from './store.ts';

type Asking = Pick<PublicContext, 'now' | 'newId' | 'address' | 'device'>;
type Where = Readonly<{ id: string; tenant: string }>;

/** Notes what somebody signs in with; from the second device on, rooms above hear of each that was not seen before. */
export async function seeDevice(
  within: Readonly<{ tx: Tx; happened: (event: Event) => Promise<void> }>,
  organization: Where,
  user: string,
  { now, newId, address, device }: Asking,
): Promise<void> {
  const used = { tenant: organization.tenant, organization: organization.id, user, hash: hashDevice(device), at: now };
  if (!(await noteDevice(within.tx, used))) return;
  const signIn = newId();
  await within.happened({ kind: 'signed-in-anew', organization: organization.id, user, signIn, device, address });
}
