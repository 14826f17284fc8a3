import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { published } from '../../content/test/packages.ts';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { ask, nowhere, play } from '../test/learner.ts';
import { courseOf, launch, sample, told, unlessSamples } from '../test/played.ts';

let w: TestWorld;
let olu: Person;
let sam: Person;
before(async () => {
  w = await makeWorld();
  [olu, sam] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Sam Doyle')];
});
after(() => w.close());

/** A course of AICC with two units; the second waits for the first. */
const units = (): Uint8Array =>
  zipSync({
    'c.crs': strToU8('[Course]\r\nCourse_ID=c\r\nCourse_Title=Knots\r\nVersion=4.0\r\n'),
    'c.au': strToU8(
      '"system_id","type","command_line","file_name","mastery_score","core_vendor","web_launch"\r\n' +
        '"A1","lesson","","one.html?x=1","70","rope=blue","lang=en"\r\n"A2","lesson","","two.html","","",""\r\n',
    ),
    'c.des': strToU8('"system_id","title","description"\r\n"A1","Bowline",""\r\n"A2","Reef","" \r\n'),
    'c.cst': strToU8('"block","member","member"\r\n"root","A1","A2"\r\n'),
    'c.pre': strToU8('"structure_element","prerequisite"\r\n"A2","A1"\r\n'),
    'one.html': strToU8('<!doctype html><title>Bowline</title>'),
    'two.html': strToU8('<!doctype html><title>Reef</title>'),
  });

/** What a unit posts, as a form. */
async function say(sid: string, command: string, data = '', headers: Record<string, string> = {}): Promise<string> {
  const form = new URLSearchParams({ command, version: '4.0', session_id: sid, aicc_data: data });
  const type = { 'content-type': 'application/x-www-form-urlencoded', ...headers };
  const answer = await ask(w, 'POST', '/run-time/hacp', { body: form.toString(), headers: type });
  assert.deepEqual([answer.status, answer.headers['content-type']], [200, 'text/plain; charset=utf-8']);
  return answer.text;
}
const errorOf = (text: string): string => /^error=(\d)/u.exec(text)?.[1] ?? text;

