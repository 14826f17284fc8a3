import assert from 'node:assert/strict';
import { until } from './harness.ts';
import { type Answer, type Person, type RunningServer, send } from './servers.ts';

/** Long work of the cast, as failures meet it: an import that runs, a course that is being taken, a page that listens. */
export type Import = Readonly<{ id: string; rows: number; prefix: string }>;

/** Uploads so many users, has them checked and begins to bring them in. */
export async function beginImport(server: RunningServer, by: Person, prefix: string, rows: number): Promise<Import> {
  const lines = Array.from({ length: rows }, (_, n) => `${prefix}.${n};First${n};Last${n};i${n}@harbor.example;Leeds`);
  const form = new FormData();
  form.append('file', new Blob([['Login;First name;Last name;E-mail;Location', ...lines].join('\n')]), 'many.csv');
  const { body: made } = await by.ask(server, 'POST', '/api/user-imports', form);
  const path = `/api/user-imports/${made.id}`;
  const mapped = await by.ask(server, 'PUT', `${path}/mapping`, { mapping: made.suggestion });
  assert.equal(mapped.status, 202, JSON.stringify(mapped.body));
  await reaches(server, by, made.id, ({ body }) => body.state === 'checked');
  const begun = await by.ask(server, 'POST', `${path}/commit`, { mode: 'row-by-row', confirm: true });
  assert.equal(begun.status, 202, JSON.stringify(begun.body));
  return { id: made.id, rows, prefix };
}

/** Waits until an import is seen in a state. */
export async function reaches(
  server: Pick<RunningServer, 'url'>,
  by: Person,
  id: string,
  holds: (answer: Answer) => boolean,
  seconds = 180,
): Promise<Answer> {
  let last: Answer | null = null;
  await until(
    async () => {
      // a server that is just gone or back says so; what matters is that the state is reached in the end
      last = await by.ask(server, 'GET', `/api/user-imports/${id}`).catch(() => null);
      return last !== null && last.status === 200 && holds(last);
    },
    () => `the import stands at ${JSON.stringify(last?.body)}`,
    undefined,
    seconds,
  );
  return last as unknown as Answer;
}

/** Every row came in, and each of them once. */
export async function assertWhole(server: RunningServer, by: Person, { id, rows, prefix }: Import): Promise<void> {
  const { body } = await reaches(server, by, id, (answer) => answer.body.state === 'committed');
  assert.equal(body.counts.done, rows);
  const counted = await by.ask(server, 'GET', `/api/users/count?search=${prefix}.`);
  assert.equal(counted.body.count, rows);
}

/** A course item that somebody has open, whose commits are counted. */
export type Sitting = Readonly<{
  /** Sends the next commit; what was acknowledged is kept in mind. */ commit(
    at: Pick<RunningServer, 'contentUrl'>,
  ): Promise<Answer>;
  /** Fails unless everything that was acknowledged is there. */ assertKept(
    at: Pick<RunningServer, 'contentUrl'>,
  ): Promise<void>;
  acknowledged(): number;
}>;

/** Opens the fire safety course as a learner does. */
export async function openCourse(server: RunningServer, by: Person, begin = 0): Promise<Sitting> {
  const plan = (await by.ask(server, 'GET', '/api/my/training-plan')).body.items;
  const fire = plan.find((one: { course: { title: string } }) => one.course.title === 'Fire safety');
  const { body: mine } = await by.ask(server, 'GET', `/api/my/courses/${fire.course.id}`);
  const item = mine.items.find(({ launchable }: { launchable: boolean }) => launchable);
  const chosen = { enrollmentId: fire.enrollmentId, itemId: item.id };
  const { body: launch } = await by.ask(server, 'POST', '/api/my/launches', chosen);
  const token = String(launch.url).split('/launch/')[1] ?? '';
  const runTime = (at: Pick<RunningServer, 'contentUrl'>, path: string, body: unknown) =>
    send(at.contentUrl, 'POST', `/run-time/${path}`, body, { authorization: `Bearer ${token}` });
  const opened = await runTime(server, 'open', {});
  assert.equal(opened.status, 200, JSON.stringify(opened.body));
  let number = Number(opened.body.number);
  let [location, kept] = [begin, { number, location: begin }];
  return {
    acknowledged: () => kept.number - Number(opened.body.number),
    async commit(at) {
      [number, location] = [number + 1, location + 1];
      const data = {
        ...opened.body.data,
        'cmi.core.lesson_location': String(location),
        'cmi.core.lesson_status': 'incomplete',
      };
      const said = { sitting: opened.body.sitting, number, data, seconds: 1, final: false };
      const answer = await runTime(at, 'commit', said);
      if (answer.status === 200) kept = { number: Number(answer.body.acknowledged), location };
      return answer;
    },
    async assertKept(at) {
      const again = await runTime(at, 'open', {});
      assert.equal(again.status, 200, JSON.stringify(again.body));
      const found = {
        number: Number(again.body.number),
        location: Number(again.body.data['cmi.core.lesson_location']),
      };
      assert.ok(found.number >= kept.number, `${kept.number} was acknowledged and ${found.number} is kept`);
      if (kept.number > Number(opened.body.number))
        assert.ok(found.location >= kept.location, `${kept.location} was acknowledged and ${found.location} is kept`);
    },
  };
}

/** A page that listens: what it was told, and when it was told it. */
export type Listening = Readonly<{ told(): readonly { text: string; at: number }[]; end(): void }>;

export async function listen(server: Pick<RunningServer, 'url'>, { cookie }: Person): Promise<Listening> {
  const leaving = new AbortController();
  const { status, body } = await fetch(`${server.url}/api/events`, { headers: { cookie }, signal: leaving.signal });
  assert.equal(status, 200);
  const told: { text: string; at: number }[] = [];
  const reading = (async () => {
    const decoder = new TextDecoder();
    for await (const piece of body as unknown as AsyncIterable<Uint8Array>)
      told.push({ text: decoder.decode(piece), at: performance.now() });
  })().catch(() => undefined); // the test leaves, or the server ends
  await until(
    () => told.length > 0,
    () => 'the stream says nothing',
  );
  return {
    told: () => told,
    end: () => {
      leaving.abort();
      void reading;
    },
  };
}
