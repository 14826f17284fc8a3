import pg from 'pg';
import { administrator, signedIn } from './application.ts';
import { copyAgain } from './copied.ts';
import { withFreshCourse } from './fixture.ts';
import { type Line, perSecond } from './measure.ts';
import type { Ground, Subject } from './subject.ts';
import { asAdmin } from './world/database.ts';

/** Milliseconds between two looks whether all are enrolled. */
const pace = 20;

export const enrolling: Subject = {
  id: 'enroll',
  title: 'Enrollment of an audience',
  needsTraining: true,
  how: 'One assignment of a course nobody has to everybody in the large tenant, from the request until the last user is enrolled, once and without a warm-up. The partner is COPY of the very same enrollments and their sources.',
  async measure(ground: Ground) {
    const { database, plan } = ground;
    const application = await ground.application();
    const [cookie = ''] = await signedIn(database, plan, [administrator]);
    return withFreshCourse(ground, async ({ course }): Promise<readonly Line[]> => {
      const said = {
        courseId: course,
        name: 'Measured',
        audience: { everybody: true },
        dueDays: 30,
        dueDate: null,
        learnersOnly: false,
      };
      const { count } = (await application.ask(cookie, 'POST', '/api/assignments/preview', said)) as { count: number };
      const begun = performance.now();
      const { id } = (await application.ask(cookie, 'POST', '/api/assignments', said)) as { id: string };
      const answered = (performance.now() - begun) / 1000;
      await untilEnrolled(database.adminUrl, id, count);
      const taken = (performance.now() - begun) / 1000;
      await untilNoJobs(database.adminUrl);
      const copy = await copyAgain(database.adminUrl, [
        { table: 'enrollments', where: `t.course_id = '${course}'` },
        { table: 'enrollment_sources', where: `t.source_id = '${id}'` },
      ]);
      const ratio = taken / copy.seconds;
      const told = (seconds: number) => `${seconds.toFixed(2)} s, ${perSecond(count / seconds, 'users')}`;
      return [
        {
          what: `enroll ${count.toLocaleString('en')} users (answered after ${answered.toFixed(2)} s)`,
          ours: told(taken),
          partner: `${told(copy.seconds)} (COPY)`,
          ratio,
          bar: '> 20,000 users/s',
          met: count / taken > 20_000,
        },
      ];
    });
  },
};

/** The work that follows an assignment looks once more whether all is done. */
export async function untilNoJobs(adminUrl: string, seconds = 60): Promise<void> {
  const until = performance.now() + seconds * 1_000;
  for (let jobs = 1; jobs > 0; ) {
    if (performance.now() > until) throw new Error(`after ${seconds} s there is still a job`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    jobs =
      (
        await asAdmin<{ n: number }>(
          adminUrl,
          'select count(*)::int as n from graphile_worker.jobs where attempts < max_attempts',
        )
      )[0]?.n ?? 0;
  }
}

async function untilEnrolled(adminUrl: string, assignment: string, count: number): Promise<void> {
  const until = performance.now() + 600_000;
  const text = 'select count(*)::int as n from enrollment_sources where source_id = $1 and ended_at is null';
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    for (let enrolled = 0; enrolled < count; ) {
      // looking costs the database something, too
      await new Promise((resolve) => setTimeout(resolve, pace));
      if (performance.now() > until) throw new Error(`after ten minutes ${enrolled} of ${count} users are enrolled`);
      enrolled = (await client.query<{ n: number }>(text, [assignment])).rows[0]?.n ?? 0;
    }
  } finally {
    await client.end();
  }
}
