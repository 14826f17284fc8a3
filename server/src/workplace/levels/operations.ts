import { z } from 'zod';
import type { Context } from '../../context.ts';
import { mayOf } from '../../may.ts';
import { many, one, operation, would } from '../../operation.ts';
import { Refusal, refusals } from '../../refusal.ts';
import { locationLevel, locationLevels } from '../privileges.ts';
import { listLevels } from '../store.ts';
import { changeLevel, countMisplaced, deleteLevel, insertLevel, orderLevels, usesOf } from './store.ts';

const refused = refusals({
  'level-in-use': {
    status: 409,
    says: {
      en: '{locations} [locations|locations] are of this level. Delete or merge them first.',
      de: '{locations} [locations|Standorte] sind von dieser Ebene. Löschen Sie sie zuerst oder führen Sie sie zusammen.',
    },
  },
  'level-holds-users': {
    status: 409,
    says: {
      en: '{users} [users|users] stand at [locations|locations] of this level. Move them first.',
      de: 'An [locations|Standorten] dieser Ebene stehen {users} [users|Benutzer]. Verlegen Sie sie zuerst.',
    },
  },
  'levels-misplaced': {
    status: 409,
    says: {
      en: 'In this order {locations} [locations|locations] would stand below one of a lower level.',
      de: 'In dieser Reihenfolge stünden {locations} [locations|Standorte] unter einem niedrigerer Ebene.',
    },
  },
});

const name = z.string().trim().min(1).max(100);
/** Whether a deed may be done, or the sentence why not. */
const deed = z.union([z.literal(true), z.object({ reason: z.string() })]);

export const readLevels = operation({
  id: 'location-level.list',
  does: { en: 'List the levels of locations', de: 'Die Ebenen der Standorte auflisten' },
  method: 'GET',
  path: '/api/location-levels',
  needs: locationLevels.view,
  on: many(locationLevel),
  output: z.object({
    items: z.array(
      z.object({
        ...{ id: z.uuid(), name: z.string(), position: z.number(), holdsUsers: z.boolean(), version: z.number() },
        may: z.object({ edit: deed, delete: deed }),
      }),
    ),
  }),
  run: async (c) => ({
    items: (await listLevels(c.tx, c.at.id)).map((level) => ({
      ...level,
      may: mayOf(
        c,
        { kind: locationLevel.id, id: level.id, organization: c.at.id, facts: {} },
        { edit: locationLevels.edit, delete: locationLevels.delete },
      ),
    })),
  }),
});

export const createLevel = operation({
  id: 'location-level.create',
  does: { en: 'Add a level of locations', de: 'Eine Ebene für Standorte anlegen' },
  method: 'POST',
  path: '/api/location-levels',
  needs: locationLevels.create,
  on: would(locationLevel, () => ({})),
  input: z.strictObject({ name, holdsUsers: z.boolean().default(true) }),
  output: z.object({ id: z.uuid() }),
  status: 201,
  run: async (c) => {
    const id = c.newId();
    const position = Math.max(0, ...(await listLevels(c.tx, c.at.id)).map((level) => level.position)) + 1;
    await insertLevel(c.tx, { tenant: c.at.tenant, organization: c.at.id }, { id, ...c.input, position });
    c.audit({ thing: { kind: 'location-level', id }, after: c.input });
    return { id };
  },
});

const changed = z
  .strictObject({
    name,
    holdsUsers: z.boolean(),
    /** Its place from the top, from 1. */ place: z.int().min(1).max(100),
  })
  .partial();

export const editLevel = operation({
  id: 'location-level.edit',
  does: {
    en: 'Rename a level, change its place or whether it holds users',
    de: 'Eine Ebene umbenennen, umordnen oder festlegen, ob sie Benutzer hat',
  },
  method: 'PATCH',
  path: '/api/location-levels/:id',
  needs: locationLevels.edit,
  on: one(locationLevel),
  edits: true,
  input: changed,
  output: z.object({ id: z.uuid(), version: z.number() }),
  run: async (c) => {
    const id = c.params.id ?? '';
    const { place, ...set } = c.input;
    if (set.holdsUsers === false) await refuseUsers(c, id);
    if (place !== undefined) await reorder(c, id, place);
    c.audit({ after: c.input });
    return { id, version: await changeLevel(c.tx, c.at.id, id, set) };
  },
});

export const removeLevel = operation({
  id: 'location-level.delete',
  does: { en: 'Delete a level no location uses', de: 'Eine Ebene löschen, die kein Standort benutzt' },
  method: 'DELETE',
  path: '/api/location-levels/:id',
  needs: locationLevels.delete,
  on: one(locationLevel),
  output: z.null(),
  status: 204,
  run: async (c) => {
    const id = c.params.id ?? '';
    const { locations } = await usesOf(c.tx, c.at.id, id);
    if (locations > 0) throw new Refusal(refused['level-in-use'], { values: { locations } });
    await deleteLevel(c.tx, c.at.id, id);
    return null;
  },
});

async function refuseUsers(c: Context<string>, id: string): Promise<void> {
  const { users } = await usesOf(c.tx, c.at.id, id);
  if (users > 0) throw new Refusal(refused['level-holds-users'], { values: { users } });
}

/** Puts a level at a place from the top; every location must still stand below one of an earlier level. */
async function reorder(c: Context<string>, id: string, place: number): Promise<void> {
  const order = (await listLevels(c.tx, c.at.id)).map((level) => level.id).filter((each) => each !== id);
  await orderLevels(c.tx, c.at.id, order.toSpliced(place - 1, 0, id));
  const locations = await countMisplaced(c.tx, c.at.id);
  if (locations > 0) throw new Refusal(refused['levels-misplaced'], { values: { locations } });
}
