import { type Actor, type Rules, filter } from '@ambit/policy';
import { z } from 'zod';
import type { SignedContext } from '../../context.ts';
import { settingsOf } from '../../organizations/index.ts';
import { Refusal, problems } from '../../refusal.ts';
import type { Language } from '../../text.ts';
import { type Giving, type Wanted, demandGiving, rulesAt } from '../deeds-appoint.ts';
import { user } from '../privileges.ts';
import { needsPlace } from '../reach.ts';
import { type StoredActor, actorOf } from '../store.ts';
import { kindNamed } from '../appointing/deeds-anchor.ts';
import { type Area, actingWith, difference, isRisky, verbOf, verbs } from './reached.ts';
import { type Count, sentenceFor } from './sentence.ts';
import { countWithin, thingNamed } from './store.ts';

const area = z.object({ area: z.string(), title: z.string(), privileges: z.array(z.string()) });
export const givingPreview = z.object({
  /** What it comes to, in a sentence. */ sentence: z.string(),
  /** Those they could manage or see by it, as far as the asker sees them; null: no role over users. */
  users: z.object({ n: z.number(), isMore: z.boolean() }).nullable(),
  /** The same by what they hold now. */ usersNow: z.object({ n: z.number(), isMore: z.boolean() }).nullable(),
  /** What ends with it: there is one role of its kind. */
  replaces: z.array(z.object({ name: z.string(), anchor: z.string().nullable(), until: z.iso.datetime().nullable() })),
  /** They hold this very role there already. */ isHeld: z.boolean(),
  /** It hands out authority or costs money. */ isRisky: z.boolean(),
  /** The end that is proposed for such a role. */ suggestedUntil: z.iso.date().nullable(),
  gains: z.array(area),
  loses: z.array(area),
});

/** Users are counted up to here. */
const mostCounted = 10_000;
const suggestedDays = 90;
const dayLong = 24 * 3600_000;

/** What giving a role would come to; refused as giving it would be. */
export async function previewGiving(
  c: SignedContext,
  wanted: Wanted,
  timeZone: string = settingsOf(c.at.settings).general.timeZone,
): Promise<z.input<typeof givingPreview>> {
  const giving = await demandGiving(c, wanted);
  const { thing, role, replaced } = giving;
  const rules = await rulesAt(c, thing.organization);
  const holder = await actorOf(c.tx, thing.organization, wanted.user);
  if (!holder) throw new Refusal(problems['not-found']);
  const { alone, before, after } = standings(holder, giving, wanted, rules);
  const verb = verbOf(role);
  const count = (actor: Actor) => (verb ? reached(c, rules, actor, verbs[verb]) : null);
  const users = await count(alone);
  const told = {
    name: (await thingNamed(c.tx, user, wanted.user)) ?? '',
    role: role.name[c.language],
    ...{ verb, count: users, from: wanted.from, until: wanted.until },
    place: await placeNamed(c, giving, wanted, holder),
  };
  const { gains, loses } = difference(rules, before, after, c.world);
  const risky = isRisky(role, rules);
  return {
    sentence: sentenceFor(told, { language: c.language, own: c.own(), timeZone }),
    users,
    usersNow: await count(before),
    replaces: replaced.map((one) => ({
      name: rules.roles.get(one.role)?.name[c.language] ?? one.role,
      anchor: one.anchorName,
      until: one.until?.toISOString() ?? null,
    })),
    isHeld: before.appointments.some((one) => one.role === role.id && one.anchor?.id === wanted.anchor?.id),
    isRisky: risky,
    suggestedUntil: risky ? new Date(c.now.getTime() + suggestedDays * dayLong).toISOString().slice(0, 10) : null,
    gains: gains.map((one) => worded(one, c.language)),
    loses: loses.map((one) => worded(one, c.language)),
  };
}

/** The holder with this appointment alone, as they stand, and as they would. */
function standings(holder: StoredActor, { role, replaced }: Giving, wanted: Wanted, rules: Rules) {
  const { anchor, options = {} } = wanted;
  const given = { id: 'given', role: role.id, anchor, from: null, until: null, options };
  const learners = [...rules.roles.values()].filter(({ kind }) => kind === 'learner' && !holder.isService);
  const held = [
    ...learners.map(({ id }) => ({ id: 'learner', role: id, anchor: null, from: null, until: null })),
    ...holder.appointments,
  ];
  const ends = new Set(replaced.map(({ id }) => id));
  return {
    alone: actingWith(holder, [given]),
    before: actingWith(holder, held),
    after: actingWith(holder, [...held.filter(({ id }) => !ends.has(id)), given]),
  };
}

/** Counted by what the role allows, so that nobody is counted who could not be managed after all. */
async function reached(c: SignedContext, rules: Rules, actor: Actor, privilege: string): Promise<Count | null> {
  // of trees of other organizations nothing is known here
  if (actor.organization !== c.at.id) return null;
  const n = await countWithin(c.tx, filter(rules, actor, privilege, c.world), c.filter('user.view'), mostCounted + 1);
  return { n: Math.min(n, mostCounted), isMore: n > mostCounted };
}

/** Where the role holds, as the sentence says it. */
async function placeNamed(
  c: SignedContext,
  { thing, role }: Giving,
  { anchor }: Wanted,
  holder: StoredActor,
): Promise<string | null> {
  const kind = anchor && kindNamed(c.rules, anchor.kind);
  if (kind) return thingNamed(c.tx, kind, anchor.id);
  const place = needsPlace(role) ? kindNamed(c.rules, 'location') : null;
  if (place && holder.place) return thingNamed(c.tx, place, holder.place);
  const isWide = Object.values(role.cells).some(({ any }) => any.some((token) => token.startsWith('organization')));
  return isWide ? (c.server.directory.known(thing.organization)?.name ?? null) : null;
}

const worded = ({ area: id, title, titles }: Area, language: Language): z.input<typeof area> => ({
  area: id,
  title: title[language],
  privileges: titles.map((one) => one[language]),
});
