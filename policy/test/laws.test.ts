import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type Actor,
  type Appointment,
  type Rules,
  canEver,
  check,
  compile,
  explain,
  filter,
  isWithin,
  mayGive,
  rankOf,
  render,
  scopes,
  scopeTokens,
  withTwins,
} from '../src/index.ts';
import { all, appoint, catalogue } from './kinds.ts';
import { may } from './reference.ts';
import { aboutOf, actorOf, itemsFor, itemsOf, thingOf, worldOf } from './things.ts';
import { type Installation, type UserRow, installationFrom } from './worlds.ts';

const seed = Number(process.env['POLICY_SEED'] ?? Date.now() % 2 ** 31);
const numRuns = Number(process.env['POLICY_WORLDS'] ?? 25);
console.log(`worlds from seed ${seed} (again with POLICY_SEED=${seed}), ${numRuns} for each law`);

/** One law on many invented worlds. */
function law(sentence: string, holdsIn: (world: Asked) => void): void {
  test(sentence, () =>
    fc.assert(
      fc.property(fc.gen(), (choose) => holdsIn(asked(installationFrom(choose), choose))),
      { seed, numRuns, endOnFailure: true },
    ),
  );
}

type Asked = Readonly<{
  rows: Installation;
  rules: Rules;
  world: ReturnType<typeof worldOf>;
  one: <T>(from: readonly T[]) => T;
}>;

const asked = (rows: Installation, choose: fc.GeneratorValue): Asked => ({
  rows,
  rules: compile(catalogue, rows.roles, 'below'),
  world: worldOf(rows),
  one: <T>(from: readonly T[]) => from[choose(fc.nat, { max: Math.max(0, from.length - 1) })] as T,
});

type Question = Readonly<{
  actor: Actor;
  row: UserRow;
  privilege: (typeof all)[number];
  items: ReturnType<typeof itemsFor>[number];
  about: ReturnType<typeof aboutOf>;
}>;

/** Some of a world's questions: every privilege, with some actors and things. */
function questions({ rows, one }: Asked, count = 2): readonly Question[] {
  return all.flatMap((privilege) => {
    const possible = itemsFor(rows, privilege);
    return Array.from({ length: possible.length === 0 ? 0 : count }, () => {
      const row = one(rows.users);
      const items = one(possible);
      return { actor: actorOf(rows, row), row, privilege, items, about: aboutOf(rows, items) };
    });
  });
}

let answered = 0;
let allowed = 0;

law('A check answers as the specification says', (asking) => {
  const { rows, rules, world } = asking;
  for (const { actor, row, privilege, items, about } of questions(asking, 40)) {
    const expected = may(rows, row, privilege.id, items);
    assert.equal(
      check(rules, actor, privilege, about, world).allowed,
      expected,
      `${privilege.id} ${row.id} ${JSON.stringify(items)}`,
    );
    answered++;
    allowed += Number(expected);
  }
});

test('The worlds hold enough of both answers to mean anything', () => {
  assert.ok(allowed > answered / 50 && allowed < answered / 2, `${allowed} of ${answered} were allowed`);
});

law('Who has no appointment may do nothing', (asking) => {
  for (const { actor, privilege, about } of questions(asking)) {
    const decision = check(asking.rules, { ...actor, appointments: [] }, privilege, about, asking.world);
    assert.deepEqual(decision, { allowed: false, why: 'nowhere', missing: [] });
  }
});

law('Adding an appointment never removes access', (asking) => {
  const { rows, rules, world, one } = asking;
  for (const { actor, privilege, about } of questions(asking)) {
    const few = { ...actor, appointments: actor.appointments.slice(0, 1) };
    const more = { ...actor, appointments: [...few.appointments, one(rows.appointments)] };
    if (check(rules, few, privilege, about, world).allowed)
      assert.ok(check(rules, more, privilege, about, world).allowed);
  }
});

