import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { FieldId } from './fields.ts';
import { inShort, judged, person } from './test/harbor.ts';
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
    const words = (location: string, language: 'en' | 'de', own = {}) => {
      const [reason] = judged({ as: 'Lena Fox', cells: { ...jo, location } }).reasons;
      return reason && wordReason(reason, language, () => '', own);
    };
    assert.equal(words('Bath', 'en'), 'Bath is not among the locations you manage.');
    assert.equal(words('Atlantis', 'en'), 'Atlantis is not among the locations you manage.');
    assert.equal(words('Bath', 'en', { locations: 'Depots' }), 'Bath is not among the depots you manage.');
    assert.equal(words('Bath', 'de'), 'Bath gehört nicht zu dem, was Sie verwalten.');
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

describe('What the organization asks of accounts holds for rows too', () => {
  const access = { userNameIsEmail: true, userNameMinimum: 8, passwordMinimum: 12, required: ['phone' as const] };
  const cells = { userName: 'wim@harbor.example', firstName: 'Wim', lastName: 'Orr', location: 'Leeds', phone: '1' };
  const asked = (more: Cells) => inShort(judged({ as: 'Lena Fox', cells: { ...cells, ...more }, access }));

  test('a row that has all of it comes in', () => assert.equal(asked({}), 'created'));
  test('a user name that is no e-mail address, or too short, does not', () => {
    assert.equal(asked({ userName: 'wim.orr.leeds' }), 'rejected userName:user-name-no-email-here');
    assert.equal(asked({ userName: 'w@b.ex' }), 'rejected userName:user-name-short-here');
  });
  test('nor a short password', () =>
    assert.equal(asked({ password: 'elevenchars' }), 'rejected password:password-short-here'));
  test('nor a row without what is asked of everybody', () => {
    const { phone: _, ...without } = cells;
    assert.equal(inShort(judged({ as: 'Lena Fox', cells: without, access })), 'rejected phone:asked-of-everybody');
  });
  test('of somebody who is there already only what changes is looked at', () => {
    const one = (more: Cells) => inShort(judged({ as: 'Lena Fox', cells: { userName: 'sam', ...more }, access }));
    assert.equal(one({ firstName: 'Samuel' }), 'updated firstName');
    assert.equal(one({ phone: '-' }), 'unchanged');
    const changed = [person('Sam Doyle', { phone: '1' })];
    const emptied = judged({ as: 'Lena Fox', cells: { userName: 'sam', phone: '-' }, access, changed });
    assert.equal(inShort(emptied), 'rejected phone:asked-of-everybody');
  });
});
