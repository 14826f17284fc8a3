import { check, type Thing } from '@ambit/policy';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Authority } from '../server/src/roles/index.ts';
import { inTimes, inTurns, type Line, median, middleOf, milliseconds, percentile, rounds, timesOf } from './measure.ts';
import { type Deciding, openDeciding } from './people.ts';
import type { Ground, Subject } from './subject.ts';
import { idOf } from './world/ids.ts';
import { countOf, type Plan } from './world/plan.ts';

/** Users whose authority is loaded in a round; none is loaded twice. */
const perRound = 100;
const byHand = readFileSync(join(import.meta.dirname, 'sql/authority.sql'), 'utf8');

export const authority: Subject = {
  id: 'authority',
  title: 'A user’s authority, cold',
  how: `${perRound} users of the large tenant a round, each for the first time, in a transaction that is open already; roles, tree and directory are warm. The partner is sql/authority.sql over the same connection.`,
  async measure({ plan, database }: Ground) {
    const deciding = openDeciding(database, plan);
    try {
      return await deciding.inLarge(async (tx) => {
        const first = await firstOfOrganization(deciding, plan, tx);
        return [first, ...(await cold(deciding, plan, tx, database.appUrl))];
      });
    } finally {
      await deciding.close();
    }
  },
};

type Tx = Parameters<Deciding['authorities']['of']>[0];
const stamps = { user: 1, organization: 1, tree: 1 };
const now = new Date();

const load = ({ authorities }: Deciding, { large }: Plan, tx: Tx, user: number): Promise<Authority | null> =>
  authorities.of(tx, { tenant: large.tenant, organization: large.id, user: idOf('user', user) }, stamps, now);

async function firstOfOrganization(deciding: Deciding, plan: Plan, tx: Tx): Promise<Line> {
  deciding.statements();
  const begun = performance.now();
  await load(deciding, plan, tx, 0);
  const taken = performance.now() - begun;
  const ours = `${milliseconds(taken)}, ${deciding.statements()} statements`;
  const what = `first request of an organization: roles, tree of ${plan.tree.size.length.toLocaleString('en')} locations, directory`;
  return { what, ours, partner: null, ratio: null, bar: '', met: null };
}

async function cold(deciding: Deciding, plan: Plan, tx: Tx, appUrl: string): Promise<readonly Line[]> {
  const { large } = plan;
  const hand = await boundClient(appUrl, plan);
  const firstChecks: number[] = [];
  let next = 1;
  const some = () => Array.from({ length: perRound }, () => (next = (next + 37) % countOf(large.users)));
  const timed = async <T>(
    users: readonly number[],
    one: (user: number) => Promise<T>,
    after?: (result: T, user: number) => void,
  ) => {
    const taken: number[] = [];
    for (const user of users) {
      const begun = performance.now();
      const result = await one(user);
      taken.push(performance.now() - begun);
      after?.(result, user);
    }
    return timesOf(taken);
  };
  deciding.statements();
  const taken = await inTurns({
    ours: () =>
      timed(
        some(),
        (user) => load(deciding, plan, tx, user),
        (loaded, user) => void firstChecks.push(firstCheck(loaded, plan, user)),
      ),
    hand: () => timed(some(), (user) => hand.query(byHand, [large.tenant, large.id, idOf('user', user)])),
  });
  await hand.end();
  const waits = firstChecks.slice(perRound);
  const each = deciding.statements() / ((rounds + 1) * perRound);
  const [ours, theirs] = [middleOf(taken.ours), middleOf(taken.hand)];
  return [
    {
      what: `load one user’s authority, cold (${each} query)`,
      ours: inTimes(ours),
      partner: `${inTimes(theirs)} (by hand)`,
      ratio: ours.p50 / theirs.p50,
      bar: '1 query, p95 < 15 ms',
      met: each === 1 && ours.p95 < 15,
    },
    {
      what: 'first check after that',
      ours: `p50 ${(1000 * median(waits)).toFixed(0)} µs, p95 ${(1000 * percentile(waits, 0.95)).toFixed(0)} µs`,
      partner: null,
      ratio: null,
      bar: '< 300 µs',
      met: 1000 * percentile(waits, 0.95) < 300,
    },
  ];
}

function firstCheck(loaded: Authority | null, { large }: Plan, user: number): number {
  if (!loaded) throw new Error(`the user ${user} of the data set is not there`);
  const other = idOf('user', (user + 1) % countOf(large.users));
  const facts = { user: other, place: loaded.actor.place, department: null, managers: [], groups: [], roles: [] };
  const thing: Thing = { kind: 'user', id: other, organization: large.id, facts };
  const begun = performance.now();
  check(loaded.rules, loaded.actor, 'user.edit', thing, loaded.world);
  return performance.now() - begun;
}

/** A bare connection as the application's role, bounded to the large tenant. A statement without a name is planned each time. */
export async function boundClient(appUrl: string, { large }: Plan): Promise<pg.Client> {
  const options = `-c app.tenant_id=${large.tenant} -c app.organization_ids={${large.id}}`;
  const client = new pg.Client({ connectionString: appUrl, options });
  await client.connect();
  return client;
}
