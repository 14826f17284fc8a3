import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { ask } from '../test/learner.ts';
import { courseOf, sample, unlessSamples } from '../test/played.ts';
import { course, unitOf, verbs } from '../test/unit.ts';

let w: TestWorld;
let olu: Person;
let sam: Person;
before(async () => {
  w = await makeWorld();
  [olu, sam] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Sam Doyle')];
});
after(() => w.close());

const unit = (enrollment: string, item: string) => unitOf(w, sam, enrollment, item);
const over = { duration: 'PT10S' };

describe('A unit of cmi5', () => {
  test('fetches its token once, is told of its launch, and is satisfied by what moves it on', async () => {
    const made = await courseOf(
      w,
      olu,
      sam,
      course({ id: 'a', moveOn: 'CompletedAndPassed', mastery: 0.8 }, { id: 'b' }),
    );
    const [, first, second] = (await made.mine()).items;
    const one = await unit(made.enrollment, first.id);
    assert.partialDeepStrictEqual(one.data, {
      launchMode: 'Normal',
      masteryScore: 0.8,
      moveOn: 'CompletedAndPassed',
      launchParameters: 'for a',
      contextTemplate: { contextActivities: { grouping: [{ id: 'urn:u:a' }] } },
    });
    assert.equal((await ask(w, 'POST', one.fetchPath, { body: {} })).body['error-code'], '1');
    assert.equal((await one.say('completed', { completion: true })).status, 403);
    assert.equal((await one.say('initialized')).status, 200);
    assert.equal((await one.say('initialized')).status, 403);
    assert.equal((await one.say('passed', { success: true, score: { scaled: 0.5 } })).status, 403);
    assert.equal((await one.say('passed', { success: true, score: { scaled: 0.9, raw: 9 } })).status, 200);
    assert.partialDeepStrictEqual((await made.mine()).items[1], { state: 'in-progress', score: 0.9 });
    assert.equal((await one.say('completed', { completion: true })).status, 200);
    assert.partialDeepStrictEqual((await made.mine()).items[1], { state: 'completed' });
    assert.equal((await one.say('terminated', over)).status, 200);
    assert.equal((await one.say('http://example.org/read')).status, 403);
    assert.equal((await made.mine()).state, 'in-progress');
    const two = await unit(made.enrollment, second.id);
    for (const [verb, result] of [['initialized'], ['completed', { completion: true }], ['terminated', over]] as const)
      assert.equal((await two.say(verb, result)).status, 200, verb);
    assert.equal((await made.mine()).state, 'completed');
    const again = await unit(made.enrollment, second.id);
    assert.equal(again.data.launchMode, 'Review');
    const said = (
      await again.asked('GET', '/xapi/statements?verb=https://w3id.org/xapi/adl/verbs/satisfied&ascending=true')
    ).body;
    assert.deepEqual(
      said.statements.map(({ object }: { object: { id: string } }) => object.id.replace(/.*courses\//u, 'course ')),
      ['urn:block', `course ${made.id}`],
    );
    assert.deepEqual(w.faults, []);
  });

  test('that was cut off is abandoned at the next launch, and says nothing more', async () => {
    const made = await courseOf(w, olu, sam, course({ id: 'a' }, { id: 'b' }));
    const item = (await made.mine()).items[1].id;
    const cut = await unit(made.enrollment, item);
    await cut.say('initialized');
    await cut.asked('PUT', cut.where('activities/state'), { page: 3 });
    const next = await unit(made.enrollment, item);
    assert.ok((await cut.say('completed', { completion: true })).status >= 400);
    assert.deepEqual((await next.asked('GET', next.where('activities/state'))).body, { page: 3 });
    const { statements } = (await next.asked('GET', '/xapi/statements?ascending=true')).body;
    assert.deepEqual(
      statements.map(({ verb }: { verb: { id: string } }) => verb.id.split('/').at(-1)),
      ['launched', 'initialized', 'abandoned', 'launched'],
    );
    assert.equal((await next.say('initialized')).status, 200);
    assert.deepEqual(w.faults, []);
  });

  test('keeps documents of its own, changes them by their tags, and never its launch data', async () => {
    const made = await courseOf(w, olu, sam, course({ id: 'a' }, { id: 'b' }));
    const one = await unit(made.enrollment, (await made.mine()).items[1].id);
    const path = one.where('activities/state', 'kept');
    assert.equal((await one.asked('GET', path)).status, 404);
    assert.equal((await one.asked('PUT', path, { a: 1 }, { 'if-none-match': '*' })).status, 204);
    assert.equal((await one.asked('PUT', path, { a: 2 }, { 'if-none-match': '*' })).status, 412);
    assert.equal((await one.asked('POST', path, { b: 2 })).status, 204);
    const read = await one.asked('GET', path);
    assert.deepEqual(read.body, { a: 1, b: 2 });
    assert.equal((await one.asked('PUT', path, 'old', { 'if-match': '"other"' })).status, 412);
    assert.equal(
      (await one.asked('PUT', path, 'text', { 'content-type': 'text/html', 'if-match': String(read.headers['etag']) }))
        .status,
      204,
    );
    const page = await one.asked('GET', path);
    assert.deepEqual([page.text, page.headers['content-type']], ['text', 'text/html']);
    assert.match(String(page.headers['content-security-policy']), /sandbox/u);
    assert.deepEqual((await one.asked('GET', path.replace(/stateId=kept&/u, ''))).body, ['kept']);
    assert.equal((await one.asked('DELETE', path)).status, 204);
    assert.equal((await one.asked('GET', path)).status, 404);
    assert.equal((await one.asked('PUT', one.where('activities/state', 'LMS.LaunchData'), {})).status, 403);
    for (const what of ['activities/profile', 'agents/profile']) {
      assert.equal((await one.asked('PUT', one.where(what), { x: 1 })).status, 204, what);
      assert.deepEqual((await one.asked('GET', one.where(what))).body, { x: 1 }, what);
    }
    const large = 'x'.repeat(1_048_577);
    assert.equal((await one.asked('PUT', path, large, { 'content-type': 'text/plain' })).status, 413);
    for (const path of ['/xapi/about', '/xapi//about'])
      assert.equal((await one.asked('GET', path)).body.version[0], '1.0.3', path);
    assert.equal((await one.asked('GET', '/xapi/nothing/here')).status, 404);
    assert.deepEqual(w.faults, []);
  });

  test('is refused what is not its own, and what is no statement', async () => {
    const made = await courseOf(w, olu, sam, course({ id: 'a' }, { id: 'b' }));
    const one = await unit(made.enrollment, (await made.mine()).items[1].id);
    await one.say('initialized');
    const lena = {
      actor: { account: { homePage: one.actor.account.homePage, name: w.ids.users.get('harbor/Lena Fox') } },
    };
    const elsewhere = { context: { registration: randomUUID() } };
    const refused: readonly (readonly [string, number, unknown])[] = [
      ['another actor', 403, one.statement('completed', { completion: true }, lena)],
      ['another registration', 403, one.statement('completed', { completion: true }, elsewhere)],
      [
        'too long a statement',
        413,
        one.statement('completed', { completion: true, extensions: { 'urn:x': 'x'.repeat(300_000) } }),
      ],
      ['too many at once', 413, Array.from({ length: 501 }, () => one.statement('http://example.org/read'))],
      ['no verb', 400, { ...one.statement('completed'), verb: {} }],
      ['no object', 400, { ...one.statement('completed'), object: null }],
      ['no statement', 400, 'x'],
      ['no JSON', 400, '{"'],
    ];
    for (const [what, status, body] of refused)
      assert.equal((await one.asked('POST', '/xapi/statements', body)).status, status, what);
    assert.equal(
      (await one.asked('POST', '/xapi/statements', 'x', { 'content-type': 'multipart/mixed; boundary=x' })).status,
      400,
    );
    const other = one.where('activities/state').replace(encodeURIComponent(one.registration), randomUUID());
    assert.equal((await one.asked('GET', other)).status, 403);
    const bare = { authorization: 'Basic bm90aGluZw==' };
    assert.equal((await ask(w, 'GET', '/xapi/statements', { headers: bare })).status, 401);
    // a batch with one wrong statement keeps none of it
    const { actor, object } = one.statement('read');
    const good = { actor, object, verb: { id: 'http://example.org/read' }, id: randomUUID() };
    const batch = [good, one.statement('passed', { success: false })];
    assert.equal((await one.asked('POST', '/xapi/statements', batch)).status, 400);
    assert.equal((await one.asked('GET', `/xapi/statements?statementId=${good.id}`)).status, 404);
    assert.deepEqual(w.faults, []);
  });

  test('may say what nobody knows, once by one id, and take it back', async () => {
    const made = await courseOf(w, olu, sam, course({ id: 'a' }, { id: 'b' }));
    const one = await unit(made.enrollment, (await made.mine()).items[1].id);
    await one.say('initialized');
    const id = randomUUID();
    const { actor } = one;
    const free = { actor, verb: { id: 'http://example.org/yodelled' }, object: { id: 'http://example.org/hill' } };
    const path = `/xapi/statements?statementId=${id}`;
    assert.equal((await one.asked('PUT', path, free)).status, 204);
    assert.equal((await one.asked('PUT', path, free)).status, 204);
    assert.equal((await one.asked('PUT', path, { ...free, object: { id: 'urn:other' } })).status, 409);
    assert.equal((await one.asked('GET', path)).body.object.id, 'http://example.org/hill');
    const voiding = (what: string) => ({
      actor,
      verb: { id: `${verbs}/voided` },
      object: { objectType: 'StatementRef', id: what },
    });
    assert.equal((await one.asked('POST', '/xapi/statements', voiding(id))).status, 200);
    assert.equal((await one.asked('GET', path)).status, 404);
    assert.equal((await one.asked('GET', `/xapi/statements?voidedStatementId=${id}`)).status, 200);
    const { statements } = (await one.asked('GET', '/xapi/statements?limit=1')).body;
    assert.equal((await one.asked('POST', '/xapi/statements', voiding(statements[0].id))).status, 403);
    assert.equal((await one.asked('POST', '/xapi/statements', voiding(randomUUID()))).status, 400);
    const { more } = (await one.asked('GET', '/xapi/statements?limit=1&ascending=true')).body;
    assert.equal((await one.asked('GET', more)).body.statements[0].verb.id, `${verbs}/initialized`);
    assert.deepEqual(w.faults, []);
  });

  test('of a real package is launched, initialized, completed, passed and terminated', {
    skip: unlessSamples,
  }, async () => {
    for (const [pattern, units] of [
      ['cmi5/catapult-single*.zip', 1],
      ['cmi5/catapult-multi*.zip', 8],
    ] as const) {
      const made = await courseOf(w, olu, sam, await sample(pattern));
      const { items } = await made.mine();
      assert.equal(items.length, units);
      for (const item of items) {
        const one = await unit(made.enrollment, item.id);
        await one.say('initialized');
        await one.say('completed', { completion: true });
        await one.say('passed', { success: true, score: { scaled: 1 } });
        assert.equal((await one.say('terminated', over)).status, 200);
      }
      assert.equal((await made.mine()).state, 'completed', pattern);
    }
    assert.deepEqual(w.faults, []);
  });
});
