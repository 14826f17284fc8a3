import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { KEEPALIVE_BYTES, makeCommits } from './browser/commits.js';
import type { Answer, Body, Commits, Saving, Snapshot } from './browser/types.d.ts';

const sitting = '0198a000-0000-7000-8000-000000000001';

/** A player at a server that answers as the test says, and time that passes when the test says. */
class Place {
  sent: { to: string; body: Body; keepalive: boolean }[] = [];
  told: Saving[] = [];
  answers: (Answer | 'lost')[] = [];
  timers: { milliseconds: number; call: () => void }[] = [];
  content: Snapshot = { data: {}, seconds: 0, final: false };
  held: (() => void)[] | null = null;
  readonly commits: Commits;

  constructor(number = 0) {
    this.commits = makeCommits({
      opened: { sitting, number },
      send: async (to, body, keepalive) => {
        this.sent.push({ to, body, keepalive });
        if (this.held) await new Promise<void>((resolve) => this.held?.push(resolve));
        const answer = this.answers.shift() ?? { status: 200, body: { acknowledged: body.number, url: '/course' } };
        if (answer === 'lost') throw new TypeError('network');
        return answer;
      },
      snapshot: () => this.content,
      later: (milliseconds, call) => {
        const timer = { milliseconds, call };
        this.timers.push(timer);
        return () => void (this.timers = this.timers.filter((one) => one !== timer));
      },
      random: () => 0.5,
      tell: (saving) => void this.told.push(saving),
      acknowledged: () => {},
    });
  }

  keep(data: Record<string, string>, rest: Partial<Snapshot> = {}): void {
    this.content = { ...this.content, data, ...rest };
    this.commits.touch();
  }

  /** Lets the next timer ring; gives how long it would have taken. */
  async wait(): Promise<number | undefined> {
    const timer = this.timers.shift();
    timer?.call();
    await settle();
    return timer?.milliseconds;
  }

  async release(): Promise<void> {
    for (const resolve of this.held?.splice(0) ?? []) resolve();
    await settle();
  }
}

