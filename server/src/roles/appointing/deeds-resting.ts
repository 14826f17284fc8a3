import type { SignedContext } from '../../context.ts';
import { changed, holder, refuseLastAdministrator, said } from '../deeds-appoint.ts';
import { appointmentById, endAppointments } from '../store.ts';

/**
 * Ends appointments whose ground is gone, such as a membership: nobody asks for that, so no rank is compared; the last
 * administrator stays. Tells how many had not ended before.
 */
export async function endResting(c: SignedContext, ids: readonly string[]): Promise<number> {
  let ended = 0;
  for (const id of ids) {
    const given = await appointmentById(c.tx, id);
    if (!given || (given.until && given.until <= c.now)) continue;
    await refuseLastAdministrator(c, await holder(c, given.user), { appointments: [id] }, [given]);
    await endAppointments(c.tx, given.organization, [id], c.now);
    await changed(c, given.organization, given.user);
    await said(c, given.organization, 'ended', given);
    ended += 1;
  }
  return ended;
}
