import { z } from 'zod';
import type { Context } from '../../context.ts';
import { mayOf } from '../../may.ts';
import { one, operation } from '../../operation.ts';
import { Refusal } from '../../refusal.ts';
import { shownFile, filesOf } from '../files/deeds-files.ts';
import { course, courses, item, items } from '../privileges.ts';
import { note } from '../versions/deeds-history.ts';
import { demandDraft, draftOf, draftShape, notInDraft, placeOf, shownItem } from './deeds-draft.ts';
import { contentOf, filesIn } from './deeds-item.ts';
import { branch, draftProblems, movedTo } from './draft.ts';
import { itemKindOf, itemKinds } from './item-kinds.ts';
import { presentation, presentationOf } from './presentation.ts';
import {
  deleteItems,
  type EditedItem,
  findDraft,
  findItem,
  insertItem,
  setOrder,
  updateItem,
  updatePresentation,
} from './store.ts';

const title = z.string().trim().min(1).max(300);
const kinds = z.enum(itemKinds.map(({ kind }) => kind));

const editedItem = z.object({
  ...draftShape.shape.items.element.shape,
  courseId: z.uuid(),
  /** Only items of a draft are changed. */ isDraft: z.boolean(),
  /** Of the shape of its kind; null for parts of packages. */ content: z.unknown(),
  presentation,
  may: z.object({ editPresentation: z.union([z.literal(true), z.object({ reason: z.string() })]) }),
  files: z.array(shownFile),
});

export const createItem = operation({
  id: 'item.create',
  does: { en: 'Add an item to the draft of a course', de: 'Dem Entwurf eines Kurses einen Teil hinzufügen' },
  method: 'POST',
  path: '/api/courses/:id/items',
  needs: courses.addFile,
  on: one(course),
  input: z.strictObject({ kind: kinds, title, /** Null: at the end. */ after: z.uuid().nullable().default(null) }),
  output: z.object({ id: z.uuid(), draft: draftShape }),
  status: 201,
  run: async (c) => {
    const { version, items: stand } = await demandDraft(c);
    const { kind, after, ...said } = c.input;
    const id = c.newId();
    const content = itemKindOf(kind)?.empty();
    await insertItem(c.tx, placeOf(c), { id, version, kind, ...said, content, at: c.now });
    if (after !== null) {
      const order = movedTo([...stand, { id, depth: 0 }], id, after);
      if (!order) throw notInDraft('after', 'item-elsewhere');
      await setOrder(c.tx, placeOf(c).organization, version, order);
    }
    await note(c, c.params.id ?? '', 'item-added', { name: c.input.title, kind });
    c.audit({ after: { item: id, kind, title: c.input.title } });
    return { id, draft: await draftOf(c, c.params.id ?? '') };
  },
});

export const moveItem = operation({
  id: 'item.move',
  does: { en: 'Move an item of the draft of a course', de: 'Einen Teil im Entwurf eines Kurses verschieben' },
  method: 'POST',
  path: '/api/courses/:id/order',
  needs: courses.reorder,
  on: one(course),
  input: z.strictObject({ itemId: z.uuid(), /** Null: to the front. */ after: z.uuid().nullable() }),
  output: draftShape,
  run: async (c) => {
    const { version, items: stand } = await demandDraft(c);
    const { itemId, after } = c.input;
    const order = movedTo(stand, itemId, after);
    if (!order) throw notInDraft('itemId', stand.some(({ id }) => id === itemId) ? 'item-inside' : 'item-elsewhere');
    await setOrder(c.tx, placeOf(c).organization, version, order);
    c.audit({ after: c.input });
    return draftOf(c, c.params.id ?? '');
  },
});

export const readItem = operation({
  id: 'item.view',
  does: { en: 'See an item as its author', de: 'Einen Kursteil als Autor ansehen' },
  method: 'GET',
  path: '/api/items/:id',
  needs: items.view,
  on: one(item),
  output: editedItem,
  run: async (c) => whole(c, await found(c, false)),
});

export const editItem = operation({
  id: 'item.edit',
  does: { en: 'Change an item of a draft', de: 'Einen Teil eines Entwurfs ändern' },
  method: 'PATCH',
  path: '/api/items/:id',
  needs: items.edit,
  on: one(item),
  edits: true,
  input: z.strictObject({ title, required: z.boolean(), content: z.unknown() }).partial(),
  output: editedItem,
  largest: 2 * 1024 * 1024,
  run: async (c) => {
    const was = await inDraft(c);
    const content = c.input.content === undefined ? undefined : contentOf(was.kind, c.input.content);
    if (content !== undefined) await filesIn(c, was, content);
    const said = { title: c.input.title ?? was.title, required: c.input.required ?? was.required };
    const version = await updateItem(c.tx, placeOf(c), was.id, { ...said, content, at: c.now });
    c.audit({ before: { title: was.title, required: was.required }, after: said });
    return whole(c, { ...was, ...said, content: content ?? was.content, version });
  },
});

export const editPresentation = operation({
  id: 'item.edit-presentation',
  does: {
    en: 'Set the window, its size and the navigation with which an item of a draft opens',
    de: 'Fenster, Größe und Navigation festlegen, mit denen ein Teil eines Entwurfs öffnet',
  },
  method: 'PUT',
  path: '/api/items/:id/presentation',
  needs: items.editPresentation,
  on: one(item),
  edits: true,
  input: presentation,
  output: editedItem,
  run: async (c) => {
    const was = await inDraft(c);
    const version = await updatePresentation(c.tx, placeOf(c).organization, was.id, c.input);
    c.audit({ before: presentationOf(was.presentation), after: c.input });
    return whole(c, { ...was, presentation: c.input, version });
  },
});

export const deleteItem = operation({
  id: 'item.delete',
  does: { en: 'Take an item out of a draft', de: 'Einen Teil aus einem Entwurf nehmen' },
  method: 'DELETE',
  path: '/api/items/:id',
  needs: items.edit,
  on: one(item),
  output: draftShape,
  run: async (c) => {
    const was = await inDraft(c);
    const { organization } = placeOf(c);
    const draft = await findDraft(c.tx, organization, was.course, true);
    if (!draft) throw new Refusal(draftProblems['no-draft']);
    await deleteItems(c.tx, organization, branch(draft.items, was.id));
    await note(c, was.course, 'item-removed', { name: was.title, kind: was.kind });
    c.audit({ before: { title: was.title, kind: was.kind } });
    return draftOf(c, was.course);
  },
});

async function found(c: Context, lock: boolean): Promise<EditedItem> {
  const is = await findItem(c.tx, placeOf(c).organization, c.params.id ?? '', lock);
  if (!is) throw new Error('an item that was granted is gone');
  return is;
}

/** @throws Refusal 409 when the item belongs to a version that was published */
async function inDraft(c: Context): Promise<EditedItem> {
  const is = await found(c, true);
  if (!is.isDraft) throw new Refusal(draftProblems['no-draft']);
  return is;
}

async function whole(c: Context, is: EditedItem): Promise<z.output<typeof editedItem>> {
  const { course: courseId, isDraft, content } = is;
  const used = content === null ? [] : (itemKindOf(is.kind)?.files(content) ?? []);
  const files = await filesOf(c, placeOf(c).organization, used);
  const { course: _, isDraft: __, presentation: kept, ...asDraft } = is;
  const thing = c.granted.thing;
  if (!thing) throw new Error('an item was read without being granted');
  const may = mayOf(c, { ...thing, kind: item.id }, { editPresentation: items.editPresentation });
  return { ...shownItem(c, asDraft), courseId, isDraft, content, files, presentation: presentationOf(kept), may };
}
