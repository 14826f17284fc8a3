import { cellOf, isActive, mayGive, outranks } from '@ambit/policy';
import { z } from 'zod';
import type { Context, SignedContext } from '../context.ts';
import { type Effect, type Merging, effectsOf, effectsOfMove, givenAnew } from './gains.ts';
import { heldAround } from './store-merge.ts';

/** Whose reach a merge would change: names of people and of their roles. */
const reach = z.array(z.object({ name: z.string(), role: z.string() }));
export const mergeEffect = z.object({
  /** Users who move. */ users: z.number(),
  gains: reach,
  loses: reach,
});

/** Whose reach changes when these become one. */
export async function effectsOfMerge(c: SignedContext, merging: Merging): Promise<readonly Effect[]> {
  const { structure, target, sources } = merging;
  const around =
    structure === 'location' ? [target, ...sources].flatMap((id) => c.world.places.above(id)) : [target, ...sources];
  const held = await heldAround(c.tx, c.at.id, structure, [...new Set(around)], c.now);
  return effectsOf(c.rules.roles, c.world.places, merging, held);
}

/**
 * The ceilings of a deed by which others come to reach users: nobody does it for themselves, nobody who outranks the
 * asker gains by it, and a role that moves along is one the asker might give at the target.
 */
export async function demandMerge(c: Context<string>, merging: Merging): Promise<readonly Effect[]> {
  const effects = await effectsOfMerge(c, merging);
  const refuse = (id: string, values: Readonly<Record<string, string | number>>): never =>
    c.refuse(privilegeOf(c), thingOf(c), [{ kind: 'authority', id, values }]);
  const mine = ranking(c);
  if (standsThere(c, merging)) refuse('requirement.not-oneself', {});
  for (const effect of effects.filter(({ gains }) => gains)) {
    const { user, role } = effect.held;
    if (user.id === c.actor.id) refuse('requirement.not-oneself', {});
    if (mine && outranks(c.rules, user.roles, mine))
      refuse('ceiling.rank', { role, rank: c.rules.ranks.get(role) ?? 0 });
    const held = c.rules.roles.get(role);
    if (!effect.moves || !held) continue;
    const { reasons } = mayGive(c.rules, c.actor, givenAnew(effect, held, c.at.id, merging), 'role.appoint', c.world);
    // whether a role is available was asked when it was given; it is not given anew
    const lacking = reasons.filter(({ kind }) => kind === 'authority');
    if (lacking.length > 0) c.refuse(privilegeOf(c), thingOf(c), lacking);
  }
  return effects;
}

type Move = Readonly<{ id: string; parent: string | null }>;

/** Whose reach changes when a location moves with everything below it. */
export async function effectsOfMoving(c: SignedContext, move: Move): Promise<readonly Effect[]> {
  const around = [move.id, ...(move.parent ? [move.parent] : [])].flatMap((id) => c.world.places.above(id));
  const held = await heldAround(c.tx, c.at.id, 'location', [...new Set(around)], c.now);
  return effectsOfMove(c.rules.roles, c.world.places, move, held);
}

/** The ceilings of a move: nobody gains reach by their own deed, and nobody who outranks the asker does. */
export async function demandMoving(c: Context<string>, move: Move): Promise<void> {
  const mine = ranking(c);
  for (const { held, gains } of await effectsOfMoving(c, move)) {
    const { user, role } = held;
    const refuse = (id: string, values: Readonly<Record<string, string | number>>): never =>
      c.refuse(privilegeOf(c), thingOf(c), [{ kind: 'authority', id, values }]);
    if (gains && user.id === c.actor.id) refuse('requirement.not-oneself', {});
    if (gains && mine && outranks(c.rules, user.roles, mine))
      refuse('ceiling.rank', { role, rank: c.rules.ranks.get(role) ?? 0 });
  }
}

/** People and their roles, as the screens show them before anything happens. */
export const namesOf = (c: SignedContext, effects: readonly Effect[], which: 'gains' | 'loses') =>
  effects
    .filter((effect) => effect[which])
    .map(({ held }) => ({
      name: held.user.name,
      role: c.rules.roles.get(held.role)?.name[c.language] ?? held.role,
    }));

const privilegeOf = (c: Context<string>) => {
  const { privilege } = c.granted;
  const found = c.rules.deeds.get(privilege)?.privilege;
  if (!found) throw new Error(`${privilege} is in no catalogue`);
  return found;
};

const thingOf = (c: Context<string>) => {
  if (!c.granted.thing) throw new Error('a merge is done to something');
  return c.granted.thing;
};

/** Does the asker stand where others would come to reach, or be reached? */
const standsThere = ({ actor, at }: SignedContext, { structure, sources }: Merging): boolean =>
  actor.organization === at.id && sources.includes((structure === 'location' ? actor.place : actor.department) ?? '');

/** The roles by which the asker may do this; null: from above, where everybody below is outranked. */
export function ranking(c: Context<string>): readonly string[] | null {
  if (c.actor.organization !== c.at.id) return null;
  return c.actor.appointments
    .filter((one) => isActive(one, c.world.now) && cellOf(c.rules, one.role, c.granted.privilege))
    .map(({ role }) => role);
}
