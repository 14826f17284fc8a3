import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { FieldId } from './fields.ts';
import { administrating, inShort, judged, person } from './test/harbor.ts';
import type { Cells } from './wanted.ts';

const jo = { userName: 'jo', firstName: 'Jo', lastName: 'Lam' } as const;

type Row = readonly [says: string, as: string, cells: Cells, comes: string];
const told = (rows: readonly Row[]): void => {
  for (const [says, as, cells, comes] of rows)
    test(says, () => {
      assert.equal(inShort(judged({ as, cells })), comes);
    });
};

describe('Somebody who is there', () => {
  told([
    [
      'is changed where the file says something else',
      'Lena Fox',
      { userName: 'SAM', firstName: 'Samuel' },
      'updated userName firstName',
    ],
    [
      'stays as they are where the file says the same',
      'Lena Fox',
      { userName: 'sam', firstName: 'Sam', location: 'Leeds', state: 'yes' },
      'unchanged',
    ],
    ['stays as they are at blank cells', 'Lena Fox', { userName: 'sam' }, 'unchanged'],
    [
      'is found by what the source calls them before anything else',
      'Lena Fox',
      { externalId: 'X Sam Doyle', userName: 'sdoyle', employeeIdentifier: 'N-9' },
      'updated userName employeeIdentifier',
    ],
    [
      'is not who a user name names when the source means another',
      'Olu Adeyemi',
      { externalId: 'X Sam Doyle', userName: 'ben', phone: '1' },
      'rejected externalId:external-id-and-other',
    ],
    [
      'is not who a user name names when the source calls them otherwise',
      'Lena Fox',
      { externalId: 'X 9', userName: 'sam', phone: '1' },
      'rejected externalId:called-otherwise',
    ],
    [
      'is nobody the asker may name by what the source calls them when out of reach',
      'Lena Fox',
      { externalId: 'X Ben Ito', phone: '1' },
      'rejected externalId:external-id-taken',
    ],
    ['loses what a dash clears', 'Lena Fox', { userName: 'sam', email: '-' }, 'updated email'],
    [
      'does not lose a name',
      'Lena Fox',
      { userName: 'sam', lastName: '-', language: '-' },
      'rejected lastName:not-cleared language:not-cleared',
    ],
    [
      'is not changed when outranking the asker',
      'Lena Fox',
      { userName: 'otto', phone: '1' },
      'rejected row:not-changed-by-you',
    ],
    ['may outrank the asker when nothing changes', 'Lena Fox', { userName: 'otto', firstName: 'Otto' }, 'unchanged'],
    [
      'is nobody the asker may name when out of reach',
      'Lena Fox',
      { userName: 'ben', phone: '1' },
      'rejected userName:user-name-taken',
    ],
    [
      'is not moved out of reach',
      'Lena Fox',
      { userName: 'sam', location: 'Bath' },
      'rejected location:location-outside',
    ],
    [
      'is not left without a location by somebody who manages locations',
      'Lena Fox',
      { userName: 'sam', location: '-' },
      'rejected location:not-changed-by-you',
    ],
    ['is moved within reach', 'Mara Kane', { userName: 'sam', location: 'York Yard' }, 'updated location'],
    [
      'is taken from nobody’s reach into one’s own by nobody but who reaches both',
      'Mara Kane',
      { userName: 'kim', location: 'Leeds' },
      'rejected userName:user-name-taken',
    ],
    ['is disabled by a no', 'Lena Fox', { userName: 'sam', state: 'no' }, 'updated state'],
    [
      'is not disabled when outranking the asker',
      'Lena Fox',
      { userName: 'otto', state: 'no' },
      'rejected state:state-not-changed row:not-changed-by-you',
    ],
    [
      'is the asker, who keeps place, role and state',
      'Lena Fox',
      { userName: 'lena', state: 'no', location: '-', role: 'Student' },
      'rejected role:role-not-ended location:oneself state:oneself',
    ],
    ['is the asker, whose name may change', 'Lena Fox', { userName: 'lena', firstName: 'Helena' }, 'updated firstName'],
  ]);

  test('A deleted user and a service user are answered as somebody out of reach', () => {
    const words = (one: Parameters<typeof judged>[0]) => inShort(judged(one));
    const comes = 'rejected userName:user-name-taken';
    assert.equal(
      words({
        as: 'Greta Holm',
        cells: { ...jo, userName: 'sam' },
        changed: [person('Sam Doyle', { state: 'deleted' })],
      }),
      comes,
    );
    assert.equal(
      words({
        as: 'Greta Holm',
        cells: { ...jo, userName: 'sam' },
        changed: [person('Sam Doyle', { isService: true })],
      }),
      comes,
    );
  });

  test('States that may sign in stay as they are at a yes; a disabled or archived user comes back', () => {
    const after = (state: 'invited' | 'listed' | 'suspended' | 'disabled' | 'archived', cell: string) =>
      inShort(
        judged({
          as: 'Olu Adeyemi',
          cells: { userName: 'sam', state: cell },
          changed: [person('Sam Doyle', { state })],
        }),
      );
    for (const state of ['invited', 'listed', 'suspended'] as const)
      assert.equal(after(state, 'yes'), 'unchanged', state);
    for (const state of ['disabled', 'archived'] as const) assert.equal(after(state, 'yes'), 'updated state', state);
    for (const state of ['disabled', 'archived', 'listed'] as const)
      assert.equal(after(state, 'no'), 'unchanged', state);
    assert.equal(after('invited', 'no'), 'rejected state:state-not-possible');
    assert.equal(after('disabled', 'listed'), 'rejected state:state-not-possible');
  });

  test('An employee identifier says who it is before the user name does', () => {
    const changed = [
      person('Sam Doyle', { employeeIdentifier: 'E7' }),
      person('Ben Ito', { employeeIdentifier: 'E8' }),
    ];
    const comes = (as: string, cells: Cells) => inShort(judged({ as, cells, changed }));
    assert.equal(comes('Lena Fox', { employeeIdentifier: 'E7', userName: 'samuel' }), 'updated userName');
    assert.equal(comes('Lena Fox', { employeeIdentifier: 'E7', phone: '1' }), 'updated phone');
    assert.equal(
      comes('Greta Holm', { employeeIdentifier: 'E7', userName: 'ben' }),
      'rejected employeeIdentifier:identifier-and-name',
    );
    assert.equal(
      comes('Lena Fox', { employeeIdentifier: 'E8', ...jo, location: 'Leeds' }),
      'rejected employeeIdentifier:identifier-taken',
    );
    assert.equal(comes('Lena Fox', { employeeIdentifier: 'E9', userName: 'sam' }), 'updated employeeIdentifier');
    const twice = [
      person('Sam Doyle', { employeeIdentifier: 'E7' }),
      person('Yara Haddad', { employeeIdentifier: 'E7' }),
    ];
    assert.equal(
      inShort(judged({ as: 'Greta Holm', cells: { employeeIdentifier: 'E7' }, changed: twice })),
      'rejected employeeIdentifier:identifier-ambiguous',
    );
  });

  test('Without a user name an e-mail address means somebody only with the same name', () => {
    const unmapped: FieldId[] = ['userName', 'fullName'];
    const comes = (cells: Cells, changed = [person('Sam Doyle')]) =>
      inShort(judged({ as: 'Greta Holm', cells, changed, unmapped }));
    assert.equal(
      comes({ email: 'sam@harbor.example', firstName: 'SAM', lastName: 'Doyle', phone: '1' }),
      'updated firstName phone',
    );
    assert.equal(
      comes({ email: 'sam@harbor.example', firstName: 'Dana', lastName: 'Doyle' }),
      'rejected email:email-of-another',
    );
    const shared = [person('Sam Doyle'), person('Ben Ito', { email: 'sam@harbor.example' })];
    assert.equal(
      comes({ email: 'sam@harbor.example', firstName: 'Sam', lastName: 'Doyle' }, shared),
      'rejected email:email-of-another',
    );
  });
});

