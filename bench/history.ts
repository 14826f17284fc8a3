import { strict as assert } from 'node:assert';
import { administrator, signedIn } from './application.ts';
import { copyAgain } from './copied.ts';
import { imported } from './imports.ts';
import { type Line, megabytes, perSecond } from './measure.ts';
import type { Ground, Subject } from './subject.ts';
import { asAdmin } from './world/database.ts';
import { idOf } from './world/ids.ts';
import type { Plan } from './world/plan.ts';

const rows = 50_000;
const warmUp = 500;

/** Completions from before the data set: of its users, in its courses, one a day at most. */
export const histories: Subject = {
  id: 'histories',
  title: 'Import of history',
  how: 'A CSV file with user name, course and day, half of the courses unknown, sent, mapped as suggested, checked and committed row by row over HTTP, once, after a small file to warm up. The partner is COPY of the very same records into the same tables.',
  async measure(ground: Ground) {
    const { database, plan } = ground;
    const application = await ground.application();
    const [cookie = ''] = await signedIn(database, plan, [administrator]);
    await forget(database.adminUrl);
    try {
      const lines = await file(database.adminUrl, plan);
      const text = (from: number, to: number) => ['User name,Course,Completed on', ...lines.slice(from, to)].join('\n');
      await imported(application, cookie, text(0, warmUp), 'history-imports');
      await application.memory();
      const { id, check, commit } = await imported(application, cookie, text(warmUp, warmUp + rows), 'history-imports');
      const { peak } = await application.memory();
      const copy = await copyAgain(database.adminUrl, [
        { table: 'past_completions', where: `t.import_id = '${id}'` },
        { table: 'external_trainings', where: `t.import_id = '${id}'` },
        { table: 'enrollments', where: satisfiedBy(`p.import_id = '${id}'`) },
      ]);
      const made = (copy.rows['past_completions'] ?? 0) + (copy.rows['external_trainings'] ?? 0);
      assert.equal(made, rows, 'the import did not add every record');
      const what = `import of ${rows.toLocaleString('en')} records`;
      const seconds = (number: number) => `${number.toFixed(2)} s, ${perSecond(rows / number, 'rows')}`;
      const ratio = commit / copy.seconds;
      const none = { partner: null, ratio: null, bar: '' };
      return [
        { ...none, what: `${what}: dry run`, ours: seconds(check), bar: '< 8.0 s', met: check < 8 },
        {
          what: `${what}: commit`,
          ours: seconds(commit),
          partner: `${seconds(copy.seconds)} (COPY of the records and the enrollments they satisfy)`,
          ratio,
          bar: '<= 4 x',
          met: ratio <= 4,
        },
        {
          ...none,
          what: `${what}: memory of the server meanwhile`,
          ours: megabytes(peak),
          bar: '< 512 MB',
          met: peak < 512e6,
        },
      ] satisfies readonly Line[];
    } finally {
      await forget(database.adminUrl);
    }
  },
};

/** Rows of users and courses of the largest organization; every second course is one that is not there. */
async function file(url: string, plan: Plan): Promise<readonly string[]> {
  const largest = 'select organization_id from users group by 1 order by count(*) desc limit 1';
  const users = await asAdmin<{ user_name: string }>(
    url,
    `select user_name from users where state = 'active' and not is_service and id <> $1 and organization_id = (${largest}) order by id limit 5000`,
    // nobody records anything for themselves
    [idOf('user', plan.large.users.from + administrator)],
  );
  const courses = await asAdmin<{ id: string }>(
    url,
    `select id from courses where organization_id = (${largest}) order by id limit 50`,
  );
  return Array.from({ length: warmUp + rows }, (_, n) => {
    const round = Math.floor(n / users.length);
    const day = new Date(Date.UTC(2015, 0, 1 + round * 7)).toISOString().slice(0, 10);
    const course = n % 2 === 0 ? courses[n % courses.length]?.id : `Elsewhere ${n % 40}`;
    return `${users[n % users.length]?.user_name},${course},${day}`;
  });
}

/** Enrollments that came with past completions. */
const satisfiedBy = (which: string): string =>
  `t.past_completion_id in (select p.id from past_completions p where ${which})
     and not exists (select from enrollment_sources s where s.enrollment_id = t.id)`;

async function forget(url: string): Promise<void> {
  const of = `(select id from user_imports where about = 'history')`;
  for (const what of [
    `enrollments t where ${satisfiedBy(`p.import_id in ${of}`)}`,
    `past_completions where import_id in ${of}`,
    `external_trainings where import_id in ${of}`,
    `user_import_rows where import_id in ${of}`,
    `user_imports where about = 'history'`,
  ])
    await asAdmin(url, `delete from ${what}`);
}
