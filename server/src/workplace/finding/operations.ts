import { z } from 'zod';
import type { Context } from '../../context.ts';
import { wordsOf } from '../../database/search.ts';
import { listOf, page, paged, readCursor } from '../../http/page.ts';
import { many, one, operation } from '../../operation.ts';
import { listedLocation, mayAt } from '../answers.ts';
import { location, locations } from '../privileges.ts';
import { type Above, countLocations, type Location, listLocations } from './store.ts';
import { idsByWords } from './store-search.ts';

const found = listedLocation.extend({
  /** What stands above it, the top first, as far as it is within reach. */
  above: z.array(z.object({ id: z.uuid(), name: z.string() })),
});

export const readLocations = operation({
  id: 'location.list',
  does: { en: 'List the locations within reach', de: 'Die erreichbaren Standorte auflisten' },
  method: 'GET',
  path: '/api/locations',
  needs: locations.view,
  on: many(location),
  query: z.object({
    ...page,
    /** Words of name or identifier: what fits best comes first, as many as asked for, and `after` is null. */
    search: z.string().trim().max(200).optional(),
  }),
  output: listOf(found),
  run: async (c) => {
    const { limit, after, search = '' } = c.query;
    const words = wordsOf(search);
    if (words.length > 0) return { items: await meant(c, words, limit), after: null };
    const rows = await listLocations(c.tx, c.at.id, c.granted.filter, 'all', partOf(limit, after));
    const { items, after: next } = paged(rows, limit, (row) => [row.nameKey, row.id]);
    return { items: items.map((row) => withPath(c, row)), after: next };
  },
});

/** A tree of so many locations is shown open and comes at once; of a larger one the top. */
const small = 200;

export const readTree = operation({
  id: 'location.tree',
  does: {
    en: 'See the tree of locations: all of a small one, the top of a large one',
    de: 'Den Standortbaum ansehen: einen kleinen ganz, von einem großen, was oben steht',
  },
  method: 'GET',
  path: '/api/locations/tree',
  needs: locations.view,
  on: many(location),
  query: z.object(page),
  output: listOf(listedLocation).extend({ total: z.number(), isWhole: z.boolean() }),
  run: async (c) => {
    const { limit, after } = c.query;
    const total = await countLocations(c.tx, c.at.id, c.granted.filter);
    if (total <= small) {
      const all = await listLocations(c.tx, c.at.id, c.granted.filter, 'all');
      return { items: all.map((row) => shown(c, row)), after: null, total, isWhole: true };
    }
    // whoever may see what stands nowhere sees the whole tree
    const everything = { kind: location.id, id: null, organization: c.at.id, facts: { place: null } };
    const top = c.check(locations.view, everything).allowed ? 'of the tree' : 'of the reach';
    const rows = await listLocations(c.tx, c.at.id, c.granted.filter, { top }, partOf(limit, after));
    return { ...toPage(c, rows, limit), total, isWhole: false };
  },
});

export const readChildren = operation({
  id: 'location.children',
  does: { en: 'See what stands right below a location', de: 'Sehen, was direkt unter einem Standort steht' },
  method: 'GET',
  path: '/api/locations/:id/children',
  needs: locations.view,
  on: one(location),
  query: z.object(page),
  output: listOf(listedLocation),
  run: async (c) => {
    const { limit, after } = c.query;
    const which = { below: c.params.id ?? '' };
    return toPage(c, await listLocations(c.tx, c.at.id, c.granted.filter, which, partOf(limit, after)), limit);
  },
});

export const readLocation = operation({
  id: 'location.view',
  does: { en: 'See a location and where it stands', de: 'Einen Standort ansehen und wo er steht' },
  method: 'GET',
  path: '/api/locations/:id',
  needs: locations.view,
  on: one(location),
  output: found,
  run: async (c) => {
    const [row] = await listLocations(c.tx, c.at.id, c.granted.filter, { ids: [c.params.id ?? ''] });
    if (!row) throw new Error('a location that was decided on is there');
    return withPath(c, row);
  },
});

async function meant(c: Context<'location.view'>, words: readonly string[], limit: number) {
  const at = { tenant: c.at.tenant, organization: c.at.id };
  const ids = await idsByWords(c.tx, {
    ...{ at, scope: c.granted.filter, words, most: limit },
    isSeen: (id) => isSeen(c, id),
  });
  const rows = await listLocations(c.tx, c.at.id, c.granted.filter, { ids });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [withPath(c, row)] : [];
  });
}

const partOf = (limit: number, after: string | undefined) => ({ limit: limit + 1, after: readCursor(after, 2) });

function toPage(c: Context<string>, rows: readonly Location[], limit: number) {
  const { items, after } = paged(rows, limit, (row) => [row.nameKey, row.id]);
  return { items: items.map((row) => shown(c, row)), after };
}

const withPath = (c: Context<string>, row: Location & Readonly<{ above: readonly Above[] }>) => ({
  ...shown(c, row),
  above: row.above.filter(({ id }) => isSeen(c, id)),
});

const isSeen = (c: Context<string>, id: string): boolean =>
  c.check(locations.view, { kind: location.id, id, organization: c.at.id, facts: { place: id } }).allowed;

const shown = (c: Context<string>, { nameKey: _, ...row }: Location): z.input<typeof listedLocation> => ({
  ...row,
  expiresAt: row.expiresAt?.toISOString() ?? null,
  isExpired: row.expiresAt !== null && row.expiresAt <= c.now,
  may: mayAt(c, row.id),
});
