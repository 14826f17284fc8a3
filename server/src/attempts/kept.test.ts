import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { after, before, describe, test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { makeApp } from '../app.ts';
import { smallPackage } from '../content/test/packages.ts';
import { makeWorld, type Person, type TestWorld } from '../testing.ts';
import { ask, play } from './test/learner.ts';
import { courseOf, launch } from './test/played.ts';
import { course, unitOf } from './test/unit.ts';

let w: TestWorld;
/** The same installation by another server. */
let other: TestWorld;
let olu: Person;
let sam: Person;
before(async () => {
  w = await makeWorld();
  [olu, sam] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Sam Doyle')];
  const { publicUrl, contentUrl } = w.app.running.server;
  const shared = { ...w.database, publicUrl, contentUrl, filesFolder: tmpdir(), secretKey: Buffer.alloc(32, 1) };
  other = { ...w, app: await makeApp({ ...shared, strict: true, clock: () => w.clock.now }) };
});
after(async () => {
  await other.app.close();
  await w.close();
});

/** One window with a part of a course: what it is answered is what its content believes. */
type Window = Readonly<{
  /** True: acknowledged. Saying the same again is saying it once. */ keep(
    at: TestWorld,
    place: string,
  ): Promise<boolean>;
  again(at: TestWorld, place: string): Promise<boolean>;
}>;
type Standard = Readonly<{
  bytes: Uint8Array;
  open(at: TestWorld, enrollment: string, item: string): Promise<Window>;
  /** What a new launch finds. */ found(at: TestWorld, enrollment: string, item: string): Promise<string | undefined>;
}>;

const scorm = (bytes: Uint8Array, element: string): Standard => ({
  bytes,
  async open(at, enrollment, item) {
    const { token, opened } = await play(at, await launch(sam, enrollment, item));
    let number = opened.number;
    const say = async (server: TestWorld, place: string) => {
      const body = { sitting: opened.sitting, number, data: { [element]: place }, seconds: 1, final: false };
      return (await ask(server, 'POST', '/run-time/commit', { token, body })).status === 200;
    };
    return {
      again: say,
      keep(server, place) {
        number += 1;
        return say(server, place);
      },
    };
  },
  found: async (at, enrollment, item) => (await play(at, await launch(sam, enrollment, item))).opened.data[element],
});

const manifest2004 = `<?xml version="1.0"?><manifest identifier="m" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3">
<metadata><schema>ADL SCORM</schema><schemaversion>2004 3rd Edition</schemaversion></metadata>
<organizations default="o"><organization identifier="o"><title>Knots</title><item identifier="i" identifierref="r"><title>Knots</title></item></organization></organizations>
<resources><resource identifier="r" type="webcontent" adlcp:scormType="sco" href="index.html"><file href="index.html"/></resource></resources></manifest>`;
const page = strToU8('<!doctype html><title>Knots</title>');

const hacp: Standard = {
  bytes: zipSync({
    'c.crs': strToU8('[Course]\r\nCourse_ID=c\r\nCourse_Title=Knots\r\nVersion=4.0\r\n'),
    'c.au': strToU8('"system_id","file_name"\r\n"A1","one.html"\r\n'),
    'c.des': strToU8('"system_id","title","description"\r\n"A1","Bowline",""\r\n'),
    'c.cst': strToU8('"block","member"\r\n"root","A1"\r\n'),
    'one.html': page,
  }),
  async open(at, enrollment, item) {
    const { token } = await play(at, await launch(sam, enrollment, item));
    const keep = async (server: TestWorld, place: string) =>
      /^error=0/u.test(await posted(server, token, 'PutParam', `[Core]\r\nLesson_Location=${place}\r\nTime=00:00:01`));
    return { keep, again: keep };
  },
  async found(at, enrollment, item) {
    const { token } = await play(at, await launch(sam, enrollment, item));
    return /Lesson_Location=(.*)\r\n/u.exec(await posted(at, token, 'GetParam'))?.[1];
  },
};

async function posted(at: TestWorld, token: string, command: string, data = ''): Promise<string> {
  const form = new URLSearchParams({ command, version: '4.0', session_id: token, aicc_data: data });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return (await ask(at, 'POST', '/run-time/hacp', { body: form.toString(), headers })).text;
}

const cmi5: Standard = {
  bytes: course({ id: 'a' }, { id: 'b' }),
  async open(at, enrollment, item) {
    const { token, where, fetchPath } = await unitOf(at, sam, enrollment, item);
    assert.ok(fetchPath.endsWith(token));
    const authorization = `Basic ${Buffer.from(token.replace('.', ':')).toString('base64')}`;
    const headers = { authorization, 'x-experience-api-version': '1.0.3', 'content-type': 'application/json' };
    const keep = async (server: TestWorld, place: string) =>
      (await ask(server, 'PUT', where('activities/state'), { headers, body: JSON.stringify({ place }) })).status ===
      204;
    return { keep, again: keep };
  },
  async found(at, enrollment, item) {
    const unit = await unitOf(at, sam, enrollment, item);
    return (await unit.asked('GET', unit.where('activities/state'))).body?.place;
  },
};

const standards: Readonly<Record<string, Standard>> = {
  'SCORM 1.2': scorm(smallPackage('Knots', ['Knots']), 'cmi.core.lesson_location'),
  'SCORM 2004': scorm(zipSync({ 'imsmanifest.xml': strToU8(manifest2004), 'index.html': page }), 'cmi.location'),
  AICC: hacp,
  cmi5,
};

for (const [name, standard] of Object.entries(standards)) {
  describe(`What was acknowledged to content of ${name}`, () => {
    const begun = async () => {
      const made = await courseOf(w, olu, sam, standard.bytes);
      const item = (await made.mine()).items.find((one: { launchable: boolean }) => one.launchable).id as string;
      return [made.enrollment, item] as const;
    };

    test('is kept once when its answer was lost and it is said again', async () => {
      const [enrollment, item] = await begun();
      const window = await standard.open(w, enrollment, item);
      assert.equal(await window.keep(w, 'page-1'), true);
      assert.equal(await window.again(w, 'page-1'), true);
      assert.equal(await window.keep(w, 'page-2'), true);
      assert.equal(await standard.found(w, enrollment, item), 'page-2');
    });

    test('by one server is gone on with at another, in the same window and in a new one', async () => {
      const [enrollment, item] = await begun();
      const window = await standard.open(w, enrollment, item);
      assert.equal(await window.keep(w, 'page-1'), true);
      assert.equal(await window.keep(other, 'page-2'), true);
      assert.equal(await standard.found(other, enrollment, item), 'page-2');
      assert.equal(await standard.found(w, enrollment, item), 'page-2');
    });

    test('is not overwritten by a window that another has taken over from', async () => {
      const [enrollment, item] = await begun();
      const first = await standard.open(w, enrollment, item);
      assert.equal(await first.keep(w, 'page-1'), true);
      const second = await standard.open(other, enrollment, item);
      assert.equal(await second.keep(w, 'page-2'), true);
      for (const at of [w, other]) assert.equal(await first.keep(at, 'page-9'), false);
      assert.equal(await standard.found(w, enrollment, item), 'page-2');
    });

    test('is what a new launch finds when all of it comes at once', async () => {
      const [enrollment, item] = await begun();
      const window = await standard.open(w, enrollment, item);
      const places = Array.from({ length: 12 }, (_, n) => `page-${n}`);
      const kept = await Promise.all(places.map((place, n) => window.keep(n % 2 ? w : other, place)));
      assert.ok(kept.includes(true));
      const found = await standard.found(w, enrollment, item);
      const acknowledged = places.filter((_, n) => kept[n]);
      assert.ok(found !== undefined && acknowledged.includes(found), `${found} was not acknowledged`);
      if (name.startsWith('SCORM')) assert.equal(found, acknowledged.at(-1));
      assert.deepEqual(w.faults, []);
    });
  });
}
