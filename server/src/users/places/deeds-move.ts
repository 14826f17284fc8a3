import type { Context, SignedContext } from '../../context.ts';
import { enqueue } from '../../database/jobs.ts';
import { problems, Refusal, refusals } from '../../refusal.ts';
import type { Whole } from '../answers.ts';
import { demandMove, move } from '../deeds-user.ts';
import { beginOf, today, zoneFor } from '../states/day.ts';
import { beganEarlier, endMove, insertMove, latestOf, moveById, movesOf } from './store-moves.ts';

export const refused = refusals({
  'moved-later': {
    status: 422,
    says: {
      en: 'A later change of the [location|location] is known: on {day}. Choose that day or one after it.',
      de: 'Eine spätere Änderung ist bekannt: am {day}. Wählen Sie diesen Tag oder einen danach.',
    },
  },
  'planned-already': {
    status: 422,
    says: {
      en: 'A move is planned for that day already. Take it back first.',
      de: 'Für diesen Tag ist schon ein Umzug geplant. Nehmen Sie ihn zuerst zurück.',
    },
  },
  'day-without-move': {
    status: 422,
    says: {
      en: 'A day belongs to a move. Choose [location|a location], or leave the day out.',
      de: 'Ein Tag gehört zu einem Umzug. Wählen Sie auch, wohin ([location|Standort]), oder lassen Sie den Tag weg.',
    },
  },
  'not-planned': {
    status: 409,
    says: {
      en: 'This move is not planned any more: it was done, refused or taken back.',
      de: 'Dieser Umzug ist nicht mehr geplant: Er ist erfolgt, abgelehnt oder zurückgenommen.',
    },
  },
  'moved-since': {
    status: 409,
    says: {
      en: 'The [location|location] was changed since. Only the latest move can be taken back.',
      de: 'Seitdem gab es weitere Änderungen. Nur der letzte Umzug kann zurückgenommen werden.',
    },
  },
  'planner-gone': {
    status: 409,
    says: {
      en: 'Whoever planned it may not sign in any more.',
      de: 'Wer ihn geplant hat, darf sich nicht mehr anmelden.',
    },
  },
  'nothing-before': {
    status: 409,
    says: {
      en: 'The [user|user] was added there: there is no move to take back.',
      de: 'Diese Person wurde dort angelegt: Es gibt keinen Umzug zurückzunehmen.',
    },
  },
});

/** The name of the job that does a planned move on its day. */
export const moveJob = 'user.move';

/** What a move on a day comes to: today's or an earlier day's is done at once, a later one is kept until then. */
export type Timed =
  | Readonly<{ how: 'at-once'; day?: string }>
  | Readonly<{ how: 'planned'; day: string }>
  | Readonly<{ how: 'known'; day: string }>;

type Wanted = Readonly<{ place: string | null; day: string | null | undefined }>;

/** When a move would be, refused when what is known of later days contradicts it. */
export async function timed(c: SignedContext, was: Whole, { place, day }: Wanted): Promise<Timed> {
  const now = todayAt(c, was.thing.organization);
  if (!day || day === now) return { how: 'at-once' };
  if (day > now) return { how: 'planned', day };
  const latest = await latestOf(c.tx, c.at.tenant, was.thing.organization, was.thing.id ?? '');
  const isThere = (was.location?.id ?? null) === place;
  if (latest.day === null || day >= latest.day) return { how: 'at-once', day };
  // there already, and longer than was known: nothing is known of the time between
  if (isThere && place !== null && latest.before === null && (latest.ended === null || day >= latest.ended))
    return { how: 'known', day };
  throw laterKnown(latest.day);
}

/** The day it is in an organization. */
export const todayAt = (c: SignedContext, organization: string): string => today(c.now, zoneAt(c, organization));
const zoneAt = (c: SignedContext, organization: string): string =>
  zoneFor(null, (c.server.directory.known(organization) ?? c.at).settings);

