import type { SignedContext } from '../../context.ts';
import { onItsDay } from '../places/deeds-move.ts';
import { keepPlaces } from '../places/store.ts';
import { insertMove } from '../places/store-moves.ts';
import { beginOf } from '../states/day.ts';
import { type Judged, placing } from './judged.ts';
import { unplan } from './store-moves.ts';

type Written = Readonly<{ id: string; judged: Judged }>;

/** Keeps where the users of these rows stand with its dates: from today, or since the day that a row names. */
export async function keepDated(c: SignedContext, rows: readonly Written[]): Promise<void> {
  const moved = rows.filter(({ judged }) => !judged.before || placing.some((one) => judged.changed.includes(one)));
  const of = { tenant: c.at.tenant, organization: c.at.id, at: c.now, by: c.actor.id };
  for (const [day, some] of Map.groupBy(moved, ({ judged }) => judged.day))
    await keepPlaces(
      c.tx,
      { ...of, day },
      some.map(({ id }) => id),
    );
}

/** Keeps for their days what rows say of where users will stand; another plan for the same day gives way. */
export async function planDated(c: SignedContext, rows: readonly Written[], zone: string): Promise<void> {
  const plans = rows.flatMap(({ id, judged }) => (judged.planned ? [{ user: id, ...judged.planned }] : []));
  const taken = rows.flatMap(({ id, judged }) => (judged.unplanned ? [{ user: id, day: judged.unplanned }] : []));
  await unplan(c, [...plans, ...taken]);
  const at = { tenant: c.at.tenant, organization: c.at.id };
  const by = { at: c.now, by: c.actor.id, byName: c.user.name, from: c.organization.id };
  for (const { user, day, told } of plans) {
    const id = c.newId();
    await insertMove(c.tx, { ...at, ...by, id, user, day, location: null, told });
    await onItsDay(c.tx, { ...at, move: id }, beginOf(day, zone));
  }
}