test('A user who stands in the file twice comes in once', () => {
  const lines = { 'userName jo': 3, 'employeeIdentifier E1': 4 };
  assert.equal(inShort(judged({ as: 'Olu Adeyemi', cells: jo, line: 3, lines })), 'created');
  const { reasons } = judged({ as: 'Olu Adeyemi', cells: { ...jo, userName: 'ＪＯ' }, line: 9, lines });
  assert.deepEqual(reasons, [{ field: null, code: 'duplicate', values: { line: 3 } }]);
  assert.deepEqual(
    judged({ as: 'Olu Adeyemi', cells: { ...jo, userName: 'joan', employeeIdentifier: 'E1' }, line: 9, lines })
      .reasons[0]?.values,
    { line: 4 },
  );
});

describe('The last administrator', () => {
  const last = (cells: Cells, administrators: string[]) =>
    inShort(judged({ as: 'Greta Holm', cells: { userName: 'olu', ...cells }, administrators }));
  test('is neither disabled nor given a smaller role', () => {
    assert.equal(last({ state: 'no' }, ['Olu Adeyemi']), 'rejected row:last-administrator');
    assert.equal(last({ role: 'Student' }, ['Olu Adeyemi']), 'rejected row:last-administrator');
    assert.equal(last({ role: 'Purchaser' }, ['Olu Adeyemi']), 'rejected row:last-administrator');
  });
  test('may get another role that gives roles', () => {
    assert.equal(last({ role: 'Master Administrator' }, ['Olu Adeyemi']), 'updated role');
    assert.ok(administrating.includes('multisite.master-administrator'));
  });
  test('is not the last while there is another', () => {
    assert.equal(last({ state: 'no' }, ['Olu Adeyemi', 'Greta Holm']), 'updated state');
  });
});
