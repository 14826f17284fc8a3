import type { Fact, FactName, Kind, Source, Thing } from '@ambit/policy';

/** The fact by which a thing stands in one of these. */
const standing: Readonly<Record<string, FactName>> = {
  location: 'place',
  department: 'department',
  group: 'groups',
  course: 'course',
  session: 'session',
  'card-bank': 'bank',
  customer: 'customer',
  user: 'user',
};

/** Can a thing of this kind stand in one of that kind, so that making it there can be asked about? */
export const standsIn = (kind: Kind, container: Kind): boolean =>
  container.id === 'organization' ||
  Object.values(kind.parts ?? {}).some((part) => part.kind.id === container.id) ||
  (standing[container.id] !== undefined && kind.facts[standing[container.id] as FactName] !== undefined);

/**
 * A thing as it would be, made by somebody where `container` is: owned by them, standing there, and nowhere else. What the
 * container does not tell stays unknown, and what is unknown never allows anything.
 */
export function thingToBe(kind: Kind, container: Thing, owner: string): Thing {
  const named = Object.keys(kind.facts) as FactName[];
  const facts: Partial<Record<FactName, Fact>> = Object.fromEntries(
    named.map((fact) => [fact, factToBe(kind, fact, container, owner)]),
  );
  const conditions = Object.entries(kind.conditions ?? {}).flatMap(([id, source]) => {
    const isTold = typeof source === 'object' && 'of' in source && kind.parts?.[source.of]?.kind.id === container.kind;
    return isTold ? [[id, container.facts[id as `${string}-${string}`]]] : [];
  });
  const { organization } = container;
  return { kind: kind.id, id: null, organization, facts: { ...facts, ...Object.fromEntries(conditions) } };
}

function factToBe(kind: Kind, fact: FactName, container: Thing, owner: string): Fact {
  const source = kind.facts[fact];
  if (source === undefined) return null;
  if (fact === 'owner' && typeof source === 'string') return owner;
  const isPlace = standing[container.kind] === fact;
  if (isPlace && typeof source === 'string' && source !== 'id') return container.id;
  if (isPlace && typeof source === 'object' && ('link' in source || 'each' in source))
    return container.id === null ? [] : [container.id];
  return told(kind, fact, source, container);
}

/** What the container says of a fact that is read through it. */
function told(kind: Kind, fact: FactName, source: Source, container: Thing): Fact {
  if (typeof source === 'string') {
    const parts = Object.values(kind.parts ?? {}).filter((part) => part.kind.id === container.kind);
    if (parts.some(({ by }) => by === source)) return container.id;
    // an attempt is its enrollment’s user’s
    return parts.length > 0 ? (container.facts[fact] ?? null) : null;
  }
  if ('link' in source) return [];
  if ('of' in source)
    return kind.parts?.[source.of]?.kind.id === container.kind ? (container.facts[source.fact ?? fact] ?? null) : null;
  if ('first' in source) {
    const [named, other] = source.first;
    const first = typeof named === 'string' ? null : told(kind, fact, named, container);
    return first ?? told(kind, fact, other, container);
  }
  // in both of two things, of which one at most is known
  return null;
}
