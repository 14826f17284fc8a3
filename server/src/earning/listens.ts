import { forgetThing } from '../certifications/index.ts';
import { type Listens, listens } from '../events.ts';
import { earnByObjective, earnByTraining, earningIn } from './deeds-earn.ts';
import { concernedBy, metBy } from './store.ts';

/** Certifications are earned by what is completed, and by objectives that are satisfied. */
export const earningListens: readonly Listens[] = [
  listens('courses-completed', async ({ enrollments, organization }, h) => {
    const pairs = await concernedBy(h.tx, organization, enrollments);
    if (pairs.length === 0) return;
    const at = await earningIn(h, organization);
    for (const pair of pairs) await earnByTraining(at, pair);
  }),
  listens('objectives-satisfied', async ({ user, organization }, h) => {
    const at = await earningIn(h, organization);
    for (const met of await metBy(h.tx, at, user)) await earnByObjective(at, user, met);
  }),
  listens('course-deleted', ({ course, organization }, { tx }) => forgetThing(tx, organization, course)),
];
