import type { World as Around } from '@ambit/policy';
import { createMongoAbility, type MongoAbility, subject } from '@casl/ability';
import {
  preparsePolicySet,
  statefulIsAuthorized,
  type StatefulAuthorizationCall,
} from '@cedar-policy/cedar-wasm/nodejs';
import { AccessControl } from 'accesscontrol';
import { newEnforcer, newModelFromString, StringAdapter } from 'casbin';
import { askedPrivileges, type Question, roleIds, type World } from './questions.ts';
import { idOf } from './world/ids.ts';

/** One library that answers the same questions: what it needs is laid out beforehand, a call is a decision alone. */
export type Rival = Readonly<{ name: string; ask: (question: number) => boolean }>;

/** What every library is told in its own form: ranks are worked out beforehand, and positions for those that need them. */
type Told = Readonly<{
  actor: Readonly<{
    id: string;
    organization: string;
    place: string;
    role: string;
    rank: number;
    from: number;
    last: number;
  }>;
  privilege: string;
  thing: Readonly<{ id: string; organization: string; place: string; position: number; rank: number }>;
}>;

const ranked = new Set<string>(askedPrivileges.slice(3));
const roles = [roleIds.place, roleIds.tree, roleIds.organization] as const;

export function toldOf({ plan, rules, questions }: World): readonly Told[] {
  const position = new Map(Array.from(plan.tree.size, (_, node) => [idOf('location', node), node] as const));
  const at = (place: unknown): number => position.get(String(place)) ?? -1;
  return questions.map(({ actor, privilege, thing }: Question): Told => {
    const role = actor.appointments.at(-1)?.role ?? roleIds.learner;
    const from = at(actor.place);
    const last = role === roleIds.tree ? from + (plan.tree.size[from] ?? 1) - 1 : from;
    const held = Array.isArray(thing.facts.roles) ? thing.facts.roles : [];
    const rank = Math.max(0, ...held.map((one: string) => rules.ranks.get(one) ?? Number.POSITIVE_INFINITY));
    return {
      actor: {
        id: actor.id,
        organization: actor.organization,
        place: actor.place ?? '',
        role,
        rank: rules.ranks.get(role) ?? 0,
        from,
        last,
      },
      privilege,
      thing: {
        id: thing.id ?? '',
        organization: thing.organization,
        place: String(thing.facts.place),
        position: at(thing.facts.place),
        rank,
      },
    };
  });
}

/**
 * Abilities with conditions, one for each actor: kept from question to question, or built for each. A subtree is a list
 * of locations, as one writes it for rows that hold the id of theirs; or, where rows held them, positions in preorder.
 */
export function casl(told: readonly Told[], { places }: Around): readonly Rival[] {
  const things = told.map(({ thing }) => subject('user', { ...thing }));
  const below = new Map(told.map(({ actor: { id, place } }) => [id, places.below(place)] as const));
  const abilityOf = (actor: Told['actor']) => ability(actor, { place: { $in: below.get(actor.id) ?? [] } });
  const byPosition = ({ from, last }: Told['actor']) => ({ position: { $gte: from, $lte: last } });
  const kept = new Map(told.map(({ actor }) => [actor.id, abilityOf(actor)] as const));
  const numbered = new Map(told.map(({ actor }) => [actor.id, ability(actor, byPosition(actor))] as const));
  const answered = (of: MongoAbility | undefined, question: number): boolean =>
    of?.can(told[question]?.privilege ?? '', things[question] ?? 'user') ?? false;
  return [
    { name: 'CASL, kept', ask: (question) => answered(kept.get(told[question]?.actor.id ?? ''), question) },
    {
      name: 'CASL, kept, positions on the rows',
      ask: (question) => answered(numbered.get(told[question]?.actor.id ?? ''), question),
    },
    {
      name: 'CASL, built per request',
      ask: (question) => answered(abilityOf((told[question] as Told).actor), question),
    },
  ];
}

function ability({ id, organization, role, rank, place }: Told['actor'], tree: object): MongoAbility {
  const within = {
    organization,
    ...(role === roleIds.place && { place }),
    ...(role === roleIds.tree && tree),
  };
  const allowed = role === roleIds.learner ? [] : askedPrivileges;
  return createMongoAbility(
    allowed.map((action) => {
      const others = {
        ...(ranked.has(action) && { rank: { $lte: rank } }),
        ...(action === 'user.suspend' && { id: { $ne: id } }),
      };
      return { action, subject: 'user', conditions: { ...within, ...others } };
    }),
  );
}

