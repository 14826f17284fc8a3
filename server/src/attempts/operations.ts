export * from './assessing/operations.ts';
export * from './answers/operations.ts';
export * from './entered/operations.ts';
export * from './hacp/operations.ts';
export * from './moves/operations.ts';
export * from './operations-run-time.ts';

import { z } from 'zod';
import { assessedKinds } from '../content/index.ts';
import type { Context } from '../context.ts';
import { keepPlans } from '../database/connection.ts';
import { mayOf } from '../may.ts';
import { many, operation } from '../operation.ts';
import { problems, Refusal } from '../refusal.ts';
import { enrollment, trainingPlan } from '../training/index.ts';
import { beginLaunch, type Site } from './deeds-launch.ts';
import type { LaunchedItem } from './launch.ts';
import { myCourse, notMine, shownCourse, shownToReader } from './my-course.ts';
import { attempt, attempts, launching } from './privileges.ts';
import { findLaunchable, findMyCourse, findParts, listAttempts, lockEnrollment } from './store.ts';

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
  return { url: c.site.origin + (page ?? `/launch/${token}`), item };
}

const may = z.union([z.literal(true), z.object({ reason: z.string() })]);

const shownAttempt = z.object({
  id: z.uuid(),
  /** Null: at the course as a whole. */ itemId: z.uuid().nullable(),
  title: z.string().nullable(),
  number: z.number(),
  /** Null, as what came of it: not for the eyes of the reader. */ state: z.enum(['open', 'ended']).nullable(),
  completion: z.enum(['unknown', 'incomplete', 'completed']).nullable(),
  success: z.enum(['unknown', 'passed', 'failed']).nullable(),
  /** 0..1 */ score: z.number().nullable(),
  scoreText: z.string().nullable(),
  seconds: z.number(),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  /** A completed course was set back after it: it counts no more. */ isSetAside: z.boolean(),
  /** Somebody changed what the content told. */ isCorrected: z.boolean(),
  /** The day it was done, when it was entered for the learner. */ doneOn: z.iso.date().nullable(),
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
  output: z.object({
    items: z.array(shownAttempt),
    /** What of the course can be tried, and how often. */
    parts: z.array(
      z.object({
        id: z.uuid(),
        title: z.string(),
        used: z.number(),
        /** Null: as often as they like. */ attemptLimit: z.number().nullable(),
        /** Somebody else says whether it was done. */ isAssessed: z.boolean(),
      }),
    ),
    may: z.object({ addOffline: may, editLimit: may, assess: may }),
  }),
  run: async (c) => {
    const id = c.params['id'] ?? '';
    const rows = await listAttempts(c.tx, c.granted, c.at.id, id);
    const found = await findParts(c.tx, c.at.id, id, c.granted.now);
    const thing = found && { ...found.thing, kind: attempt.id };
    if (!thing || (rows.length === 0 && !c.check(attempts.view, thing).allowed))
      throw new Refusal(problems['not-found']);
    const { addOffline, editLimit, assess } = attempts;
    const deeds = mayOf(c, thing, { addOffline, editLimit, assess });
    const parts = found.parts.map(({ kind, ...part }) => ({ ...part, isAssessed: assessedKinds.includes(kind) }));
    return { items: rows.map((row) => shownToReader(c, row)), parts, may: deeds };
  },
});