/** Lets every promise that can go on go on. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
const state = (place: Place) => place.told.at(-1);

describe('The player saves', () => {
  let place: Place;
  beforeEach(() => {
    place = new Place(4);
  });

  it('within a second of a change, once for many changes, with a number above the last', async () => {
    place.keep({ 'cmi.location': '1' });
    place.keep({ 'cmi.location': '2' });
    assert.equal(place.commits.pending, true);
    assert.equal(await place.wait(), 1000);
    assert.deepEqual(
      place.sent.map((one) => [one.to, one.body.number, one.body.data]),
      [['commit', 5, { 'cmi.location': '2' }]],
    );
    assert.deepEqual(state(place), { state: 'saved' });
    assert.equal(place.commits.pending, false);
  });

  it('one commit at a time: what changes meanwhile goes with the next', async () => {
    place.held = [];
    place.keep({ 'cmi.location': '1' });
    await place.wait();
    place.keep({ 'cmi.location': '2' });
    await place.wait();
    assert.equal(place.sent.length, 1);
    await place.release();
    await place.release();
    assert.deepEqual(
      place.sent.map((one) => one.body.number),
      [5, 6],
    );
    assert.deepEqual(place.sent[1]?.body.data, { 'cmi.location': '2' });
  });

  it('again while the network is gone, ever more patiently, and says so', async () => {
    place.answers = ['lost', 'lost', { status: 503, body: {} }, 'lost', 'lost', 'lost', 'lost'];
    place.keep({ 'cmi.location': '1' });
    const waits: (number | undefined)[] = [];
    for (let n = 0; n < 8; n += 1) waits.push(await place.wait());
    assert.deepEqual(waits, [1000, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
    assert.ok(place.told.some((one) => one.state === 'unsaved'));
    assert.deepEqual(state(place), { state: 'saved' });
    assert.deepEqual(
      place.sent.map((one) => one.body.number),
      [5, 6, 7, 8, 9, 10, 11, 12],
    );
  });

  it('at once when the network comes back', async () => {
    place.answers = ['lost'];
    place.keep({ 'cmi.location': '1' });
    await place.wait();
    place.commits.hurry();
    await settle();
    assert.deepEqual(state(place), { state: 'saved' });
    assert.deepEqual(place.timers, []);
  });

  it('with the newest state, not with that of the try that failed', async () => {
    place.answers = ['lost'];
    place.keep({ 'cmi.location': '1' });
    await place.wait();
    place.keep({ 'cmi.location': '2' });
    await place.wait();
    assert.deepEqual(place.sent[1]?.body.data, { 'cmi.location': '2' });
  });

  const stops: readonly (readonly [string, Answer, string])[] = [
    ['another page took over', { status: 409, body: { code: 'launch-taken-over' } }, 'taken-over'],
    ['the course was renewed', { status: 409, body: { code: 'course-renewed' } }, 'renewed'],
    ['the attempt has ended', { status: 409, body: { code: 'attempt-ended' } }, 'over'],
    ['the launch is over', { status: 401, body: {} }, 'over'],
    ['the content keeps more than there is room for', { status: 413, body: {} }, 'unacceptable'],
  ];
  for (const [what, answer, why] of stops) {
    it(`no more when ${what}`, async () => {
      place.answers = [answer];
      place.keep({ 'cmi.location': '1' });
      await place.wait();
      assert.deepEqual(state(place), { state: 'stopped', why });
      place.keep({ 'cmi.location': '2' });
      await place.wait();
      place.commits.leave();
      assert.equal(await place.commits.end(), null);
      assert.equal(await place.commits.settled(), false);
      assert.equal(place.sent.length, 1);
    });
  }
});

describe('When the page is going, the player', () => {
  it('sends what is not acknowledged yet, also while a commit is under way', async () => {
    const place = new Place();
    place.held = [];
    place.keep({ 'cmi.location': '1' });
    await place.wait();
    place.keep({ 'cmi.location': '2' }, { final: true });
    place.commits.leave();
    assert.deepEqual(
      place.sent.map((one) => [one.body.number, one.keepalive]),
      [
        [1, false],
        [2, true],
      ],
    );
    assert.partialDeepStrictEqual(place.sent[1]?.body, { data: { 'cmi.location': '2' }, final: true });
  });

  it('sends nothing when everything is acknowledged', () => {
    const place = new Place();
    place.commits.leave();
    assert.equal(place.sent.length, 0);
  });

  it('sends only what changed when all of it is more than a browser still sends', async () => {
    const place = new Place();
    const long = { 'cmi.suspend_data': 'x'.repeat(50_000), 'cmi.comments': 'ä'.repeat(10_000) };
    place.keep({ ...long, 'cmi.location': '1', 'cmi.core.exit': 'suspend' });
    await place.wait();
    place.keep({ ...long, 'cmi.location': '2' }, { sequencing: 'short' });
    place.commits.leave();
    const { since, data, sequencing } = place.sent[1]?.body ?? {};
    assert.deepEqual(
      { since, data, sequencing },
      { since: 1, data: { 'cmi.location': '2', 'cmi.core.exit': null }, sequencing: 'short' },
    );
  });

  it('leaves the state of the engine behind before it leaves what the content keeps', async () => {
    const place = new Place();
    place.keep({ 'cmi.location': '2' }, { sequencing: 'x'.repeat(KEEPALIVE_BYTES) });
    place.commits.leave();
    assert.deepEqual(Object.keys(place.sent[0]?.body ?? {}).toSorted(), [
      'data',
      'final',
      'number',
      'seconds',
      'since',
      'sitting',
    ]);
  });
});

describe('Save and close', () => {
  it('ends the launch and gives the page to go on to', async () => {
    const place = new Place();
    place.keep({ 'cmi.location': '2' });
    assert.equal(await place.commits.end(), '/course');
    assert.deepEqual(
      place.sent.map((one) => one.to),
      ['end'],
    );
  });

  it('waits for the commit under way and for the network', async () => {
    const place = new Place();
    place.held = [];
    place.keep({ 'cmi.location': '1' });
    await place.wait();
    const ended = place.commits.end();
    await place.release();
    place.answers = ['lost'];
    await place.release();
    place.held = null;
    while (place.timers.length > 0) await place.wait();
    assert.equal(await ended, '/course');
    assert.equal(place.sent.at(-1)?.to, 'end');
  });
});
