import { type Cell, type Privilege, type Role, type ScopeToken, check, compile } from '../src/index.ts';
import { type State, actorIn } from './deeds.ts';
import { all as privileges, catalogue } from './kinds.ts';
import type { Item } from './reference.ts';
import { aboutOf, itemsFor } from './things.ts';
import type { Installation, UserRow } from './worlds.ts';

/** Who does what to which things, and by what scope. */
export type Reached = Readonly<{ who: string; scope: ScopeToken; privilege: Privilege; items: readonly Item[] }>;

/** What anybody of the group reaches now; unless rules are named, but for what is one's own, which is not compared. */
export function reachOf(
  { all, world }: State,
  group: readonly UserRow[],
  rules = compile(catalogue, all.roles.map(compared), 'below'),
): ReadonlyMap<string, Reached> {
  const found = new Map<string, Reached>();
  const actors = group.map((row) => actorIn(all, row));
  for (const privilege of privileges.filter(({ personal }) => !personal))
    for (const items of itemsFor(all, privilege)) {
      const about = aboutOf(all, items);
      for (const actor of actors) {
        const decision = check(rules, actor, privilege, about, world);
        if (!decision.allowed) continue;
        const things = Object.values(items);
        const question = `${privilege.id} to ${things.map(({ row }) => row.id).join(' and ')}`;
        found.set(question, { who: actor.id, scope: decision.scope, privilege, items: things });
        break;
      }
    }
  return found;
}

const isCompared = (one: ScopeToken): boolean => one !== 'own' && one !== 'purchased';
function compared(role: Role): Role {
  const cells = Object.entries(role.cells).flatMap(([id, cell]): readonly (readonly [string, Cell])[] => {
    const any = cell.any.filter(isCompared);
    const sides = Object.entries(cell.sides ?? {}).map(
      ([name, side]) => [name, { any: side.any.filter(isCompared) }] as const,
    );
    const isEmpty = any.length === 0 || sides.some(([, side]) => side.any.length === 0);
    return isEmpty ? [] : [[id, { ...cell, any, ...(cell.sides && { sides: Object.fromEntries(sides) }) }]];
  });
  return { ...role, cells: Object.fromEntries(cells) };
}

/** Where the holder stands to a thing: such a scope equals itself, whoever holds it. */
const relative: readonly ScopeToken[] = ['created', 'instructs', 'reports'];

/**
 * What the group may hand out at the start: a privilege that one of them holds by such a scope, and one that any of
 * them holds over a thing of which one may change where it stands, whose it is, who teaches it, or whom it is about.
 */
export function handedOut(state: State, group: readonly UserRow[]): (by: Reached) => boolean {
  const { all, rules } = state;
  const actors = group.map((row) => actorIn(all, row));
  const cells = actors.flatMap(({ appointments }) =>
    appointments
      .filter(({ from, until }) => (from === null || from <= all.now) && (until === null || until > all.now))
      .flatMap(({ role }) => Object.entries(rules.roles.get(role)?.cells ?? {})),
  );
  const scopesOf = (privilege: string): readonly ScopeToken[] =>
    cells
      .filter(([id]) => id === privilege)
      .flatMap(([, cell]) => [cell, ...Object.values(cell.sides ?? {})].flatMap(({ any }) => any));
  const changeable = changeableIn(reachOf(state, group, rules), all);
  return ({ privilege: { id }, items, scope }) => {
    const held = scopesOf(id);
    const isRelative = items.length > 1 ? held.some((one) => relative.includes(one)) : relative.includes(scope);
    return (
      (isRelative && (items.length > 1 || held.includes(scope))) ||
      (held.length > 0 && items.some(({ kind, row }) => changeable(kind, row.id)))
    );
  };
}

function changeableIn(reached: ReadonlyMap<string, Reached>, all: Installation) {
  const can = (privilege: string, id: string) => reached.has(`${privilege} to ${id}`);
  const above = (id: string | null): readonly string[] =>
    id === null ? [] : [id, ...above(all.places.find((one) => one.id === id)?.parent ?? null)];
  const moves = (place: string | null | undefined) => above(place ?? null).some((one) => can('location.edit', one));
  const user = (id: string): boolean =>
    can('user.edit', id) || can('role.appoint', id) || moves(all.users.find((one) => one.id === id)?.place);
  const course = (id: string): boolean =>
    can('course.edit', id) || [...reached].some(([question]) => question.startsWith(`course.associate to ${id}`));
  const session = (id: string): boolean =>
    can('session.edit', id) || moves(all.sessions.find((one) => one.id === id)?.place);
  const enrollment = (id: string | undefined): boolean =>
    all.enrollments.some(
      (one) =>
        one.id === id && (user(one.user) || course(one.course) || (one.session !== null && session(one.session))),
    );
  const assignment = (id: string): boolean =>
    can('assignment.edit', id) || all.assignments.some((one) => one.id === id && one.places.some(moves));
  return (kind: string, id: string): boolean => {
    if (kind === 'user') return user(id);
    if (kind === 'course') return course(id);
    if (kind === 'session') return session(id);
    if (kind === 'enrollment') return enrollment(id);
    if (kind === 'attempt') return enrollment(all.attempts.find((one) => one.id === id)?.enrollment);
    if (kind === 'assignment') return assignment(id);
    if (kind === 'group') return can('group.edit', id);
    return kind === 'location' && moves(id);
  };
}
