import { strict as assert } from 'node:assert';
import { administrator, type Application, signedIn } from './application.ts';
import { clientOf, readJson } from './client.ts';
import { copyAgain, type Part } from './copied.ts';
import { type Line, megabytes, perSecond } from './measure.ts';
import type { Ground, Subject } from './subject.ts';
import { asAdmin } from './world/database.ts';
import { nameOf } from './world/names.ts';
import type { Plan, Size } from './world/plan.ts';
import { pick, streams } from './world/random.ts';

/** Rows of the measured file. */
const rowsOf: Readonly<Record<Size, number>> = { S: 5_000, M: 50_000, L: 50_000 };
const warmUp = 500;
/** Marks what this subject adds, so that it can be taken away again. */
const mark = 'bench-import';

export const imports: Subject = {
  id: 'imports',
  title: 'Import of users',
  how: `A CSV file with user name, names, e-mail, employee identifier and location, sent, mapped as suggested, checked and committed row by row over HTTP, once, after a file of ${warmUp} rows to warm up. The partner is COPY of the very same rows into the same tables, audit included, with their indexes and keys, in one transaction.`,
  async measure(ground: Ground) {
    const { database, plan, size } = ground;
    const application = await ground.application();
    const [cookie = ''] = await signedIn(database, plan, [administrator]);
    const rows = rowsOf[size];
    await forget(database.adminUrl);
    try {
      await imported(application, cookie, file(plan, 0, warmUp));
      await application.memory();
      const { id, check, commit } = await imported(application, cookie, file(plan, warmUp, rows));
      const { peak } = await application.memory();
      const copy = await copyAgain(database.adminUrl, writtenBy(id));
      const made = rows - warmUp;
      assert.equal(copy.rows['users'], made, 'the import did not add every row');
      const what = `import of ${made.toLocaleString('en')} users`;
      const seconds = (number: number) => `${number.toFixed(2)} s, ${perSecond(made / number, 'rows')}`;
      // the bar is for 50,000 rows
      const share = made / 50_000;
      const tables = Object.entries(copy.rows).map(([table, count]) => `${table} ${count.toLocaleString('en')}`);
      const dry: Line = {
        what: `${what}: dry run`,
        ours: seconds(check),
        partner: null,
        ratio: null,
        bar: `< ${(8 * share).toFixed(1)} s`,
        met: check < 8 * share,
      };
      const ratio = commit / copy.seconds;
      const partner = `${seconds(copy.seconds)} (COPY: ${tables.join(', ')})`;
      const committed: Line = {
        what: `${what}: commit`,
        ours: seconds(commit),
        partner,
        ratio,
        bar: '<= 4 x',
        met: ratio <= 4,
      };
      return [
        dry,
        committed,
        {
          what: `${what}: memory of the server meanwhile`,
          ours: megabytes(peak),
          partner: null,
          ratio: null,
          bar: '< 512 MB',
          met: peak < 512e6,
        },
      ];
    } finally {
      await forget(database.adminUrl);
    }
  },
};

function file(plan: Plan, from: number, to: number): string {
  const lines = ['User name,First name,Last name,E-mail,Employee identifier,Location'];
  for (let n = from; n < to; n += 1) {
    const { first, last } = nameOf(2_000_000_000 + n);
    const location = 1 + pick(streams.place + 900, n, plan.tree.size.length);
    lines.push(`${mark}.${n},${first},${last},${mark}.${n}@large.example,B${n},L${location}`);
  }
  return `${lines.join('\n')}\n`;
}

type Shown = Readonly<{
  id: string;
  state: string;
  suggestion: readonly (string | null)[];
  counts: Readonly<Record<string, number>>;
  problem: unknown;
}>;

/** Sends a file, checks it and commits it; the seconds of the check and of the commit. */
export async function imported(
  application: Application,
  cookie: string,
  text: string,
  api = 'user-imports',
): Promise<Readonly<{ id: string; check: number; commit: number }>> {
  const sent = await upload(application, cookie, text, api);
  const path = `/api/${api}/${sent.id}`;
  const reaches = async (state: string): Promise<Shown> => {
    for (;;) {
      const now = (await application.ask(cookie, 'GET', path)) as Shown;
      if (now.state === state) return now;
      if (now.problem || now.state === 'failed') throw new Error(`the import ended: ${JSON.stringify(now.problem)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const begun = performance.now();
  await application.ask(cookie, 'PUT', `${path}/mapping`, { mapping: sent.suggestion });
  const { counts } = await reaches('checked');
  const checked = performance.now();
  if (counts['rejected']) throw new Error(`the import rejects ${counts['rejected']} rows of the data set`);
  const again = performance.now();
  await application.ask(cookie, 'POST', `${path}/commit`, {
    mode: 'row-by-row',
    ...(api === 'user-imports' && { confirm: true }),
  });
  await reaches('committed');
  return { id: sent.id, check: (checked - begun) / 1000, commit: (performance.now() - again) / 1000 };
}

async function upload(application: Application, cookie: string, text: string, api: string): Promise<Shown> {
  const boundary = 'bench-boundary';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${mark}.csv"\r\ncontent-type: text/csv\r\n\r\n`;
  const body = `${head}${text}\r\n--${boundary}--\r\n`;
  const headers = { ...application.headers(cookie), 'content-type': `multipart/form-data; boundary=${boundary}` };
  const client = clientOf(application.port, 1);
  try {
    return readJson<Shown>(await client.send({ method: 'POST', path: `/api/${api}`, headers, body }));
  } finally {
    client.close();
  }
}

const added = `select u.id from users u where u.user_name like '${mark}.%'`;

/** The rows a commit wrote, parents first. */
const writtenBy = (id: string): readonly Part[] => {
  const users = `select r.user_id from user_import_rows r where r.import_id = '${id}'`;
  const entries = `select e.id from audit_entries e where e.kind = 'user' and e.thing_id in (${users})`;
  return [
    { table: 'users', where: `t.id in (${users})` },
    { table: 'user_places', where: `t.user_id in (${users})` },
    { table: 'search', where: `t.kind = 'user' and t.id in (${users})` },
    { table: 'audit_entries', where: `t.id in (${entries})` },
    {
      table: 'audit_payloads',
      where: `t.entry_id in (select e.id from audit_entries e where e.kind = 'user' and e.thing_id in (${users}))`,
    },
  ];
};

async function forget(adminUrl: string): Promise<void> {
  const sent = `select i.id from user_imports i join files f on f.tenant_id = i.tenant_id and f.organization_id = i.organization_id and f.id = i.file_id where f.name = '${mark}.csv'`;
  for (const what of [
    `audit_payloads t where t.entry_id in (select e.id from audit_entries e where e.kind = 'user' and e.thing_id in (${added}))`,
    `audit_entries e where e.kind = 'user' and e.thing_id in (${added})`,
    `enrollment_sources s where s.enrollment_id in (select e.id from enrollments e where e.user_id in (${added}))`,
    `enrollments e where e.user_id in (${added})`,
    `search s where s.kind = 'user' and s.id in (${added})`,
    `user_places p where p.user_id in (${added})`,
    `users where user_name like '${mark}.%'`,
    `user_import_rows r where r.import_id in (${sent})`,
    `user_imports i where i.id in (${sent})`,
    `files where name = '${mark}.csv'`,
  ])
    await asAdmin(adminUrl, `delete from ${what}`);
}
