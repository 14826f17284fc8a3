import { check, type Missing, type Privilege, type Thing } from '@ambit/policy';
import type { Context, SignedContext } from '../../context.ts';
import type { Tx } from '../../database/connection.ts';
import { notify } from '../../database/notify.ts';
import { load } from '../../database/things.ts';
import { settingsOf } from '../../organizations/index.ts';
import { Refusal, refusals } from '../../refusal.ts';
import { type Authorities, type Authority, beyondReach } from '../../roles/index.ts';
import { user, users } from '../../users/index.ts';
import { endSignIns, known } from '../store.ts';
import { endOf, type Standing, type StandingKind } from './standing.ts';
import { endStanding, setStanding } from './store.ts';

export const refused = refusals({
  'nobody-to-stand-for': {
    status: 409,
    says: {
      en: 'Only for somebody who may sign in themselves, and not for an account that is kept for emergencies.',
      de: 'Nur für jemanden, der sich selbst anmelden darf, und nicht für ein Konto für Notfälle.',
    },
  },
  'sign-in-needed': {
    status: 403,
    says: {
      en: 'Only a person who is signed in stands in for somebody; an API token does not.',
      de: 'Nur ein angemeldeter Mensch tritt für jemanden ein, kein API-Schlüssel.',
    },
  },
});

/** What each kind needs. */
export const needed = { viewing: users.viewAs, acting: users.impersonate } as const;

type Whom = Readonly<{ tenant: string; organization: string; user: string }>;
type Asking = Readonly<{ tx: Tx; authorities: Authorities; now: Date }>;

type Other = Readonly<{ name: string; beyond: readonly Missing[] }>;

/** Somebody's name, and what of their whole reach lies outside the asker's; null: they may not sign in. */
async function reachOfOther(
  { tx, authorities, now }: Asking,
  asker: Pick<Authority, 'actor' | 'rules' | 'world'>,
  whom: Whom,
  thing: Thing,
  privilege: Privilege,
): Promise<Other | null> {
  const found = await known(tx, whom.organization, whom.user, now);
  const other = found && (await authorities.of(tx, whom, found.stamps, now));
  // everybody who comes in is a learner; who is none, is a program
  if (!other?.actor.appointments.some(({ id }) => id === 'learner')) return null;
  const name = `${found?.firstName} ${found?.lastName}`;
  // nobody acts as somebody by way of another: whoever may do that besides reaches no further by it
  const beyond = beyondReach(asker, other, thing, privilege).filter(
    ({ values }) => values.privilege !== needed.acting.id,
  );
  return { name, beyond };
}

/** Whether somebody still may stand in, as everything is now; asked at every request. */
export async function mayStand(asking: Asking, by: Authority, whom: Whom, kind: StandingKind): Promise<boolean> {
  const found = await load(asking.tx, user, whom.user, false, asking.now.getTime());
  if (!found || !check(by.rules, by.actor, needed[kind], found.thing, by.world).allowed) return false;
  return (await reachOfOther(asking, by, whom, found.thing, needed[kind]))?.beyond.length === 0;
}

/** Whom the asker would stand in for, and what keeps them from it; null: there is nobody to stand in for. */
export async function otherFor(c: Context<string>, kind: StandingKind): Promise<Other | null> {
  const { thing, whom } = await grantedUser(c);
  const exempt = settingsOf(c.server.directory.known(whom.organization)?.settings ?? {}).signIn.exempt;
  if (exempt.includes(whom.user)) return null;
  return reachOfOther({ tx: c.tx, authorities: c.server.authorities, now: c.now }, c, whom, thing, needed[kind]);
}

/** Begins to stand in for the user that was granted, and says so to the user and to the other pages of the asker. */
export async function standIn(c: Context<string>, kind: StandingKind, reason: string | null): Promise<void> {
  const { thing, whom } = await grantedUser(c);
  const { signIn } = c.user;
  if (!signIn) throw new Refusal(refused['sign-in-needed']);
  const other = await otherFor(c, kind);
  if (!other) throw new Refusal(refused['nobody-to-stand-for']);
  if (other.beyond.length > 0) c.refuse(needed[kind], thing, other.beyond);
  const until = endOf(kind, c.now);
  const stands = { organization: whom.organization, user: whom.user, kind, since: c.now, until };
  await within(c, c.organization, async () => {
    await setStanding(c.tx, { organization: c.organization.id, signIn }, stands);
    await tellPages(c.tx, c.organization.id, c.actor.id);
  });
  c.audit({ after: { name: other.name, until: until.toISOString() }, ...(reason && { reason }) });
  if (kind === 'acting')
    await c.happened({
      ...{ kind: 'acted-as', user: whom.user, by: c.user.name, reason: reason ?? '', until },
      organization: whom.organization,
    });
}

/** Is oneself again. */
export async function stop(c: SignedContext, { by }: Standing): Promise<void> {
  await within(c, { id: by.organization, tenant: by.tenant }, async () => {
    await endStanding(c.tx, by);
    await tellPages(c.tx, by.organization, by.id);
  });
  c.audit({
    thing: { kind: user.id, id: c.actor.id, organization: c.organization.id },
    after: { name: c.user.name },
  });
}

/** Signs out whoever stands in. */
export const endOwn = (c: SignedContext, { by }: Standing): Promise<unknown> =>
  within(c, { id: by.organization, tenant: by.tenant }, () =>
    endSignIns(c.tx, by.organization, by.id, { only: by.signIn }),
  );

/** Does something where a sign-in is kept: elsewhere than what is administered, it may be in another tenant. */
async function within<T>(
  c: SignedContext,
  place: Readonly<{ id: string; tenant: string }>,
  work: () => Promise<T>,
): Promise<T> {
  const { connection } = c.server;
  await connection.bound(c.tx, { tenant: place.tenant, organizations: [place.id] });
  const done = await work();
  const below = c.server.directory.below(c.at.id);
  await connection.bound(c.tx, { tenant: c.at.tenant, organizations: [c.at.id, ...below] });
  return done;
}

/** Open pages of whoever stands in follow. */
export const tellPages = (tx: Tx, organization: string, person: string): Promise<void> =>
  notify(tx, { about: 'authority', organization, users: [person], data: { because: 'standing' } });

async function grantedUser(c: Context<string>): Promise<{ thing: Thing; whom: Whom }> {
  const { thing } = c.granted;
  const tenant = thing && (await c.server.directory.tenantOf(thing.organization));
  if (!thing?.id || !tenant) throw new Error('a user is granted');
  return { thing, whom: { tenant, organization: thing.organization, user: thing.id } };
}
