import { z } from 'zod';
import type { Context, SignedContext } from '../../context.ts';
import { keyOf } from '../../database/keys.ts';
import { listOf, page, paged, readCursor } from '../../http/page.ts';
import { mayOf } from '../../may.ts';
import { many, one, operation, would } from '../../operation.ts';
import { problems, Refusal } from '../../refusal.ts';
import { courses, tag, tags } from '../privileges.ts';
import { indexCourses } from '../store.ts';
import { coursesWith, deleteTag, findTag, insertTag, listTags, renameTag, retag, type Tag } from './store.ts';
import { tagName, tagProblems } from './tag.ts';

const may = z.union([z.literal(true), z.object({ reason: z.string() })]);
const shownTag = z.object({
  id: z.uuid(),
  name: z.string(),
  version: z.number(),
  /** Of those the asker may see. */ courseCount: z.number(),
  may: z.object({ rename: may, delete: may }),
});

export const readTags = operation({
  id: 'tag.list',
  does: { en: 'List the tags', de: 'Die Schlagwörter auflisten' },
  method: 'GET',
  path: '/api/tags',
  needs: tags.view,
  on: many(tag),
  query: z.object({ ...page, /** Only those whose name begins so. */ search: z.string().trim().max(60).default('') }),
  output: listOf(shownTag),
  run: async (c) => {
    const { limit, after, search } = c.query;
    const wanted = { scope: c.filter(courses.view), beginsWith: keyOf(search), limit: limit + 1 };
    const rows = await listTags(c.tx, c.at.id, { ...wanted, after: readCursor(after, 2) });
    const { items, after: next } = paged(rows, limit, ({ nameKey, id }) => [nameKey, id]);
    return { items: items.map((row) => shown(c, row)), after: next };
  },
});

export const createTag = operation({
  id: 'tag.create',
  does: { en: 'Add a tag', de: 'Ein Schlagwort hinzufügen' },
  method: 'POST',
  path: '/api/tags',
  needs: tags.create,
  on: would(tag, () => ({})),
  input: z.strictObject({ name: tagName }),
  output: z.object({ id: z.uuid() }),
  status: 201,
  run: async (c) => {
    const id = c.newId();
    const place = { tenant: c.at.tenant, organization: c.at.id };
    if (!(await insertTag(c.tx, place, { id, name: c.input.name }))) {
      const { code, says } = tagProblems['tag-exists'];
      throw new Refusal(problems.invalid, { errors: [{ field: 'name', code, says }] });
    }
    c.audit({ thing: { kind: tag.id, id }, after: c.input });
    return { id };
  },
});

export const editTag = operation({
  id: 'tag.rename',
  does: {
    en: 'Rename a tag, or merge it with the one of that name',
    de: 'Ein Schlagwort umbenennen oder mit dem gleichnamigen zusammenführen',
  },
  method: 'PATCH',
  path: '/api/tags/:id',
  needs: tags.rename,
  on: one(tag),
  edits: true,
  input: z.strictObject({
    name: tagName,
    /** Becomes one with a tag of this name, should there be one. */ merge: z.boolean().default(false),
  }),
  output: z.object({ /** The tag that is left. */ id: z.uuid() }),
  run: async (c) => {
    const place = placeOf(c);
    const was = await whole(c);
    const { name, merge } = c.input;
    const other = await findTag(c.tx, place.organization, { name });
    const concerned = await coursesWith(c.tx, place.organization, was.id);
    c.audit({
      before: { name: was.name, courses: concerned.length },
      after: { name, merged: other !== null && other.id !== was.id },
    });
    if (other && other.id !== was.id) {
      await mergeInto(c, was.id, other.id, merge);
      await indexCourses(c.tx, place, concerned);
      return { id: other.id };
    }
    await renameTag(c.tx, place.organization, was.id, name);
    await indexCourses(c.tx, place, concerned);
    return { id: was.id };
  },
});

export const removeTag = operation({
  id: 'tag.delete',
  does: { en: 'Delete a tag; its courses stay', de: 'Ein Schlagwort löschen; seine Kurse bleiben' },
  method: 'DELETE',
  path: '/api/tags/:id',
  needs: tags.delete,
  on: one(tag),
  output: z.null(),
  status: 204,
  run: async (c) => {
    const place = placeOf(c);
    const was = await whole(c);
    const concerned = await coursesWith(c.tx, place.organization, was.id);
    await deleteTag(c.tx, place.organization, was.id);
    await indexCourses(c.tx, place, concerned);
    c.audit({ before: { name: was.name, courses: concerned.length } });
    return null;
  },
});

/** @throws Refusal 409 with the number of courses of the other one, unless the merge was asked for */
async function mergeInto(c: Context, from: string, to: string, merge: boolean): Promise<void> {
  const { organization } = placeOf(c);
  if (!merge) {
    const count = (await coursesWith(c.tx, organization, to)).length;
    throw new Refusal(tagProblems['tag-name-taken'], { values: { count } });
  }
  await retag(c.tx, organization, from, to);
  await deleteTag(c.tx, organization, from);
}

/** A tag may stand in an organization below the one that is administered. */
const placeOf = (c: Context) => ({ tenant: c.at.tenant, organization: c.granted.thing?.organization ?? c.at.id });

async function whole(c: Context): Promise<Readonly<{ id: string; name: string }>> {
  const found = await findTag(c.tx, placeOf(c).organization, { id: c.granted.thing?.id ?? '' });
  if (!found) throw new Error('a tag that was granted is gone');
  return found;
}

const shown = (c: SignedContext, { nameKey: _, ...row }: Tag) => ({
  ...row,
  may: mayOf(
    c,
    { kind: tag.id, id: row.id, organization: c.at.id, facts: {} },
    { rename: tags.rename, delete: tags.delete },
  ),
});
