import { z } from 'zod';
import type { Context } from '../context.ts';
import { keyOf } from '../database/keys.ts';
import { many, one, operation, would } from '../operation.ts';
import { Refusal } from '../refusal.ts';
import {
  deleteLocation,
  findLocation,
  insertLocation,
  isTaken,
  listLevels,
  moveLocation,
  changeLocation,
  standsAt,
} from './store.ts';
import { locationOffers, mayAt } from './answers.ts';
import { demandMoving } from './deeds-merge.ts';
import { detail, detailOf } from './detail.ts';
import { demandOrder, parentSide, placeInScope, refused } from './place.ts';
import { location, locations } from './privileges.ts';

const name = z.string().trim().min(1).max(100);
const place = (c: Context<string>) => ({ tenant: c.at.tenant, organization: c.at.id });

export const readLocationOffers = operation({
  id: 'location.create-offers',
  does: { en: 'See the levels a new location may be of', de: 'Sehen, von welcher Ebene ein neuer Standort sein kann' },
  method: 'GET',
  path: '/api/locations/offers',
  needs: locations.create,
  on: many(location),
  output: locationOffers,
  run: async (c) => ({
    levels: (await listLevels(c.tx, c.at.id)).map(({ id, name: called, position }) => ({ id, name: called, position })),
    top: mayAt(c, null).add,
  }),
});

export const createLocation = operation({
  id: 'location.create',
  does: { en: 'Add a location', de: 'Einen Standort anlegen' },
  method: 'POST',
  path: '/api/locations',
  needs: locations.create,
  on: would(location, async (input: { parentId?: string | null | undefined }, c) => ({
    place: input.parentId ? (await placeInScope(c, input.parentId, 'parentId', findLocation)).id : null,
  })),
  input: z.strictObject({
    ...{ name, identifier: name, levelId: z.uuid(), parentId: z.uuid().nullable().optional() },
    ...detail,
  }),
  output: z.object({ id: z.uuid() }),
  status: 201,
  carriesPower: true,
  run: async (c) => {
    const { input } = c;
    const parent = input.parentId ? await findLocation(c.tx, c.at.id, input.parentId, c.filter(locations.view)) : null;
    demandOrder(await listLevels(c.tx, c.at.id), input.levelId, parent?.levelId ?? null);
    const keys = { nameKey: keyOf(input.name), identifierKey: keyOf(input.identifier) };
    await refuseTaken(c, { ...keys, parent: parent?.id ?? null });
    const id = c.newId();
    await insertLocation(c.tx, place(c), {
      id,
      level: input.levelId,
      parent: parent?.id ?? null,
      name: input.name,
      identifier: input.identifier,
      ...keys,
      ...detailOf(input),
    });
    c.audit({ thing: { kind: 'location', id }, after: input });
    return { id };
  },
});

export const editLocation = operation({
  id: 'location.edit',
  does: { en: 'Change a location', de: 'Einen Standort ändern' },
  method: 'PATCH',
  path: '/api/locations/:id',
  needs: locations.edit,
  on: one(location),
  edits: true,
  input: z.strictObject({ name, identifier: name, ...detail }),
  output: z.object({ id: z.uuid(), version: z.number() }),
  run: async (c) => {
    const id = c.params.id ?? '';
    const keys = { nameKey: keyOf(c.input.name), identifierKey: keyOf(c.input.identifier) };
    await refuseTaken(c, { ...keys, parent: parentOf(c, id) }, id);
    c.audit({ after: c.input });
    const { name: called, identifier } = c.input;
    const set = { name: called, identifier, ...keys, ...detailOf(c.input) };
    return { id, version: await changeLocation(c.tx, place(c), id, set) };
  },
});

export const changeParent = operation({
  id: 'location.move',
  does: { en: 'Move a location with everything below it', de: 'Einen Standort mit allem darunter verlegen' },
  method: 'POST',
  path: '/api/locations/:id/move',
  needs: locations.move,
  on: one(location),
  andOn: parentSide,
  edits: true,
  input: z.strictObject({ parentId: z.uuid().nullable() }),
  output: z.null(),
  status: 204,
  carriesPower: true,
  run: async (c) => {
    const id = c.params.id ?? '';
    const { parentId: parent } = c.input;
    if (parent && c.world.places.inside(parent, id)) throw new Refusal(refused['location-cycle']);
    // at the top there is no other side that could be within reach
    if (!parent)
      await c.demand(locations.move, { kind: location.id, id: null, organization: c.at.id, facts: { place: null } });
    await demandMoving(c, { id, parent });
    const moved = await findLocation(c.tx, c.at.id, id, c.granted.filter);
    const above = parent ? await findLocation(c.tx, c.at.id, parent, c.granted.filter) : null;
    if (moved) demandOrder(await listLevels(c.tx, c.at.id), moved.levelId, above?.levelId ?? null);
    await moveLocation(c.tx, place(c), id, parent);
    c.audit({ before: { parentId: parentOf(c, id) }, after: c.input });
    await c.happened({ kind: 'authority-changed', users: 'all', organization: c.at.id });
    return null;
  },
});

export const removeLocation = operation({
  id: 'location.delete',
  does: { en: 'Delete an empty location', de: 'Einen leeren Standort löschen' },
  method: 'DELETE',
  path: '/api/locations/:id',
  needs: locations.delete,
  on: one(location),
  output: z.null(),
  status: 204,
  carriesPower: true,
  run: async (c) => {
    const id = c.params.id ?? '';
    const stands = await standsAt(c.tx, c.at.id, id, c.now);
    if (Object.values(stands).some((number) => number > 0))
      throw new Refusal(refused['location-not-empty'], { values: stands });
    await deleteLocation(c.tx, place(c), id);
    return null;
  },
});

const parentOf = (c: Context<string>, id: string): string | null => c.world.places.above(id)[1] ?? null;

async function refuseTaken(c: Context<string>, what: Parameters<typeof isTaken>[2], butNot?: string): Promise<void> {
  const taken = await isTaken(c.tx, c.at.id, what, butNot);
  if (taken) throw new Refusal(refused['location-taken'], { values: { what: taken } });
}
