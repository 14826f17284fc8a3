import { z } from 'zod';
import { course, courses } from '../../content/index.ts';
import { one, operation } from '../../operation.ts';
import { enrollments } from '../../training/index.ts';
import { listMoves, peopleOf } from './store.ts';

const share = { notStarted: z.number(), inProgress: z.number(), completed: z.number() };

export const readPeople = operation({
  id: 'course-version.count-people',
  does: {
    en: 'See how many people learn from which version of a course',
    de: 'Sehen, wie viele nach welcher Version eines Kurses lernen',
  },
  method: 'GET',
  path: '/api/courses/:id/people',
  needs: courses.publish,
  on: one(course),
  output: z.object({
    versions: z.array(
      z.object({
        /** Null: they have not begun and get what is in force then. */ id: z.uuid().nullable(),
        number: z.string().nullable(),
        ...share,
      }),
    ),
    /** There are people whom the asker may not see; the same happens to them. */ others: z.boolean(),
    /** How people were brought from one version to another, newest first. */
    moves: z.array(
      z.object({
        id: z.uuid(),
        how: z.enum(['move', 'restart']),
        /** Overtaken: another version was published before everybody had come along. */
        state: z.enum(['running', 'done', 'overtaken']),
        /** The version they came to. */ number: z.string(),
        /** A version that was retired; null: of every other one. */ from: z.string().nullable(),
        total: z.number(),
        moved: z.number(),
        begunAt: z.iso.datetime(),
        endedAt: z.iso.datetime().nullable(),
        by: z.string(),
      }),
    ),
  }),
  run: async (c) => {
    const organization = c.granted.thing?.organization ?? c.at.id;
    const id = c.params.id ?? '';
    const { versions, others } = await peopleOf(c.tx, organization, id, c.filter(enrollments.view));
    const moves = await listMoves(c.tx, organization, id);
    const shown = moves.map((move) => ({
      ...move,
      begunAt: move.begunAt.toISOString(),
      endedAt: move.endedAt?.toISOString() ?? null,
    }));
    return { versions: [...versions], others, moves: shown };
  },
});
