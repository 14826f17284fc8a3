import { z } from 'zod';
import { wordsOf } from '../../database/search.ts';
import { listOf, page, paged, readCursor } from '../../http/page.ts';
import { many, one, operation, would } from '../../operation.ts';
import { problems, Refusal } from '../../refusal.ts';
import { courseStates } from '../course.ts';
import { path, paths } from '../privileges.ts';
import {
  begin,
  demandCourses,
  demandReady,
  granted,
  listedPath,
  placeOf,
  shown,
  stepsAsSaid,
  whole,
  wholePath,
} from './deeds-path.ts';
import { changedPath, newPath, pathProblems } from './path.ts';
import { deletePath, listPaths, putSteps, setPathState, updatePath } from './store.ts';

export const readPaths = operation({
  id: 'path.list',
  does: { en: 'List the learning paths within reach', de: 'Die erreichbaren Lernpfade auflisten' },
  method: 'GET',
  path: '/api/paths',
  needs: paths.view,
  on: many(path),
  query: z.object({
    ...page,
    search: z.string().trim().max(200).optional(),
    state: z.enum(courseStates).optional(),
  }),
  output: listOf(listedPath),
  run: async (c) => {
    const { limit, after, search, state } = c.query;
    const narrowed = { tenant: c.at.tenant, organization: c.at.id, words: wordsOf(search ?? ''), state: state ?? null };
    const rows = await listPaths(c.tx, c.granted, narrowed, limit + 1, readCursor(after, 2));
    const { items, after: next } = paged(rows, limit, (row) => [row.titleKey, row.thing.id ?? '']);
    return { items: items.map((row) => shown(c, row)), after: next };
  },
});

export const readPath = operation({
  id: 'path.view',
  does: { en: 'See a learning path with its steps', de: 'Einen Lernpfad mit seinen Schritten ansehen' },
  method: 'GET',
  path: '/api/paths/:id',
  needs: paths.view,
  on: one(path),
  output: wholePath,
  run: (c) => whole(c),
});

export const createPath = operation({
  id: 'path.create',
  does: { en: 'Begin a learning path', de: 'Einen Lernpfad beginnen' },
  method: 'POST',
  path: '/api/paths',
  needs: paths.create,
  on: would(path, (_, c) => ({ owner: c.actor.id })),
  input: newPath,
  output: z.object({ id: z.uuid() }),
  status: 201,
  run: async (c) => {
    const id = await begin(c, { ...c.input, inOrder: true }, []);
    c.audit({ thing: { kind: path.id, id }, after: c.input });
    return { id };
  },
});

export const copyPath = operation({
  id: 'path.copy',
  does: { en: 'Copy a learning path as a draft', de: 'Einen Lernpfad als Entwurf kopieren' },
  method: 'POST',
  path: '/api/paths/:id/copy',
  needs: paths.view,
  on: one(path),
  input: z.strictObject({ title: newPath.shape.title }),
  output: z.object({ id: z.uuid() }),
  status: 201,
  run: async (c) => {
    const was = await granted(c);
    await c.demand(paths.create, { ...was.thing, id: null, facts: { owner: c.actor.id } });
    const id = await begin(c, { ...was, title: c.input.title }, stepsAsSaid(was.steps));
    c.audit({ thing: { kind: path.id, id }, after: { title: c.input.title, of: was.title } });
    return { id };
  },
});

export const editPath = operation({
  id: 'path.edit',
  does: {
    en: 'Change a learning path; whoever is on it follows',
    de: 'Einen Lernpfad ändern; wer darauf ist, folgt',
  },
  method: 'PATCH',
  path: '/api/paths/:id',
  needs: paths.edit,
  on: one(path),
  edits: true,
  input: changedPath,
  output: wholePath,
  run: async (c) => {
    const was = await granted(c);
    const { steps, ...said } = c.input;
    if (steps) await demandCourses(c, was, steps);
    const version = await updatePath(c.tx, c.granted, placeOf(c), {
      title: said.title ?? was.title,
      description: said.description ?? was.description,
      language: said.language ?? was.language,
      inOrder: said.inOrder ?? was.inOrder,
    });
    if (version === undefined) throw new Refusal(problems['changed-meanwhile']);
    if (steps) await putSteps(c.tx, placeOf(c), c.params.id ?? '', steps);
    const now = await granted(c);
    if (steps && now.state === 'published') {
      demandReady(c, now);
      await c.happened({ kind: 'path-changed', path: c.params.id ?? '', organization: placeOf(c).organization });
    }
    c.audit({ before: { title: was.title, steps: was.steps.map(({ course }) => course.title) }, after: c.input });
    return whole(c);
  },
});

export const publishPath = operation({
  id: 'path.publish',
  does: { en: 'Publish a learning path', de: 'Einen Lernpfad veröffentlichen' },
  method: 'POST',
  path: '/api/paths/:id/publish',
  needs: paths.edit,
  on: one(path),
  output: wholePath,
  run: async (c) => {
    const was = await granted(c);
    if (was.state === 'published') throw new Refusal(pathProblems['published-already']);
    demandReady(c, was);
    const { organization } = placeOf(c);
    await setPathState(c.tx, c.granted, organization, 'published');
    c.audit({ before: { state: was.state }, after: { state: 'published' } });
    await c.happened({ kind: 'path-changed', path: c.params.id ?? '', organization });
    return whole(c);
  },
});

export const retirePath = operation({
  id: 'path.retire',
  does: { en: 'Retire a learning path', de: 'Einen Lernpfad außer Dienst stellen' },
  method: 'POST',
  path: '/api/paths/:id/retire',
  needs: paths.edit,
  on: one(path),
  output: wholePath,
  run: async (c) => {
    const was = await granted(c);
    if (was.state !== 'published') throw new Refusal(pathProblems['path-not-published']);
    await setPathState(c.tx, c.granted, placeOf(c).organization, 'retired');
    c.audit({ before: { state: was.state }, after: { state: 'retired' } });
    return whole(c);
  },
});

export const removePath = operation({
  id: 'path.delete',
  does: {
    en: 'Delete a learning path that nobody ever was on',
    de: 'Einen Lernpfad löschen, auf dem nie jemand war',
  },
  method: 'DELETE',
  path: '/api/paths/:id',
  needs: paths.edit,
  on: one(path),
  output: z.null(),
  status: 204,
  run: async (c) => {
    const was = await granted(c);
    const keep = () => {
      throw new Refusal(pathProblems['path-in-use']);
    };
    const id = c.params.id ?? '';
    await c.happened({ kind: 'path-leaving', path: id, organization: placeOf(c).organization, keep });
    await deletePath(c.tx, placeOf(c), id);
    c.audit({ before: { title: was.title, steps: was.steps.map(({ course }) => course.title) } });
    return null;
  },
});
