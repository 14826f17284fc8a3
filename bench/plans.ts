import { parseArgs } from 'node:util';
import { filter } from '@ambit/policy';
import { countUsers, listUsers } from '../server/src/users/store.ts';
import { statementsOf } from './application.ts';
import { boundClient } from './authority.ts';
import { type Case, casesOn } from './list-cases.ts';
import { narrowedOf, page } from './lists.ts';
import { openBench } from './world/database.ts';
import { planOf, type Size, sizes } from './world/plan.ts';

// Prints the plans of the list queries as the application's role runs them: node bench/plans.ts --size S
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const { values } = parseArgs({ options: { size: { type: 'string', default: 'S' }, url: { type: 'string' } } });
const size = Object.keys(sizes).find((one): one is Size => one === values.size);
if (!size) throw new Error('--size takes S, M or L.');
const plan = planOf(sizes[size]);
const database = await openBench(size, values.url, say);
try {
  for (const one of casesOn(plan)) await explain(one);
} finally {
  await database.stop();
}

async function explain(one: Case): Promise<void> {
  const [asker] = one.actors;
  if (!asker) throw new Error(`nobody asks for ${one.name}`);
  const scope = filter(one.rules, asker.actor, one.privilege, one.world);
  const asked = await statementsOf(database, plan, async (tx) => {
    await listUsers(tx, scope, narrowedOf(plan), page, null);
    await countUsers(tx, scope, narrowedOf(plan));
  });
  const client = await boundClient(database.appUrl, plan);
  for (const { text, values: parameters } of asked) {
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain (analyze, buffers) ${text}`, [
      ...parameters,
    ]);
    say(`\n== ${one.name}\n${text.replace(/\s+/gu, ' ')}\n`);
    for (const row of rows) say(row['QUERY PLAN'].slice(0, 400));
  }
  await client.end();
}
