import { z } from 'zod';
import { theOther } from '../../http/other-side.ts';
import { one, operation } from '../../operation.ts';
import { problems, Refusal } from '../../refusal.ts';
import { user, users } from '../../users/index.ts';
import { course, courses } from '../privileges.ts';
import { factsNow, idOf, placeOf, shownFacts, whole } from './deeds-facts.ts';
import { demandNaming, instructorSide } from './deeds-instructors.ts';
import { factProblems, mostInstructors } from './facts.ts';
import { deleteInstructor, insertInstructor, listTaught, orderInstructors } from './store.ts';

export const nameInstructor = operation({
  id: 'course.name-instructor',
  does: { en: 'Name somebody as instructor of a course', de: 'Jemanden als Lehrkraft eines Kurses benennen' },
  method: 'POST',
  path: '/api/courses/:id/instructors',
  needs: courses.editInstructors,
  on: one(course),
  andOn: instructorSide('userId'),
  input: z.strictObject({ userId: z.uuid() }),
  output: shownFacts,
  carriesPower: true,
  run: async (c) => {
    demandNaming(c, theOther(c));
    const { instructors } = await factsNow(c);
    if (instructors.length >= mostInstructors)
      throw new Refusal(factProblems['too-many-instructors'], { values: { most: mostInstructors } });
    await insertInstructor(c.tx, placeOf(c), idOf(c), c.input.userId);
    c.audit({ after: c.input });
    return whole(c);
  },
});

export const unnameInstructor = operation({
  id: 'course.take-instructor-off',
  does: { en: 'Take an instructor off a course', de: 'Eine Lehrkraft von einem Kurs nehmen' },
  method: 'DELETE',
  path: '/api/courses/:id/instructors/:user',
  needs: courses.editInstructors,
  on: one(course),
  andOn: instructorSide('user'),
  output: shownFacts,
  carriesPower: true,
  run: async (c) => {
    const taken = theOther(c);
    demandNaming(c, taken);
    await deleteInstructor(c.tx, placeOf(c).organization, idOf(c), taken.id ?? '');
    c.audit({ before: { userId: taken.id } });
    return whole(c);
  },
});

export const sortInstructors = operation({
  id: 'course.order-instructors',
  does: {
    en: 'Put the instructors of a course in order; the first leads',
    de: 'Die Lehrenden eines Kurses ordnen; die erste leitet',
  },
  method: 'PUT',
  path: '/api/courses/:id/instructors',
  needs: courses.editInstructors,
  on: one(course),
  input: z.strictObject({ /** Every one of them. */ users: z.array(z.uuid()).max(mostInstructors) }),
  output: shownFacts,
  run: async (c) => {
    const before = (await factsNow(c)).instructors.map(({ id }) => id);
    const { users } = c.input;
    if (before.toSorted().join() !== users.toSorted().join()) {
      const { code, says } = factProblems['instructor-unknown'];
      throw new Refusal(problems.invalid, { errors: [{ field: 'users', code, says }] });
    }
    await orderInstructors(c.tx, placeOf(c).organization, idOf(c), users);
    c.audit({ before: { users: before }, after: c.input });
    return whole(c);
  },
});

export const readTaught = operation({
  id: 'user.courses-taught',
  does: { en: 'See of which courses a user is instructor', de: 'Sehen, welche Kurse ein Benutzer lehrt' },
  method: 'GET',
  path: '/api/users/:id/courses-taught',
  needs: users.view,
  on: one(user),
  output: z.object({
    /** Of those the asker may see. */
    items: z.array(z.object({ id: z.uuid(), title: z.string(), leads: z.boolean() })),
  }),
  run: async (c) => ({
    items: await listTaught(c.tx, placeOf(c).organization, idOf(c), c.filter(courses.view)),
  }),
});
