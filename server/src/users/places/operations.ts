import { z } from 'zod';
import { listOf, page, paged, readCursor } from '../../http/page.ts';
import { mayOf } from '../../may.ts';
import { many, one, operation } from '../../operation.ts';
import { type Language, say } from '../../text.ts';
import { user, users } from '../privileges.ts';
import { profile, whole } from '../answers.ts';
import { found, granted } from '../deeds-user.ts';
import { takeBackMove, takeBackPlanned, todayAt } from './deeds-move.ts';
import { asSeen, managersSeen, whose } from './deeds-seen.ts';
import { furtherPlacesOf } from '../further/store.ts';
import { whats } from './place.ts';
import { movesOf, type Move, type Told } from './store-moves.ts';
import { listPlacesOn, placesOf } from './store.ts';

const named = z.object({ id: z.uuid(), /** Null: not there any more, or out of reach. */ name: z.string().nullable() });
const stood = z.object({
  what: z.enum(whats),
  value: named,
  from: z.iso.date(),
  /** The first day on which it was not so any more; null: it is so still. */ until: z.iso.date().nullable(),
  byName: z.string().nullable(),
});

const move = z.object({
  id: z.uuid(),
  location: named.nullable(),
  /** Of a file: location, department, job title and manager as it names them, instead of a location. */ told: z
    .array(z.string().nullable())
    .nullable(),
  day: z.iso.date(),
  state: z.enum(['planned', 'refused']),
  reason: z.string().nullable(),
  byName: z.string(),
});
const alsoWorks = z.object({
  id: z.uuid(),
  location: named,
  from: z.iso.date(),
  /** The first day on which it is not so any more; null: it does not end. */ until: z.iso.date().nullable(),
  byName: z.string(),
});
const deed = z.union([z.literal(true), z.object({ reason: z.string() })]);

/** For so long a move that could not be done is shown, in milliseconds. */
const recent = 30 * 24 * 3600_000;
/** So many rows of a history are shown. */
const most = 200;

export const readUserPlaces = operation({
  id: 'user.places',
  does: {
    en: 'See where a user stands and stood, with the dates, or where on one day',
    de: 'Sehen, wo ein Benutzer steht und stand, mit den Tagen, oder wo an einem Tag',
  },
  method: 'GET',
  path: '/api/users/:id/places',
  needs: users.view,
  on: one(user),
  query: z.object({ /** Only what was so on this day. */ on: z.iso.date().optional() }),
  output: z.object({
    /** The day it is in the organization. */ today: z.iso.date(),
    items: z.array(stood),
    /** There is more than is shown. */ more: z.boolean(),
    /** Moves to come, and those of late that could not be done. */ moves: z.array(move),
    /** Where the user also works or will; where they did of late. */ further: z.array(alsoWorks),
    /** The organization has further places. */ hasFurther: z.boolean(),
    may: z.object({ move: deed }),
  }),
  run: async (c) => {
    const thing = whose(c);
    const { organization } = thing;
    const id = thing.id ?? '';
    const rows = await placesOf(c.tx, organization, id, { on: c.query.on ?? null, limit: most + 1 });
    const items = await asSeen(c, rows.slice(0, most));
    const recently = new Date(c.now.getTime() - recent);
    const moves = await movesOf(c.tx, organization, id, recently);
    const known = c.server.directory.known(organization) ?? c.at;
    const hasFurther = known.features.has('further-places');
    const further = await furtherPlacesOf(c.tx, organization, id, recently);
    const may = mayOf(c, thing, { move: users.edit });
    return {
      today: todayAt(c, organization),
      items: [...items],
      more: rows.length > most,
      further: further.map(({ user: _, ...rest }) => rest),
      hasFurther,
      moves: moves.map((one) => shownMove(one, c.language)),
      may,
    };
  },
});

export const readPlacesOnDay = operation({
  id: 'user.list-places',
  does: {
    en: 'List where users stood on a day, or who stood at a place on it',
    de: 'Auflisten, wo Benutzer an einem Tag standen oder wer an ihm an einem Ort stand',
  },
  method: 'GET',
  path: '/api/user-places',
  needs: users.view,
  on: many(user),
  query: z.object({
    ...page,
    on: z.iso.date(),
    /** Who stood at this location or below it, in this department, with this job title, under this manager. */
    at: z.uuid().optional(),
    user: z.uuid().optional(),
  }),
  output: listOf(
    z.object({
      id: z.uuid(),
      name: z.string(),
      places: z.array(z.object({ what: z.enum(whats), value: named })),
    }),
  ),
  run: async (c) => {
    const { limit, after, on, at, user: only } = c.query;
    const below = at ? c.world.places.below(at) : [];
    const asked = { day: on, at: at ? (below.length > 0 ? below : [at]) : null, users: only ? [only] : null };
    const rows = await listPlacesOn(c.tx, c.granted.filter, asked, { limit: limit + 1, after: readCursor(after, 2) });
    const { items, after: next } = paged(rows, limit, (row) => [row.nameKey, row.id]);
    const seen = await managersSeen(
      c,
      items.flatMap(({ places }) => places.flatMap(({ what, id }) => (what === 'manager' ? [id] : []))),
    );
    return {
      items: items.map(({ id, name, places }) => ({
        id,
        name,
        places: places.map(({ what, id: value, name: called }) => ({
          what,
          value: { id: value, name: what === 'manager' && !seen.has(value) ? null : called },
        })),
      })),
      after: next,
    };
  },
});

export const takeBackPlannedMove = operation({
  id: 'user.unplan-move',
  does: { en: 'Take back a move planned for a day', de: 'Einen für einen Tag geplanten Umzug zurücknehmen' },
  method: 'DELETE',
  path: '/api/users/:id/moves/:move',
  needs: users.edit,
  on: one(user),
  output: z.null(),
  status: 204,
  run: async (c) => {
    await takeBackPlanned(c, await granted(c), c.params.move ?? '');
    return null;
  },
});

export const takeBackLatestMove = operation({
  id: 'user.take-back-move',
  does: {
    en: 'Take back the latest move of a user, as if it had not been',
    de: 'Den letzten Umzug eines Benutzers zurücknehmen, als wäre er nicht gewesen',
  },
  method: 'POST',
  path: '/api/users/:id/moves/take-back',
  needs: users.edit,
  on: one(user),
  input: z.strictObject({ /** The day of the move, as the history says it. */ from: z.iso.date() }),
  output: profile,
  carriesPower: true,
  run: async (c) => {
    const was = await granted(c);
    await takeBackMove(c, was, c.input.from);
    return whole(c, await found(c, was.thing.id ?? ''));
  },
});

/** What a file says, in the order in which screens show it. */
const toldInOrder = ({ location, department, jobTitle, manager }: Told): (string | null)[] =>
  [location, department, jobTitle, manager].filter((one) => one !== undefined);

const shownMove = ({ id, location, told, day, state, reason, byName }: Move, language: Language) => ({
  ...{ id, location, told: told && toldInOrder(told), day, byName, reason: reason && say(reason, language) },
  state: state === 'refused' ? ('refused' as const) : ('planned' as const),
});
