import {
  type Actor,
  type Decision,
  type Privilege,
  type Rules,
  type Thing,
  type World,
  canEver,
  check,
  filter,
} from '@ambit/policy';
import type { Granted } from '../context.ts';
import { Refusal, problems } from '../refusal.ts';

export type Asker = Readonly<{ actor: Actor; rules: Rules; world: World }>;

/** Holds the privilege nowhere: refused before anything is looked up. */
export const holdsNowhere = ({ actor, rules, world }: Asker, privilege: Privilege): boolean =>
  !canEver(rules, actor, privilege, world);

/** May the thing be seen at all? Kinds without a privilege to view are seen by whoever may do the deed. */
export function isVisible(
  { actor, rules, world }: Asker,
  views: ReadonlyMap<string, readonly Privilege[]>,
  thing: Thing,
): boolean {
  return (views.get(thing.kind) ?? []).some((view) => check(rules, actor, view, thing, world).allowed);
}

/** The proof a handler and its stores ask for. This is the only place that makes one. */
export function grant<P extends string>(
  asker: Asker,
  privilege: Privilege<P>,
  thing: Thing | null,
  version: number,
): Granted<P> {
  const proof = {
    privilege: privilege.id,
    actor: asker.actor,
    thing,
    version,
    now: asker.world.now,
    get filter() {
      return filter(asker.rules, asker.actor, privilege, asker.world);
    },
  };
  return proof as unknown as Granted<P>;
}

/** The same authority in a world where one more organization stands below another. */
export function withBelow<A extends Asker>(authority: A, made: string, parent: string): A {
  const { organizations } = authority.world;
  const isBelow = (id: string, of: string) =>
    id === made ? of === parent || organizations.isBelow(parent, of) : organizations.isBelow(id, of);
  const above = (id: string) => (id === made ? [parent, ...organizations.above(parent)] : organizations.above(id));
  return { ...authority, world: { ...authority.world, organizations: { ...organizations, isBelow, above } } };
}

export const notFound = (): Refusal => new Refusal(problems['not-found']);

export type Refused = Extract<Decision, { allowed: false }>;
