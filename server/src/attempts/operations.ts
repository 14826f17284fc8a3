export * from './operations-run-time.ts';

import { z } from 'zod';
import type { Context } from '../context.ts';
import { keepPlans } from '../database/connection.ts';
import { many, operation } from '../operation.ts';
import { problems, Refusal } from '../refusal.ts';
import { enrollment, enrollments, trainingPlan } from '../training/index.ts';
import { beginLaunch, type Site } from './deeds-launch.ts';
import type { LaunchedItem } from './launch.ts';
import { myCourse, notMine, shownCourse, shownToReader } from './my-course.ts';
import { attempt, attempts, launching } from './privileges.ts';
import { findLaunchable, findMyCourse, isEnrollmentWithin, listAttempts, lockEnrollment } from './store.ts';

export const readMyCourse = operation({
  id: 'training-plan.view-course',
  does: { en: 'Open my page of a course', de: 'Meine Seite eines Kurses öffnen' },
  method: 'GET',
  path: '/api/my/courses/:id',
  needs: trainingPlan.viewSummary,
  on: many(enrollment),
  output: myCourse,
  run: async (c) => {
    const found = await findMyCourse(c.tx, c.granted, c.organization.id, c.params.id ?? '');
    if (!found) throw new Refusal(problems['not-found']);
    return shownCourse(c, found);
  },
});

export const createLaunch = operation({
  id: 'content.launch',
  does: {
    en: 'Open an item of a course I am enrolled in',
    de: 'Einen Teil eines Kurses öffnen, in den ich eingeschrieben bin',
  },
  method: 'POST',
  path: '/api/my/launches',
  needs: launching.launch,
  on: many(enrollment),
  input: z.strictObject({ enrollmentId: z.uuid(), itemId: z.uuid() }),
  output: z.object({ url: z.url() }),
  status: 201,
  run: async (c) => {
    const { id: organization, tenant } = c.organization;
    const which = { enrollment: c.input.enrollmentId, item: c.input.itemId };
    const { publicUrl, contentUrl } = c.server;
    const site = { tenant, organization, user: c.actor.id, now: c.now, newId: c.newId, publicUrl, contentUrl };
    // thousands begin a course at the same time
    await keepPlans(c.tx);
    const { url, item } = await launchMine(c, site, which);
    c.audit({ thing: { kind: enrollment.id, id: which.enrollment, organization }, after: { item: item.title } });
    return { url };
  },
});

async function launchMine(
  c: Context<'content.launch'>,
  site: Site,
  which: Readonly<{ enrollment: string; item: string }>,
): Promise<Readonly<{ url: string; item: LaunchedItem }>> {
  const isMine = await lockEnrollment(c.tx, site.organization, which.enrollment, c.actor.id);
  const found = isMine ? await findLaunchable(c.tx, site.organization, which, c.granted.filter) : null;
  if (!found) throw notMine('enrollmentId', 'enrollment-not-mine');
  const { item } = found;
  if (!item) throw notMine('itemId', 'item-elsewhere');
  const { token, page } = await beginLaunch(c.tx, site, { ...found, item });
  return { url: page ?? `${site.publicUrl}/launch/${token}`, item };
}

const shownAttempt = z.object({
  id: z.uuid(),
  itemId: z.uuid(),
  title: z.string(),
  number: z.number(),
  state: z.enum(['open', 'ended']),
  completion: z.enum(['unknown', 'incomplete', 'completed']),
  success: z.enum(['unknown', 'passed', 'failed']),
  /** 0..1 */ score: z.number().nullable(),
  scoreText: z.string().nullable(),
  seconds: z.number(),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
});

export const readAttempts = operation({
  id: 'attempt.list',
  does: {
    en: 'See the attempts of a user at the items of a course',
    de: 'Die Versuche eines Benutzers an den Teilen eines Kurses ansehen',
  },
  method: 'GET',
  path: '/api/enrollments/:id/attempts',
  needs: attempts.view,
  on: many(attempt),
  output: z.object({ items: z.array(shownAttempt) }),
  run: async (c) => {
    const id = c.params['id'] ?? '';
    const rows = await listAttempts(c.tx, c.granted, c.at.id, id);
    const isThere = rows.length > 0 || (await isEnrollmentWithin(c.tx, c.at.id, id, c.filter(enrollments.view)));
    if (!isThere) throw new Refusal(problems['not-found']);
    return { items: rows.map((row) => shownToReader(c, row)) };
  },
});
