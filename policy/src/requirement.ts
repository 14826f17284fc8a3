import { type Words, idsOf } from './scope.ts';
import { type Sql, organizationOf, raw, reads, readsNot, readsTrue, sql } from './sql.ts';
import type { Actor, Appointment, ConditionFact, Kind, Thing, World } from './world.ts';

/** `authority` is held by somebody, a `condition` merely has to be so. @example const weight: Weight = 'condition'; */
export type Weight = 'authority' | 'condition';
/** The ranks of the roles in force; `floor` is the learner's, which everybody holds. @example { ranks: new Map(), floor: 0 } */
export type Ranks = Readonly<{ ranks: ReadonlyMap<string, number>; floor: number | null }>;
export type Acting = Readonly<{ ranks: Ranks; actor: Actor; given: Appointment; world: World }>;
/** The holders of a role, asked about one thing; `away`: they belong to an organization above it. */
type Held = Readonly<{ ranks: Ranks; role: string; thing: Thing; away: boolean; stored: boolean; world: World }>;
/** One requirement with its five faces; `judges`: the kinds it can be read of (null: any), `away`: asked of rows below. @example fact('seats-left', 'condition') */
export type Requirement = Worded & Judging & Readonly<{ judges: ((of: Kind) => boolean) | null }>;
type Worded = Readonly<{ id: ConditionFact; weight: Weight; words(thing: Thing): Words; remedy(thing: Thing): Words }>;
type Judging = Readonly<{
  /** can it be met at all, before anything is known of a thing? */
  ever?(acting: Acting): boolean;
  test(acting: Acting, thing: Thing): boolean;
  sql(acting: Acting, of: Kind, away: boolean): Sql | boolean;
  sqlActors(held: Held): Sql | boolean;
}>;

/** A requirement that is a fact by itself: true of the thing, or not met. @example fact('stock-left', 'condition') */
export const fact = (id: ConditionFact, weight: Weight): Requirement => ({
  ...worded(id, weight),
  judges: ({ conditions }) => conditions?.[id] !== undefined,
  test: (_, { facts }) => facts[id] === true,
  sql: (_, of) => readsTrue(of, id),
  sqlActors: ({ thing }) => thing.facts[id] === true,
});
export const requirementNamed = (id: string): Requirement | undefined =>
  id.startsWith('feature-on:') ? featureOn(id as ConditionFact, id.slice('feature-on:'.length)) : built.get(id);
const worded = (id: ConditionFact, weight: Weight, values: (thing: Thing) => Words['values'] = () => ({})): Worded => ({
  ...{ id, weight, words: (thing) => ({ id: `requirement.${id}`, values: values(thing) }) },
  remedy: (thing) => ({ id: `remedy.${id}`, values: values(thing) }),
});
const isAway = ({ actor }: Acting, thing: Thing): boolean => thing.organization !== actor.organization;
function ranked(id: ConditionFact, passes: (theirs: number, mine: number) => boolean): Requirement {
  const clears = ({ ranks, floor }: Ranks, role: string, theirs: Thing['facts']['roles']): boolean => {
    const mine = ranks.get(role);
    if (mine === undefined || !Array.isArray(theirs) || (floor !== null && !passes(floor, mine))) return false;
    for (const one of theirs) if (!passes(ranks.get(one) ?? Number.NaN, mine)) return false;
    return true;
  };
  return {
    ...worded(id, 'authority', ({ facts }) => ({ roles: idsOf(facts.roles) })),
    judges: ({ facts }) => facts.roles !== undefined,
    // whoever acts from above outranks everybody below
    test: (acting, thing) => isAway(acting, thing) || clears(acting.ranks, acting.given.role, thing.facts.roles),
    // INVARIANT: every role held in the organization is among the compiled ones; `test` refuses unknown ones
    sql: (acting, of, away) => {
      const cleared = (role: string[]) => clears(acting.ranks, acting.given.role, role);
      const above = [...acting.ranks.ranks.keys()].filter((role) => !cleared([role]));
      return away || (cleared([]) && readsNot(of, 'roles', above, acting));
    },
    sqlActors: ({ ranks, role, thing, away }) => away || clears(ranks, role, thing.facts.roles),
  };
}

const notOneself: Requirement = {
  ...worded('not-oneself', 'authority'),
  judges: ({ facts }) => facts.user !== undefined,
  test: ({ actor }, { facts: { user = null } }) => user !== null && !idsOf(user).includes(actor.id),
  sql: (acting, of) => readsNot(of, 'user', [acting.actor.id], acting),
  sqlActors: ({ thing }) => (thing.facts.user ?? null) !== null && sql`a.id <> all(${idsOf(thing.facts.user)}::uuid[])`,
};
const bankOf = ({ given: { anchor } }: Acting): string => (anchor?.kind === 'card-bank' ? anchor.id : '');
const issuerOnBank: Requirement = {
  ...worded('issuer-on-bank', 'authority', ({ facts }) => ({ banks: idsOf(facts.bank) })),
  judges: ({ facts }) => facts.bank !== undefined,
  ever: (acting) => bankOf(acting) !== '',
  test: (acting, thing) => !isAway(acting, thing) && idsOf(thing.facts.bank).includes(bankOf(acting)),
  sql: (acting, of, away) => !away && bankOf(acting) !== '' && reads(of, 'bank', [bankOf(acting)], acting),
  sqlActors: ({ thing: { facts }, away, stored }) =>
    stored && !away && sql`p.anchor_kind = 'card-bank' and p.anchor_id = any(${idsOf(facts.bank)}::uuid[])`,
};
const mayCreate = ({ given }: Acting): boolean => given.options?.['mayCreateCourses'] === true;
const ownerMayCreateCourses: Requirement = {
  ...worded('owner-may-create-courses', 'authority'),
  ...{ judges: null, test: mayCreate, ever: mayCreate, sql: mayCreate },
  sqlActors: ({ stored }) => stored && raw(`p.options -> 'mayCreateCourses' = 'true'::jsonb`),
};

function featureOn(id: ConditionFact, feature: string): Requirement {
  const isOn = ({ organizations }: World, one: string) => organizations.has?.(one, `feature:${feature}`) === true;
  return {
    ...worded('feature-on', 'condition', () => ({ feature })),
    id,
    judges: null,
    ever: ({ actor: { organization: own }, world }) =>
      [own, ...world.organizations.below(own)].some((one) => isOn(world, one)),
    test: ({ world }, thing) => isOn(world, thing.organization),
    sql: ({ actor, world }, of, away) => {
      const on = world.organizations.below(actor.organization).filter((one) => isOn(world, one));
      return away ? on.length > 0 && sql`${organizationOf(of)} = any(${on}::uuid[])` : isOn(world, actor.organization);
    },
    sqlActors: ({ thing, world }) => isOn(world, thing.organization),
  };
}
const below = ranked('ranks-below', (theirs, mine) => theirs < mine);
const atOrBelow = ranked('ranks-at-or-below', (theirs, mine) => theirs <= mine);
const held = [notOneself, issuerOnBank, ownerMayCreateCourses, fact('whole-audience-in-scope', 'authority')];
const ofRecords = ['record-open', 'window-open', 'seats-left', 'stock-left', 'agency-id-on-file'] as const;
const ofLearners = ['enrollment-registered-by-learner', 'self-registration-open'] as const;
const conditions = [...ofRecords, ...ofLearners].map((id) => fact(id, 'condition'));
const built = new Map<string, Requirement>([below, atOrBelow, ...held, ...conditions].map((one) => [one.id, one]));