law('The order of appointments, roles and scopes never matters', (asking) => {
  const { rows, rules, world } = asking;
  const turned = rows.roles.toReversed().map((role) => ({
    ...role,
    cells: Object.fromEntries(
      Object.entries(role.cells)
        .toReversed()
        .map(([id, cell]) => [id, { ...cell, any: cell.any.toReversed() }]),
    ),
  }));
  const other = compile({ ...catalogue, privileges: all.toReversed() }, turned, 'below');
  for (const { actor, privilege, about } of questions(asking)) {
    const back = { ...actor, appointments: actor.appointments.toReversed() };
    const [is, was] = [check(other, back, privilege, about, world), check(rules, actor, privilege, about, world)];
    assert.equal(is.allowed, was.allowed);
    if (!is.allowed && !was.allowed) assert.equal(is.why, was.why);
  }
});

law('No scope but client, clients and platform crosses organizations, and they only downwards', (asking) => {
  for (const { actor, privilege, items, about } of questions(asking, 10)) {
    const decision = check(asking.rules, actor, privilege, about, asking.world);
    const away = Object.values(items).filter(({ row }) => row.organization !== actor.organization);
    if (!decision.allowed || away.length === 0) continue;
    assert.ok(away.every(({ row }) => asking.world.organizations.isBelow(row.organization, actor.organization)));
    if (Object.keys(items).length === 1) assert.ok(scopes[decision.scope].crosses, decision.scope);
  }
});

law('What is held nowhere is refused before any thing is known, and the other way round', (asking) => {
  const { rules, world } = asking;
  for (const { actor, privilege, about } of questions(asking)) {
    const decision = check(rules, actor, privilege, about, world);
    const held = canEver(rules, actor, privilege, world);
    if (decision.allowed) assert.ok(held);
    else if (decision.why !== 'requirement') assert.equal(decision.why === 'nowhere', !held);
  }
});

law('Missing authority is named before missing conditions, and something is always named', (asking) => {
  for (const { actor, privilege, about } of questions(asking, 10)) {
    const decision = check(asking.rules, actor, privilege, about, asking.world);
    if (decision.allowed || decision.why === 'nowhere') continue;
    const weights = decision.missing.map(({ kind }) => kind);
    assert.ok(weights.length > 0);
    assert.deepEqual(weights, weights.toSorted());
  }
});

law('A refusal speaks of the appointment that misses least authority', (asking) => {
  const { rows, rules, world } = asking;
  for (const { actor, privilege, about } of questions(asking, 10)) {
    const many = { ...actor, appointments: [...actor.appointments, ...rows.appointments] };
    const missed = (appointments: Actor['appointments']) => {
      const decision = check(rules, { ...many, appointments }, privilege, about, world);
      if (decision.allowed || decision.why !== 'requirement') return [];
      const authority = decision.missing.filter(({ kind }) => kind === 'authority').length;
      return [1000 * authority + decision.missing.length - authority];
    };
    const least = Math.min(...many.appointments.flatMap((one) => missed([one])));
    for (const said of missed(many.appointments)) assert.equal(said, least);
  }
});

law('What a twin adds is marked as a report, and a twin ranks one below its counterpart', ({ rows }) => {
  const model = { id: 'any', assigning: 'below', twins: true, roles: rows.roles, labels: {} } as const;
  const twins = withTwins(model, all).roles.filter(({ twinOf }) => twinOf !== undefined);
  assert.equal(twins.length, rows.roles.filter(({ kind }) => kind === 'administrator').length);
  for (const twin of twins) {
    const counterpart = rows.roles.find(({ id }) => id === twin.twinOf);
    const reports = Object.entries(counterpart?.cells ?? {}).filter(([id]) => all.find((one) => one.id === id)?.report);
    assert.deepEqual(twin.cells, Object.fromEntries(reports));
    assert.equal(twin.rank, (counterpart?.rank ?? 0) - 1);
  }
});

