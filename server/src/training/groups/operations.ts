import { z } from 'zod';
import { courses, courseWithin } from '../../content/index.ts';
import type { Context } from '../../context.ts';
import { group, groups } from '../../groups/index.ts';
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

export const previewAssociation = operation({
  id: 'group.preview-association',
  does: {
    en: 'See how many members a course of a group would enroll',
    de: 'Sehen, wie viele Mitglieder ein Kurs einer Gruppe einschreiben würde',
  },
  method: 'GET',
  path: '/api/groups/:id/courses/:course/members',
  needs: groups.view,
  on: one(group),
  output: z.object({ /** Active ones. */ members: z.number(), /** Enrolled before. */ already: z.number() }),
  run: async (c) => countMembers(c.tx, c.at.id, c.params.id ?? '', await courseSeen(c)),
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
