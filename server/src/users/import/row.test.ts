import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { FieldId } from './fields.ts';
import { administrating, inShort, judged, person } from './test/harbor.ts';
import { wordReason } from './reasons.ts';
import type { Cells } from './wanted.ts';

const jo = { userName: 'jo', firstName: 'Jo', lastName: 'Lam' } as const;

type Row = readonly [says: string, as: string, cells: Cells, comes: string];
const told = (rows: readonly Row[]): void => {
  for (const [says, as, cells, comes] of rows)
    test(says, () => {
      assert.equal(inShort(judged({ as, cells })), comes);
    });
};

describe('Somebody new', () => {
  told([
    ['comes in at a location one manages', 'Lena Fox', { ...jo, location: 'Leeds' }, 'created'],
    ['comes in by the identifier of the location', 'Lena Fox', { ...jo, location: 'LEEDS-1' }, 'created'],
    ['comes in by the path of the location', 'Lena Fox', { ...jo, location: 'North / Leeds' }, 'created'],
    [
      'comes in by a path that begins with the organization',
      'Lena Fox',
      { ...jo, location: 'Harbor Group > North > Leeds' },
      'created',
    ],
    ['comes in by a path that begins at a root', 'Lena Fox', { ...jo, location: 'Root/North/Leeds' }, 'created'],
    [
      'comes in below the location one manages with its tree',
      'Mara Kane',
      { ...jo, location: 'York Works' },
      'created',
    ],
    ['comes in anywhere for whoever manages the organization', 'Olu Adeyemi', { ...jo, location: 'Bath' }, 'created'],
    ['comes in nowhere for whoever manages the organization', 'Olu Adeyemi', jo, 'created'],
    ['needs a location of those one manages', 'Lena Fox', jo, 'rejected location:location-needed'],
    [
      'does not come in at a location one does not manage',
      'Lena Fox',
      { ...jo, location: 'Bath' },
      'rejected location:location-outside',
    ],
    [
      'does not come in below the one location one manages',
      'Lena Fox',
      { ...jo, location: 'York Works' },
      'rejected location:location-outside',
    ],
    [
      'does not come in at a location that is not there',
      'Lena Fox',
      { ...jo, location: 'Atlantis' },
      'rejected location:location-outside',
    ],
    [
      'does not come in at a location that has expired',
      'Olu Adeyemi',
      { ...jo, location: 'Closed' },
      'rejected location:location-expired',
    ],
    [
      'does not come in at a location that only groups others',
      'Olu Adeyemi',
      { ...jo, location: 'South' },
      'rejected location:location-holds-no-users',
    ],
    [
      'does not come in where two locations are meant',
      'Olu Adeyemi',
      { ...jo, location: 'Annex' },
      'rejected location:location-ambiguous',
    ],
    [
      'comes in where only one of two locations of a name is within reach',
      'Mara Kane',
      { ...jo, location: 'Annex' },
      'created',
    ],
    ['comes in where the path says which of two is meant', 'Olu Adeyemi', { ...jo, location: 'Bath/Annex' }, 'created'],
    [
      'needs a user name and both names',
      'Olu Adeyemi',
      { employeeIdentifier: 'E1' },
      'rejected userName:missing firstName:missing lastName:missing',
    ],
    [
      'is not added by somebody who may not import',
      'Sam Doyle',
      { ...jo, location: 'Leeds' },
      'rejected location:location-outside',
    ],
    [
      'has every wrong cell named',
      'Olu Adeyemi',
      { ...jo, email: 'jo', expiresOn: 'soon', location: 'Atlantis', language: 'Klingon', state: 'maybe' },
      'rejected email:bad-email expiresOn:bad-date language:bad-language state:bad-state location:location-outside',
    ],
    ['has a department that is there', 'Olu Adeyemi', { ...jo, department: 'SALES', jobTitle: 'picker' }, 'created'],
    [
      'has no department that is not there, nor one of two',
      'Olu Adeyemi',
      { ...jo, department: 'Moon', jobTitle: 'Pilot' },
      'rejected department:department-unknown jobTitle:job-title-unknown',
    ],
    [
      'has one department of a name',
      'Olu Adeyemi',
      { ...jo, department: 'Stores' },
      'rejected department:department-ambiguous',
    ],
  ]);

  test('A location out of reach and one that is not there are answered in the same words', () => {
    const words = (location: string, language: 'en' | 'de') => {
      const [reason] = judged({ as: 'Lena Fox', cells: { ...jo, location } }).reasons;
      return reason && wordReason(reason, language, () => '');
    };
    assert.equal(words('Bath', 'en'), 'Bath is not among the locations you manage.');
    assert.equal(words('Atlantis', 'en'), 'Atlantis is not among the locations you manage.');
    assert.equal(words('Bath', 'de'), 'Bath gehört nicht zu den Standorten, die Sie verwalten.');
  });

  test('Without a location of their own they stand at the one that was chosen for the file', () => {
    const options = { defaultLocation: { id: 'Leeds', name: 'Leeds' } };
    assert.equal(inShort(judged({ as: 'Lena Fox', cells: jo, options })), 'created');
    assert.equal(inShort(judged({ as: 'Rune Falk', cells: jo, options })), 'rejected row:not-added-by-you');
  });

  test('Without a column for it the user name is the e-mail address', () => {
    const unmapped: FieldId[] = ['userName', 'fullName'];
    const { after, outcome } = judged({
      as: 'Olu Adeyemi',
      cells: { firstName: 'Jo', lastName: 'Lam', email: 'Jo@harbor.example' },
      unmapped,
    });
    assert.deepEqual([outcome, after?.userName], ['created', 'Jo@harbor.example']);
    assert.equal(
      inShort(judged({ as: 'Olu Adeyemi', cells: { firstName: 'Jo', lastName: 'Lam' }, unmapped })),
      'rejected email:missing',
    );
  });

  test('The name may stand in one cell', () => {
    const unmapped: FieldId[] = ['firstName', 'lastName'];
    const { after } = judged({ as: 'Olu Adeyemi', cells: { userName: 'jo', fullName: 'van der Berg, Jo' }, unmapped });
    assert.deepEqual([after?.firstName, after?.lastName], ['Jo', 'van der Berg']);
    assert.equal(
      inShort(judged({ as: 'Olu Adeyemi', cells: { userName: 'jo', fullName: 'Jo' }, unmapped })),
      'rejected fullName:name-in-one-part',
    );
  });

  test('Blank cells get what the file says of all new users', () => {
    const { after } = judged({ as: 'Olu Adeyemi', cells: jo, options: { newUsers: 'listed' } });
    assert.deepEqual([after?.state, after?.language, after?.role], ['listed', 'en', null]);
  });
});

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

