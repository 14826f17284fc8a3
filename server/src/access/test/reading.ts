import type { Held } from './rows.ts';
import type { Snapshot, Standing, TableRow } from './standing.ts';

/** Somebody who acts, as the tables have them. */
export type Actor = Readonly<{
  id: string;
  organization: string;
  place: string | null;
  department: string | null;
  appointments: readonly TableRow[];
}>;

export function actorIn(s: Snapshot, id: string): Actor {
  const row = s['users']?.find((one) => one['id'] === id);
  const [place, department] = [row?.['location_id'], row?.['department_id']];
  return {
    id,
    organization: String(row?.['organization_id']),
    place: typeof place === 'string' ? place : null,
    department: typeof department === 'string' ? department : null,
    appointments: (s['appointments'] ?? []).filter((one) => one['user_id'] === id),
  };
}

/** Slow and plain, straight from the table of scopes: does one of these cover the thing, and is everything required so? */
export function expects(held: Held, thing: Standing, actor: Actor, s: Snapshot): boolean {
  return (
    held.any.some((scope) => covers(scope, thing, actor, s)) &&
    (held.all ?? []).every((one) => isMet(one, thing, actor))
  );
}

export function covers(scope: string, thing: Standing, actor: Actor, s: Snapshot): boolean {
  const isMine = thing.organization === actor.organization;
  const isBelow = above(thing.organization, s).includes(actor.organization);
  const { places = [], groups = [] } = thing;
  switch (scope) {
    case 'platform':
      return true;
    case 'organization-and-clients':
      return isMine || isBelow;
    case 'clients':
      return isBelow;
    case 'organization':
      return isMine;
    case 'own':
      return isMine && thing.user === actor.id;
    case 'created':
      return isMine && thing.owner === actor.id;
    case 'instructs':
      return isMine && (thing.instructors ?? []).includes(actor.id);
    case 'reports':
      return isMine && (thing.managers ?? []).includes(actor.id);
    case 'purchased':
      return isMine && thing.buyer === actor.id;
    case 'department':
      return isMine && actor.department !== null && thing.department === actor.department;
    case 'course':
      return isMine && anchors(actor, 'course').includes(thing.course ?? '');
    case 'group':
    case 'site': {
      const mine = anchors(actor, 'group');
      return (
        isMine &&
        groups.length > 0 &&
        (thing.everyGroup ? groups.every((id) => mine.includes(id)) : groups.some((id) => mine.includes(id)))
      );
    }
    case 'location':
      return isMine && places.length > 0 && places.every((id) => id === actor.place);
    case 'location-tree':
      return (
        isMine && places.length > 0 && places.every((id) => [id, ...placesAbove(id, s)].includes(actor.place ?? ''))
      );
    default:
      throw new Error(`nothing says what ${scope} covers`);
  }
}

function isMet(requirement: string, thing: Standing, actor: Actor): boolean {
  // read of what is asked about by whoever asks
  if (requirement === 'ranks-below' || requirement === 'ranks-at-or-below') return true;
  if (requirement === 'issuer-on-bank') return anchors(actor, 'card-bank').includes(thing.bank ?? '');
  if (requirement === 'owner-may-create-courses')
    return actor.appointments.some(({ options }) => JSON.stringify(options).includes('"mayCreateCourses":true'));
  return (thing.true ?? []).includes(requirement);
}

const anchors = ({ appointments }: Actor, kind: string): readonly string[] =>
  appointments.filter((one) => one['anchor_kind'] === kind).map((one) => String(one['anchor_id']));

function above(organization: string, s: Snapshot): readonly string[] {
  const parent = s['organizations']?.find((one) => one['id'] === organization)?.['parent_id'];
  return typeof parent === 'string' ? [parent, ...above(parent, s)] : [];
}

function placesAbove(place: string, s: Snapshot): readonly string[] {
  const parent = s['locations']?.find((one) => one['id'] === place)?.['parent_id'];
  return typeof parent === 'string' ? [parent, ...placesAbove(parent, s)] : [];
}
