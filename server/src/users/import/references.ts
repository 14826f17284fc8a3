import { type Thing, type World, check } from '@ambit/policy';
import { keyOf } from '../../database/keys.ts';
import { needsPlace } from '../../roles/index.ts';
import { locations } from '../../workplace/index.ts';
import { users } from '../privileges.ts';
import { decidedOnce, lackingToEnd, lackingToGive } from './ceilings.ts';
import type { Around, Existing, Reference } from './known.ts';
import { type NewPlaces, type Place, newPlaces, placesMeant } from './places.ts';
import type { Reason } from './reasons.ts';

type Cell = string | null | undefined;

/** The department or job title a cell names; what was is kept when the cell is blank or cannot be understood. */
export function chooseReference(
  field: 'department' | 'jobTitle',
  cell: Cell,
  before: Reference | null,
  { known }: Around,
  reasons: Reason[],
): Reference | null {
  if (cell === undefined || cell === null) return cell === null ? null : before;
  const found = (field === 'department' ? known.departments : known.jobTitles).get(keyOf(cell)) ?? [];
  const same = found.find(({ id }) => id === before?.id);
  if (same) return same;
  if (found.length === 1 && found[0]) return found[0];
  const what = field === 'department' ? 'department' : 'job-title';
  reasons.push({ field, code: found.length === 0 ? `${what}-unknown` : `${what}-ambiguous`, values: { value: cell } });
  return before;
}

/** A chosen location and the world to decide by: with a location to be added, it stands in the tree already. */
export type Chosen = Readonly<{ location: Reference | null; world: World; newPlaces: NewPlaces | null }>;

/**
 * The location a cell names, among those where the asker may have this user. A location that does not exist and one that
 * is out of reach are answered in the same words.
 */
export function chooseLocation(
  cell: Cell,
  before: Existing | null,
  thing: Thing,
  around: Around,
  reasons: Reason[],
): Chosen {
  const { world } = around.asker;
  const was = before?.location ?? null;
  if (cell === undefined || cell === null) return { location: cell === null ? null : was, world, newPlaces: null };
  const meant = placesMeant(cell, around.known.places, around.organization.called);
  const same = meant.find(({ id }) => id === was?.id);
  if (same) return { location: was, world, newPlaces: null };
  const mine = meant.filter(({ id }) => isCovered(thing, id, world, around));
  const [place] = mine;
  const no = (code: Reason['code']): Chosen => {
    reasons.push({ field: 'location', code, values: { value: cell } });
    return { location: was, world, newPlaces: null };
  };
  if (!place) return withNew(cell, thing, around) ?? no('location-outside');
  if (mine.length > 1) return no('location-ambiguous');
  if (place.expired) return no('location-expired');
  return place.holdsUsers
    ? { location: { id: place.id, name: place.name }, world, newPlaces: null }
    : no('location-holds-no-users');
}

/** Adds the location, when that was asked for and the asker may, and may have the user there. */
function withNew(cell: string, thing: Thing, around: Around): Chosen | null {
  const { asker, known, organization, options } = around;
  const mayAdd = (place: Place | null) =>
    check(
      asker.rules,
      asker.actor,
      locations.create,
      { kind: 'location', id: null, organization: organization.id, facts: { place: place?.id ?? null } },
      asker.world,
    ).allowed;
  if (!options.createLocations) return null;
  // whoever may not add at the top adds below the own location
  const top = mayAdd(null) ? null : known.own;
  const made = newPlaces(cell, known.places, known.levels, organization.called, mayAdd, top);
  if (!made || !mayAdd(made.parent)) return null;
  const id = `new:${made.key}`;
  const world = grown(asker.world, id, made.parent?.id ?? null);
  return isCovered(thing, id, world, around)
    ? { location: { id, name: made.names.join(' / ') }, world, newPlaces: made }
    : null;
}

/** The world with one more location in its tree. */
const grown = (world: World, added: string, parent: string | null): World => ({
  ...world,
  places: {
    ...world.places,
    inside: (place, of) =>
      place === added
        ? of === added || (parent !== null && world.places.inside(parent, of))
        : world.places.inside(place, of),
  },
});

function isCovered(thing: Thing, place: string, world: World, around: Around): boolean {
  const { rules, actor } = around.asker;
  const decide = () => check(rules, actor, users.import, { ...thing, facts: { ...thing.facts, place } }, world).allowed;
  return thing.id === null ? decidedOnce(`at ${place} ${String(thing.facts.department)}`, around, decide) : decide();
}

/** The base role a cell names, by id, by name in either language or as the values were matched; null: the learner's alone. */
export function chooseRole(
  cell: Cell,
  before: Existing | null,
  thing: Thing,
  world: World,
  around: Around,
  reasons: Reason[],
): string | null {
  const was = before?.role ?? null;
  if (cell === undefined) return was;
  const { roles, learner } = around.organization;
  const matched = cell === null ? learner : around.options.roles.get(keyOf(cell));
  if (matched === null) return was;
  const role = matched === undefined ? named(cell ?? '', around) : roles.get(matched);
  const no = (code: Reason['code'], missing?: Reason['missing']) => {
    reasons.push({ field: 'role', code, values: { value: cell ?? '' }, ...(missing && { missing }) });
    return was;
  };
  if (!role || role.kind === 'platform') return no('role-unknown');
  if (role.kind === 'add-on') return no('role-additional');
  const wanted = role.kind === 'learner' ? null : role;
  if ((wanted?.id ?? null) === was) return was;
  const held = was === null ? undefined : roles.get(was);
  const end = held ? lackingToEnd(held, before?.thing ?? thing, around) : null;
  if (end) return no('role-not-ended', end);
  if (!wanted) return null;
  const give = lackingToGive(wanted, thing, world, around);
  if (give) return no('role-not-given', give);
  return needsPlace(wanted) && !thing.facts.place ? no('role-needs-location') : wanted.id;
}

function named(cell: string, { organization: { roles } }: Around) {
  const key = keyOf(cell);
  return roles.get(cell) ?? [...roles.values()].find(({ name }) => keyOf(name.en) === key || keyOf(name.de) === key);
}
