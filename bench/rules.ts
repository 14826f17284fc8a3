import { administrator, type Application, signedIn } from './application.ts';
import { type Client, clientOf, readJson } from './client.ts';
import { untilNoJobs } from './enroll.ts';
import { type Line, median, megabytes, milliseconds } from './measure.ts';
import type { Ground, Subject } from './subject.ts';
import { asAdmin } from './world/database.ts';

const count = 200;
/** So many of them reach everybody, the others a place with everything below. */
const forAll = 4;
const transfers = 20;
const name = 'Measured rule';
/** How long the jobs may take at most, in seconds. */
const patience = 900;

export const rules: Subject = {
  id: 'rules',
  title: `Evaluation of ${count} rules`,
  needsTraining: true,
  how: `${count} assignments of as many courses in the large tenant: ${forAll} to everybody, one to each of the ${count - forAll} places with the most users below. They are made over HTTP one after the other, until the last user is enrolled; then all are evaluated anew by the job that follows a change of the tree, once, when nothing differs; then a user is moved back and forth between two places over HTTP (median of ${transfers}). Everything is taken away again.`,
  async measure(ground: Ground): Promise<readonly Line[]> {
    const application = await ground.application();
    const [cookie = ''] = await signedIn(ground.database, ground.plan, [administrator]);
    const client = clientOf(application.port, 1, 300_000);
    const at: At = { ground, application, client, cookie };
    await takeAway(ground);
    try {
      await application.memory();
      const made = await timed(async () => {
        await makeRules(at);
        await untilNoJobs(ground.database.adminUrl, patience);
      });
      const pairs = await held(ground);
      await asAdmin(ground.database.adminUrl, 'analyze enrollments, enrollment_sources');
      const anew = await timed(async () => {
        await inTenant(
          ground,
          `select public.enqueue('training.follow', json_build_object('tenant', $1::uuid, 'organization', $2::uuid),
            null, 'training.follow:measured', 25, null)`,
        );
        await untilNoJobs(ground.database.adminUrl, patience);
      });
      const { peak } = await application.memory();
      ground.say(`${count} rules: made in ${seconds(made)}, evaluated anew in ${seconds(anew)}`);
      return [
        line(`${count} rules made and followed: ${pairs.toLocaleString('en')} reasons to be enrolled`, seconds(made)),
        line('the same rules evaluated anew while nothing differs', seconds(anew)),
        line('transfer of one user under these rules', milliseconds(await transferred(at))),
        { ...line('memory of the server meanwhile', megabytes(peak)), bar: '< 512 MB', met: peak < 512e6 },
      ];
    } finally {
      client.close();
      await takeAway(ground);
    }
  },
};

type At = Readonly<{ ground: Ground; application: Application; client: Client; cookie: string }>;

const line = (what: string, ours: string): Line => ({ what, ours, partner: null, ratio: null, bar: '', met: null });
const seconds = (taken: number): string => `${taken.toFixed(1)} s`;

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1_000;
}

const inTenant = <T extends Record<string, unknown>>({ database, plan }: Ground, text: string) =>
  asAdmin<T>(database.adminUrl, text, [plan.large.tenant, plan.large.id]);

async function makeRules({ ground, application, cookie }: At): Promise<void> {
  const courses = await inTenant<{ id: string }>(
    ground,
    `select id from courses where tenant_id = $1 and organization_id = $2 and state = 'published' order by id limit ${count}`,
  );
  const places = await inTenant<{ id: string }>(
    ground,
    `select l.ancestor_id as id from location_closure l
     join users u on u.tenant_id = l.tenant_id and u.organization_id = l.organization_id and u.location_id = l.descendant_id
     where l.tenant_id = $1 and l.organization_id = $2 group by 1 order by count(*) desc, 1 limit ${count - forAll}`,
  );
  for (const [n, { id }] of courses.entries()) {
    const place = places[n - forAll];
    const audience = place ? { places: [place.id], withDescendants: true } : { everybody: true };
    await application.ask(cookie, 'POST', '/api/assignments', { courseId: id, name, audience, dueDays: 30 });
  }
}

async function held(ground: Ground): Promise<number> {
  const [found] = await inTenant<{ n: number }>(
    ground,
    `select count(*)::int as n from enrollment_sources s where s.tenant_id = $1 and s.organization_id = $2
     and s.source_kind = 'assignment' and s.ended_at is null and s.source_id in (${mine})`,
  );
  return found?.n ?? 0;
}

const mine = `select a.id from assignments a where a.tenant_id = $1 and a.organization_id = $2 and a.name = '${name}'`;

/** Milliseconds that one request takes which moves a learner to another place. */
async function transferred({ ground, client, application, cookie }: At): Promise<number> {
  const found = await inTenant<{ id: string; home: string; other: string }>(
    ground,
    `select u.id, u.location_id as home, (select o.location_id from users o where o.tenant_id = $1 and o.organization_id = $2
       and o.location_id <> u.location_id order by o.id desc limit 1) as other
     from users u where u.tenant_id = $1 and u.organization_id = $2 and u.state = 'active' and not u.is_service
       and u.location_id is not null
     order by u.id desc limit 50`,
  );
  const headers = { ...application.headers(cookie), 'content-type': 'application/json' };
  const seen = (id: string) => client.send({ method: 'GET', path: `/api/users/${id}`, headers });
  let learner = found[0];
  for (const one of found) {
    const { may } = readJson<{ may: { edit: unknown } }>(await seen(one.id));
    learner = one;
    if (may.edit === true) break;
  }
  if (!learner) throw new Error('nobody to be moved');
  const path = `/api/users/${learner.id}`;
  const taken: number[] = [];
  for (let n = 0; n < transfers; n += 1) {
    const { version } = readJson<{ version: number }>(await seen(learner.id));
    const body = JSON.stringify({ locationId: n % 2 === 0 ? learner.other : learner.home });
    const begun = performance.now();
    readJson(await client.send({ method: 'PATCH', path, body, headers: { ...headers, 'if-match': `"${version}"` } }));
    taken.push(performance.now() - begun);
  }
  return median(taken);
}

/** The rules with what they alone asked for. */
async function takeAway(ground: Ground): Promise<void> {
  const within = 'tenant_id = $1 and organization_id = $2';
  await inTenant(
    ground,
    `with gone as (delete from enrollment_sources where ${within} and source_kind = 'assignment' and source_id in (${mine})
       returning enrollment_id)
     delete from enrollments e where e.tenant_id = $1 and e.organization_id = $2 and e.id in (select enrollment_id from gone)
       and not exists (select from attempts t where t.tenant_id = e.tenant_id and t.organization_id = e.organization_id and t.enrollment_id = e.id)
       and not exists (select from enrollment_sources s where s.tenant_id = e.tenant_id and s.organization_id = e.organization_id
         and s.enrollment_id = e.id and s.source_id not in (${mine}))`,
  );
  await inTenant(ground, `delete from search where ${within} and kind = 'assignment' and id in (${mine})`);
  await inTenant(ground, `delete from assignments where ${within} and name = '${name}'`);
}
