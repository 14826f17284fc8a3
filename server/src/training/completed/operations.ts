import { z } from 'zod';
import { listOf, page, paged, readCursor } from '../../http/page.ts';
import { many, operation } from '../../operation.ts';
import { shown, shownEnrollment, todayOf } from '../plan.ts';
import { enrollment, trainingPlan } from '../privileges.ts';
import { listCompleted } from './store.ts';

const completed = shownEnrollment.extend({
  completedAt: z.iso.datetime(),
  /** False for a round before the one that counts now. */ isCurrent: z.boolean(),
});

export const readMyCompleted = operation({
  id: 'training-plan.list-completed',
  does: { en: 'See what I completed, the newest first', de: 'Sehen, was ich abgeschlossen habe, das Neueste zuerst' },
  method: 'GET',
  path: '/api/my/completed',
  needs: trainingPlan.viewCompleted,
  on: many(enrollment),
  query: z.object(page),
  output: listOf(completed),
  run: async (c) => {
    const { limit, after } = c.query;
    const mine = { organization: c.organization.id, user: c.actor.id };
    const rows = await listCompleted(c.tx, c.granted, mine, limit + 1, readCursor(after, ['moment', 'id']));
    const { items, after: next } = paged(rows, limit, (row) => [row.completedAt.toISOString(), row.thing.id ?? '']);
    const today = todayOf(c);
    return {
      items: items.map((row) => ({
        ...shown(row, today),
        ...{ completedAt: row.completedAt.toISOString(), isCurrent: row.isCurrent },
      })),
      after: next,
    };
  },
});
