import {
  datesOf,
  findCertification,
  type Certification,
  insertAward,
  lockCycles,
  nextOn,
} from '../certifications/index.ts';
import { addDays, type Day, dayIn } from '../days.ts';
import type { Happening } from '../events.ts';
import { zoneOf } from '../training/index.ts';
import { type Done, doneOf, type Met, noteCounted, type Pair } from './store.ts';

export type Earning = Readonly<{ h: Happening; organization: string; zone: string; today: Day }>;

export async function earningIn(h: Happening, organization: string): Promise<Earning> {
  const place = await h.server.directory.find(h.tx, h.tenant, organization, 0);
  const zone = zoneOf(null, place?.settings ?? {});
  return { h, organization, zone, today: dayIn(zone, h.now) };
}

/**
 * Awards or renews a certification where everything it asks for is completed. Nothing is counted twice, so that it may
 * be asked again at any time; the user is locked, so that two completions at once see each other.
 */
export async function earnByTraining(at: Earning, pair: Pair): Promise<void> {
  const open = await openCycle(at, pair);
  if (!open) return;
  const { of, next } = open;
  const asked = next.purpose === 'renews' && of.renews.things.length > 0 ? of.renews : of.earns;
  const things = asked.things.map(({ id }) => id);
  const needed = asked.count ?? things.length;
  if (needed === 0) return;
  const { organization, zone, h } = at;
  const done = await doneOf(h.tx, { organization, zone, since: next.since }, pair, things);
  if (done.length < needed) return;
  await award(at, open, { pair, source: 'training', done: done.slice(0, needed) });
}

/** Awards or renews the level of an objective that was satisfied since the cycle is open. */
export async function earnByObjective(at: Earning, user: string, { certification, level, day }: Met): Promise<void> {
  const pair = { user, certification };
  const open = await openCycle(at, pair);
  if (!open || (open.next.since !== null && day < open.next.since)) return;
  await award(at, open, { pair, source: 'objective', level, day });
}

type Open = Readonly<{
  of: Certification;
  next: NonNullable<ReturnType<typeof nextOn>>;
  former: Awaited<ReturnType<typeof lockCycles>>['former'];
  cycle: number;
}>;

/** What of a certification is to be earned next by a user; null: nothing at present. */
async function openCycle({ h, organization, today }: Earning, { user, certification }: Pair): Promise<Open | null> {
  const of = await findCertification(h.tx, organization, certification, h.now.getTime());
  if (of?.state !== 'active') return null;
  const { former, next: cycle } = await lockCycles(h.tx, organization, user, certification);
  const next = nextOn(former, of, today);
  if (!next) return null;
  // what was done on the day it was revoked may be why
  const since = former?.state === 'revoked' && next.since ? addDays(next.since, 1) : next.since;
  return { of, next: { ...next, since }, former, cycle };
}

type By = Readonly<{ pair: Pair }> &
  (
    | Readonly<{ source: 'training'; done: readonly Done[] }>
    | Readonly<{ source: 'objective'; level: string; day: Day }>
  );

async function award({ h, organization, today }: Earning, { of, next, former, cycle }: Open, by: By): Promise<void> {
  const { user, certification } = by.pair;
  const wanted = by.source === 'objective' ? by.level : next.purpose === 'renews' ? former?.level : null;
  const level = of.levels.find(({ id }) => id === wanted) ?? of.levels[0];
  const achievedOn = by.source === 'objective' ? by.day : (by.done.at(-1)?.day ?? today);
  const terms = { validity: of.validity, renewalDays: of.renewalDays, graceDays: of.grace.days };
  const dates = datesOf(terms, level?.months ?? null, achievedOn, former);
  // too long ago: it would be given as expired
  if (dates.graceUntil !== null && dates.graceUntil < today) return;
  const place = { tenant: h.tenant, organization };
  const id = h.newId();
  await insertAward(h.tx, place, {
    ...{ id, user, certification, level: level?.id ?? null, cycle, achievedOn, comment: '' },
    ...{ ...dates, source: by.source, by: null, at: h.now },
  });
  if (by.source === 'training') await noteCounted(h.tx, place, { certification, award: id }, by.done);
}
