import { z } from 'zod';
import type { SignedContext } from '../../context.ts';
import { one, operation, would } from '../../operation.ts';
import { problems, Refusal } from '../../refusal.ts';
import { enrollment, ownEnrollments } from '../privileges.ts';
import { locked, offerOf } from './deeds-offers.ts';
import { registrationProblems } from './problems.ts';
import { closeRegistration, enrollRegistered, findWaiting, insertRegistration, leaveEnrollment } from './store.ts';

export const register = operation({
  id: 'enrollment.register',
  does: { en: 'Register myself for a course', de: 'Mich selbst für einen Kurs anmelden' },
  method: 'POST',
  path: '/api/users/:id/registrations',
  needs: ownEnrollments.register,
  on: would(enrollment, (_, c) => ({ user: c.params['id'] ?? null })),
  input: z.strictObject({ courseId: z.uuid(), acceptsWaiver: z.boolean().default(false) }),
  output: z.object({ id: z.uuid(), /** Otherwise it waits for approval. */ isEnrolled: z.boolean() }),
  status: 201,
  run: async (c) => {
    const { courseId, acceptsWaiver } = c.input;
    const offer = await offerOf(c, courseId);
    if (offer.enrollment) throw new Refusal(registrationProblems['enrolled-already']);
    const lock = locked(c, offer);
    if (lock) throw new Refusal(lock.problem, { values: lock.values });
    if (offer.waiver && !acceptsWaiver) throw notAccepted();
    const isEnrolled = offer.steps.length === 0;
    const asked = { id: c.newId(), user: c.actor.id, course: courseId, waiver: offer.waiver };
    if (!(await insertRegistration(c.tx, siteOf(c), asked, isEnrolled ? 'approved' : 'open')))
      throw new Refusal(registrationProblems['asked-already']);
    if (isEnrolled) await enrollRegistered(c.tx, siteOf(c), asked);
    c.audit({ thing: { kind: 'course', id: courseId }, after: { ...c.input, isEnrolled } });
    return { id: asked.id, isEnrolled };
  },
});

export const leave = operation({
  id: 'enrollment.leave',
  does: {
    en: 'Leave a course I registered for myself',
    de: 'Einen Kurs verlassen, für den ich mich selbst angemeldet habe',
  },
  method: 'DELETE',
  path: '/api/enrollments/:id',
  needs: ownEnrollments.leave,
  on: one(enrollment),
  output: z.null(),
  status: 204,
  run: async (c) => {
    if (!(await leaveEnrollment(c.tx, c.organization.id, c.params['id'] ?? '', c.now)))
      throw new Refusal(registrationProblems['completed-stays']);
    c.audit({ after: { state: 'withdrawn' } });
    return null;
  },
});

export const takeBack = operation({
  id: 'enrollment.take-back-registration',
  does: { en: 'Take back what I asked to be registered for', de: 'Zurücknehmen, wofür ich mich anmelden wollte' },
  method: 'DELETE',
  path: '/api/my/registrations/:id',
  needs: 'signed in',
  because: 'Everybody takes back what they asked for themselves.',
  output: z.null(),
  status: 204,
  run: async (c) => {
    const found = await findWaiting(c.tx, c.organization.id, c.params['id'] ?? '');
    if (found?.user !== c.actor.id) throw new Refusal(problems['not-found']);
    await closeRegistration(c.tx, c.organization.id, found.id, { state: 'withdrawn', at: c.now, by: null, reason: '' });
    c.audit({ thing: { kind: 'course', id: found.course }, after: { registration: 'withdrawn' } });
    return null;
  },
});

const siteOf = (c: SignedContext) => ({
  ...{ tenant: c.organization.tenant, organization: c.organization.id },
  ...{ now: c.now, newId: c.newId },
});

function notAccepted(): Refusal {
  const { code, says } = registrationProblems['waiver-not-accepted'];
  return new Refusal(problems.invalid, { errors: [{ field: 'acceptsWaiver', code, says }] });
}
