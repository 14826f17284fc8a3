import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inShort, judged, person } from './test/harbor.ts';
import type { Cells } from './wanted.ts';

const jo = { userName: 'jo', firstName: 'Jo', lastName: 'Lam' } as const;

type Row = readonly [says: string, as: string, cells: Cells, comes: string];
const told = (rows: readonly Row[]): void => {
  for (const [says, as, cells, comes] of rows)
    test(says, () => {
      assert.equal(inShort(judged({ as, cells })), comes);
    });
};

describe('A role', () => {
  told([
    ['of a learner is the learner’s alone', 'Lena Fox', { ...jo, location: 'Leeds', role: 'Student' }, 'created'],
    ['is named by its id', 'Lena Fox', { ...jo, location: 'Leeds', role: 'multisite.local-administrator' }, 'created'],
    [
      'is named in English, whatever the case',
      'Lena Fox',
      { ...jo, location: 'Leeds', role: 'local administrator' },
      'created',
    ],
    [
      'above one’s own is refused, the file is not',
      'Lena Fox',
      { ...jo, location: 'Leeds', role: 'Multiple Location Administrator' },
      'rejected role:role-not-given',
    ],
    [
      'of the whole organization is refused to a local administrator',
      'Lena Fox',
      { ...jo, location: 'Leeds', role: 'Organization Administrator' },
      'rejected role:role-not-given',
    ],
    [
      'of one’s own rank is given in multisite',
      'Olu Adeyemi',
      { ...jo, role: 'Organization Administrator' },
      'created',
    ],
    [
      'that covers a location needs one',
      'Olu Adeyemi',
      { ...jo, role: 'Local Administrator' },
      'rejected role:role-needs-location',
    ],
    ['nobody knows is refused', 'Olu Adeyemi', { ...jo, role: 'Captain' }, 'rejected role:role-unknown'],
    [
      'of the platform does not exist here',
      'Greta Holm',
      { ...jo, role: 'Platform Operator' },
      'rejected role:role-unknown',
    ],
  ]);

  test('A value that was matched means the role it was matched to, and one that was let be means none', () => {
    const roles = new Map([
      ['user', 'multisite.student'],
      ['poweruser', 'multisite.local-administrator'],
      ['guest', null],
    ]);
    const role = (cell: string) =>
      judged({ as: 'Lena Fox', cells: { ...jo, location: 'Leeds', role: cell }, options: { roles } }).after?.role;
    assert.deepEqual([role('User'), role('PowerUser'), role('guest')], [null, 'multisite.local-administrator', null]);
  });

  test('A base role replaces the one before, and the learner’s ends it', () => {
    assert.equal(
      inShort(judged({ as: 'Greta Holm', cells: { userName: 'lena', role: 'Multiple Location Administrator' } })),
      'updated role',
    );
    const { after, changed } = judged({ as: 'Greta Holm', cells: { userName: 'lena', role: '-' } });
    assert.deepEqual([after?.role, changed], [null, ['role']]);
  });

  test('A role above one’s own is not ended either', () => {
    assert.equal(
      inShort(judged({ as: 'Lena Fox', cells: { userName: 'otto', role: 'Student' } })),
      'rejected role:role-not-ended',
    );
  });
});

describe('A manager', () => {
  told([
    ['is set by whoever may map managers', 'Olu Adeyemi', { userName: 'sam', manager: 'yara' }, 'updated manager'],
    ['is set with somebody new', 'Olu Adeyemi', { ...jo, manager: 'YARA' }, 'created'],
    [
      'is not set by somebody who may not map managers',
      'Lena Fox',
      { userName: 'sam', manager: 'otto' },
      'rejected manager:manager-not-set',
    ],
    ['is nobody out of sight', 'Lena Fox', { userName: 'sam', manager: 'ben' }, 'rejected manager:manager-unknown'],
    [
      'is nobody who is not there',
      'Lena Fox',
      { userName: 'sam', manager: 'nobody' },
      'rejected manager:manager-unknown',
    ],
    ['is not oneself', 'Olu Adeyemi', { userName: 'sam', manager: 'sam' }, 'rejected manager:manager-oneself'],
    [
      'does not outrank whoever maps them',
      'Olu Adeyemi',
      { userName: 'sam', manager: 'greta' },
      'rejected manager:manager-not-set',
    ],
  ]);

  test('is left alone when it is the same, and goes with a dash', () => {
    const changed = [person('Sam Doyle', { managers: [{ id: 'Yara Haddad', name: 'Yara Haddad' }] })];
    assert.equal(
      inShort(judged({ as: 'Olu Adeyemi', cells: { userName: 'sam', manager: 'yara' }, changed })),
      'unchanged',
    );
    assert.equal(
      inShort(judged({ as: 'Olu Adeyemi', cells: { userName: 'sam', manager: '-' }, changed })),
      'updated manager',
    );
    assert.equal(
      inShort(judged({ as: 'Lena Fox', cells: { userName: 'sam', manager: '-' }, changed })),
      'rejected manager:manager-not-set',
    );
  });

  test('may stand in another line of the file', () => {
    const { managerLine, outcome } = judged({
      as: 'Olu Adeyemi',
      cells: { ...jo, manager: 'boss' },
      lines: { 'userName jo': 7, 'userName boss': 9 },
    });
    assert.deepEqual([outcome, managerLine], ['created', 9]);
  });
});
