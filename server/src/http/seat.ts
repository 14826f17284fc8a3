import type { OrganizationFacts } from '../context.ts';
import type { Tx } from '../database/connection.ts';
import { type Credential, isLearnerOnly, type Known, lookUp, seen, type Standing } from '../identity/index.ts';
import type { Authority } from '../roles/index.ts';
import { reachOf } from '../roles/index.ts';
import { Refusal, problems } from '../refusal.ts';
import type { Running } from './running.ts';
import { standingSeat } from './standing.ts';

/** Who is asking, with what authority, and which organization is being administered. */
export type Seat = Readonly<{
  known: Known;
  authority: Authority;
  tenant: string;
  at: OrganizationFacts;
  /** Who really asks, while they stand in for `known`. */ standing: Standing | null;
}>;

const signInAgain = () => new Refusal(problems['not-signed-in']);

/**
 * Opens a transaction that sees what the actor may reach, with the actor's authority as of now. It keeps its plans: whoever
 * writes in it says `planAnew` first.
 */
export async function seated<T>(
  running: Running,
  credential: Credential | null,
  home: boolean,
  work: (tx: Tx, seat: Seat, now: Date) => Promise<T>,
): Promise<T> {
  const { connection, directory } = running.server;
  const tenant = credential ? await directory.tenantOf(credential.organization) : null;
  if (!credential || !tenant) throw signInAgain();
  const bounds = { tenant, organizations: [credential.organization] };
  const within = async (tx: Tx): Promise<T> => {
    const now = running.clock();
    const known = await lookUp(tx, credential, now);
    if (!known) throw signInAgain();
    if (known.token) running.budget.spend(known.token, now);
    await seen(tx, known, credential, now);
    const seat = known.stands
      ? await standingSeat(running, tx, { tenant, known, stands: known.stands }, home, now)
      : await seatOf(running, tx, tenant, known, home, now);
    if (!seat) throw signInAgain();
    return work(tx, seat, now);
  };
  return connection.transaction(bounds, within, 'kept');
}

/** The authority of a known user as of now; `home` keeps to the user's own organization. */
export async function seatOf(
  running: Running,
  tx: Tx,
  tenant: string,
  known: Known,
  home: boolean,
  now: Date,
): Promise<Seat | null> {
  const who = { tenant, organization: known.organization, user: known.user };
  const authority = await running.authorities.of(tx, who, known.stamps, now);
  if (!authority) return null;
  // a PIN carries no more than learning: whoever was given more since is asked for it in another way
  if (known.atDevice && !isLearnerOnly(authority, now)) return null;
  const at = await administered(running, tx, known, authority, tenant, home);
  return { known, authority, tenant: at.tenant, at, standing: null };
}

/** Widens what the transaction sees to the organizations below, when a scope reaches there. */
async function administered(
  running: Running,
  tx: Tx,
  known: Known,
  authority: Authority,
  tenant: string,
  home: boolean,
): Promise<OrganizationFacts> {
  const { connection, directory } = running.server;
  const own = authority.organization;
  const reach = reachOf(authority);
  if (!home && known.entered && reach.platform && known.entered !== own.id)
    return enterTenant(running, tx, known.entered, own);
  if (reach.platform) return own;
  if (reach.organizations.length > 1) await connection.bound(tx, { tenant, organizations: reach.organizations });
  const entered =
    !home && known.entered && reach.organizations.includes(known.entered) ? directory.known(known.entered) : undefined;
  return entered && entered.state !== 'erased' ? entered : own;
}

/** The operator of the installation works in one tenant at a time. */
async function enterTenant(
  running: Running,
  tx: Tx,
  entered: string,
  own: OrganizationFacts,
): Promise<OrganizationFacts> {
  const { connection, directory } = running.server;
  const tenant = await directory.tenantOf(entered);
  const at = tenant ? await directory.find(tx, tenant, entered, Number.POSITIVE_INFINITY) : null;
  if (!tenant || !at || at.state === 'erased') return own;
  await connection.bound(tx, { tenant, organizations: [at.id, ...directory.below(at.id)] });
  return at;
}
