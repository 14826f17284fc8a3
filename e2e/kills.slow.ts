import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { until } from './harness.ts';
import { type Person, postgresOf, type RunningServer, send, signedIn, startServer } from './servers.ts';
import { assertWhole, beginImport, type Import, openCourse, reaches, type Sitting } from './work.ts';

/** Ended by force again and again, in the middle of course commits and of an import: nothing acknowledged is lost. */
let server: RunningServer;
let olu: Person;
let sam: Person;
const kills = 20;

before(async () => {
  server = await startServer();
  [olu, sam] = [await signedIn(server, 'olu'), await signedIn(server, 'sam')];
});
after(() => server?.stop());

/** An import that is under way; the next one when the last came to its end, whole. */
async function underWay(name: string, last: Import | null): Promise<Import> {
  if (last) {
    const { body } = await reaches(server, olu, last.id, () => true);
    if (body.state === 'committing') return last;
    await assertWhole(server, olu, last);
  }
  return beginImport(server, olu, `${name}${(imports += 1)}`, 8_000);
}
let imports = 0;

/** Commits as fast as it is answered and ends something by force while more is under way. */
async function endInTheMiddle(course: Sitting, commits: number, kill: () => Promise<void> | void): Promise<void> {
  let ended = false;
  const committing = (async () => {
    // what is sent while nobody answers is not acknowledged, and may be repeated
    while (!ended) await course.commit(server).catch(() => undefined);
  })();
  await until(
    () => course.acknowledged() >= commits,
    () => 'no commit is acknowledged',
  );
  await kill();
  ended = true;
  await committing;
}

test(`Nothing acknowledged is lost when the server is ended by force ${kills} times, and imports end whole`, async () => {
  let work: Import | null = null;
  for (let round = 1; round <= kills; round += 1) {
    work = await underWay('server', work);
    const course = await openCourse(server, sam, round * 100_000);
    await endInTheMiddle(course, 2 * round, () => server.kill());
    await server.start();
    await course.assertKept(server);
  }
  if (work) await assertWhole(server, olu, work);
});

test(`Nothing acknowledged is lost when the database is ended by force ${kills} times, and imports end whole`, async () => {
  let work: Import | null = null;
  for (let round = 1; round <= kills; round += 1) {
    work = await underWay('database', work);
    const course = await openCourse(server, sam, (kills + round) * 100_000);
    const pid = postgresOf(server);
    await endInTheMiddle(course, 2 * round, () => void process.kill(pid, 'SIGKILL'));
    await until(
      async () => (await send(server.url, 'GET', '/readyz')).status === 200 && postgresOf(server) !== pid,
      () => `the database was not started again:\n${server.output()}`,
    );
    await course.assertKept(server);
  }
  assert.equal(server.hasEnded(), false);
  if (work) await assertWhole(server, olu, work);
});
