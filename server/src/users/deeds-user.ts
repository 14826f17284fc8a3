import type { Thing } from '@ambit/policy';
import type { Context, SignedContext } from '../context.ts';
import { problems, Refusal } from '../refusal.ts';
import { appointments, heldBy, lacking, lackingToEnd, broughtAlong, needsPlace, rulesAt } from '../roles/index.ts';
import { findLocation, placeInScope } from '../workplace/index.ts';
import type { Whole } from './answers.ts';
import { users } from './privileges.ts';
import { placeUser } from './places/store.ts';
import { profileOf } from './store.ts';

/** The user that was granted. */
export const granted = (c: Context<string>): Promise<Whole> => found(c, c.granted.thing?.id ?? '');

/** The user that was granted, as it was when that was decided: for whoever only reads. */
export const asGranted = (c: Context<string>): Promise<Whole> =>
  found(c, c.granted.thing?.id ?? '', c.granted.thing ?? undefined);

export async function found(c: Pick<SignedContext, 'tx' | 'world'>, id: string, thing?: Thing): Promise<Whole> {
  const one = await profileOf(c.tx, id, c.world.now, thing);
  if (!one) throw new Refusal(problems['not-found']);
  return { ...one, name: `${one.firstName} ${one.lastName}` };
}

type Place = Readonly<{ id: string; name: string }>;

/** A move counts before and after: the new place must lie within reach, too, and nobody moves themselves. Gives that place. */
export async function demandMove(c: SignedContext, thing: Thing, place: string | null): Promise<Place | null> {
  if (thing.id === c.actor.id)
    c.refuse(users.edit, thing, [{ kind: 'authority', id: 'requirement.not-oneself', values: {} }]);
  const to = place ? await placeInScope(c, place, 'locationId', findLocation) : null;
  const moved = { ...thing, facts: { ...thing.facts, place } };
  const decision = c.check(users.edit, moved);
  if (!decision.allowed) c.refuse(users.edit, thing, decision.missing);
  // a role that follows its holder ends at the old place and is given at the new one
  const { roles } = await rulesAt(c, thing.organization);
  const missing = (await heldBy(c, thing)).flatMap(({ role: id, anchor }) => {
    const role = roles.get(id);
    if (!role || anchor || role.anchor !== 'own-place' || !needsPlace(role)) return [];
    return [...lackingToEnd(c, thing, role, null), ...lacking(c, moved, role, null)];
  });
  const along = broughtAlong(roles.values());
  if (along) missing.push(...lacking(c, moved, along, null).filter(({ id }) => id === 'ceiling.beyond'));
  if (missing.length > 0) c.refuse(appointments.appoint, thing, missing);
  return to && { id: to.id, name: to.name };
}

/** Moves a user, who stays as they are otherwise. */
export async function move(c: SignedContext, was: Whole, place: string | null, day?: string): Promise<void> {
  const { organization, id } = was.thing;
  const to = await demandMove(c, was.thing, place);
  const of = { tenant: c.at.tenant, organization, id: id ?? '', at: c.now, by: c.actor.id, day };
  await placeUser(c.tx, of, place);
  c.audit({
    thing: { kind: 'user', id: id ?? '', organization },
    before: { name: was.name, location: was.location },
    after: { location: to, ...(day && { from: day }) },
  });
  await c.happened({ kind: 'authority-changed', users: [id ?? ''], organization });
  await c.happened({ kind: 'users-changed', users: [id ?? ''], organization });
}
