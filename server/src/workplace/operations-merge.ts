import { z } from 'zod';
import type { Context } from '../context.ts';
import { one, operation, type OtherSide } from '../operation.ts';
import { problems, Refusal } from '../refusal.ts';
import { demandMerge, effectsOfMerge, effectsOfMoving, mergeEffect, namesOf } from './deeds-merge.ts';
import type { Merging } from './gains.ts';
import { demandOrder, parentSide, refused } from './place.ts';
import { location, locations } from './privileges.ts';
import { listLevels, touchTree } from './store.ts';
import { childrenOf, countUsersAt, type Child, moveAnchors, moveUsers, takeChildren } from './store-merge.ts';

/** Each location that ends is one the asker may merge, like the one that stays. */
const sourceSide: OtherSide = {
  kind: location,
  field: 'ids',
  seenBy: locations.merge,
  outside: refused['merge-below'],
};

const others = z.strictObject({ ids: z.array(z.uuid()).min(1).max(50) });

export const previewMergeOfLocations = operation({
  id: 'location.preview-merge',
  does: {
    en: 'See what merging locations would change',
    de: 'Sehen, was das Zusammenführen von Standorten ändern würde',
  },
  method: 'POST',
  path: '/api/locations/:id/merge-preview',
  needs: locations.merge,
  on: one(location),
  andOn: sourceSide,
  input: others,
  output: mergeEffect.extend({ /** That come to stand below the one that stays. */ locations: z.number() }),
  quiet: true,
  run: async (c) => {
    const merging = toMerge(c);
    const effects = await effectsOfMerge(c, merging);
    return {
      users: await countUsersAt(c.tx, c.at.id, 'location_id', merging.sources),
      locations: new Set(merging.sources.flatMap((id) => c.world.places.below(id).slice(1))).size,
      gains: namesOf(c, effects, 'gains'),
      loses: namesOf(c, effects, 'loses'),
    };
  },
});

export const previewMoveOfLocation = operation({
  id: 'location.preview-move',
  does: { en: 'See what moving a location would change', de: 'Sehen, was das Verlegen eines Standorts ändern würde' },
  method: 'POST',
  path: '/api/locations/:id/move-preview',
  needs: locations.move,
  on: one(location),
  andOn: parentSide,
  input: z.strictObject({ parentId: z.uuid().nullable() }),
  output: mergeEffect.extend({ /** That move: itself and all below it. */ locations: z.number() }),
  quiet: true,
  run: async (c) => {
    const id = c.params.id ?? '';
    const effects = await effectsOfMoving(c, { id, parent: c.input.parentId });
    const below = c.world.places.below(id);
    return {
      users: await countUsersAt(c.tx, c.at.id, 'location_id', below),
      locations: below.length,
      gains: namesOf(c, effects, 'gains'),
      loses: namesOf(c, effects, 'loses'),
    };
  },
});

export const mergeLocations = operation({
  id: 'location.merge',
  does: {
    en: 'Make one location of several; users, sessions and what stands below move to it',
    de: 'Aus mehreren Standorten einen machen; Benutzer, Termine und was darunter steht, ziehen um',
  },
  method: 'POST',
  path: '/api/locations/:id/merge',
  needs: locations.merge,
  on: one(location),
  andOn: sourceSide,
  input: others,
  output: z.object({ users: z.number(), locations: z.number() }),
  carriesPower: true,
  run: async (c) => {
    const merging = toMerge(c);
    const at = { tenant: c.at.tenant, organization: c.at.id };
    // one change of the tree after the other: its stamp is taken first and kept until the end
    await touchTree(c.tx, at);
    await demandMerge(c, merging);
    const children = await childrenOf(c.tx, c.at.id, merging);
    demandOneOfEachName(children);
    const levels = await listLevels(c.tx, c.at.id);
    for (const { id, level, targetLevel } of children)
      if (!merging.sources.includes(id)) demandOrder(levels, level, targetLevel);
    const users = await moveUsers(c.tx, c.at.id, 'location_id', merging);
    await moveAnchors(c.tx, c.at.id, merging);
    const { target, sources } = merging;
    await c.happened({ kind: 'locations-merged', target, sources, organization: c.at.id });
    await takeChildren(c.tx, at, merging);
    c.audit({ before: { merged: merging.sources }, after: { users: users.length } });
    await c.happened({ kind: 'authority-changed', users: 'all', organization: c.at.id });
    return { users: users.length, locations: children.filter(({ moves }) => moves).length };
  },
});

/** The locations that end: none is the one that stays, nor above it. */
function toMerge(c: Context<string, z.output<typeof others>>): Merging {
  const target = c.params.id ?? '';
  const sources = [...new Set(c.input.ids)];
  const { places } = c.world;
  if (sources.some((id) => places.inside(target, id))) {
    const { code, says } = refused['merge-below'];
    throw new Refusal(problems.invalid, { errors: [{ field: 'ids', code, says }] });
  }
  return { structure: 'location', target, sources };
}

function demandOneOfEachName(children: readonly Child[]): void {
  const twice = children.filter(({ key }, at) => children.findIndex((other) => other.key === key) < at);
  if (twice.length > 0)
    throw new Refusal(refused['merge-names'], { values: { names: twice.map(({ name }) => name).join(', ') } });
}
