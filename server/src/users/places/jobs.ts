import { z } from 'zod';
import { writeEntry } from '../../audit/index.ts';
import type { Change, SignedContext } from '../../context.ts';
import { load } from '../../database/things.ts';
import type { Dated, Job, JobWork } from '../../job.ts';
import { job } from '../../job.ts';
import { newSalt } from '../../outside/ids.ts';
import { problems, Refusal } from '../../refusal.ts';
import { keepDecision } from '../../roles/index.ts';
import type { Text } from '../../text.ts';
import { found, move } from '../deeds-user.ts';
import { putTold } from '../import/deeds-one.ts';
import { user, users } from '../privileges.ts';
import { beginOf, today, zoneFor } from '../states/day.ts';
import { profileOf } from '../store.ts';
import { moveJob, onItsDay, refused, type Order } from './deeds-move.ts';
import { NotTaken, reasonOf } from './deeds-reason.ts';
import { endMove, type Move, moveById, type Told } from './store-moves.ts';

const order = z.object({ tenant: z.uuid(), organization: z.uuid(), move: z.uuid() });

/**
 * Does a planned move at the beginning of its day, in the name of whoever planned it and by what they may do now. It may run
 * twice or too early: it looks at the move as it stands, and waits for the day when the clocks were changed meanwhile.
 */
const moveUser = job({
  id: moveJob,
  async run(work) {
    const said = order.parse(work.payload);
    const due = await work.asNobody(said, (h) => dueMove(h, said));
    if (!due) return;
    const { tenant, organization } = said;
    const author = { tenant, organization: due.from, user: due.by, at: organization };
    try {
      const isDone = await work.as(author, (c) => moveNow(c, said));
      if (isDone === null) await refuse(work, said, due, refused['planner-gone'].says);
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault;
      await refuse(work, said, due, reasonOf(fault));
    }
  },
});

export const userMoveJobs: readonly Job[] = [moveUser];

/** The move, when its day has begun. */
async function dueMove(h: Dated, said: Order): Promise<Move | null> {
  const found = await moveById(h.tx, said.organization, said.move);
  if (found?.state !== 'planned') return null;
  const place = await h.server.directory.find(h.tx, said.tenant, said.organization, 0);
  const zone = zoneFor(null, place?.settings ?? {});
  if (today(h.now, zone) >= found.day) return found;
  await onItsDay(h.tx, said, beginOf(found.day, zone));
  return null;
}

/** The move as if it were asked for now; false when it was taken back meanwhile. */
async function moveNow(asked: SignedContext, said: Order): Promise<boolean> {
  const changes: Change[] = [];
  const c: SignedContext = { ...asked, audit: (change) => void changes.push(change) };
  const planned = await moveById(c.tx, said.organization, said.move);
  if (planned?.state !== 'planned') return false;
  const loaded = await load(c.tx, user, planned.user, true, c.world.now);
  if (!loaded || !c.sees(loaded.thing)) throw new Refusal(problems['not-found']);
  const { thing } = loaded;
  const privilege = planned.told ? users.import : users.edit;
  await c.demand(privilege, thing);
  const decision = c.check(privilege, thing);
  const by = decision.allowed ? decision : null;
  const was = await found(c, planned.user, thing);
  if (was.state === 'deleted') throw new Refusal(problems['not-found']);
  if (planned.told) await asTold(c, planned.told, planned.user);
  else await move(c, was, planned.location?.id ?? null);
  await endMove(c.tx, said.organization, said.move, { state: 'done', at: c.now });
  for (const { before, after } of changes)
    await writeEntry(c.tx, {
      ...{ id: c.newId(), tenant: said.tenant, organization: said.organization, at: c.now, actor: c.actor.id },
      ...{ operation: privilege.id, outcome: 'done', kind: user.id, thing: thing.id, privilege: privilege.id },
      ...{ appointment: by?.appointment ?? null, role: by?.role ?? null, scope: by?.scope ?? null, reason: null },
      ...{ address: null, salt: newSalt() },
      payload: {
        ...{ actor: c.user.name, planned: said.move, before, after },
        ...(by && { decision: keepDecision(c, privilege, thing, c.at.id) }),
      },
    });
  return true;
}

/** What a row of a file said of a day, as if the row came now. */
async function asTold(c: SignedContext, told: Told, id: string): Promise<void> {
  const { outcome, reasons } = await putTold(c, told, id);
  if (outcome === 'rejected') throw new NotTaken(c, reasons);
}

/** The move is not done: its author is told, who is told once however often this runs, and it says why. */
async function refuse(work: JobWork, said: Order, due: Move, reason: Text): Promise<void> {
  const { tenant, organization } = said;
  const name = await work.asNobody(said, async ({ tx, now }) => {
    const whom = await profileOf(tx, due.user, now.getTime());
    return whom ? `${whom.firstName} ${whom.lastName}` : '';
  });
  await work.asNobody({ tenant, organization: due.from }, (h) =>
    h.happened({
      ...{ kind: 'move-refused', move: said.move, user: due.user, name, day: due.day, reason },
      ...{ plannedBy: due.by, organization: due.from },
    }),
  );
  await work.asNobody(said, ({ tx, now }) =>
    endMove(tx, organization, said.move, { state: 'refused', reason, at: now }),
  );
}
