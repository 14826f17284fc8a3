import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type Cell,
  type Privilege,
  type Role,
  type ScopeToken,
  check,
  compile,
  kindsOf,
  readable,
  scopes,
  scopeTokens,
} from '../src/index.ts';
import { type Deed, type Owned, type State, actorIn, done, isPermitted } from './deeds.ts';
import { all as privileges, catalogue } from './kinds.ts';
import type { Item } from './reference.ts';
import { anchorFor } from './roles.ts';
import { aboutOf, itemsFor, worldOf } from './things.ts';
import { type Installation, type UserRow, installationFrom } from './worlds.ts';

const seed = Number(process.env['POLICY_SEED'] ?? Date.now() % 2 ** 31);
const numRuns = Number(process.env['POLICY_ESCALATIONS'] ?? 300);
const steps = 12;
const sorts = [
  ...(['give', 'end', 'start now', 'save', 'move user', 'map to manager', 'add to group'] as const),
  ...(['name instructor', 'hand over', 'associate', 'move location'] as const),
];
console.log(`worlds from seed ${seed} (again with POLICY_SEED=${seed}), ${numRuns} of ${steps} deeds each`);

const counted: Record<string, number> = { tried: 0, done: 0 };

test('A group of users ends with nothing that none of them could reach or hand out at the start', () =>
  fc.assert(
    fc.property(fc.gen(), (choose) => {
      const dice = diceOf(choose);
      const start = stateOf(installationFrom(choose));
      const { organization } = dice.one(start.all.users);
      const people = start.all.users.filter((one) => one.organization === organization && one.state === 'active');
      const group = people.length > 3 ? [dice.one(people), dice.one(people), dice.one(people)] : people;
      if (group.length === 0) return;
      const [reached, handed] = [reachOf(start, group), handedOut(start, group)];
      const taken: string[] = [];
      let state = start;
      for (let n = 0; n < steps; n++) {
        counted['tried'] = (counted['tried'] ?? 0) + 1;
        const does = dice.one(sorts);
        const tries = does === 'give' || does === 'start now' ? 30 : 8;
        for (let turn = 0; turn < tries; turn++) {
          const row = dice.one(group);
          const deed = deedFrom(state, row, does, dice);
          if (!deed || !isPermitted(state, actorIn(state.all, row), deed)) continue;
          state = stateOf(done(state, deed, n), deed.does === 'save' ? undefined : state);
          taken.push(`${row.id.slice(-2)} ${JSON.stringify(deed.does === 'save' ? { save: deed.role.id } : deed)}`);
          for (const name of ['done', deed.does]) counted[name] = (counted[name] ?? 0) + 1;
          break;
        }
      }
      for (const [question, by] of reachOf(state, group))
        assert.ok(
          reached.has(question) || handed(by),
          `${by.who} does ${question} by ${by.scope} after\n${taken.join('\n')}`,
        );
    }),
    { seed, numRuns, endOnFailure: true },
  ));

test('Enough deeds were permitted, of every sort, to mean anything', () => {
  console.log(JSON.stringify(counted));
  assert.ok((counted['done'] ?? 0) > (counted['tried'] ?? 0) / 5, JSON.stringify(counted));
  for (const sort of sorts) assert.ok((counted[sort] ?? 0) > 0, `nobody ever did: ${sort}`);
});

type Dice = Readonly<{
  one<T>(from: readonly T[]): T;
  maybe<T>(from: readonly T[]): T | null;
  chance(of: number): boolean;
}>;
function diceOf(choose: fc.GeneratorValue): Dice {
  const number = (max: number) => choose(fc.nat, { max });
  const one = <T>(from: readonly T[]) => from[number(Math.max(0, from.length - 1))] as T;
  const chance = (of: number) => number(of - 1) === 0;
  return { one, chance, maybe: (from) => (from.length === 0 || chance(3) ? null : one(from)) };
}

/** Roles stay compiled from deed to deed, until one is saved. */
const stateOf = (all: Installation, before?: State): State => ({
  all,
  rules: before?.rules ?? compile(catalogue, all.roles, 'below'),
  world: worldOf(all),
});

