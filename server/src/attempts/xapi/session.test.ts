import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newAttempt } from '../run-time/attempt.ts';
import { after, faultOf, isSatisfied, type Placed, satisfiedBlocks, type Session } from './session.ts';
import { categories, extensions, type Statement, statementShape, verbs } from './statement.ts';

const session: Session = {
  homePage: 'http://localhost:3000',
  user: 'sam',
  registration: 'r',
  launch: 'l',
  activity: 'http://localhost:3000/xapi/items/i',
  initialized: true,
  terminated: false,
  masteryScore: 0.8,
};
type Verb = keyof typeof verbs;
const says = (verb: Verb | 'read', result?: object, more: object = {}, category: string = categories.cmi5): Statement =>
  statementShape.parse({
    actor: { objectType: 'Agent', account: { homePage: session.homePage, name: session.user } },
    verb: { id: verb === 'read' ? 'http://example.org/read' : verbs[verb] },
    object: { id: session.activity },
    ...(result && { result }),
    context: {
      registration: 'r',
      contextActivities: { category: [{ id: category }] },
      extensions: { [extensions.session]: 'l' },
    },
    ...more,
  });

describe('A statement of a unit', () => {
  const other = { actor: { account: { homePage: session.homePage, name: 'lena' } } };
  const cases: readonly (readonly [string, Statement, Partial<Session>, number | null])[] = [
    ['that begins is taken', says('initialized'), { initialized: false }, null],
    ['that begins twice is refused', says('initialized'), {}, 403],
    ['before the beginning is refused', says('completed', { completion: true }), { initialized: false }, 403],
    [
      'before the beginning is refused, also when cmi5 does not define it',
      says('read', undefined, {}, 'urn:other'),
      { initialized: false },
      403,
    ],
    ['of a verb nobody knows is taken', says('read', undefined, {}, 'urn:other'), {}, null],
    ['of a verb nobody knows that claims to be of cmi5 is refused', says('read'), {}, 403],
    ['of another learner is refused', says('completed', { completion: true }, other), {}, 403],
    [
      'of another registration is refused',
      says('completed', { completion: true }, { context: { registration: 'x' } }),
      {},
      403,
    ],
    [
      'about something else is refused',
      says('completed', { completion: true }, { object: { id: 'urn:other' } }),
      {},
      403,
    ],
    ['after the end is refused', says('read', undefined, {}, 'urn:other'), { terminated: true }, 403],
    ['that completes without saying so is refused', says('completed', {}), {}, 400],
    ['that passes with what is enough is taken', says('passed', { success: true, score: { scaled: 0.8 } }), {}, null],
    ['that passes with too little is refused', says('passed', { success: true, score: { scaled: 0.79 } }), {}, 403],
    ['that fails with what is enough is refused', says('failed', { success: false, score: { scaled: 0.9 } }), {}, 403],
    ['that passes and says it did not is refused', says('passed', { success: false }), {}, 400],
    ['that ends without a duration is refused', says('terminated', {}), {}, 400],
    ['that ends is taken', says('terminated', { duration: 'PT5.25S' }), {}, null],
    ['that only this system says is refused', says('satisfied'), {}, 403],
  ];
  for (const [name, statement, rest, status] of cases) {
    it(name, () => assert.equal(faultOf(statement, { ...session, ...rest }, newAttempt)?.status ?? null, status));
  }

  it('that completes or passes again is refused', () => {
    const done = { ...newAttempt, completion: 'completed', success: 'passed' } as const;
    for (const one of [
      says('completed', { completion: true }),
      says('passed', { success: true }),
      says('failed', { success: false }),
    ])
      assert.equal(faultOf(one, session, done)?.status, 403);
  });

  it('tells how the attempt stands, with score and time', () => {
    const passed = after(
      says('passed', { success: true, score: { scaled: 0.9, raw: 90 } }),
      session,
      newAttempt,
      'CompletedAndPassed',
    );
    assert.partialDeepStrictEqual(passed.attempt, { success: 'passed', score: 0.9, scoreText: '90', satisfied: false });
    const done = after(says('completed', { completion: true }), session, passed.attempt, 'CompletedAndPassed');
    assert.partialDeepStrictEqual(done.attempt, { completion: 'completed', score: 0.9, satisfied: true });
    const left = after(says('terminated', { duration: 'PT1M' }), session, done.attempt, 'CompletedAndPassed');
    assert.deepEqual([left.attempt.seconds, left.session.terminated], [60, true]);
  });
});

describe('What moves a unit on', () => {
  const cases = [
    ['Passed', [false, true, false, true]],
    ['Completed', [false, false, true, true]],
    ['CompletedOrPassed', [false, true, true, true]],
    ['CompletedAndPassed', [false, false, false, true]],
    ['NotApplicable', [true, true, true, true]],
  ] as const;
  for (const [moveOn, expected] of cases) {
    it(`${moveOn} is decided by what was said`, () => {
      const results = (['incomplete', 'completed'] as const).flatMap((completion) =>
        (['unknown', 'passed'] as const).map((success) => isSatisfied(moveOn, { completion, success })),
      );
      assert.deepEqual(results, expected);
    });
  }

  it('satisfies a block when everything in it is, and the course at last', () => {
    const part = (identifier: string, parent: string | null, kind: string, isMet = false): Placed => ({
      ...{ identifier, parent, kind },
      isSatisfied: isMet,
    });
    const parts = (second: boolean) => [
      part('b', null, 'section'),
      part('inner', 'b', 'section'),
      part('u1', 'inner', 'unit', true),
      part('u2', 'b', 'unit', second),
    ];
    assert.deepEqual(satisfiedBlocks(parts(false)), ['inner']);
    assert.deepEqual(satisfiedBlocks(parts(true)), ['inner', 'b', null]);
  });
});
