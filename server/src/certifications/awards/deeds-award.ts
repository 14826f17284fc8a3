import type { Facts } from '@ambit/policy';
import { z } from 'zod';
import type { Context, SignedContext } from '../../context.ts';
import { load } from '../../database/things.ts';
import { type Day, dayIn } from '../../days.ts';
import { mayOf } from '../../may.ts';
import { settingsOf } from '../../organizations/index.ts';
import { problems, Refusal } from '../../refusal.ts';
import { user, users } from '../../users/index.ts';
import { awardStates, type Dates, datesAround, datesOf } from '../cycle.ts';
import { awards } from '../privileges.ts';
import { type Certification, findCertification, type Place } from '../store.ts';
import { awardProblems, type changedAward, type NewAward, sources } from './award.ts';
import { type Award, changeAward, changesOf, insertAward, listAwards, lockCycles, type Told } from './store.ts';

const may = z.union([z.literal(true), z.object({ reason: z.string() })]);
const named = z.object({ id: z.uuid(), name: z.string() });
const day = z.iso.date().nullable();

export const shownAward = z.object({
  id: z.uuid(),
  user: named,
  certification: named,
  level: named.nullable(),
  /** The first is 1. */ cycle: z.number(),
  state: z.enum(awardStates),
  achievedOn: z.iso.date(),
  /** The last day it is valid; null: without end. */ expiresOn: day,
  renewsFrom: day,
  graceUntil: day,
  source: z.enum(sources),
  comment: z.string(),
  revokedOn: day,
  isLatest: z.boolean(),
  version: z.number(),
  may: z.object({ give: may }),
});

const said = z.object({
  level: z.string().nullable(),
  achievedOn: z.iso.date(),
  expiresOn: day,
  comment: z.string(),
  revokedOn: day,
});
export const wholeAward = shownAward.extend({
  /** What was changed by hand, the latest first. */ changes: z.array(
    z.object({ id: z.uuid(), was: said, became: said, reason: z.string(), by: z.string(), at: z.iso.datetime() }),
  ),
});

export const todayAt = ({ at, now }: Pick<SignedContext, 'at' | 'now'>): Day =>
  dayIn(settingsOf(at.settings).general.timeZone, now);

export function shown(c: SignedContext, row: Award): z.input<typeof shownAward> {
  const { thing, isRevoked: _, ...rest } = row;
  return { ...rest, may: mayOf(c, thing, { give: awards.give }) };
}

const placeOf = (c: Context<string>): Place => ({
  tenant: c.at.tenant,
  organization: c.granted.thing?.organization ?? c.at.id,
});

/** The award that was granted. */
async function granted(c: Context<string>): Promise<Award> {
  const { organization } = placeOf(c);
  const all = { strings: ['true'], values: [] };
  const id = c.granted.thing?.id ?? '';
  const [found] = await listAwards(
    c.tx,
    { organization, scope: all, now: c.granted.now, today: todayAt(c), id },
    1,
    null,
  );
  if (!found) throw new Error('an award that was granted is gone');
  return found;
}

export async function whole(c: Context<string>): Promise<z.input<typeof wholeAward>> {
  const found = await granted(c);
  const changes = await changesOf(c.tx, placeOf(c).organization, found.id);
  return {
    ...shown(c, found),
    changes: changes.map((one) => ({ ...one, at: one.at.toISOString() })),
  };
}

/** The facts of an award about to exist: those of its user, whom the asker has to see. */
export async function factsOfAward({ userId }: NewAward, c: SignedContext): Promise<Facts> {
  const loaded = await load(c.tx, user, userId, false, c.world.now);
  if (loaded?.thing.organization !== c.at.id || !c.check(users.view, loaded.thing).allowed)
    throw refusedAt('userId', 'user-not-among');
  const { place = null, department = null, managers = [], groups = [] } = loaded.thing.facts;
  return { user: userId, place, department, managers, groups };
}

