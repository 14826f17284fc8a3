import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Actor,
  type Appointment,
  compile,
  type Privilege,
  type Role,
  type Rules,
  type World,
} from '@ambit/policy';
import { user } from '../server/src/roles/privileges.ts';
import { users } from '../server/src/users/privileges.ts';
import { aroundOf, roleIds, rulesOfLarge } from './questions.ts';
import { idOf } from './world/ids.ts';
import { countOf, type Plan } from './world/plan.ts';
import { pick, streams } from './world/random.ts';
import { nodesOfSize } from './world/tree.ts';

/** Who asks, and what a statement by hand has to be told of them. */
export type Asker = Readonly<{
  actor: Actor;
  locations: readonly string[];
  location: string | null;
  group: string | null;
}>;

/** A statement by hand: its file in sql/ and its parameters. */
export type Hand = Readonly<{ file: string; values: (asker: Asker) => unknown[] }>;

/** A list as people with one kind of scope ask for it. */
export type Case = Readonly<{
  name: string;
  rules: Rules;
  world: World;
  privilege: Privilege;
  actors: readonly Asker[];
  lists: readonly Hand[];
  counts: readonly Hand[];
}>;

const texts = new Map<string, string>();

export function statement({ file }: Hand): string {
  const text = texts.get(file) ?? readFileSync(join(import.meta.dirname, 'sql', `${file}.sql`), 'utf8');
  texts.set(file, text);
  return text;
}

/** How often each case is asked in a round, by as many actors as there are. */
const askers = 20;
/** Location trees that lists are asked for. */
const subtrees = [10, 600, 10_000];

export function casesOn(plan: Plan): readonly Case[] {
  const world = aroundOf(plan);
  const rules = rulesOfLarge();
  const bySize = new Map(
    subtrees
      .map((wanted) => nodesOfSize(plan.tree, wanted))
      .map((nodes) => [plan.tree.size[nodes[0] ?? 0] ?? 0, nodes]),
  );
  const trees = [...bySize].map(([size, nodes]): Case => {
    const name = `subtree of ${size.toLocaleString('en')} locations`;
    const actors = often(nodes.slice(0, askers).map((node) => askerAt(plan, world, node, [given(roleIds.tree)], null)));
    return { name, rules, world, privilege: users.view, actors, ...formsOfTree };
  });
  const all = {
    actors: often([askerAt(plan, world, null, [given(roleIds.organization)], null)]),
    ...formsOfOrganization,
  };
  return [...trees, { name: 'organization', rules, world, privilege: users.view, ...all }, fourScopes(plan, world)];
}

const given = (role: string, anchor: Appointment['anchor'] = null): Appointment => ({
  id: role,
  role,
  anchor,
  from: null,
  until: null,
});

const often = (actors: readonly Asker[]): readonly Asker[] =>
  Array.from({ length: askers }, (_, at) => actors[at % actors.length]).filter((one) => one !== undefined);

function askerAt(
  { large }: Plan,
  { places }: World,
  node: number | null,
  held: readonly Appointment[],
  group: string | null,
): Asker {
  const location = node === null ? null : idOf('location', node);
  const actor: Actor = {
    // managers are every twentieth user
    id: idOf('user', large.users.from + 20 * ((node ?? 0) % Math.floor(countOf(large.users) / 20))),
    organization: large.id,
    place: location,
    department: null,
    appointments: [given(roleIds.learner), ...held],
  };
  return { actor, location, locations: location ? places.below(location) : [], group };
}

const tenantOf = ({ actor }: Asker) => [actor.organization, actor.organization];
const byArray = (asker: Asker) => [...tenantOf(asker), asker.locations];
const byLocation = (asker: Asker) => [...tenantOf(asker), asker.location];
const byFour = (asker: Asker) => [...tenantOf(asker), asker.actor.id, asker.locations, asker.group];

const formsOfTree = {
  lists: [
    { file: 'users-tree-array', values: byArray },
    { file: 'users-tree-closure', values: byLocation },
    { file: 'users-tree-each', values: byArray },
  ],
  counts: [
    { file: 'count-tree-array', values: byArray },
    { file: 'count-tree-closure', values: byLocation },
  ],
};
const formsOfOrganization = {
  lists: [{ file: 'users-organization', values: tenantOf }],
  counts: [{ file: 'count-organization', values: tenantOf }],
};

/**
 * Four scopes at once, of four appointments. No role of a model sees users by the scope `own`, so a privilege made for
 * this one list offers it.
 */
function fourScopes(plan: Plan, world: World): Case {
  const privilege: Privilege = { ...users.view, id: 'bench.view', scopes: ['own', ...users.view.scopes] };
  const role = (id: string, anchor: Role['anchor'], scope: Privilege['scopes'][number]): Role => ({
    id,
    name: { en: id, de: id },
    rank: 0,
    kind: 'add-on',
    anchor,
    cells: { 'bench.view': { any: [scope] } },
  });
  const roles: readonly Role[] = [
    { ...role(roleIds.learner, 'own-place', 'own'), kind: 'learner' },
    role('bench.reports', 'own-place', 'reports'),
    role('bench.tree', 'location', 'location-tree'),
    role('bench.group', 'group', 'group'),
  ];
  const nodes = nodesOfSize(plan.tree, 10).slice(0, askers);
  const actors = nodes.map((node) => {
    const group = idOf(
      'group',
      plan.large.groups.from + pick(streams.question + 900, node, countOf(plan.large.groups)),
    );
    const anchors = {
      tree: { kind: 'location', id: idOf('location', node) },
      group: { kind: 'group', id: group },
    } as const;
    return askerAt(
      plan,
      world,
      node,
      [given('bench.reports'), given('bench.tree', anchors.tree), given('bench.group', anchors.group)],
      group,
    );
  });
  return {
    name: 'own + reports + subtree of 10 locations + group',
    rules: compile({ privileges: [privilege], kinds: [user] }, roles, 'below'),
    world,
    privilege,
    actors: often(actors),
    lists: ['users-four-or', 'users-four-union'].map((file) => ({ file, values: byFour })),
    counts: ['count-four-or', 'count-four-union'].map((file) => ({ file, values: byFour })),
  };
}
