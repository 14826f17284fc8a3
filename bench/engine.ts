import { strict as assert } from 'node:assert';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { canEver, compare, compile, explain, render, type Rules, who } from '@ambit/policy';
import { allKinds, allPrivileges } from '../server/src/catalogue.ts';
import { makeTree, type Node } from '../server/src/workplace/tree.ts';
import { boundClient } from './authority.ts';
import {
  cpuEach,
  inTimes,
  type Line,
  median,
  milliseconds,
  nanoseconds,
  rounds,
  timeEach,
  timesOf,
} from './measure.ts';
import { type Question, questionsOn, roleIds, rulesOfLarge, type World } from './questions.ts';
import type { Ground, Subject } from './subject.ts';
import { idOf } from './world/ids.ts';
import { growTree, nodesOfSize } from './world/tree.ts';

const asked = 512;
/** Users of the own organization for whom `who` is asked. */
const things = 100;
const locations = 100_000;
const moved = 5_000;

export const engine: Subject = {
  id: 'engine',
  title: 'The other questions of the engine',
  how: `canEver, compile, compare and explain in memory, with the roles of the large tenant; who as the application’s role under row-level security, ${things} users one after the other, made by the engine anew for each. The tree has ${locations.toLocaleString('en')} locations; after a move it is built again. Memory is what the heap holds more after a collection, of several alike.`,
  async measure(ground: Ground) {
    const world = questionsOn(ground.plan, asked);
    return [
      ...compiled(world),
      menus(world),
      explained(world, ground),
      await named(world, ground),
      ...trees(),
      memoryOfRules(),
    ];
  },
};

const plain = (what: string, ours: string, bar = '', met: boolean | null = null): Line => ({
  ...{ what, ours, partner: null, ratio: null, bar, met },
});

/** The middle of five, after one to warm up, in milliseconds of this thread's processor. */
function taken(work: () => unknown): number {
  const each = Array.from({ length: rounds + 1 }, () => cpuEach(1, () => void work()) / 1e6);
  return median(each.slice(1));
}

const again = ({ roles, assigning }: Rules): Rules =>
  compile({ privileges: allPrivileges, kinds: allKinds }, [...roles.values()], assigning);

function compiled({ rules }: World): readonly Line[] {
  const roles = [...rules.roles.values()].map((role) =>
    role.id === roleIds.place
      ? { ...role, cells: { ...role.cells, 'user.view': { any: ['location-tree' as const] } } }
      : role,
  );
  const after = compile({ privileges: allPrivileges, kinds: allKinds }, roles, rules.assigning);
  const { cells } = compare(rules, after);
  assert.deepEqual(
    cells.map(({ role, privilege }) => [role, privilege]),
    [[roleIds.place, 'user.view']],
  );
  const size = `${rules.roles.size} roles x ${rules.deeds.size} privileges`;
  return [
    plain(`compile: ${size}`, milliseconds(taken(() => again(rules)))),
    plain(`compare: ${size}, one cell changed`, milliseconds(taken(() => compare(rules, after)))),
  ];
}

/** As the menus of a page ask: every privilege, for one user after the other. */
function menus({ rules, world, questions }: World): Line {
  const ids = [...rules.deeds.keys()];
  let open = 0;
  const ask = () => {
    for (const { actor } of questions) for (const id of ids) if (canEver(rules, actor, id, world)) open += 1;
  };
  const each = taken(ask) / (questions.length * ids.length);
  assert.ok(open > 0);
  return plain(`canEver: ${ids.length} privileges of ${questions.length} users`, nanoseconds(each * 1e6));
}

function explained({ rules, world, questions }: World, { size }: Ground): Line {
  const each = (one: Question): number => {
    const begun = performance.now();
    explain(rules, one.actor, one.privilege, one.thing, world);
    return performance.now() - begun;
  };
  for (const one of questions) each(one);
  const times = timesOf(questions.map(each));
  return plain('explain', inTimes(times), barOf(size), isMet(size, times.p95));
}

const limit = (size: string): number => (size === 'L' ? 50 : 200);
const barOf = (size: string): string => `p95 < ${limit(size)} ms`;
const isMet = (size: string, p95: number): boolean => p95 < limit(size);

/** Users who may edit a user, by the statement that the engine makes. */
async function named({ rules, world, questions }: World, { plan, database, size }: Ground): Promise<Line> {
  const client = await boundClient(database.appUrl, plan);
  const own = questions.filter(({ thing }) => thing.organization === plan.large.id).slice(0, things);
  let found = 0;
  const ask = async ({ privilege, thing }: Question): Promise<void> => {
    const { text, values } = render(who(rules, privilege, thing, world));
    found += (await client.query(text, values)).rows.length;
  };
  try {
    await timeEach(own, ask);
    found = 0;
    const times = await timeEach(own, ask);
    assert.ok(found > 0, 'nobody may do anything');
    return plain(
      `who (${Math.round(found / own.length)} users on average)`,
      inTimes(times),
      barOf(size),
      isMet(size, times.p95),
    );
  } finally {
    await client.end();
  }
}

function trees(): readonly Line[] {
  const grown = growTree(locations, 8, [moved]);
  const nodes = Array.from(grown.parent, (parent, node): Node => {
    return { id: idOf('location', node), parent: parent < 0 ? null : idOf('location', parent) };
  });
  const [root] = nodesOfSize(grown, moved);
  const id = idOf('location', root ?? 0);
  const top = idOf('location', 0);
  const after = nodes.map((node) => (node.id === id ? { ...node, parent: top } : node));
  assert.equal(makeTree(after).below(id).length, grown.size[root ?? 0]);
  assert.deepEqual(makeTree(after).above(id), [id, top]);
  const count = locations.toLocaleString('en');
  return [
    plain(`tree of ${count} locations: build`, milliseconds(taken(() => makeTree(nodes)))),
    plain(
      `tree of ${count} locations: after a move of ${(grown.size[root ?? 0] ?? 0).toLocaleString('en')}`,
      milliseconds(taken(() => makeTree(after))),
    ),
    plain(`tree of ${count} locations: memory besides the ids`, kibibytes(held(3, () => makeTree(nodes)))),
  ];
}

const memoryOfRules = (): Line => {
  const { masks } = rulesOfLarge();
  const matrix = masks.byteLength / 1024;
  return plain(
    'rules of an organization: memory',
    `${kibibytes(held(20, rulesOfLarge))}, ${matrix.toFixed(0)} KiB of it the scopes`,
  );
};

const kibibytes = (bytes: number): string => `${Math.round(bytes / 1024).toLocaleString('en')} KiB`;

/** Bytes that each of so many alike keeps, array buffers included. */
function held(count: number, make: () => unknown): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const now = (): number => {
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const kept: unknown[] = [make()];
  const before = now();
  for (let one = 0; one < count; one += 1) kept.push(make());
  const each = (now() - before) / count;
  assert.equal(kept.length, count + 1);
  return each;
}
