import { signedIn } from './application.ts';
import { closedLoop, clientOf, type Loop, readJson, type Sent } from './client.ts';
import { type FreshCourse, withFreshCourse } from './fixture.ts';
import { inTimes, inTurns, type Line, median, middleOf, perSecond, timesOf, type Times } from './measure.ts';
import { freePort, startServed } from './served/child.ts';
import type { BareSettings } from './served/bare.ts';
import type { Ground, Subject } from './subject.ts';
import { asAdmin } from './world/database.ts';
import { idOf } from './world/ids.ts';

const learners = 200;
const forMilliseconds = 2_000;
/** How often a learner's content keeps what it has, and how long that is watched. */
const every = 5_000;
const watched = 15_000;
/** What a course keeps: about a thousand letters, another page each time. */
const kept = 'x'.repeat(1_000);
/** Learners of the data set who stand behind those who administer. */
const firstLearner = 1_000;

export const commits: Subject = {
  id: 'commits',
  title: 'Run-time commits',
  needsTraining: true,
  how: `${learners} learners with a launch each, opened over HTTP, sending 1 kB of suspend data: paced (every ${every / 1000} s for ${watched / 1000} s, once) and in a closed loop (${forMilliseconds / 1000} s a round). The partner is a bare Fastify handler that runs one update of the attempt.`,
  measure: (ground: Ground) =>
    withFreshCourse(ground, async (course) => {
      const application = await ground.application();
      const sittings = await launched(ground, course);
      const bare = await bareSettings(ground);
      const partner = await startServed('bare.ts', bare);
      try {
        const loop = (port: number, next: (learner: number) => Sent) => () =>
          closedLoop({ port, connections: learners, milliseconds: forMilliseconds, next });
        const plainly = (learner: number): Sent => ({
          method: 'POST',
          path: '/commit',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify([
            JSON.stringify({ data: { 'cmi.suspend_data': kept } }),
            (plain += 1),
            sittings[learner]?.attempt,
          ]),
        });
        let plain = 0;
        const calm = await paced(application.contentPort, sittings);
        const taken = await inTurns({
          ours: loop(application.contentPort, (learner) => nextCommit(sittings, learner)),
          bare: loop(bare.port, plainly),
        });
        return [pacedLine(calm), closedLine(taken)];
      } finally {
        await partner.stop();
      }
    }),
};

function pacedLine(times: Times): Line {
  return {
    what: `${learners} learners committing every ${every / 1000} s`,
    ours: inTimes(times),
    partner: null,
    ratio: null,
    bar: 'p95 < 25 ms',
    met: times.p95 < 25,
  };
}

function closedLine({ ours, bare }: Readonly<{ ours: readonly Loop[]; bare: readonly Loop[] }>): Line {
  const rate = (loops: readonly Loop[]) => median(loops.map(({ perSecond: one }) => one));
  const told = (loops: readonly Loop[]) =>
    `${perSecond(rate(loops), 'commits')}, ${inTimes(middleOf(loops.map(({ times }) => times)))}`;
  return {
    what: `${learners} learners in a closed loop`,
    ours: told(ours),
    partner: `${told(bare)} (bare update)`,
    ratio: rate(bare) / rate(ours),
    bar: '>= 1,000 commits/s',
    met: rate(ours) >= 1_000,
  };
}

type Sitting = {
  token: string;
  sitting: string;
  number: number /** Another one of the same learner, which the partner writes. */;
  attempt: string;
};

/** Enrolls so many learners of the data set in a course. */
export async function enrolledLearners(
  ground: Ground,
  course: string,
  count: number,
): Promise<readonly Readonly<{ user: number; enrollment: string }>[]> {
  const { database, plan } = ground;
  const users = await activeLearners(ground, count);
  const enrolled = users.map((user) => ({ user, enrollment: idOf('enrollment', 4_000_000_000 + user) }));
  await asAdmin(
    database.adminUrl,
    `insert into enrollments (tenant_id, organization_id, id, user_id, course_id, enrolled_at)
     select $1, $2, e.id, e.user_id, $3, now() from unnest($4::uuid[], $5::uuid[]) as e(id, user_id)`,
    [
      plan.large.tenant,
      plan.large.id,
      course,
      enrolled.map(({ enrollment }) => enrollment),
      users.map((user) => idOf('user', user)),
    ],
  );
  return enrolled;
}

