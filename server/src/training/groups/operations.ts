import { z } from 'zod';
import { courses, courseWithin } from '../../content/index.ts';
import type { Context } from '../../context.ts';
import { coursesSide, group, groups } from '../../groups/index.ts';
import { one, operation } from '../../operation.ts';
import { problems, Refusal } from '../../refusal.ts';
import { enrollmentStates } from '../plan.ts';
import { enrollments } from '../privileges.ts';
import { affectedBy, countMembers } from './store.ts';

/** Enrollments that a preview counts and names at most. */
const most = 2_000;
const named = 100;

const affected = z.object({
  /** Begun by nobody and asked for by nothing else: these go when the choice is to unenroll. */ goes: z.number(),
  /** Begun, completed or asked for by something else: these stay in any case. */ stays: z.number(),
  /** The first of those which the asker may see. */
  items: z.array(
    z.object({
      enrollmentId: z.uuid(),
      name: z.string(),
      course: z.object({ id: z.uuid(), title: z.string() }),
      state: z.enum(enrollmentStates),
      /** 0..1 */ progress: z.number(),
      goes: z.boolean(),
    }),
  ),
});

export const previewLeaving = operation({
  id: 'group.preview-removal',
  does: {
    en: 'See which enrollments are concerned when a user leaves a group',
    de: 'Sehen, welche Einschreibungen betroffen sind, wenn ein Benutzer eine Gruppe verlässt',
  },
  method: 'GET',
  path: '/api/groups/:id/members/:user/enrollments',
  needs: groups.editMembers,
  on: one(group),
  output: affected,
  run: (c) => shown(c, { users: [c.params.user ?? ''], course: null }),
});

export const previewDissociation = operation({
  id: 'group.preview-dissociation',
  does: {
    en: 'See which enrollments are concerned when a group gives a course away',
    de: 'Sehen, welche Einschreibungen betroffen sind, wenn eine Gruppe einen Kurs abgibt',
  },
  method: 'GET',
  path: '/api/groups/:id/courses/:course/enrollments',
  needs: groups.view,
  on: one(group),
  output: affected,
  run: async (c) => shown(c, { users: null, course: await courseSeen(c) }),
});

export const previewAssociations = operation({
  id: 'group.preview-associations',
  does: {
    en: 'See how many members courses of a group would enroll',
    de: 'Sehen, wie viele Mitglieder Kurse einer Gruppe einschreiben würden',
  },
  method: 'POST',
  path: '/api/groups/:id/courses/preview',
  needs: groups.view,
  on: one(group),
  andOn: coursesSide,
  quiet: true,
  input: z.strictObject({ courses: z.array(z.uuid()).min(1).max(100) }),
  output: z.object({
    /** Active ones. */ members: z.number(),
    items: z.array(z.object({ courseId: z.uuid(), /** Members enrolled before. */ already: z.number() })),
  }),
  run: async (c) => {
    const ids = [...new Set(c.input.courses)];
    const { members, already } = await countMembers(c.tx, c.at.id, c.params.id ?? '', ids);
    return { members, items: ids.map((courseId) => ({ courseId, already: already[courseId] ?? 0 })) };
  },
});

async function courseSeen(c: Context<string>): Promise<string> {
  const found = await courseWithin(c.tx, c.at.id, c.params.course ?? '', c.filter(courses.view));
  if (!found) throw new Refusal(problems['not-found']);
  return found.id;
}

type Leaving = Readonly<{ users: readonly string[] | null; course: string | null }>;

async function shown(c: Context<string>, leaving: Leaving): Promise<z.input<typeof affected>> {
  const of = { group: c.params.id ?? '', ...leaving };
  const rows = (await affectedBy(c.tx, c.at.id, of, c.filter(enrollments.view), most)).map((row) => ({
    ...row,
    goes: row.state === 'not-started' && !row.alsoAsked,
  }));
  const goes = rows.filter((row) => row.goes).length;
  return {
    goes,
    stays: rows.length - goes,
    items: rows
      .filter(({ seen }) => seen)
      .slice(0, named)
      .map(({ seen: _, alsoAsked: __, ...row }) => row),
  };
}