describe('A location that is not there yet', () => {
  const made = (as: string, location: string) => {
    const { newPlaces, reasons } = judged({ as, cells: { ...jo, location }, options: { createLocations: true } });
    return newPlaces
      ? `${newPlaces.parent?.name ?? 'top'}: ${newPlaces.names.join(' / ')} (${newPlaces.levels.join(', ')})`
      : reasons[0]?.code;
  };
  const cases: readonly (readonly [says: string, as: string, location: string, comes: string])[] = [
    ['is added at the top for the whole organization', 'Olu Adeyemi', 'West', 'top: West (level 1)'],
    ['is added where its path says', 'Olu Adeyemi', 'North / Hull', 'North: Hull (level 2)'],
    [
      'is added with the ones above it',
      'Olu Adeyemi',
      'West / Cardiff / Quay',
      'top: West / Cardiff / Quay (level 1, level 2, level 3)',
    ],
    ['is added below the own location for whoever manages a tree', 'Mara Kane', 'Hull', 'North: Hull (level 2)'],
    ['is not added outside the own tree', 'Mara Kane', 'South / Hull', 'location-outside'],
    ['is not added by whoever may not add locations', 'Lena Fox', 'Hull', 'location-outside'],
    ['is not added where two are meant', 'Olu Adeyemi', 'Annex / Gate', 'location-outside'],
    ['is not added below the lowest level', 'Olu Adeyemi', 'York Works / Gate', 'location-outside'],
    ['is not added when its name is too long', 'Olu Adeyemi', 'x'.repeat(101), 'location-outside'],
  ];
  for (const [says, as, location, comes] of cases) test(says, () => assert.equal(made(as, location), comes));

  test('is not added unless that was asked for', () => {
    assert.equal(
      inShort(judged({ as: 'Olu Adeyemi', cells: { ...jo, location: 'West' } })),
      'rejected location:location-outside',
    );
  });
});

test('Cells that cannot be kept are named', () => {
  const comes = (cells: Cells) => inShort(judged({ as: 'Olu Adeyemi', cells: { ...jo, ...cells } }));
  assert.equal(
    comes({ firstName: 'x'.repeat(101), phone: '1'.repeat(51), userName: 'y'.repeat(301) }),
    'rejected userName:too-long firstName:too-long phone:too-long',
  );
  assert.equal(comes({ lastName: 'La\nm' }), 'rejected lastName:not-one-line');
  assert.equal(comes({ password: 'short' }), 'rejected password:password-short');
});