describe('A unit of AICC', () => {
  test('is launched with its session, tells how it stands, resumes, and is judged by its mastery score', async () => {
    const course = await courseOf(w, olu, sam, units());
    const [first, second] = (await course.mine()).items;
    const token = await launch(sam, course.enrollment, first.id);
    const { address, standard } = await told(w, token);
    const url = new URL(address, w.app.running.server.contentUrl);
    assert.equal(standard, 'aicc');
    assert.deepEqual(
      [...url.searchParams].filter(([name]) => name !== 'AICC_SID'),
      [
        ['x', '1'],
        ['lang', 'en'],
        ['AICC_URL', `${w.app.running.server.contentUrl}/run-time/hacp`],
      ],
    );
    const sid = url.searchParams.get('AICC_SID') ?? '';
    // before the page opened a sitting nothing is taken
    assert.equal(errorOf(await say(sid, 'GetParam')), '3');
    await play(w, token);
    const params = await say(sid, 'GetParam');
    assert.match(params, /^error=0\r\n[\s\S]*Student_Name=Doyle, Sam[\s\S]*Lesson_Status=not attempted, ab-initio/u);
    assert.match(params, /\[Core_Vendor\]\r\nrope=blue[\s\S]*Mastery_Score=70/u);
    const half =
      '[Core]\r\nLesson_Location=3\r\nLesson_Status=incomplete,suspend\r\nTime=00:01:00\r\n[Core_Lesson]\r\nhalf';
    assert.equal(errorOf(await say(sid, 'PutParam', half)), '0');
    const table = '"interaction_id","student_response","result"\r\n"q1","b","c"';
    assert.equal(errorOf(await say(sid, 'PutInteractions', table)), '0');
    assert.equal(errorOf(await say(sid, 'ExitAU')), '0');
    assert.equal((await course.mine()).items[1].may.launch === true, false);

    const again = await launch(sam, course.enrollment, first.id);
    await play(w, again);
    // the former window has nothing more to say
    assert.equal(errorOf(await say(sid, 'PutParam', '[Core]\r\nLesson_Status=passed')), '3');
    assert.match(
      await say(again, 'getparam'),
      /Lesson_Location=3\r\n[\s\S]*incomplete, resume[\s\S]*Time=0000:01:00[\s\S]*\[Core_Lesson\]\r\nhalf/u,
    );
    assert.equal(
      errorOf(await say(again, 'PutParam', '[Core]\r\nLesson_Status=completed\r\nScore=60\r\nTime=00:01:00')),
      '0',
    );
    assert.equal((await course.mine()).items[0].state, 'failed');
    assert.equal(
      errorOf(await say(again, 'PutParam', '[Core]\r\nLesson_Status=completed\r\nScore=80\r\nTime=00:01:00')),
      '0',
    );
    assert.equal(errorOf(await say(again, 'ExitAU')), '0');
    assert.equal(errorOf(await say(again, 'PutParam', '[Core]\r\nScore=10')), '3');
    const done = await course.mine();
    assert.partialDeepStrictEqual(done.items[0], { state: 'completed', score: 0.8 });
    assert.equal(done.items[1].may.launch, true);
    const attempts = (await olu.get(`/api/enrollments/${course.enrollment}/attempts`)).body.items;
    assert.equal(attempts[0].seconds, 120);
    await launch(sam, course.enrollment, second.id);
    assert.deepEqual(w.faults, []);
  });

  test('is told by the numbers of the standard what is wrong', async () => {
    const course = await courseOf(w, olu, sam, units());
    const token = await launch(sam, course.enrollment, (await course.mine()).items[0].id);
    await play(w, token);
    assert.equal(errorOf(await say(token, 'DropTables')), '1');
    assert.equal(errorOf(await say(token, 'PutInteractions', '"open')), '1');
    assert.equal(errorOf(await say(token, 'PutParam', `[Core_Lesson]\r\n${'x'.repeat(70_000)}`)), '1');
    assert.equal(errorOf(await say('', 'GetParam')), '3');
    assert.equal(errorOf(await say(`${nowhere()}.${'a'.repeat(43)}`, 'GetParam')), '3');
    // also by units that name no type of their own
    assert.equal(errorOf(await say(token, 'PutPath', '', { 'content-type': 'text/plain' })), '0');
    assert.deepEqual(w.faults, []);
  });

  test('of a SCORM course is none', async () => {
    const course = await published(w, olu, 'No unit');
    const audience = { places: [w.ids.locations.get('harbor/North')] };
    await olu.post('/api/assignments', { courseId: course.id, name: 'Now', audience, dueDays: 14 });
    const { enrollmentId } = (await sam.get(`/api/my/courses/${course.id}`)).body;
    const token = await launch(sam, enrollmentId, course.items[0]?.id ?? '');
    await play(w, token);
    assert.equal(errorOf(await say(token, 'PutParam', '[Core]\r\nLesson_Status=passed')), '3');
  });

  test('of a real package is played, each part after those before it', { skip: unlessSamples }, async () => {
    const course = await courseOf(w, olu, sam, await sample('aicc/emp-complex.zip'));
    for (const position of [0, 1, 2]) {
      const items = (await course.mine()).items;
      assert.deepEqual(
        items.map(({ may }: { may: { launch: unknown } }) => may.launch === true),
        [0, 1, 2].map((n) => n <= position),
      );
      const token = await launch(sam, course.enrollment, items[position].id);
      await play(w, token);
      await say(token, 'PutParam', '[Core]\r\nLesson_Status=p\r\nScore=90\r\nTime=00:00:10');
      assert.equal(errorOf(await say(token, 'ExitAU')), '0');
    }
    assert.equal((await course.mine()).state, 'completed');
    assert.deepEqual(w.faults, []);
  });
});
