import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import sharp from 'sharp';
import { ask } from '../../attempts/test/learner.ts';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { published, upload } from '../test/packages.ts';

let w: TestWorld;
let olu: Person;
before(async () => {
  w = await makeWorld();
  olu = await w.as('harbor/Olu Adeyemi');
});
after(() => w.close());

const none = { language: 'en', keywords: [], minutes: null, credits: [], worksOn: [] };
const begin = async (who = olu): Promise<string> => (await who.post('/api/courses', { title: 'Cranes' })).body.id;
const facts = async (id: string) => (await olu.get(`/api/courses/${id}/facts`)).body;
const put = (id: string, more: object) => olu.put(`/api/courses/${id}/facts`, { ...none, ...more });

describe('A course says of itself', () => {
  test('language, keywords, duration, credits by kind and what it runs on', async () => {
    const id = await begin();
    const said = {
      ...{ language: 'pt-BR', keywords: ['hoist', 'rigging'], minutes: 90, worksOn: ['tablet', 'computer'] },
      credits: [
        { kind: 'CPD', hundredths: 150 },
        { kind: 'Safety', hundredths: 100 },
      ],
    };
    assert.equal((await put(id, said)).status, 200);
    const { language, keywords, minutes, credits, worksOn } = await facts(id);
    assert.deepEqual({ language, keywords, minutes, credits, worksOn }, said);
    const found = (await olu.get('/api/courses?search=rigging')).body.items;
    assert.deepEqual(
      found.map((one: { id: string }) => one.id),
      [id],
    );
  });

  test('nothing that makes no sense', async () => {
    const id = await begin();
    const twice = [
      { kind: 'CPD', hundredths: 1 },
      { kind: 'cpd', hundredths: 2 },
    ];
    const wrong = [{ language: 'German' }, { minutes: 0 }, { credits: twice }, { worksOn: ['television'] }];
    for (const one of wrong) assert.equal((await put(id, one)).status, 400, JSON.stringify(one));
  });

  test('what it costs, in the smallest unit of a currency there is', async () => {
    const id = await begin();
    const price = { amount: 4_950, currency: 'EUR', tax: 1_900 };
    const path = `/api/courses/${id}/price`;
    assert.deepEqual((await olu.put(path, { price })).body.price, price);
    for (const wrong of [{ amount: 0 }, { amount: 9.5 }, { currency: 'XQX' }, { tax: 10_001 }])
      assert.equal((await olu.put(path, { price: { ...price, ...wrong } })).status, 400, JSON.stringify(wrong));
    assert.equal((await olu.put(path, { price: null })).body.price, null);
  });

  test('what it looks like: by a picture among its own files', async () => {
    const [id, other] = [await begin(), await begin()];
    const add = async (bytes: Buffer, to = id) =>
      (await upload(olu, bytes, 'file', `/api/courses/${to}/files`)).body.id;
    const dot = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#456' } })
      .png()
      .toBuffer();
    const picture = await add(dot);
    const put = (fileId: string | null) => olu.put(`/api/courses/${id}/image`, { fileId });
    const { body } = await put(picture);
    assert.equal((await ask(w, 'GET', new URL(body.image).pathname)).headers['content-type'], 'image/webp');
    const code = async (fileId: string) => (await put(fileId)).body.errors[0].code;
    assert.equal(await code(await add(dot, other)), 'file-elsewhere');
    assert.equal(await code(await add(Buffer.from('WEBVTT\n\n'))), 'file-of-other-kind');
    assert.equal((await put(null)).body.image, null);
  });

  test('when it reminds, the earliest first and each once', async () => {
    const id = await begin();
    const { body } = await olu.put(`/api/courses/${id}/reminders`, { days: [1, 14, -3, 14] });
    assert.deepEqual(body.remindDays, [14, 1, -3]);
    assert.equal((await olu.put(`/api/courses/${id}/reminders`, { days: [400] })).status, 400);
  });

  test('all of it in the catalogue, which is narrowed by tag, language and duration', async () => {
    const { id } = await published(w, olu, 'Slings');
    const tag = (await olu.post('/api/tags', { name: 'Lifting' })).body.id;
    await put(id, { language: 'de', minutes: 45, credits: [{ kind: 'CPD', hundredths: 75 }] });
    await olu.put(`/api/courses/${id}/tags`, { tags: [tag] });
    await olu.put(`/api/courses/${id}/price`, { price: { amount: 1_000, currency: 'EUR', tax: 0 } });
    const sam = await w.as('harbor/Sam Doyle');
    const offered = async () =>
      (await sam.get('/api/my/catalogue/tags')).body.items.map((one: { id: string }) => one.id);
    assert.ok(!(await offered()).includes(tag));
    await olu.put(`/api/courses/${id}/self-registration`, { open: true, from: null, until: null });
    assert.ok((await offered()).includes(tag));
    const offers = async (query: string) => (await sam.get(`/api/my/catalogue?${query}`)).body.items;
    const [offer] = await offers(`tag=${tag}`);
    assert.deepEqual([offer.id, offer.minutes, offer.price.amount, offer.tags[0].name], [id, 45, 1_000, 'Lifting']);
    const isIn = async (query: string) => (await offers(query)).some((one: { id: string }) => one.id === id);
    assert.deepEqual([await isIn('minutes=45'), await isIn('minutes=44')], [true, false]);
    assert.deepEqual([await isIn('language=de'), await isIn('language=en')], [true, false]);
    assert.ok(await isIn('search=lifting'));
  });
});

