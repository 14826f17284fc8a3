import type { Facts } from '@ambit/policy';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { wordsOf } from '../../database/search.ts';
import { many, operation } from '../../operation.ts';
import { idsByWords, listLocations, location, locations } from '../../workplace/index.ts';
import { user, users } from '../privileges.ts';

const offered = z.object({ id: z.uuid(), name: z.string(), above: z.array(z.string()) });
const most = 50;

export const readOfferedPlaces = operation({
  id: 'user.offered-places',
  does: {
    en: 'Find the locations a list of users can be narrowed by',
    de: 'Die Standorte finden, nach denen eine Benutzerliste gefiltert werden kann',
  },
  method: 'GET',
  path: '/api/users/offered-places',
  needs: users.view,
  on: many(user),
  query: z.object({
    /** Words of name or identifier; without them the first by name. */ search: z.string().trim().max(200).optional(),
    /** Just this one, for its name. */ id: z.uuid().optional(),
  }),
  output: z.object({ items: z.array(offered), /** There are more than are shown. */ more: z.boolean() }),
  run: async (c) => {
    const { search = '', id } = c.query;
    const everywhere = seen(c, {});
    // whoever sees users without a place sees them at every place: facts never take away
    const scope = everywhere ? all : c.filter(locations.view);
    const words = wordsOf(search);
    const at = { tenant: c.at.tenant, organization: c.at.id };
    const isSeen = (place: string) =>
      everywhere ||
      c.check(locations.view, { kind: location.id, id: place, organization: c.at.id, facts: { place } }).allowed;
    const asked = { at, scope, words, most: most + 1, isSeen };
    const ids = id ? [id] : words.length > 0 ? await idsByWords(c.tx, asked) : null;
    const part = { limit: most + 1, after: null };
    const rows = await listLocations(c.tx, c.at.id, scope, ids ? { ids } : 'all', part);
    const isOffered = (place: string) => everywhere || seen(c, { place });
    const found = (ids ?? rows.map((row) => row.id)).flatMap((one) => rows.find((row) => row.id === one) ?? []);
    const items = found
      .filter((row) => isOffered(row.id))
      .map((row) => ({
        ...{ id: row.id, name: row.name },
        above: row.above.filter((one) => isOffered(one.id)).map(({ name }) => name),
      }));
    return { items: items.slice(0, most), more: items.length > most };
  },
});

const all = { strings: ['true'], values: [] };
const nowhere = { user: null, place: null, department: null, managers: [], groups: [], roles: [] };
const seen = (c: Context<'user.view'>, facts: Partial<Facts>): boolean =>
  c.check(users.view, { kind: user.id, id: null, organization: c.at.id, facts: { ...nowhere, ...facts } }).allowed;
