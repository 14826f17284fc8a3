import { check, filter } from '@ambit/policy';
import { course } from '../../content/index.ts';
import type { SignedContext } from '../../context.ts';
import { load } from '../../database/things.ts';
import { problems, Refusal } from '../../refusal.ts';
import { user, users } from '../../users/index.ts';
import { enrolling } from '../privileges.ts';
import { standsAt } from './approval.ts';
import { findWaiting, type ListedWaiting, type Waiting } from './store.ts';

/** Whoever may enroll a learner in a course may approve what they registered for; both sides must hold. */
export const reachOf = (c: SignedContext) => ({
  users: filter(c.rules, c.actor, enrolling.create, c.world, { side: 'user' }),
  courses: filter(c.rules, c.actor, enrolling.create, c.world, { side: 'course' }),
  asker: c.actor.id,
});

/** A registration that the asker may decide; 404 where they may not see its learner. */
export async function decidable(c: SignedContext): Promise<Waiting> {
  const found = await findWaiting(c.tx, c.at.id, c.params['id'] ?? '');
  const learner = found && (await load(c.tx, user, found.user, false, c.world.now));
  const of = found && (await load(c.tx, course, found.course, false, c.world.now));
  if (!found || !learner || !of || !c.check(users.view, learner.thing).allowed)
    throw new Refusal(problems['not-found']);
  if (found.user === c.actor.id)
    c.refuse(enrolling.create, learner.thing, [{ kind: 'authority', id: 'requirement.not-oneself', values: {} }]);
  const about = { course: of.thing, user: learner.thing };
  const decision = check(c.rules, c.actor, enrolling.create, about, c.world);
  if (!decision.allowed) c.refuse(enrolling.create, learner.thing, decision.missing);
  return found;
}

/** Is it the asker that is asked, by the step it waits at now? Beyond the last step everybody is who may decide. */
export function isForMe(c: SignedContext, waiting: ListedWaiting): boolean {
  const step = waiting.steps[standsAt(waiting, waiting.steps, c.now)];
  if (step === undefined || step.by === 'administrators') return true;
  if (step.by === 'user') return step.user?.id === c.actor.id;
  return step.by === 'manager' ? waiting.isManager : waiting.isInstructor;
}
