import { type Actor, compile, type Rules, type Thing, withTwins, type World as Around } from '@ambit/policy';
import { allKinds, allPrivileges } from '../server/src/catalogue.ts';
import { roleModels } from '../server/src/roles/index.ts';
import { makeTree } from '../server/src/workplace/tree.ts';
import { idOf } from './world/ids.ts';
import { countOf, type Plan } from './world/plan.ts';
import { chance, pick, streams } from './world/random.ts';
import { locationOf } from './world/tables-users.ts';

/** May this actor do this to this user? */
export type Question = Readonly<{ actor: Actor; privilege: string; thing: Thing }>;

export type World = Readonly<{ plan: Plan; rules: Rules; world: Around; questions: readonly Question[] }>;

/** Half of them only ask for a scope, half also for the rank of the user, one not to be oneself. */
export const askedPrivileges = [
  'user.view',
  'user.export',
  'role.view',
  'user.edit',
  'user.password',
  'user.suspend',
] as const;

export const roleIds = Object.freeze({
  learner: 'multisite.student',
  place: 'multisite.local-administrator',
  tree: 'multisite.multiple-location-administrator',
  organization: 'multisite.organization-administrator',
});

/** The rules of the role model of the large tenant, as the server compiles them; `further`: where users also work elsewhere. */
export function rulesOfLarge(further = false): Rules {
  const plain = roleModels.find(({ id }) => id === 'multisite');
  if (!plain) throw new Error('there is no role model multisite');
  const privileges = further ? allPrivileges : allPrivileges.map(({ also: _, ...rest }) => rest);
  return compile({ privileges, kinds: allKinds }, withTwins(plain, allPrivileges).roles, plain.assigning);
}

/** The location tree of the large tenant and its clients, as the server keeps them in memory; `further`: where users also work. */
export function aroundOf(plan: Plan, further?: readonly string[]): Around {
  const nodes = Array.from(plan.tree.parent, (parent, node) => ({
    id: idOf('location', node),
    parent: parent < 0 ? null : idOf('location', parent),
  }));
  const clients = plan.organizations.filter(({ parent }) => parent === plan.large.id).map(({ id }) => id);
  const isClient = new Set(clients);
  return {
    now: Date.UTC(2025, 10, 1),
    places: makeTree(nodes, further),
    organizations: {
      isBelow: (id, of) => of === plan.large.id && isClient.has(id),
      below: (id) => (id === plan.large.id ? clients : []),
      above: (id) => (isClient.has(id) ? [plan.large.id] : []),
      has: () => true,
    },
  };
}

/** Questions of 512 actors about users, the same in every run. */
export function questionsOn(plan: Plan, count: number): World {
  const actors = Array.from({ length: 512 }, (_, number) => actorOf(plan, number));
  const questions = Array.from({ length: count }, (_, number): Question => {
    const at = (stream: number, below: number) => pick(streams.question + 100 * stream, number, below);
    const one = at(1, actors.length);
    const { actor, node } = actors[one] ?? actorOf(plan, one);
    const drawn = chance(streams.question + 300, number);
    // six in ten stand within the subtree of the actor, one in twenty belongs to another tenant
    const near = node + at(4, plan.tree.size[node] ?? 1);
    const user = drawn < 0.6 ? near : drawn < 0.65 ? plan.users - 1 - at(4, 100) : at(4, countOf(plan.large.users));
    const privilege = askedPrivileges[at(2, askedPrivileges.length)] ?? 'user.view';
    return { actor, privilege, thing: thingOf(plan, user) };
  });
  return { plan, rules: rulesOfLarge(), world: aroundOf(plan), questions };
}

/** One in eight administers the organization, half of the others one location or a subtree, the rest hold nothing. */
function actorOf(plan: Plan, number: number): Readonly<{ actor: Actor; node: number }> {
  const kind = number % 8;
  const node = pick(streams.question, number, plan.tree.size.length);
  const roles = kind === 0 ? [roleIds.organization] : kind < 3 ? [roleIds.place] : kind < 6 ? [roleIds.tree] : [];
  // the higher up, the more there is below: nodes near the root come first in preorder
  const place = roles[0] === roleIds.tree ? Math.floor(node / 8) : node;
  const actor: Actor = {
    id: idOf('user', number),
    organization: plan.large.id,
    place: idOf('location', place),
    department: null,
    appointments: [roleIds.learner, ...roles].map((role, at) => ({
      id: String(at),
      role,
      anchor: null,
      from: null,
      until: null,
    })),
  };
  return { actor, node: place };
}

/** A user as the engine sees one; of those who administer, the roles too. */
function thingOf(plan: Plan, user: number): Thing {
  const organization = plan.organizations.find(({ users }) => user >= users.from && user < users.to) ?? plan.large;
  const location = locationOf(plan, user);
  const isLeaf = (plan.tree.size[user] ?? 0) <= 1;
  const roles =
    organization === plan.large && user < plan.tree.size.length ? [isLeaf ? roleIds.place : roleIds.tree] : [];
  const facts = {
    user: idOf('user', user),
    place: location === null ? null : idOf('location', location),
    department: null,
    managers: [],
    groups: [],
    roles,
  };
  return { kind: 'user', id: idOf('user', user), organization: organization.id, facts };
}
