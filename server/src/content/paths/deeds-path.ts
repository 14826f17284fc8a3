import { z } from 'zod';
import type { Context, SignedContext } from '../../context.ts';
import { mayOf } from '../../may.ts';
import { problems, Refusal } from '../../refusal.ts';
import { say } from '../../text.ts';
import { courseStates } from '../course.ts';
import { courses, paths } from '../privileges.ts';
import { faultsOf, pathProblems, type StepInput } from './path.ts';
import { countWithin, findPath, insertPath, type ListedPath, type Path, putSteps } from './store.ts';

const may = z.union([z.literal(true), z.object({ reason: z.string() })]);

export const listedPath = z.object({
  id: z.uuid(),
  title: z.string(),
  state: z.enum(courseStates),
  stepCount: z.number(),
  version: z.number(),
  may: z.object({ edit: may }),
});

export const wholePath = listedPath.extend({
  description: z.string(),
  language: z.enum(['en', 'de']),
  /** A step opens when the required ones before it are done. */ inOrder: z.boolean(),
  steps: z.array(
    z.object({
      course: z.object({ id: z.uuid(), title: z.string(), state: z.enum(courseStates) }),
      optional: z.boolean(),
      /** Days after somebody came onto the path. */ dueDays: z.number().nullable(),
    }),
  ),
  /** What hinders publishing. */ problems: z.array(z.string()),
});

/** A path may stand in an organization below the one that is administered. */
export const placeOf = (c: Context) => ({
  tenant: c.at.tenant,
  organization: c.granted.thing?.organization ?? c.at.id,
});

/** The path that was granted. */
export async function granted(c: Context): Promise<Path> {
  const found = await findPath(c.tx, placeOf(c).organization, c.granted.thing?.id ?? '', c.now.getTime());
  if (!found) throw new Error('a path that was granted is gone');
  return found;
}

export const shown = (c: SignedContext, row: ListedPath): z.output<typeof listedPath> => ({
  id: row.thing.id ?? '',
  title: row.title,
  state: row.state,
  stepCount: row.stepCount,
  version: row.version,
  may: mayOf(c, row.thing, { edit: paths.edit }),
});

/** The path that was granted, with its steps and what hinders publishing it. */
export async function whole(c: Context): Promise<z.output<typeof wholePath>> {
  const found = await granted(c);
  const { description, language, inOrder, steps } = found;
  return {
    ...shown(c, found),
    ...{ description, language, inOrder, steps: [...steps] },
    problems: saidFaults(c, found),
  };
}

const saidFaults = (c: SignedContext, { steps }: Path): string[] =>
  faultsOf(steps).map(({ says, values }) => say(says, c.language, values, c.own()));

/** @throws Refusal 409 with the first of what hinders publishing it */
export function demandReady(c: SignedContext, path: Path): void {
  const [first] = saidFaults(c, path);
  if (first !== undefined) throw new Refusal(pathProblems['path-not-ready'], { values: { first } });
}

/** Each course once, and none that its author may not see, unless it stood there before. */
export async function demandCourses(c: SignedContext, was: Path, steps: readonly StepInput[]): Promise<void> {
  const ids = steps.map(({ courseId }) => courseId);
  if (new Set(ids).size < ids.length) throw refusedAt('course-twice');
  const added = ids.filter((id) => !was.steps.some(({ course }) => course.id === id));
  const { organization } = was.thing;
  if (added.length > 0 && (await countWithin(c.tx, organization, added, c.filter(courses.view))) < added.length)
    throw refusedAt('course-unseen');
}

const refusedAt = (code: 'course-twice' | 'course-unseen'): Refusal =>
  new Refusal(problems.invalid, { errors: [{ field: 'steps', code, says: pathProblems[code].says }] });

export const stepsAsSaid = (steps: Path['steps']): readonly StepInput[] =>
  steps.map(({ course, ...rest }) => ({ courseId: course.id, ...rest }));

type Begun = Pick<Path, 'title' | 'description' | 'language' | 'inOrder'>;

/** Adds a path of the asker's own with these steps. */
export async function begin(c: Context, said: Begun, steps: readonly StepInput[]): Promise<string> {
  const id = c.newId();
  await insertPath(c.tx, placeOf(c), { ...said, id, owner: c.actor.id, at: c.now });
  if (steps.length > 0) await putSteps(c.tx, placeOf(c), id, steps);
  return id;
}
