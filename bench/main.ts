import { writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Application, startApplication } from './application.ts';
import { audit } from './audit.ts';
import { authority } from './authority.ts';
import { beside } from './beside.ts';
import { browser } from './browser.ts';
import { changes } from './changes.ts';
import { checks } from './check.ts';
import { commits } from './commits.ts';
import { engine } from './engine.ts';
import { enrolling } from './enroll.ts';
import { forgetTraces } from './fixture.ts';
import { histories } from './history.ts';
import { imports } from './imports.ts';
import { lists } from './lists.ts';
import { memory } from './memory.ts';
import { requests } from './requests.ts';
import { rules } from './rules.ts';
import { asMarkdown, type Outcome } from './results.ts';
import { startUp } from './start-up.ts';
import { starts } from './starts.ts';
import { type Ground, NotMeasured, type Subject } from './subject.ts';
import { tree } from './tree.ts';
import { webSize } from './web.ts';
import { asAdmin, FirstThis, openBench, readMark, runCommand } from './world/database.ts';
import { planOf, type Size, sizes } from './world/plan.ts';

/** In this order: what only reads comes first, and memory is looked at when the loads are over. */
const subjects: readonly Subject[] = [
  checks,
  beside,
  engine,
  authority,
  lists,
  imports,
  histories,
  requests,
  changes,
  tree,
  enrolling,
  rules,
  commits,
  starts,
  audit,
  memory,
  startUp,
  webSize,
  browser,
];

const notYet = [
  'compliance by location and the CSV file of 1,000,000 rows',
  'the comparison with another open LMS (data set “peer”)',
];

const usage = `Measures the product on its data set and writes bench/results.md.

  npm run bench -- [--size S|M|L] [--only ${subjects.map(({ id }) => id).join(',')}] [--url postgres://superuser@host/database]

The data set comes from npm run bench:data -- --size S. With --only, results.md stays as it is.`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const { values } = parseArgs({
  options: { size: { type: 'string', default: 'S' }, only: { type: 'string' }, url: { type: 'string' } },
});
const size = Object.keys(sizes).find((one): one is Size => one === values.size);
const only = values.only?.split(',');
if (!size || only?.some((id) => !subjects.some((one) => one.id === id))) {
  process.stderr.write(`${usage}\n`);
  process.exit(2);
}
process.exitCode = await runCommand(() => run(size));

/** False when a subject ended in a fault. */
async function run(chosen: Size): Promise<boolean> {
  const loadBefore = loadavg()[0] ?? 0;
  const database = await openBench(chosen, values.url, say);
  let application: Promise<Application> | null = null;
  try {
    const parts = (await readMark(database.adminUrl))?.parts ?? [];
    if (!parts.includes('people'))
      throw new FirstThis(`There is no data set ${chosen} yet: npm run bench:data -- --size ${chosen}`);
    const plan = planOf(sizes[chosen]);
    const ground: Ground = {
      size: chosen,
      plan,
      database,
      parts,
      say,
      application: () => (application ??= startApplication(database)),
    };
    const outcomes: Outcome[] = [];
    let isWhole = true;
    for (const subject of subjects.filter(({ id }) => only?.includes(id) ?? true)) {
      const { outcome, fault } = await measured(subject, ground);
      if (fault) isWhole = false;
      outcomes.push(outcome);
      tell(outcome);
    }
    const [version] = await asAdmin<{ server_version: string }>(database.adminUrl, 'show server_version');
    const machine = {
      processor: cpus()[0]?.model ?? 'unknown processor',
      cores: cpus().length,
      memory: `${(totalmem() / 2 ** 30).toFixed(0)} GiB`,
      node: process.version.slice(1),
      postgres: version?.server_version ?? '',
      loadBefore,
      loadAfter: loadavg()[0] ?? 0,
    };
    const page = asMarkdown({
      date: new Date().toISOString().slice(0, 10),
      machine,
      dataSet: await told(ground),
      outcomes,
      notYet,
    });
    if (!only) writeFileSync(join(import.meta.dirname, 'results.md'), page);
    return isWhole;
  } finally {
    await (application as Promise<Application> | null)?.then(
      (one) => one.stop(),
      () => undefined,
    );
    await forgetTraces(database);
    await database.stop();
  }
}

async function measured(subject: Subject, ground: Ground): Promise<{ outcome: Outcome; fault: boolean }> {
  const { title, how } = subject;
  if (subject.needsTraining && !ground.parts.includes('training'))
    return {
      outcome: { title, missing: 'the data set has no training (npm run bench:data -- --only training)' },
      fault: false,
    };
  try {
    return { outcome: { title, how, lines: await subject.measure(ground) }, fault: false };
  } catch (fault) {
    if (fault instanceof NotMeasured) return { outcome: { title, missing: fault.message }, fault: false };
    process.stderr.write(`${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`);
    return { outcome: { title, missing: 'it ended in a fault, which the run printed' }, fault: true };
  }
}

function tell(outcome: Outcome): void {
  say(`\n${outcome.title}`);
  if ('missing' in outcome) return say(`  not measured: ${outcome.missing}`);
  for (const { what, ours, partner, ratio, bar, met } of outcome.lines) {
    const against = partner === null ? '' : `  |  ${partner}  |  ${ratio?.toFixed(2)} x`;
    say(`  ${what}: ${ours}${against}${bar ? `  |  bar ${bar}: ${met ? 'yes' : 'no'}` : ''}`);
  }
}

async function told({ size: chosen, plan, parts, database }: Ground): Promise<string> {
  const [count] = await asAdmin<{ users: number; enrollments: number; attempts: number }>(
    database.adminUrl,
    `select (select count(*) from users)::int as users, (select count(*) from enrollments)::int as enrollments, (select count(*) from attempts)::int as attempts`,
  );
  const number = (value: number | undefined) => (value ?? 0).toLocaleString('en');
  return `${chosen} (${parts.join(' and ')}): ${number(count?.users)} users, ${number(plan.tree.size.length)} locations, ${number(plan.appointments)} appointments, ${number(count?.enrollments)} enrollments, ${number(count?.attempts)} attempts`;
}
