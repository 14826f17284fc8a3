import { z } from 'zod';
import type { Context } from '../context.ts';
import { mayOf } from '../may.ts';
import { one, operation, would } from '../operation.ts';
import { problems, Refusal } from '../refusal.ts';
import { type Category, categoryProblems, hindranceOf } from './category.ts';
import { categories, category } from './privileges.ts';
import {
  deleteCategory,
  insertCategory,
  isNameTaken,
  listCategories,
  orderCategories,
  updateCategory,
} from './store-categories.ts';

const may = z.union([z.literal(true), z.object({ reason: z.string() })]);
const shown = z.object({ id: z.uuid(), name: z.string(), parentId: z.uuid().nullable(), version: z.number() });
const name = z.string().trim().min(1).max(100);

export const readCategories = operation({
  id: 'category.list',
  does: { en: 'List the categories of the catalogue', de: 'Die Kategorien des Katalogs auflisten' },
  method: 'GET',
  path: '/api/categories',
  needs: 'signed in',
  because: 'Everybody in the organization may browse its catalogue, and its categories say nothing of its courses.',
  output: z.object({ items: z.array(shown), may: z.object({ edit: may }) }),
  run: async (c) => {
    const thing = { kind: category.id, id: null, organization: c.at.id, facts: {} };
    return { items: [...(await listCategories(c.tx, c.at.id))], may: mayOf(c, thing, { edit: categories.edit }) };
  },
});

export const createCategory = operation({
  id: 'category.create',
  does: { en: 'Add a category to the catalogue', de: 'Dem Katalog eine Kategorie hinzufügen' },
  method: 'POST',
  path: '/api/categories',
  needs: categories.edit,
  on: would(category, () => ({})),
  input: z.strictObject({ name, parentId: z.uuid().nullable().default(null) }),
  output: z.object({ id: z.uuid() }),
  status: 201,
  run: async (c) => {
    const id = c.newId();
    refuseHindered(await listCategories(c.tx, c.at.id), null, c.input.parentId);
    const place = { tenant: c.at.tenant, organization: c.at.id };
    if (!(await insertCategory(c.tx, place, { id, ...c.input }))) throw wrong('name', 'category-name-taken');
    c.audit({ thing: { kind: category.id, id }, after: c.input });
    return { id };
  },
});

export const editCategory = operation({
  id: 'category.edit',
  does: { en: 'Rename a category or place it elsewhere', de: 'Eine Kategorie umbenennen oder verschieben' },
  method: 'PATCH',
  path: '/api/categories/:id',
  needs: categories.edit,
  on: one(category),
  edits: true,
  input: z.strictObject({
    name: name.optional(),
    /** Null: to the top. */ parentId: z.uuid().nullable().optional(),
    /** Stands just before this one from now on; null: at the end. */ before: z.uuid().nullable().optional(),
  }),
  output: z.null(),
  status: 204,
  run: async (c) => {
    const all = await listCategories(c.tx, placeOf(c));
    const was = foundIn(all, c.params.id ?? '');
    const { name: called = was.name, parentId = was.parentId, before } = c.input;
    const said = { id: was.id, name: called, parentId };
    if (parentId !== was.parentId) refuseHindered(all, was.id, parentId);
    if (await isNameTaken(c.tx, placeOf(c), said)) throw wrong('name', 'category-name-taken');
    await updateCategory(c.tx, placeOf(c), said);
    if (before !== undefined) await orderCategories(c.tx, placeOf(c), reordered(all, was.id, before));
    c.audit({ before: was, after: c.input });
    return null;
  },
});

export const removeCategory = operation({
  id: 'category.delete',
  does: { en: 'Delete a category; its courses stay', de: 'Eine Kategorie löschen; ihre Kurse bleiben' },
  method: 'DELETE',
  path: '/api/categories/:id',
  needs: categories.edit,
  on: one(category),
  output: z.null(),
  status: 204,
  run: async (c) => {
    const all = await listCategories(c.tx, placeOf(c));
    const was = foundIn(all, c.params.id ?? '');
    if (all.some(({ parentId }) => parentId === was.id)) throw new Refusal(categoryProblems['category-holds-others']);
    await deleteCategory(c.tx, placeOf(c), was.id);
    c.audit({ before: was });
    return null;
  },
});

const placeOf = (c: Context): string => c.granted.thing?.organization ?? c.at.id;

function foundIn(all: readonly Category[], id: string): Category {
  const found = all.find((one) => one.id === id);
  if (!found) throw new Error('a category that was granted is gone');
  return found;
}

function reordered(all: readonly Category[], id: string, before: string | null): readonly string[] {
  const others = all.map((one) => one.id).filter((one) => one !== id);
  const at = before === null ? -1 : others.indexOf(before);
  return others.toSpliced(at < 0 ? others.length : at, 0, id);
}

function refuseHindered(all: readonly Category[], id: string | null, parent: string | null): void {
  const hinders = hindranceOf(all, id, parent);
  if (hinders) throw wrong('parentId', hinders);
}

const wrong = (field: string, code: keyof typeof categoryProblems): Refusal =>
  new Refusal(problems.invalid, { errors: [{ field, code, says: categoryProblems[code].says }] });
