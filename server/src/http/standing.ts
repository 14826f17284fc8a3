import type { Operation } from '../operation.ts';
import type { Tx } from '../database/connection.ts';
import { endStanding, type Known, known, mayStand, tellPages } from '../identity/index.ts';
import { Refusal, refusals } from '../refusal.ts';
import type { Authority } from '../roles/index.ts';
import type { Running } from './running.ts';
import { type Seat, seatOf } from './seat.ts';

export const refused = refusals({
  'viewing-as': {
    status: 403,
    says: {
      en: 'You are viewing as {name}: nothing can be changed or taken along. Stop viewing to go on as yourself.',
      de: 'Sie sehen Ambit als {name} an: Nichts lässt sich ändern oder mitnehmen. Beenden Sie das, um als Sie selbst weiterzumachen.',
    },
  },
  'acting-as': {
    status: 403,
    says: {
      en: 'You are acting as {name}: this is for them alone, or for you as yourself.',
      de: 'Sie handeln als {name}: Das tut nur die Person selbst, oder Sie als Sie selbst.',
    },
  },
  'standing-ended': {
    status: 409,
    says: {
      en: 'You are yourself again: the time was up, or this is not open to you any more. Nothing was done.',
      de: 'Sie sind wieder Sie selbst: Die Zeit war um, oder das steht Ihnen nicht mehr offen. Es wurde nichts getan.',
    },
  },
});

/** What nobody does for somebody else, unless its declaration says otherwise. */
const weighty: ReadonlySet<string> = new Set(['authority', 'record', 'money']);

type Declared = Pick<Operation, 'ownHand' | 'method' | 'needs' | 'status'>;

/** Done by oneself alone: what is about oneself, what weighs, and what goes on after one has stopped. */
export function isOwnHand({ ownHand, method, needs, status }: Declared): boolean {
  if (ownHand !== undefined || method === 'GET') return ownHand === true;
  if (typeof needs === 'string') return needs === 'signed in';
  return needs.personal === true || weighty.has(needs.risk) || status === 202;
}

/** Whether it may be asked while viewing as somebody: what reads, and takes nothing along. */
export const isSeeing = (operation: Declared): boolean =>
  operation.ownHand === false || (operation.method === 'GET' && !isOwnHand(operation));

/** Refuses what is not done while one views or acts as somebody else. This is the one place that does. */
export function refuseInstead(operation: Declared, { standing, known: as }: Seat): void {
  if (!standing) return;
  const values = { name: `${as.firstName} ${as.lastName}` };
  if (standing.kind === 'viewing' && !isSeeing(operation)) throw new Refusal(refused['viewing-as'], { values });
  if (standing.kind === 'acting' && isOwnHand(operation)) throw new Refusal(refused['acting-as'], { values });
}

type Kept = Readonly<{ tenant: string; known: Known; stands: NonNullable<Known['stands']> }>;

/**
 * The seat of whom a sign-in stands in for, with their authority alone.
 * INVARIANT: time, privilege, rank and reach are asked at every request, by both users' authority as of now.
 * @throws Refusal 409 where it may not be any more; that it ended stays
 */
export async function standingSeat(
  running: Running,
  tx: Tx,
  { tenant, known: own, stands }: Kept,
  home: boolean,
  now: Date,
): Promise<Seat | null> {
  const who = { tenant, organization: own.organization, user: own.user };
  const by = await running.authorities.of(tx, who, own.stamps, now);
  if (!by || !own.signIn) return null;
  const seat = now < stands.until ? await seatOfOther(running, tx, by, stands, home, now) : null;
  if (!seat) throw ended(tenant, own.organization, { signIn: own.signIn, user: own.user });
  const name = `${own.firstName} ${own.lastName}`;
  const person = { id: own.user, name, tenant, organization: own.organization, signIn: own.signIn };
  return { ...seat, standing: { kind: stands.kind, since: stands.since, until: stands.until, by: person } };
}

async function seatOfOther(
  running: Running,
  tx: Tx,
  by: Authority,
  { organization, user, kind }: Kept['stands'],
  home: boolean,
  now: Date,
): Promise<Seat | null> {
  const { authorities, server } = running;
  const tenant = await server.directory.tenantOf(organization);
  if (!tenant) return null;
  await server.connection.bound(tx, { tenant, organizations: [organization] });
  if (!(await mayStand({ tx, authorities, now }, by, { tenant, organization, user }, kind))) return null;
  const found = await known(tx, organization, user, now);
  return found && seatOf(running, tx, tenant, found, home, now);
}

const ended = (tenant: string, organization: string, { signIn, user }: { signIn: string; user: string }): Refusal =>
  new Refusal(refused['standing-ended'], {
    stays: {
      at: { id: organization, tenant },
      work: async (tx) => {
        if (await endStanding(tx, { organization, signIn })) await tellPages(tx, organization, user);
      },
    },
  });
