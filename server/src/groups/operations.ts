import { z } from 'zod';
import type { Context, SignedContext } from '../context.ts';
import { keyOf } from '../database/keys.ts';
import { listOf, page, paged, readCursor } from '../http/page.ts';
import { mayOf } from '../may.ts';
import { many, one, operation, would } from '../operation.ts';
import { problems, Refusal, refusals } from '../refusal.ts';
import { mayAssociate } from './deeds-members.ts';
import { dissolve } from './members/deeds-many.ts';
import { group, groups } from './privileges.ts';
import { insertGroup } from './store.ts';
import { type Group, groupById, hangsOn, isNameTaken, listGroups, renameGroup } from './store-groups.ts';

const refused = refusals({
  'group-taken': {
    status: 422,
    says: { en: 'Another [group|group] has this name already.', de: 'Andere [groups|Gruppen] heißen schon so.' },
  },
  'group-in-use': {
    status: 409,
    says: {
      en: '{roles} roles and {assignments} [assignments|assignments] hang on this [group|group]. End them first.',
      de: 'Hieran hängen {roles} Rollen und {assignments} [assignments|Zuweisungen]. Beenden Sie diese zuerst.',
    },
  },
});

const name = z.string().trim().min(1).max(100);
const kinds = z.enum(['training', 'learning', 'site']);
/** Whether a deed may be done, or the sentence why not. */
const deed = z.union([z.literal(true), z.object({ reason: z.string() })]);
const shownGroup = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: kinds,
  members: z.number(),
  courses: z.number(),
  version: z.number(),
  may: z.object({ edit: deed, viewMembers: deed, editMembers: deed, addCourse: deed, delete: deed }),
});

function shown(c: SignedContext, { owner, ...row }: Group): z.input<typeof shownGroup> {
  const facts = { owner, groups: [row.id] };
  const { edit, viewMembers, editMembers, delete: remove } = groups;
  const thing = { kind: group.id, id: row.id, organization: c.at.id, facts };
  const addCourse = mayAssociate(c, row.id, owner, null);
  return { ...row, may: { ...mayOf(c, thing, { edit, viewMembers, editMembers, delete: remove }), addCourse } };
}

export const readGroups = operation({
  id: 'group.list',
  does: { en: 'List the groups within reach', de: 'Die erreichbaren Gruppen auflisten' },
  method: 'GET',
  path: '/api/groups',
  needs: groups.view,
  on: many(group),
  query: z.object({ ...page, search: z.string().trim().max(100).default(''), kind: kinds.optional() }),
  output: listOf(shownGroup),
  run: async (c) => {
    const { limit, after, search, kind } = c.query;
    const wanted = { search, kind: kind ?? null, after: readCursor(after, 2), limit: limit + 1 };
    const rows = await listGroups(c.tx, c.at.id, c.granted.filter, wanted);
    const { items, after: next } = paged(rows, limit, (row) => [keyOf(row.name), row.id]);
    return { items: items.map((row) => shown(c, row)), after: next };
  },
});

export const readGroup = operation({
  id: 'group.view',
  does: { en: 'See a group', de: 'Eine Gruppe ansehen' },
  method: 'GET',
  path: '/api/groups/:id',
  needs: groups.view,
  on: one(group),
  output: shownGroup,
  run: async (c) => {
    const found = await groupById(c.tx, c.at.id, c.params.id ?? '');
    if (!found) throw new Refusal(problems['not-found']);
    return shown(c, found);
  },
});

export const createGroup = operation({
  id: 'group.create',
  does: { en: 'Add a group', de: 'Eine Gruppe anlegen' },
  method: 'POST',
  path: '/api/groups',
  needs: groups.create,
  on: would(group, (_, c) => ({ owner: c.actor.id, groups: [] })),
  input: z.strictObject({ name, kind: kinds }),
  output: z.object({ id: z.uuid() }),
  status: 201,
  run: async (c) => {
    const id = c.newId();
    const nameKey = await freeKey(c, c.input.name, null);
    const at = { tenant: c.at.tenant, organization: c.at.id };
    await insertGroup(c.tx, at, { id, ...c.input, nameKey, owner: c.actor.id });
    c.audit({ thing: { kind: 'group', id }, after: c.input });
    return { id };
  },
});

export const editGroup = operation({
  id: 'group.edit',
  does: { en: 'Rename a group', de: 'Eine Gruppe umbenennen' },
  method: 'PATCH',
  path: '/api/groups/:id',
  needs: groups.edit,
  on: one(group),
  edits: true,
  input: z.strictObject({ name }),
  output: z.object({ id: z.uuid(), version: z.number() }),
  run: async (c) => {
    const id = c.params.id ?? '';
    const nameKey = await freeKey(c, c.input.name, id);
    c.audit({ after: c.input });
    return { id, version: await renameGroup(c.tx, c.at.id, id, c.input.name, nameKey) };
  },
});

export const removeGroup = operation({
  id: 'group.delete',
  does: { en: 'Delete a group', de: 'Eine Gruppe löschen' },
  method: 'DELETE',
  path: '/api/groups/:id',
  needs: groups.delete,
  on: one(group),
  output: z.null(),
  status: 204,
  carriesPower: true,
  run: async (c) => {
    const id = c.params.id ?? '';
    const hangs = await hangsOn(c.tx, c.at.id, id, c.now);
    if (hangs.roles + hangs.assignments > 0) throw new Refusal(refused['group-in-use'], { values: hangs });
    await dissolve(c, id);
    return null;
  },
});

async function freeKey(c: Context<string>, called: string, butNot: string | null): Promise<string> {
  const key = keyOf(called);
  if (!(await isNameTaken(c.tx, c.at.id, key, butNot))) return key;
  const { code, says } = refused['group-taken'];
  throw new Refusal(problems.invalid, { errors: [{ field: 'name', code, says }] });
}
