import type { Privilege } from '@ambit/policy';
import type { SignedContext } from '../../context.ts';
import { enqueue } from '../../database/jobs.ts';
import type { Happening } from '../../events.ts';
import { problems, Refusal, refusals } from '../../refusal.ts';
import { appoint, endAll, heldBy, refuseLastAdministrator } from '../../roles/index.ts';
import type { Whole } from '../answers.ts';
import { maySignIn, transitions, type UserState } from '../user.ts';
import { beginOf, daysFrom, today, zoneFor } from './day.ts';
import { changesOf, changeState, type EndedRole, type StateChange } from './store.ts';

export const refused = refusals({
  'state-not-possible': {
    status: 409,
    says: {
      en: '[user|A user] who is {from} cannot become {to}.',
      de: 'Wer im Zustand {from} ist, kann nicht {to} werden.',
    },
  },
  'not-out': {
    status: 409,
    says: {
      en: 'This [user|user] is {from}: there is nothing to bring back.',
      de: 'Diese Person ist im Zustand {from}: Es gibt nichts zurückzuholen.',
    },
  },
  'data-erased': {
    status: 409,
    says: {
      en: 'The personal data of this [user|user] was erased: nobody is left to bring back. Add a new [user|user].',
      de: 'Die Daten dieser Person wurden getilgt: Es gibt niemanden zurückzuholen. Legen Sie die Person neu an.',
    },
  },
  'until-past': {
    status: 422,
    says: {
      en: 'Choose a day after today: on it the training goes on.',
      de: 'Wählen Sie einen Tag nach heute: An ihm geht die Schulung weiter.',
    },
  },
  'until-unused': {
    status: 422,
    says: {
      en: 'A day belongs to a suspension alone. Leave it out.',
      de: 'Ein Tag gehört nur zu einer Aussetzung. Lassen Sie ihn weg.',
    },
  },
});

export type Said = Readonly<{ reason?: string | undefined; until?: string | null | undefined }>;
type Deciding = Readonly<{ privilege: Privilege; to: UserState }> & Said;

/** Puts a user into another state, when that is possible from where the user stands and nobody loses the last administrator. */
export async function becomes(c: SignedContext, was: Whole, { privilege, to, reason, until }: Deciding): Promise<void> {
  if (was.thing.id === c.actor.id)
    c.refuse(privilege, was.thing, [{ kind: 'authority', id: 'requirement.not-oneself', values: {} }]);
  if (!transitions[was.state].includes(to))
    throw new Refusal(refused['state-not-possible'], { values: { from: was.state, to } });
  const day = dayOf(c, was, to, until ?? null);
  const held = to === 'active' ? [] : await heldBy(c, was.thing);
  if (to !== 'active') await refuseLastAdministrator(c, was.thing, { user: was.thing.id ?? '' }, held);
  const leaves = to === 'archived' || to === 'deleted';
  if (leaves) await endAll(c, was.thing);
  await enter(c, was, { to, until: day, reason: reason ?? null, ended: leaves ? held.map(endedRole) : [] });
  if (leaves)
    await c.happened({ kind: 'user-archived', user: was.thing.id ?? '', organization: was.thing.organization });
}

function dayOf(c: SignedContext, was: Whole, to: UserState, until: string | null): string | null {
  if (until === null) return null;
  const wrong = (code: 'until-past' | 'until-unused') =>
    new Refusal(problems.invalid, { errors: [{ field: 'until', code, says: refused[code].says }] });
  if (to !== 'suspended') throw wrong('until-unused');
  const zone = zoneFor(was.timeZone, settingsOf(c, was.thing.organization));
  if (until <= today(c.now, zone)) throw wrong('until-past');
  return until;
}

type Entered = Readonly<{
  to: UserState;
  until: string | null;
  reason: string | null;
  ended: readonly EndedRole[];
}>;