const laterKnown = (day: string): Refusal => {
  const { code, says } = refused['moved-later'];
  return new Refusal(problems.invalid, { errors: [{ field: 'from', code, says, values: { day } }] });
};
export const dayWithoutMove = (): Refusal => atField('day-without-move');
const atField = (code: 'planned-already' | 'day-without-move'): Refusal =>
  new Refusal(problems.invalid, { errors: [{ field: 'from', code, says: refused[code].says }] });

/** Moves a user now, since a day that has passed, or on a day to come; gives what was planned, if it was. */
export async function moveOn(c: SignedContext, was: Whole, wanted: Wanted): Promise<string | null> {
  const when = await timed(c, was, wanted);
  if (when.how === 'at-once') {
    await move(c, was, wanted.place, when.day);
    return null;
  }
  const { organization, id } = was.thing;
  const told = (to: Moved['to']) =>
    c.audit({
      thing: { kind: 'user', id: id ?? '', organization },
      before: { name: was.name, location: was.location },
      after: { location: to, from: when.day },
    });
  if (when.how === 'planned') {
    const { move: planned, to } = await plan(c, was, wanted.place, when.day);
    told(to);
    return planned;
  }
  await since(c, was, when.day);
  told(was.location);
  return null;
}

type Moved = Readonly<{ move: string; to: Readonly<{ id: string; name: string }> | null }>;

/** Keeps a move until its day: decided now, so that nobody waits for what can't be, and again then. */
export async function plan(c: SignedContext, was: Whole, place: string | null, day: string): Promise<Moved> {
  const { organization, id: user } = was.thing;
  const to = await demandMove(c, was.thing, place);
  const planned = await movesOf(c.tx, organization, user ?? '', c.now);
  if (planned.some((one) => one.state === 'planned' && one.day === day)) throw atField('planned-already');
  const id = c.newId();
  const at = { tenant: c.at.tenant, organization };
  const by = { by: c.actor.id, byName: c.user.name, from: c.organization.id };
  await insertMove(c.tx, { ...at, ...by, id, user: user ?? '', location: place, day, at: c.now });
  await onItsDay(c.tx, { ...at, move: id }, beginOf(day, zoneAt(c, organization)));
  return { move: id, to };
}

export type Order = Readonly<{ tenant: string; organization: string; move: string }>;
export const onItsDay = (tx: SignedContext['tx'], order: Order, at: Date): Promise<void> =>
  enqueue(tx, moveJob, order, { key: `${moveJob}:${order.move}`, at });

/** The user has been there longer than was known. */
export async function since(c: SignedContext, was: Whole, day: string): Promise<void> {
  const { organization, id } = was.thing;
  await beganEarlier(c.tx, organization, id ?? '', day);
}

/** Takes back what is planned, by whoever may move the user. */
export async function takeBackPlanned(c: SignedContext, was: Whole, id: string): Promise<void> {
  const { organization, id: user } = was.thing;
  const found = await moveById(c.tx, organization, id);
  if (!found || found.user !== user) throw new Refusal(problems['not-found']);
  if (found.state !== 'planned') throw new Refusal(refused['not-planned']);
  await endMove(c.tx, organization, id, { state: 'taken-back', at: c.now });
  c.audit({
    thing: { kind: 'user', id: user ?? '', organization },
    before: { location: found.location, from: found.day },
    after: { location: was.location },
  });
}

/** Takes back the latest move, as if it had not been: where the user stood before is decided like any other move. */
export async function takeBackMove(c: Context<string>, was: Whole, day: string): Promise<void> {
  const { organization, id } = was.thing;
  const latest = await latestOf(c.tx, c.at.tenant, organization, id ?? '');
  if (latest.day !== day) throw new Refusal(refused['moved-since']);
  if (latest.before === null && day <= latest.added) throw new Refusal(refused['nothing-before']);
  await move(c, was, latest.before, day);
}