/** Gives an award by hand: the next cycle of its user’s certification. */
export async function give(c: Context<'award.give', NewAward>): Promise<string> {
  const { userId, certificationId, levelId, achievedOn, comment } = c.input;
  const place = placeOf(c);
  const of = await findCertification(c.tx, place.organization, certificationId, c.now.getTime());
  if (of?.state !== 'active') throw refusedAt('certificationId', 'certification-unknown');
  const level = levelIn(of, levelId);
  const { former, next: cycle } = await lockCycles(c.tx, place.organization, userId, certificationId);
  const { expiresOn } = c.input;
  const terms = termsOf(of);
  const dates =
    expiresOn === undefined ? datesOf(terms, level.months, achievedOn, former) : datesAround(terms, expiresOn);
  demandDays(c, achievedOn, dates.expiresOn);
  const id = c.newId();
  await insertAward(c.tx, place, {
    ...{ id, user: userId, certification: certificationId, level: levelId, cycle, achievedOn, comment },
    ...{ ...dates, source: 'hand', by: c.actor.id, at: c.now },
  });
  return id;
}

/** Corrects an award; what it was stays beside it. */
export async function correct(c: Context<'award.give', z.output<typeof changedAward>>): Promise<void> {
  const was = await granted(c);
  if (was.isRevoked) throw new Refusal(awardProblems['award-revoked']);
  const { organization } = placeOf(c);
  const of = await findCertification(c.tx, organization, was.certification.id, c.now.getTime());
  if (!of) throw new Error('the certification of an award is gone');
  const { levelId, achievedOn = was.achievedOn, comment = was.comment, reason } = c.input;
  const level = levelId ? levelIn(of, levelId) : was.level;
  const { expiresOn } = c.input;
  const dates = expiresOn === undefined || expiresOn === was.expiresOn ? was : datesAround(termsOf(of), expiresOn);
  demandDays(c, achievedOn, dates.expiresOn);
  const named = { level: level?.id ?? null, levelName: level?.name ?? null };
  await keep(c, was, { ...datesIn(dates), ...named, achievedOn, comment, revokedOn: null }, reason);
}

/** Revokes an award from today on. */
export async function revoke(c: Context<'award.give', Readonly<{ reason: string }>>): Promise<void> {
  const was = await granted(c);
  if (was.isRevoked) throw new Refusal(awardProblems['award-revoked']);
  const { achievedOn, comment } = was;
  const revokedOn = todayAt(c);
  const named = { level: was.level?.id ?? null, levelName: was.level?.name ?? null };
  await keep(c, was, { ...datesIn(was), ...named, achievedOn, comment, revokedOn }, c.input.reason);
}

type Became = Parameters<typeof changeAward>[3];

async function keep(
  c: Context<'award.give'>,
  was: Award,
  became: Became & Readonly<{ levelName: string | null }>,
  reason: string,
): Promise<void> {
  const told = (level: string | null, { achievedOn, expiresOn, comment, revokedOn }: Omit<Told, 'level'>): Told => ({
    ...{ level, achievedOn, expiresOn, comment, revokedOn },
  });
  const by = { id: c.actor.id, name: c.user.name };
  const sides = { was: told(was.level?.name ?? null, was), became: told(became.levelName, became) };
  const change = { ...sides, id: c.newId(), user: was.user.id, reason, at: c.now, by };
  if (!(await changeAward(c.tx, c.granted, placeOf(c), became, change)))
    throw new Refusal(problems['changed-meanwhile']);
  c.audit({ before: change.was, after: change.became, reason });
}

const datesIn = ({ expiresOn, renewsFrom, graceUntil }: Dates): Dates => ({ expiresOn, renewsFrom, graceUntil });

const termsOf = ({ validity, renewalDays, grace }: Certification) => ({ validity, renewalDays, graceDays: grace.days });

function levelIn({ levels }: Certification, id: string) {
  const level = levels.find((one) => one.id === id);
  if (!level) throw refusedAt('levelId', 'level-not-of-it');
  return level;
}

function demandDays(c: SignedContext, achievedOn: Day, expiresOn: Day | null): void {
  if (achievedOn > todayAt(c)) throw refusedAt('achievedOn', 'achieved-in-future');
  if (expiresOn !== null && expiresOn < achievedOn) throw refusedAt('expiresOn', 'expires-before');
}

const refusedAt = (field: string, code: keyof typeof awardProblems): Refusal =>
  new Refusal(problems.invalid, { errors: [{ field, code, says: awardProblems[code].says }] });
