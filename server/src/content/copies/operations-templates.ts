import { z } from 'zod';
import type { Context, SignedContext } from '../../context.ts';
import { theOther } from '../../http/other-side.ts';
import { listOf, page, paged, readCursor } from '../../http/page.ts';
import { mayOf } from '../../may.ts';
import { many, one, operation, type OtherSide, would } from '../../operation.ts';
import { problems, Refusal } from '../../refusal.ts';
import { course, courses, courseTemplate, courseTemplates } from '../privileges.ts';
import { copyProblems } from './copy.ts';
import { copyOf, titleNow } from './deeds-copy.ts';
import {
  deleteTemplate,
  findTemplate,
  insertTemplate,
  listTemplates,
  renameTemplate,
  type Template,
} from './store-templates.ts';

const title = z.string().trim().min(1).max(300);
const may = z.union([z.literal(true), z.object({ reason: z.string() })]);
const shownTemplate = z.object({
  id: z.uuid(),
  title: z.string(),
  /** What it begins as a copy of. */ courseId: z.uuid(),
  version: z.number(),
  may: z.object({ edit: may }),
});

/** The course that others are to begin with: whoever makes it a template may copy it themselves. */
const patternSide: OtherSide = {
  kind: course,
  field: 'courseId',
  seenBy: courses.view,
  needs: courses.copy,
  outside: copyProblems['course-outside'],
};
const templateSide: OtherSide = {
  kind: courseTemplate,
  field: 'templateId',
  seenBy: courseTemplates.view,
  outside: copyProblems['template-outside'],
};

export const readTemplates = operation({
  id: 'course-template.list',
  does: { en: 'List the templates for courses', de: 'Die Vorlagen für Kurse auflisten' },
  method: 'GET',
  path: '/api/course-templates',
  needs: courseTemplates.view,
  on: many(courseTemplate),
  query: z.object(page),
  output: listOf(shownTemplate),
  run: async (c) => {
    const { limit, after } = c.query;
    const rows = await listTemplates(c.tx, c.granted, c.at.id, { limit: limit + 1, after: readCursor(after, 2) });
    const { items, after: next } = paged(rows, limit, ({ titleKey, thing }) => [titleKey, thing.id ?? '']);
    return { items: items.map((row) => shown(c, row)), after: next };
  },
});

export const makeTemplate = operation({
  id: 'course-template.create',
  does: { en: 'Make a course a template for others', de: 'Einen Kurs zur Vorlage für andere machen' },
  method: 'POST',
  path: '/api/course-templates',
  needs: courseTemplates.edit,
  on: would(courseTemplate, (_, c) => ({ owner: c.actor.id })),
  andOn: patternSide,
  input: z.strictObject({ courseId: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  status: 201,
  run: async (c) => {
    const id = c.newId();
    const place = { tenant: c.at.tenant, organization: c.at.id };
    const called = await titleNow(c, place.organization, theOther(c).id ?? '');
    const made = { id, title: called, course: c.input.courseId, owner: c.actor.id, at: c.now };
    if (!(await insertTemplate(c.tx, place, made))) throw new Refusal(copyProblems['template-exists']);
    c.audit({ thing: { kind: courseTemplate.id, id }, after: { ...c.input, title: called } });
    return { id };
  },
});

export const editTemplate = operation({
  id: 'course-template.edit',
  does: { en: 'Rename a template for courses', de: 'Eine Vorlage für Kurse umbenennen' },
  method: 'PATCH',
  path: '/api/course-templates/:id',
  needs: courseTemplates.edit,
  on: one(courseTemplate),
  edits: true,
  input: z.strictObject({ title }),
  output: z.null(),
  status: 204,
  run: async (c) => {
    const was = await whole(c);
    await renameTemplate(c.tx, placeOf(c), c.params.id ?? '', c.input.title);
    c.audit({ before: { title: was.title }, after: c.input });
    return null;
  },
});

export const removeTemplate = operation({
  id: 'course-template.delete',
  does: {
    en: 'Stop using a course as template; it stays',
    de: 'Einen Kurs nicht mehr als Vorlage verwenden; er bleibt',
  },
  method: 'DELETE',
  path: '/api/course-templates/:id',
  needs: courseTemplates.edit,
  on: one(courseTemplate),
  output: z.null(),
  status: 204,
  run: async (c) => {
    const was = await whole(c);
    await deleteTemplate(c.tx, placeOf(c), c.params.id ?? '');
    c.audit({ before: { title: was.title, courseId: was.course } });
    return null;
  },
});

export const useTemplate = operation({
  id: 'course.create-from-template',
  does: { en: 'Begin a course with a template', de: 'Einen Kurs mit einer Vorlage beginnen' },
  method: 'POST',
  path: '/api/courses/from-template',
  needs: courses.create,
  on: would(course, (_, c) => ({ owner: c.actor.id, instructors: [], groups: [] })),
  andOn: templateSide,
  input: z.strictObject({ templateId: z.uuid(), /** As the template unless said. */ title: title.optional() }),
  output: z.object({ id: z.uuid() }),
  status: 201,
  run: async (c) => {
    const place = { tenant: c.at.tenant, organization: c.at.id };
    const template = await findTemplate(c.tx, place.organization, c.input.templateId);
    if (!template) throw new Refusal(problems['not-found']);
    const called = c.input.title ?? template.title;
    const id = await copyOf(c, place, { from: template.course, title: called });
    c.audit({ thing: { kind: course.id, id }, after: { title: called, template: c.input.templateId } });
    return { id };
  },
});

/** A template may stand in an organization below the one that is administered. */
const placeOf = (c: Context): string => c.granted.thing?.organization ?? c.at.id;

async function whole(c: Context): Promise<Readonly<{ title: string; course: string }>> {
  const found = await findTemplate(c.tx, placeOf(c), c.params['id'] ?? '');
  if (!found) throw new Refusal(problems['not-found']);
  return found;
}

const shown = (c: SignedContext, { thing, title: called, course: of, version }: Template) => ({
  ...{ id: thing.id ?? '', title: called, courseId: of, version },
  may: mayOf(c, thing, { edit: courseTemplates.edit }),
});