/** Something of this sort that somebody might try. */
function deedFrom({ all }: State, row: UserRow, does: Deed['does'], dice: Dice): Deed | null {
  const within = <T extends Readonly<{ organization: string }>>(rows: readonly T[]) =>
    rows.filter(({ organization }) => organization === row.organization);
  const somebody = () => dice.one(within(all.users)).id;
  const place = () => dice.maybe(within(all.places))?.id ?? null;
  const banks = {
    ...all,
    departments: within(all.users).flatMap(({ organization, department: id }) => (id ? [{ organization, id }] : [])),
  };
  switch (does) {
    case 'give': {
      const role = dice.one(all.roles.filter(({ kind }) => kind !== 'learner'));
      return {
        does,
        user: somebody(),
        role: role.id,
        anchor: anchorFor(role, row.organization, banks, { ...dice, some: (from) => from }),
      };
    }
    case 'end':
    case 'start now': {
      const given = dice.maybe(within(all.appointments));
      return given && { does, appointment: given.id };
    }
    case 'save':
      return { does, role: savedFrom(all, dice) };
    case 'move user':
      return { does, user: somebody(), place: place(), department: dice.maybe(banks.departments)?.id ?? null };
    case 'map to manager':
      return { does, user: somebody(), to: somebody() };
    case 'add to group': {
      const to = dice.maybe(within(all.groups));
      return to && { does, user: somebody(), to: to.id };
    }
    case 'name instructor':
    case 'hand over': {
      const kinds = { course: all.courses, session: all.sessions, group: all.groups, assignment: all.assignments };
      const kind: Owned = dice.one(
        does === 'hand over' ? ['course', 'session', 'group', 'assignment'] : ['course', 'session'],
      );
      const thing = dice.maybe<Installation['groups'][number]>(within<Installation['groups'][number]>(kinds[kind]));
      return thing && { does, kind, id: thing.id, user: somebody() };
    }
    case 'associate': {
      const [course, group] = [dice.maybe(within(all.courses)), dice.maybe(within(all.groups))];
      return course && group && { does, course: course.id, group: group.id };
    }
    case 'move location': {
      const what = dice.maybe(within(all.places));
      return what && { does, place: what.id, parent: place() };
    }
  }
}

/** A role with one cell more, other or less than it has. */
function savedFrom({ roles }: Installation, dice: Dice): Role {
  const role = dice.one(roles);
  const privilege = dice.one(privileges);
  const { [privilege.id]: _, ...rest } = role.cells;
  if (dice.chance(4)) return { ...role, cells: rest };
  const copied = dice.one(roles.filter(({ anchor }) => anchor === role.anchor)).cells[privilege.id];
  const cell = copied ?? madeFor(privilege, role, dice);
  return { ...role, cells: { ...rest, [privilege.id]: cell } };
}

function madeFor(privilege: Privilege, { anchor }: Role, dice: Dice): Cell {
  const sides = kindsOf(privilege).map((of) => {
    const able = scopeTokens.filter((one) => readable(of, one) && (scopes[one].anchor ?? anchor) === anchor);
    return { any: [dice.one(able)] };
  });
  const names = Object.keys(privilege.on);
  const any = sides[0]?.any ?? [];
  return sides.length > 1
    ? { any, sides: Object.fromEntries(sides.map((side, n) => [names[n] ?? '', side])) }
    : { any };
}

type Reached = Readonly<{ who: string; scope: ScopeToken; privilege: Privilege; items: readonly Item[] }>;

/** What anybody of the group reaches now; unless rules are named, but for what is one's own, which is not compared. */
function reachOf(
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
 * What the group may hand out at the start: a privilege that one of them holds by such a scope, and one that any of them
 * holds over a thing of which one may change where it stands, whose it is, who teaches it, or whom it is about.
 */
function handedOut(state: State, group: readonly UserRow[]): (by: Reached) => boolean {
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
