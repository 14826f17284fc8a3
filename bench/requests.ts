import { filter } from '@ambit/policy';
import { listUsers, profileOf } from '../server/src/users/store.ts';
import { administrator, signedIn, statementsOf } from './application.ts';
import { closedLoop, type Loop } from './client.ts';
import { casesOn } from './list-cases.ts';
import { narrowedOf, page } from './lists.ts';
import { inTimes, inTurns, type Line, median, middleOf, perSecond } from './measure.ts';
import type { BareSettings } from './served/bare.ts';
import { freePort, startServed } from './served/child.ts';
import type { Ground, Subject } from './subject.ts';
import { idOf } from './world/ids.ts';

const connections = 8;
const forMilliseconds = 2_000;
/** Somebody the administrator looks at. */
const looked = 4_000;

export const requests: Subject = {
  id: 'requests',
  title: 'An authorised JSON GET',
  how: `Real HTTP on loopback, ${connections} connections kept alive in a closed loop, ${forMilliseconds / 1000} s a round; application, partner and PostgreSQL on the same machine as the load. The partner is a bare Fastify handler that runs the statement of the list (or profile) alone, as the driver sends it (without a name), with the bounds of row-level security set once for each connection, and sends its rows.`,
  async measure(ground: Ground) {
    const { plan, database } = ground;
    const application = await ground.application();
    const [cookie = ''] = await signedIn(database, plan, [administrator]);
    const settings = await bareSettings(ground);
    const bare = await startServed('bare.ts', settings);
    try {
      const headers = application.headers(cookie);
      const user = idOf('user', looked);
      const loop = (port: number, path: string) => () =>
        closedLoop({
          port,
          connections,
          milliseconds: forMilliseconds,
          next: () => ({ method: 'GET', path, headers }),
        });
      const lines: Line[] = [];
      for (const [what, path, alone] of [
        ['GET /api/users?limit=50 (organization)', '/api/users?limit=50', '/list'],
        ['GET /api/users/:id', `/api/users/${user}`, '/one'],
      ] as const)
        lines.push(
          compared(what, await inTurns({ ours: loop(application.port, path), bare: loop(settings.port, alone) })),
        );
      return lines;
    } finally {
      await bare.stop();
    }
  },
};

function compared(what: string, { ours, bare }: Readonly<{ ours: readonly Loop[]; bare: readonly Loop[] }>): Line {
  const rate = (loops: readonly Loop[]) => median(loops.map((one) => one.perSecond));
  const told = (loops: readonly Loop[]) =>
    `${perSecond(rate(loops), 'requests')}, ${inTimes(middleOf(loops.map(({ times }) => times)))}`;
  const ratio = rate(bare) / rate(ours);
  return { what, ours: told(ours), partner: `${told(bare)} (bare handler)`, ratio, bar: '<= 2.5 x', met: ratio <= 2.5 };
}

async function bareSettings({ plan, database }: Ground): Promise<BareSettings> {
  const { large } = plan;
  const everybody = casesOn(plan).find(({ name }) => name === 'organization');
  const asker = everybody?.actors[0];
  if (!everybody || !asker) throw new Error('there is no list of the organization');
  const within = filter(everybody.rules, asker.actor, everybody.privilege, everybody.world);
  const [list] = await statementsOf(database, plan, (tx) => listUsers(tx, within, narrowedOf(plan), page, null));
  const [one] = await statementsOf(database, plan, (tx) => profileOf(tx, idOf('user', looked), Date.now()));
  if (!list || !one) throw new Error('the store ran no statement');
  return {
    port: await freePort(),
    appUrl: database.appUrl,
    tenant: large.tenant,
    organization: large.id,
    reads: { '/list': list, '/one': one },
    writes: {},
  };
}