law('An explanation agrees with the check, and every remedy that is tried really helps', (asking) => {
  const { rows, rules, world } = asking;
  for (const { actor, privilege, about } of questions(asking, 4)) {
    const explained = explain(rules, actor, privilege, about, world);
    const decision = check(rules, actor, privilege, about, world);
    assert.equal(explained.allowed, decision.allowed);
    assert.equal(explained.because.length > 0, decision.allowed);
    if (decision.allowed) assert.ok(explained.because.some(({ appointment }) => appointment === decision.appointment));
    for (const { id, values } of explained.remedies.filter((one) => one.id === 'remedy.give-role')) {
      const { role, anchor } = values as { role: string; anchor: Appointment['anchor'] };
      const appointments = [...actor.appointments, { id, role, anchor, from: null, until: null }];
      assert.ok(check(rules, { ...actor, appointments }, privilege, about, world).allowed);
    }
    assert.deepEqual(
      explained.holders.map(({ role }) => role).toSorted(),
      rows.roles
        .filter(({ cells }) => privilege.id in cells)
        .map(({ id }) => id)
        .toSorted(),
    );
  }
});

const notCompared = new Set(['own', 'purchased', 'created', 'instructs', 'reports']);

law(
  'Nobody hands out more than they reach, nor a role above what the rule allows, nor anything to themselves',
  (asking) => {
    const { rows, rules, world, one } = asking;
    for (const row of rows.users) {
      const giver = actorOf(rows, row);
      for (const target of rows.users.filter(({ state }) => state === 'active')) {
        const given = one(rows.appointments.filter(({ organization }) => organization === target.organization));
        if (!given) continue;
        const holder = thingOf(rows, { kind: 'user', row: target });
        const verdict = mayGive(rules, giver, { role: given.role, anchor: given.anchor, holder }, appoint, world);
        assert.equal(verdict.allowed, verdict.reasons.length === 0);
        if (!verdict.allowed) continue;
        assert.notEqual(target.id, row.id);
        const [rank, mine] = [[given.role], giver.appointments.map(({ role }) => role)].map(
          (roles) => rankOf(rules, roles) ?? 0,
        );
        assert.ok(giver.organization !== target.organization || (rank ?? 0) < (mine ?? 0));
        const future: Actor = { ...actorOf(rows, target), appointments: [{ ...given, from: null, until: null }] };
        for (const { privilege, about } of questions(asking, 3)) {
          const decision = check(rules, future, privilege, about, world);
          // a deed on several things may rest on what is the holder's own on any of its sides
          const sides = Object.values(rules.roles.get(given.role)?.cells[privilege.id]?.sides ?? {});
          const isOwn = sides.some(({ any }) => any.some((token) => notCompared.has(token)));
          if (!decision.allowed || privilege.personal || isOwn || notCompared.has(decision.scope)) continue;
          if (isAboutGiver(about, giver)) continue;
          assert.ok(
            check(rules, giver, privilege, about, world).allowed,
            `${privilege.id} by ${decision.scope} at ${JSON.stringify(given.anchor)}`,
          );
        }
      }
    }
  },
);

/** A giver is held back from deeds on themselves by rules that don't hold back others. */
const isAboutGiver = (about: object, { id }: Actor): boolean => JSON.stringify(about).includes(`"user":"${id}"`);

law('A scope within another covers no more than it, for the same appointment', (asking) => {
  const { rows, world, one } = asking;
  for (const narrow of scopeTokens)
    for (const wide of scopeTokens.filter((token) => isWithin(narrow, token))) {
      const actor = actorOf(rows, one(rows.users));
      const appointment = one(rows.appointments);
      for (const kind of ['user', 'enrollment', 'assignment', 'location'])
        for (const item of itemsOf(rows, kind)) {
          const thing = thingOf(rows, item);
          const covers = (token: typeof narrow) => {
            const at = scopes[token].at(actor, appointment);
            const isHere = scopes[token].crosses || thing.organization === actor.organization;
            return at !== null && isHere && scopes[token].test(at, thing, kind === 'assignment', world, actor);
          };
          if (covers(narrow)) assert.ok(covers(wide), `${narrow} within ${wide}`);
        }
    }
});

law('A condition of a list never joins tables, and never looks for rows one by one', (asking) => {
  for (const { actor, privilege } of questions(asking).filter(
    (one) => !Object.keys(one.items).some((side) => side !== ''),
  )) {
    const { text, values } = render(filter(asking.rules, actor, privilege, asking.world));
    assert.doesNotMatch(text, /exists|in \(select|not in/u);
    assert.equal(text.match(/\$\d+/gu)?.length ?? 0, values.length);
  }
});