/** Writes the new state; whoever may not sign in any more is out at the next request. */
async function enter(c: SignedContext, was: Whole, { to, until, reason, ended }: Entered): Promise<void> {
  const { organization, id } = was.thing;
  const user = id ?? '';
  const [last] = to === 'active' && was.state === 'suspended' ? await changesOf(c.tx, organization, user, 1) : [];
  const place = { tenant: c.at.tenant, organization, user };
  const change = { id: c.newId(), was: was.state, became: to, until, reason, at: c.now };
  await changeState(c.tx, place, { ...change, by: c.actor.id, byName: c.user.name, ended });
  c.audit({
    thing: { kind: 'user', id: user, organization },
    before: { name: was.name, state: was.state },
    after: { state: to, ...(until && { until }) },
    ...(reason && { reason }),
  });
  const happened = (event: Parameters<typeof c.happened>[0]) => c.happened(event);
  if (!maySignIn(to)) await happened({ kind: 'user-ended', user, organization });
  if (last?.became === 'suspended')
    await returned(happened, last, { organization, user, zone: zoneOf(c, was), now: c.now });
  await happened({ kind: 'authority-changed', users: [user], organization });
  await happened({ kind: 'users-changed', users: [user], organization });
  if (to === 'suspended' && until)
    await returnOn(c.tx, { tenant: c.at.tenant, organization, user, until }, beginOf(until, zoneOf(c, was)));
}

type Returning = Readonly<{ organization: string; user: string; zone: string; now: Date }>;

/** Tells that training goes on, and since when and how long it stood still. */
export async function returned(
  happened: (event: Parameters<SignedContext['happened']>[0]) => Promise<void>,
  since: Pick<StateChange, 'at'>,
  { organization, user, zone, now }: Returning,
): Promise<void> {
  const from = today(since.at, zone);
  const days = daysFrom(from, today(now, zone));
  if (days > 0) await happened({ kind: 'user-returned', user, organization, from, days });
}

/** Takes back that somebody was archived or deleted: as they stood before, with the roles that the asker may give. */
export async function comesBack(
  c: SignedContext,
  was: Whole,
  from: 'archived' | 'deleted',
  said: Said,
): Promise<readonly string[]> {
  if (was.state !== from) throw new Refusal(refused['not-out'], { values: { from: was.state } });
  if (was.erasedAt) throw new Refusal(refused['data-erased']);
  const { organization, id } = was.thing;
  const [last] = await changesOf(c.tx, organization, id ?? '', 1);
  const before = last?.became === from ? last.was : 'active';
  // a suspension is not taken up again: its day may have passed
  const to = before === 'suspended' ? 'active' : before;
  await enter(c, was, { to, until: null, reason: said.reason ?? null, ended: [] });
  return last?.became === from ? giveAnew(c, id ?? '', last.ended) : [];
}

/** Gives roles that had ended; those that the asker may not give now are named. */
export async function giveAnew(
  c: SignedContext,
  user: string,
  ended: readonly EndedRole[],
): Promise<readonly string[]> {
  const heldBack: string[] = [];
  for (const { role, anchor, from, until, options } of ended) {
    if (until && new Date(until) <= c.now) continue;
    const wanted = { user, role, anchor: anchor as Parameters<typeof appoint>[1]['anchor'], options, reason: null };
    try {
      await appoint(c, { ...wanted, from: from ? new Date(from) : null, until: until ? new Date(until) : null });
    } catch (fault) {
      // nothing of a refused role was written: it is named, and somebody above may give it
      if (!(fault instanceof Refusal)) throw fault;
      heldBack.push(c.rules.roles.get(role)?.name[c.language] ?? role);
    }
  }
  return heldBack;
}

export const endedRole = (held: Awaited<ReturnType<typeof heldBy>>[number]): EndedRole => ({
  role: held.role,
  anchor: held.anchor,
  from: held.from?.toISOString() ?? null,
  until: held.until?.toISOString() ?? null,
  options: held.options,
});

const settingsOf = (c: SignedContext, organization: string) =>
  (c.server.directory.known(organization) ?? c.at).settings;
const zoneOf = (c: SignedContext, was: Whole): string => zoneFor(was.timeZone, settingsOf(c, was.thing.organization));

/** The name of the job that ends a suspension on its day. */
export const returnJob = 'user.return';
export type Return = Readonly<{ tenant: string; organization: string; user: string; until: string }>;

/** Has a suspension end by itself; a later change of the same user's takes its place. */
export const returnOn = (tx: Happening['tx'], order: Return, at: Date): Promise<void> =>
  enqueue(tx, returnJob, order, { key: `${returnJob}:${order.user}`, at });