/** Launches the item for each of some learners and opens the sitting. */
async function launched(ground: Ground, { course, item }: FreshCourse): Promise<readonly Sitting[]> {
  const { database, plan } = ground;
  const application = await ground.application();
  const enrolled = await enrolledLearners(ground, course, learners);
  const users = enrolled.map(({ user }) => user);
  const cookies = await signedIn(database, plan, users);
  const client = clientOf(application.contentPort, 4);
  const sittings: Sitting[] = [];
  for (const [at, cookie] of cookies.entries()) {
    const { url } = (await application.ask(cookie, 'POST', '/api/my/launches', {
      enrollmentId: enrolled[at]?.enrollment,
      itemId: item,
    })) as { url: string };
    const token = new URL(url).pathname.split('/').at(-1) ?? '';
    const opened = readJson<{ sitting: string; number: number }>(
      await client.send({ ...posted(token, '/run-time/open'), body: '{}' }),
    );
    sittings.push({ token, ...opened, attempt: idOf('attempt', 4_000_000_000 + at) });
  }
  client.close();
  await asAdmin(
    database.adminUrl,
    `insert into attempts (tenant_id, organization_id, id, enrollment_id, user_id, item_id, number, started_at, updated_at)
     select $1, $2, a.id, a.enrollment_id, a.user_id, $3, 2, now(), now() from unnest($4::uuid[], $5::uuid[], $6::uuid[]) as a(id, enrollment_id, user_id)`,
    [
      plan.large.tenant,
      plan.large.id,
      item,
      sittings.map(({ attempt }) => attempt),
      enrolled.map(({ enrollment }) => enrollment),
      enrolled.map(({ user }) => idOf('user', user)),
    ],
  );
  return sittings;
}

/** Numbers of users of the data set who may sign in. */
async function activeLearners({ database, plan }: Ground, count: number): Promise<readonly number[]> {
  const numbers = Array.from({ length: 2 * count }, (_, at) => firstLearner + at);
  const text = `select id from users where tenant_id = $1 and organization_id = $2 and id = any($3::uuid[]) and state = 'active'`;
  const ids = numbers.map((number) => idOf('user', number));
  const active = new Set(
    (await asAdmin<{ id: string }>(database.adminUrl, text, [plan.large.tenant, plan.large.id, ids])).map(
      ({ id }) => id,
    ),
  );
  return numbers.filter((_, at) => active.has(ids[at] ?? '')).slice(0, count);
}

const posted = (token: string, path: string): Sent => ({
  method: 'POST',
  path,
  headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
});

function nextCommit(sittings: readonly Sitting[], learner: number): Sent {
  const one = sittings[learner];
  if (!one) throw new Error(`there is no learner ${learner}`);
  one.number += 1;
  const data = {
    'cmi.core.lesson_status': 'incomplete',
    'cmi.core.lesson_location': `page-${one.number}`,
    'cmi.suspend_data': kept,
  };
  const body = JSON.stringify({ sitting: one.sitting, number: one.number, data, seconds: one.number, final: false });
  return { ...posted(one.token, '/run-time/commit'), body };
}

/** Learners begin one after the other, so that their commits are spread over the time between two of one. */
async function paced(port: number, sittings: readonly Sitting[]): Promise<Times> {
  const client = clientOf(port, learners);
  const taken: number[] = [];
  const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)));
  const begun = performance.now();
  const learner = async (at: number) => {
    for (let due = begun + (every * at) / learners; due < begun + watched; due += every) {
      await pause(due - performance.now());
      const sent = performance.now();
      readJson(await client.send(nextCommit(sittings, at)));
      taken.push(performance.now() - sent);
    }
  };
  try {
    await Promise.all(sittings.map((_, at) => learner(at)));
  } finally {
    client.close();
  }
  return timesOf(taken);
}

async function bareSettings({ plan, database }: Ground): Promise<BareSettings> {
  const { tenant, id } = plan.large;
  const text = `update attempts set run_time = $1::jsonb, commit_number = $2, updated_at = now() where tenant_id = '${tenant}' and organization_id = '${id}' and id = $3`;
  return {
    port: await freePort(),
    appUrl: database.appUrl,
    tenant,
    organization: id,
    reads: {},
    writes: { '/commit': text },
  };
}
