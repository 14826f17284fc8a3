import { z } from 'zod';
import { one, operation } from '../../operation.ts';
import { user, users } from '../../users/index.ts';
import { asSeen, countsOf, inOrder, shownAsSeen, shownToOthers, todayOf } from '../plan.ts';
import { enrollments } from '../privileges.ts';
import { triedOf } from './store.ts';

/** Of those whose status may be seen. */
const counts = z.object({
  all: z.number(),
  exempt: z.number(),
  notStarted: z.number(),
  inProgress: z.number(),
  completed: z.number(),
  failed: z.number(),
  overdue: z.number(),
});

const summed = shownToOthers.extend({
  /** How often anything of it was tried; null for a reader who may not see the status. */ attempts: z
    .number()
    .nullable(),
});

export const readEnrollmentsOfUser = operation({
  id: 'enrollment.list-of-user',
  does: { en: 'See what a user is enrolled in', de: 'Sehen, worin ein Benutzer eingeschrieben ist' },
  method: 'GET',
  path: '/api/users/:id/enrollments',
  needs: users.view,
  on: one(user),
  output: z.object({ items: z.array(summed), counts }),
  run: async (c) => {
    const { thing } = c.granted;
    const today = todayOf(c);
    const of = { organization: thing?.organization ?? c.at.id, user: thing?.id ?? '' };
    const rows = await triedOf(c.tx, of, c.filter(enrollments.view), c.now.getTime());
    const plan = inOrder(
      rows.map((row) => asSeen(c, row)),
      today,
    );
    const items = plan.map((row) => ({ ...shownAsSeen(row, today), attempts: row.sees.status ? row.attempts : null }));
    const seen = plan.filter(({ sees }) => sees.status);
    return { items, counts: countsOf(seen, today) };
  },
});