/** A policy line for each cell, and a matcher that asks one function for the scope and one for the rest. */
export async function casbin(told: readonly Told[], { places }: Around): Promise<Rival> {
  const model = newModelFromString(`
[request_definition]
r = sub, act, obj
[policy_definition]
p = role, act, scope, needs
[policy_effect]
e = some(where (p.eft == allow))
[matchers]
m = r.sub.role == p.role && r.act == p.act && reaches(p.scope, r.sub, r.obj) && meets(p.needs, r.sub, r.obj)
`);
  const lines = roles.flatMap((role, scope) =>
    askedPrivileges.map((act) => {
      const needs = act === 'user.suspend' ? 'others' : ranked.has(act) ? 'rank' : 'nothing';
      return `p, ${role}, ${act}, ${['place', 'tree', 'organization'][scope]}, ${needs}`;
    }),
  );
  const enforcer = await newEnforcer(model, new StringAdapter(lines.join('\n')));
  await enforcer.addFunction(
    'reaches',
    (scope: string, { organization, place }: Told['actor'], thing: Told['thing']) => {
      const isNear = scope === 'place' ? thing.place === place : scope !== 'tree' || places.inside(thing.place, place);
      return thing.organization === organization && isNear;
    },
  );
  await enforcer.addFunction(
    'meets',
    (needs: string, { id, rank }: Told['actor'], thing: Told['thing']) =>
      needs === 'nothing' || (thing.rank <= rank && (needs === 'rank' || thing.id !== id)),
  );
  return {
    name: 'Casbin',
    ask(question) {
      const { actor, privilege, thing } = told[question] as Told;
      return enforcer.enforceSync(actor, privilege, thing);
    },
  };
}

/** Policies parsed once; of a question the two users, the role, and the place with everything above it. */
export function cedar(told: readonly Told[], { plan }: World): Rival {
  const names = (from: number) =>
    askedPrivileges
      .slice(from)
      .map((one) => `Action::"${one}"`)
      .join(', ');
  const scopes = [
    'resource has place && resource.place == principal.place',
    'resource has place && resource.place in principal.place',
    'true',
  ];
  const policies = roles.flatMap((role, scope) => {
    const on = (actions: string, more: string) =>
      `permit(principal in Role::"${role}", action in [${actions}], resource) when { resource.organization == principal.organization && ${scopes[scope]}${more} };`;
    const plain = askedPrivileges
      .slice(0, 3)
      .map((one) => `Action::"${one}"`)
      .join(', ');
    const suspend = 'Action::"user.suspend"';
    const rank = ' && resource.rank <= principal.rank';
    return [
      on(plain, ''),
      on(names(3).replace(`, ${suspend}`, ''), rank),
      on(suspend, `${rank} && resource.self != principal.self`),
    ];
  });
  const parsed = preparsePolicySet('asked', { staticPolicies: policies.join('\n') });
  if (parsed.type === 'failure') throw new Error(JSON.stringify(parsed.errors));
  const calls = told.map((one) => callOf(one, plan.tree.parent));
  return {
    name: 'Cedar (wasm)',
    ask(question) {
      const answer = statefulIsAuthorized(calls[question] as StatefulAuthorizationCall);
      if (answer.type === 'failure') throw new Error(JSON.stringify(answer.errors));
      return answer.response.decision === 'allow';
    },
  };
}

function callOf({ actor, privilege, thing }: Told, parent: Int32Array | readonly number[]): StatefulAuthorizationCall {
  const place = (node: number) => ({ type: 'Place', id: String(node) });
  const at = (node: number) => (node < 0 ? {} : { place: { __entity: place(node) } });
  const chain: number[] = [];
  for (let node = thing.position; node >= 0; node = parent[node] ?? -1) chain.push(node);
  const role = { type: 'Role', id: actor.role };
  const [principal, resource] = [
    { type: 'Actor', id: actor.id },
    { type: 'User', id: thing.id },
  ];
  const { organization, rank, id: self } = actor;
  return {
    principal,
    resource,
    action: { type: 'Action', id: privilege },
    context: {},
    preparsedPolicySetId: 'asked',
    entities: [
      { uid: principal, attrs: { organization, rank, self, ...at(actor.from) }, parents: [role] },
      {
        uid: resource,
        attrs: { organization: thing.organization, rank: thing.rank, self: thing.id, ...at(thing.position) },
        parents: [],
      },
      ...chain.map((node, above) => ({
        uid: place(node),
        attrs: {},
        parents: chain.slice(above + 1, above + 2).map(place),
      })),
    ],
  };
}

/** Grants with conditions on what it is told of the question. */
export function accessControl(told: readonly Told[]): Rival {
  const control = new AccessControl();
  const here = ['$.thing.organization == $.actor.organization'];
  const near = [...here, '$.thing.position >= $.actor.from', '$.thing.position <= $.actor.last'];
  for (const role of roles)
    for (const action of askedPrivileges) {
      const others = action === 'user.suspend' ? ['$.thing.id != $.actor.id'] : [];
      const more = ranked.has(action) ? ['$.thing.rank <= $.actor.rank', ...others] : [];
      const and = [...(role === roleIds.organization ? here : near), ...more];
      control.grant(role.replace('.', '-')).where({ and }).action(action.replace('.', '-'), 'user');
    }
  control.grant(roleIds.learner.replace('.', '-'));
  return {
    name: 'accesscontrol',
    ask(question) {
      const { actor, privilege, thing } = told[question] as Told;
      return control.can(actor.role.replace('.', '-'), { actor, thing }).do(privilege.replace('.', '-'), 'user')
        .granted;
    },
  };
}
