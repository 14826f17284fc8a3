import {
  type Actor,
  type Appointment,
  type Explanation,
  type Id,
  type Privilege,
  type Role,
  type Rules,
  type Thing,
  type World,
  explain,
  kindsOf,
  sidesOf,
} from '@ambit/policy';
import { versionOf } from '../editing/mark.ts';

/** Everything a decision read, kept with the entry of the audit: enough to decide once more when nothing is as it was. */
export type KeptDecision = Readonly<{
  privilege: string;
  thing: Thing | null;
  actor: Omit<Actor, 'appointments'> & Readonly<{ appointments: readonly Appointment[] }>;
  at: number;
  /** The organization the deed was done in. */ organization: Id;
  /** The roles that were read: the actor's with the version of their table, the others with their rank alone. */
  roles: Readonly<Record<string, Readonly<{ rank: number; version?: string }>>>;
  floor: number | null;
  /** Each place with those above it, itself first. */ places: Readonly<Record<Id, readonly Id[]>>;
  /** Each organization with those above it. */ organizations: Readonly<Record<Id, readonly Id[]>>;
  /** Conditions that held in the thing's organization. */ conditions: readonly string[];
}>;

type Authority = Readonly<{ actor: Actor; rules: Rules; world: World }>;

/** What a decision about this thing reads: nothing is looked up. */
export function keepDecision(
  { actor, rules, world }: Authority,
  privilege: Privilege,
  thing: Thing | null,
  at: Id,
): KeptDecision {
  const { appointments, ...somebody } = actor;
  const counting = appointments.filter(
    ({ from, until }) => (from ?? 0) <= world.now && (until ?? Infinity) > world.now,
  );
  const held = counting.map(({ role }) => role);
  const theirs = idsIn(thing?.facts.roles);
  const roles = [...new Set([...held, ...theirs])].flatMap((id) => {
    const role = rules.roles.get(id);
    if (!role) return [];
    return [[id, { rank: role.rank, ...(held.includes(id) && { version: versionOf(role) }) }] as const];
  });
  const anchors = counting.flatMap(({ anchor }) => (anchor?.kind === 'location' ? anchor.id : []));
  const places = [...idsIn(thing?.facts.place), ...idsIn(actor.place), ...anchors];
  const organization = thing?.organization ?? at;
  const asked = counting.flatMap(({ role }) => rules.roles.get(role)?.cells[privilege.id]?.all ?? []);
  const features = asked.flatMap((id) => (id.startsWith('feature-on:') ? `feature:${id.slice(11)}` : []));
  return {
    privilege: privilege.id,
    thing,
    actor: { ...somebody, appointments: counting },
    at: world.now,
    organization,
    roles: Object.fromEntries(roles),
    floor: rules.floor,
    places: Object.fromEntries(places.map((id) => [id, world.places.above(id)])),
    organizations: Object.fromEntries(
      [organization, actor.organization].map((id) => [id, world.organizations.above(id)]),
    ),
    conditions: [...new Set(features)].filter((one) => world.organizations.has?.(organization, one) === true),
  };
}

/** The world as it was, as far as the decision read it. */
export function worldOf({ at, places, organizations, conditions, organization }: KeptDecision): World {
  const above = (id: Id) => places[id] ?? [id];
  const over = (id: Id) => organizations[id] ?? [];
  return {
    now: at,
    places: {
      above,
      inside: (place, of) => above(place).includes(of),
      below: (of) => Object.keys(places).filter((id) => above(id).includes(of)),
    },
    organizations: {
      above: over,
      below: (of) => Object.keys(organizations).filter((id) => over(id).includes(of)),
      isBelow: (id, of) => over(id).includes(of),
      has: (id, condition) => id === organization && conditions.includes(condition),
    },
  };
}

/** The thing that was decided about; where there was none, one of the kind in the organization. */
export function thingOf(kept: KeptDecision, privilege: Privilege): Thing {
  const kind = kindsOf(privilege)[0]?.id ?? '';
  if (kept.thing?.kind === kind) return kept.thing;
  return { kind, id: null, organization: kept.organization, facts: {} };
}

/** Decides once more, with the tables of then. Null for a deed on two things, which is not decided at an address. */
export function decideAgain(kept: KeptDecision, privilege: Privilege, rules: Rules): Explanation | null {
  if (sidesOf(privilege) !== null) return null;
  return explain(rules, kept.actor, privilege, thingOf(kept, privilege), worldOf(kept));
}

/** Roles of which only the rank was read, as the engine takes them. */
export const rankedOnly = (id: string, rank: number, name: Role['name']): Role => ({
  id,
  name,
  rank,
  kind: 'staff',
  anchor: 'own-place',
  cells: {},
});

const idsIn = (fact: Id | null | undefined | readonly Id[]): readonly Id[] =>
  typeof fact === 'string' ? [fact] : (fact ?? []);
