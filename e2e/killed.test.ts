import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Served, serveDemo, until } from './harness.ts';

/** What was acknowledged survives the server’s end by force, and work that was under way goes on by itself. */
let served: Served;
before(async () => {
  served = await serveDemo();
});
after(() => served?.stop());

type Answer = Readonly<{ status: number; body: Readonly<Record<string, unknown>> }>;
type Asker = (method: string, path: string, body?: unknown) => Promise<Answer>;

async function signedIn(userName: string): Promise<Asker> {
  const response = await fetch(`${served.url}/api/sign-ins`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: served.url },
    body: JSON.stringify({ organization: 'harbor', userName, password: 'ambit-demo-2026' }),
  });
  assert.equal(response.status, 201);
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  return async (method, path, body) => {
    const isForm = body instanceof FormData;
    const headers = {
      cookie,
      origin: served.url,
      ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
    };
    const answer = await fetch(`${served.url}${path}`, {
      method,
      headers,
      ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text ? JSON.parse(text) : {} };
  };
}

test('An import that is cut off by the end of the server goes on at its next start and ends whole', async () => {
  const rows = 6_000;
  const olu = await signedIn('olu');
  const lines = Array.from({ length: rows }, (_, n) => `import.${n};First${n};Last${n};i${n}@harbor.example;Leeds`);
  const form = new FormData();
  form.append('file', new Blob([['Login;First name;Last name;E-mail;Location', ...lines].join('\n')]), 'many.csv');
  const { body: made } = await olu('POST', '/api/user-imports', form);
  const state = async () => (await olu('GET', `/api/user-imports/${made['id']}`)).body;
  const mapped = await olu('PUT', `/api/user-imports/${made['id']}/mapping`, { mapping: made['suggestion'] });
  assert.equal(mapped.status, 202, JSON.stringify(mapped.body));
  await until(
    async () => (await state())['state'] === 'checked',
    () => 'the file was not checked',
    undefined,
    90,
  );
  const begun = await olu('POST', `/api/user-imports/${made['id']}/commit`, { mode: 'row-by-row', confirm: true });
  assert.equal(begun.status, 202, JSON.stringify(begun.body));
  await until(
    async () => Number((await state())['done']) > 500,
    () => 'the import did not begin',
    undefined,
    60,
  );
  await served.kill();
  await served.start();
  await until(
    async () => (await state())['state'] === 'committed',
    () => 'the import did not go on',
    undefined,
    120,
  );
  const { body } = await olu('GET', '/api/users/count?search=import.');
  assert.equal(body['count'], rows);
});

test('No commit of a course that was acknowledged is lost when the server is ended again and again', async () => {
  const sam = await signedIn('sam');
  const plan = (await sam('GET', '/api/my/training-plan')).body['items'] as {
    course: { id: string; title: string };
    enrollmentId: string;
  }[];
  const fire = plan.find(({ course }) => course.title === 'Fire safety');
  assert.ok(fire, 'Sam has the course of the demo');
  const { body: mine } = await sam('GET', `/api/my/courses/${fire.course.id}`);
  const item = (mine['items'] as { id: string; launchable: boolean }[]).find(({ launchable }) => launchable);
  for (let round = 0; round < 3; round += 1) {
    const { body: launch } = await sam('POST', '/api/my/launches', {
      enrollmentId: fire.enrollmentId,
      itemId: item?.id,
    });
    const token = String(launch['url']).split('/launch/')[1] ?? '';
    const opened = await runTime(token, 'open', {});
    assert.equal(opened.status, 200, JSON.stringify(opened.body));
    const acknowledged = await commitUntilKilled(token, opened.body, round);
    assert.ok(acknowledged.number > Number(opened.body['number']), 'nothing was acknowledged before the end');
    await served.start();
    const again = await runTime(token, 'open', {});
    const data = again.body['data'] as Record<string, string>;
    assert.ok(
      Number(again.body['number']) >= acknowledged.number,
      `commit ${acknowledged.number} was acknowledged and ${again.body['number']} is kept`,
    );
    const kept = Number(data['cmi.core.lesson_location'] ?? data['cmi.location'] ?? Number.NaN);
    assert.ok(kept >= acknowledged.location, `location ${acknowledged.location} was acknowledged and ${kept} is kept`);
  }
});

async function runTime(token: string, path: string, body: unknown): Promise<Answer> {
  const response = await fetch(`${served.contentUrl}/run-time/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

/** Commits as fast as it is answered and ends the server by force in the middle; gives the last that was acknowledged. */
async function commitUntilKilled(
  token: string,
  opened: Answer['body'],
  round: number,
): Promise<{ number: number; location: number }> {
  let number = Number(opened['number']);
  let location = round * 100_000;
  let killing: Promise<void> | null = null;
  let acknowledged = 0;
  let last = { number: 0, location: 0 };
  for (;;) {
    number += 1;
    location += 1;
    const data = {
      ...(opened['data'] as object),
      'cmi.core.lesson_location': String(location),
      'cmi.core.lesson_status': 'incomplete',
    };
    const answer = await runTime(token, 'commit', {
      sitting: opened['sitting'],
      number,
      data,
      seconds: 1,
      final: false,
    }).catch(() => null);
    if (!answer) break;
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
    last = { number: Number(answer.body['acknowledged']), location };
    acknowledged += 1;
    // while the next ones are under way
    if (acknowledged >= 10) killing ??= served.kill();
  }
  await killing;
  return last;
}