describe('Instructors of a course', () => {
  const at = (id: string) => `/api/courses/${id}/instructors`;
  const user = (name: string): string => w.ids.users.get(`meridian/${name}`) ?? '';
  const named = (answer: { body: { instructors: { name: string }[] } }) =>
    answer.body.instructors.map(({ name }) => name);

  test('are named one by one and put in order; the first leads', async () => {
    const cora = await w.as('meridian/Cora Weiss');
    const id = await begin(cora);
    await cora.post(at(id), { userId: user('Max Lindt') });
    assert.deepEqual(named(await cora.post(at(id), { userId: user('Tara Onyx') })), ['Max Lindt', 'Tara Onyx']);
    assert.deepEqual(named(await cora.post(at(id), { userId: user('Tara Onyx') })), ['Max Lindt', 'Tara Onyx']);
    const users = [user('Tara Onyx'), user('Max Lindt')];
    assert.deepEqual(named(await cora.put(at(id), { users })), ['Tara Onyx', 'Max Lindt']);
    assert.equal((await cora.put(at(id), { users: users.slice(1) })).body.errors[0].code, 'instructor-unknown');
    assert.deepEqual(named(await cora.delete(`${at(id)}/${user('Tara Onyx')}`)), ['Max Lindt']);
  });

  test('reach by it what their role reaches where they teach, and nothing else', async () => {
    const [cora, tara] = [await w.as('meridian/Cora Weiss'), await w.as('meridian/Tara Onyx')];
    const id = await begin(cora);
    assert.equal(
      (await tara.patch(`/api/courses/${id}`, { title: 'Mine' }, { headers: { 'if-match': '"1"' } })).status,
      404,
    );
    await cora.post(at(id), { userId: tara.id });
    assert.equal((await tara.get(`/api/courses/${id}`)).status, 200);
    await cora.delete(`${at(id)}/${tara.id}`);
    assert.equal((await tara.get(`/api/courses/${id}`)).status, 404);
    const gwen = await w.as('meridian/Gwen Abel');
    await cora.post(at(id), { userId: gwen.id });
    assert.equal((await gwen.get(`/api/courses/${id}`)).status, 403);
  });

  test('are shown on their own page with what they teach, as far as the reader sees it', async () => {
    const [cora, max] = [await w.as('meridian/Cora Weiss'), await w.as('meridian/Max Lindt')];
    const id = await begin(cora);
    await cora.post(at(id), { userId: max.id });
    await cora.post(at(id), { userId: user('Gwen Abel') });
    const taught = async (who: Person, name: string) =>
      (await who.get(`/api/users/${user(name)}/courses-taught`)).body.items?.find(
        (one: { id: string }) => one.id === id,
      );
    assert.deepEqual(await taught(cora, 'Max Lindt'), { id, title: 'Cranes', leads: true });
    assert.equal((await taught(cora, 'Gwen Abel')).leads, false);
    await cora.delete(`${at(id)}/${max.id}`);
    assert.equal((await taught(cora, 'Gwen Abel')).leads, true);
    assert.equal(await taught(cora, 'Max Lindt'), undefined);
  });

  test('are never oneself, nor somebody who outranks the asker or is not seen', async () => {
    const id = await begin();
    assert.equal((await olu.post(at(id), { userId: olu.id })).status, 403);
    const greta = w.ids.users.get('harbor/Greta Holm');
    assert.equal((await olu.post(at(id), { userId: greta })).status, 403);
    assert.deepEqual((await facts(id)).instructors, []);
    const max = await w.as('meridian/Max Lindt');
    const unseen = await max.post(at(await begin(max)), { userId: user('Cora Weiss') });
    assert.deepEqual([unseen.status, unseen.body.errors[0].code], [422, 'instructor-outside']);
  });
});
