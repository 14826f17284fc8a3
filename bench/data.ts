import { parseArgs } from 'node:util';
import { asAdmin, FirstThis, openBench, readMark, runCommand, writeMark } from './world/database.ts';
import { fill } from './world/fill.ts';
import { planOf, type Size, sizes } from './world/plan.ts';
import { authorityTables } from './world/tables-authority.ts';
import { placeTables } from './world/tables-places.ts';
import { trainingTables } from './world/tables-training.ts';
import { userTables } from './world/tables-users.ts';

const usage = `Fills a database with the data set that is measured on.

  npm run bench:data -- --size S|M|L [--only people|training] [--url postgres://superuser@host/database]

S is a hundredth of L, M a tenth. Without --url the database is an own one in bench/.data/<size>.`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Parts of the data set, in the order in which they need each other. */
const parts = ['people', 'training'] as const;
type Part = (typeof parts)[number];

const { values } = parseArgs({
  options: { size: { type: 'string' }, only: { type: 'string' }, url: { type: 'string' } },
});
const size = Object.keys(sizes).find((one): one is Size => one === values.size);
const only = parts.find((part) => part === values.only);
if (!size || (values.only !== undefined && !only)) {
  process.stderr.write(`${usage}\n`);
  process.exit(2);
}
process.exitCode = await runCommand(() => run(size, only ? [only] : parts));

async function run(chosen: Size, wanted: readonly Part[]): Promise<boolean> {
  const database = await openBench(chosen, values.url, say);
  try {
    const plan = planOf(sizes[chosen]);
    const there = (await readMark(database.adminUrl))?.parts ?? [];
    await refuseWrongStart(database.adminUrl, chosen, wanted, there);
    const people = [...placeTables(plan), ...userTables(plan), ...authorityTables(plan)];
    const tables = wanted.flatMap((part) => (part === 'people' ? people : trainingTables(plan)));
    const filled = await fill(database.adminUrl, tables, say);
    await writeMark(database.adminUrl, { scale: sizes[chosen], parts: [...there, ...wanted] });
    const [rows, seconds] = [
      filled.reduce((sum, one) => sum + one.rows, 0),
      filled.reduce((sum, one) => sum + one.seconds, 0),
    ];
    say(`Data set ${chosen}: ${rows.toLocaleString('en')} rows in ${seconds.toFixed(1)} s.`);
    return true;
  } finally {
    await database.stop();
  }
}

/** Rows are only put where none are, and training only where its people are. */
async function refuseWrongStart(
  adminUrl: string,
  chosen: Size,
  wanted: readonly Part[],
  there: readonly string[],
): Promise<void> {
  const [found] = await asAdmin<{ people: boolean; training: boolean }>(
    adminUrl,
    'select exists (select from organizations) as people, exists (select from courses) as training',
  );
  const again = `Remove the folder bench/.data/${chosen} (or give an empty database with --url) and begin anew.`;
  const isFull = wanted.some((part) => found?.[part]);
  if (isFull) throw new FirstThis(`The database already holds data. ${again}`);
  if (!wanted.includes('people') && !there.includes('people'))
    throw new FirstThis('There are no people yet: fill them first with --only people.');
}
