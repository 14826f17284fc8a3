import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { holdsIn, isBarred } from './browser/prerequisites.js';

const states: Readonly<Record<string, string>> = { A1: 'passed', A2: 'completed', A3: 'incomplete', A4: 'failed' };

describe('A script of prerequisites', () => {
  const scripts: readonly (readonly [string, boolean])[] = [
    ['A1', true],
    ['A3', false],
    ['A4', false],
    ['A1&A2', true],
    ['A1 & A3', false],
    ['A3|A2', true],
    ['~A3', true],
    ['~A1', false],
    ['A1="passed"', true],
    ['A2="passed"', false],
    ['A2=c', true],
    ['A4<>"failed"', false],
    ['A3<>failed', true],
    ['2*{A1,A2,A3}', true],
    ['3*{A1,A2,A3}', false],
    ['(A3|A1)&A2', true],
    ['A3|A1&A4', false],
    ['A1 AND *A2', true],
    ['A1 AND *A3', false],
    ['NOT A3 OR A4', true],
    // nobody is locked out by what cannot be read
    ['A3 &', true],
    ['((A3', true],
    ['A3 A4', true],
    ['{}', true],
    ['', true],
  ];
  for (const [script, holds] of scripts) {
    it(`${JSON.stringify(script)} ${holds ? 'holds' : 'does not hold'}`, () =>
      assert.equal(
        holdsIn(script, (name) => states[name] ?? 'not attempted'),
        holds,
      ));
  }

  it('counts a section as done when everything below it is, and bars what lies in a barred section', () => {
    const part = (identifier: string, parent: string | null, state: string, prerequisites: string | null = null) => ({
      identifier,
      parent,
      state,
      prerequisites,
    });
    const parts = (last: string) => [
      part('basics', null, 'none'),
      part('one', 'basics', 'passed'),
      part('two', 'basics', last),
      part('more', null, 'none', 'basics'),
      part('three', 'more', 'none'),
    ];
    assert.equal(isBarred(parts('begun'), 'three'), true);
    assert.equal(isBarred(parts('completed'), 'three'), false);
    assert.equal(isBarred(parts('begun'), 'two'), false);
  });
});
