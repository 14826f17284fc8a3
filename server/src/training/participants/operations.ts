import { z } from 'zod';
import { course } from '../../content/index.ts';
import { many, operation } from '../../operation.ts';
import { refuseDue } from '../deeds-assignment.ts';
import { enrolling } from '../privileges.ts';
import { chosen, counted, enrollChosen, leaving, leftOut, offered, reachIn, unenroll } from './deeds-participants.ts';
import { chosenUsers, sorted } from './participants.ts';

// Each of these is on two things: the course is in the address, its users come with the request. Both sides are asked.

const count = z.number();
const choice = {
  already: count,
  /** Completed: nothing is to be done again. */ done: count,
  /** Who takes no training now. */ inactive: count,
};

export const offerUsers = operation({
  id: 'enrollment.offer-users',
  does: {
    en: 'Find users to enroll in a course',
    de: 'Benutzer finden, die in einen Kurs eingeschrieben werden können',
  },
  method: 'GET',
  path: '/api/courses/:id/participants/offers',
  needs: enrolling.create,
  on: many(course),
  query: z.object({ search: z.string().trim().max(200).default('') }),
  output: z.object({ items: z.array(z.object({ id: z.uuid(), name: z.string() })) }),
  run: async (c) => ({ items: await offered(c, await reachIn(c, enrolling.create), c.query.search) }),
});

export const previewEnrolling = operation({
  id: 'enrollment.preview',
  does: {
    en: 'See who would be enrolled in a course, and who is or has done it already',
    de: 'Sehen, wer in einen Kurs eingeschrieben würde und wer es schon ist oder ihn abgeschlossen hat',
  },
  method: 'POST',
  path: '/api/courses/:id/participants/preview',
  needs: enrolling.create,
  on: many(course),
  input: chosenUsers,
  output: z.object({ adds: count, ...choice, /** The first of those who would be. */ names: z.array(z.string()) }),
  quiet: true,
  run: async (c) => counted(sorted(await chosen(c, await reachIn(c, enrolling.create), c.input))),
});

export const enrollUsers = operation({
  id: 'enrollment.create',
  does: { en: 'Enroll users in a course', de: 'Benutzer in einen Kurs einschreiben' },
  method: 'POST',
  path: '/api/courses/:id/participants',
  needs: enrolling.create,
  on: many(course),
  input: z.strictObject({ who: chosenUsers, dueDate: z.iso.date().nullable().default(null) }),
  output: z.object({ enrolled: z.array(z.uuid()), ...choice }),
  status: 201,
  run: async (c) => {
    const reach = await reachIn(c, enrolling.create);
    const { who, dueDate } = c.input;
    refuseDue(c, { dueDate, dueDays: null });
    const { fresh, ...others } = await enrollChosen(c, reach, who, dueDate);
    return {
      enrolled: fresh.map(({ id }) => id),
      already: others.already,
      done: others.done,
      inactive: others.inactive,
    };
  },
});

const some = z.strictObject({ users: z.array(z.uuid()).min(1).max(1_000) });
/** Who stays, and why. */
const left = z.array(z.object({ reason: z.string(), count, names: z.array(z.string()) }));

export const previewUnenrolling = operation({
  id: 'enrollment.preview-removal',
  does: {
    en: 'See who can be taken out of a course, and who stays and why',
    de: 'Sehen, wer aus einem Kurs genommen werden kann, wer bleibt und warum',
  },
  method: 'POST',
  path: '/api/courses/:id/participants/removal/preview',
  needs: enrolling.remove,
  on: many(course),
  input: some,
  output: z.object({ removes: count, left }),
  quiet: true,
  run: async (c) => {
    const outcome = await leaving(c, await reachIn(c, enrolling.remove), c.input.users);
    return { removes: outcome.out.length, left: leftOut(c, outcome.left) };
  },
});

export const unenrollUsers = operation({
  id: 'enrollment.remove',
  does: {
    en: 'Take users out of a course; what was done stays',
    de: 'Benutzer aus einem Kurs nehmen; was getan wurde, bleibt',
  },
  method: 'POST',
  path: '/api/courses/:id/participants/removal',
  needs: enrolling.remove,
  on: many(course),
  input: some,
  output: z.object({ removed: z.array(z.uuid()), left }),
  run: async (c) => {
    const outcome = await unenroll(c, await reachIn(c, enrolling.remove), c.input.users);
    return { removed: outcome.out.map(({ user }) => user), left: leftOut(c, outcome.left) };
  },
});
