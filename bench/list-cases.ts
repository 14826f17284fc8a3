import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Actor,
  type Appointment,
  compile,
  type Privilege,
  type Role,
  type Rules,
  type ScopeToken,
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

export function statement(file: string): string {
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
  return [...trees, { name: 'organization', rules, world, privilege: users.view, ...all }, ...scopesOn(plan, world)];
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

const forms = (values: Hand['values'], ...names: readonly string[]): Pick<Case, 'lists' | 'counts'> => ({
  lists: names.map((name) => ({ file: `users-${name}`, values })),
  counts: names.map((name) => ({ file: `count-${name}`, values })),
});

const byArray = forms((asker) => [...tenantOf(asker), asker.locations], 'tree-array');
const byClosure = forms((asker) => [...tenantOf(asker), asker.location], 'tree-closure');
const eachLocation: Hand = { file: 'users-tree-each', values: (asker) => [...tenantOf(asker), asker.locations] };
const formsOfTree = {
  lists: [...byArray.lists, ...byClosure.lists, eachLocation],
  counts: [...byArray.counts, ...byClosure.counts],
};
const formsOfOrganization = forms(tenantOf, 'organization');

type Scoped = Readonly<{ name: string; held: readonly Appointment[] }> & Pick<Case, 'lists' | 'counts'>;

const add = (scope: ScopeToken): string => `bench.${scope}`;
const ofUser = forms((asker) => [...tenantOf(asker), asker.actor.id], 'own');
const ofReports = forms((asker) => [...tenantOf(asker), asker.actor.id], 'reports-array', 'reports-join');
const ofLocation = forms((asker) => [...tenantOf(asker), asker.location], 'location');
const ofGroup = forms((asker) => [...tenantOf(asker), asker.group], 'group-array', 'group-join');
const ofFour = forms(
  (asker) => [...tenantOf(asker), asker.actor.id, asker.locations, asker.group],
  'four-or',
  'four-union',
);

/**
 * The scopes that are no subtree, each alone, and four at once, of as many appointments. No role of a model sees users
 * by the scope `own`, so a privilege made for these lists offers it.
 */
function scopesOn(plan: Plan, world: World): readonly Case[] {
  const { also: _, ...view } = users.view;
  const privilege: Privilege = { ...view, id: 'bench.view', scopes: ['own', ...view.scopes] };
  const role = (scope: ScopeToken, anchor: Role['anchor']): Role => ({
    id: add(scope),
    name: { en: scope, de: scope },
    rank: 0,
    kind: 'add-on',
    anchor,
    cells: { 'bench.view': { any: [scope] } },
  });
  const roles: readonly Role[] = [
    { ...role('own', 'own-place'), id: roleIds.learner, kind: 'learner', cells: {} },
    role('own', 'own-place'),
    role('reports', 'own-place'),
    role('location', 'own-place'),
    role('location-tree', 'location'),
    role('group', 'group'),
  ];
  const rules = compile({ privileges: [privilege], kinds: [user] }, roles, 'below');
  const nodes = nodesOfSize(plan.tree, 10).slice(0, askers);
  const cases = nodes.map((node) => {
    const group = idOf(
      'group',
      plan.large.groups.from + pick(streams.question + 900, node, countOf(plan.large.groups)),
    );
    const tree = given(add('location-tree'), { kind: 'location', id: idOf('location', node) });
    const member = given(add('group'), { kind: 'group', id: group });
    const [own, reports, location] = [given(add('own')), given(add('reports')), given(add('location'))];
    const scoped: readonly Scoped[] = [
      { name: 'oneself', held: [own], ...ofUser },
      { name: 'reports', held: [reports], ...ofReports },
      { name: 'one location', held: [location], ...ofLocation },
      { name: 'group', held: [member], ...ofGroup },
      { name: 'own + reports + subtree of 10 locations + group', held: [own, reports, tree, member], ...ofFour },
    ];
    return scoped.map(({ held, ...rest }) => ({ ...rest, actor: askerAt(plan, world, node, held, group) }));
  });
  return (cases[0] ?? []).map(({ actor: _, ...rest }, at): Case => {
    const actors = cases.flatMap((one) => one[at]?.actor ?? []);
    return { ...rest, rules, world, privilege, actors: often(actors) };
  });
}
