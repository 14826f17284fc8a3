import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Refusal } from '../../refusal.ts';
import { type Column, headerHash, namesOf, scan } from '../../sheets/index.ts';
import { demandDateOrder, demandMapping, suggest } from './columns.ts';
import { fieldIds, fields } from './fields.ts';

const column = (name: string, ...samples: string[]): Column => ({
  name,
  samples,
  values: samples,
  dates: { day: 0, month: 0, either: 0, example: null },
});
const meaning = (name: string, ...samples: string[]) => suggest([column(name, ...samples)])[0];

test('Columns of one name are kept apart, and nameless ones are numbered', () => {
  assert.deepEqual(namesOf(['Login', ' Course', 'course', 'Course (2)', '', 'Course']), [
    'Login',
    'Course',
    'course (2)',
    'Course (2) (2)',
    'Column 5',
    'Course (3)',
  ]);
});

test('A column that says from when, or on which day, somebody stands elsewhere is known by what it is called', () => {
  for (const name of ['From', 'Valid from', 'Effective date', 'Gültig ab', 'Moves on'])
    assert.equal(meaning(name, '2026-03-01'), 'movesOn', name);
});

test('A file is known again by its column names, whatever their case', () => {
  assert.deepEqual(headerHash(['Login', 'E-Mail']), headerHash(['login', 'e-mail']));
  assert.notDeepEqual(headerHash(['Login', 'E-Mail']), headerHash(['LoginE', '-Mail']));
});

describe('A column is recognized by its name', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Login', 'userName'],
    ['user_name', 'userName'],
    ['Benutzername', 'userName'],
    ['Nom d’utilisateur', 'userName'],
    ['Firstname', 'firstName'],
    ['Given Name', 'firstName'],
    ['Vorname', 'firstName'],
    ['Prénom', 'firstName'],
    ['Last Name', 'lastName'],
    ['Nachname', 'lastName'],
    ['Apellidos', 'lastName'],
    ['Soyadı', 'lastName'],
    ['Full name', 'fullName'],
    ['E-Mail-Adresse', 'email'],
    ['Email address', 'email'],
    ['custom_field: Employee ID', 'employeeIdentifier'],
    ['Personal-Nr.', 'employeeIdentifier'],
    ['branch_name_path', 'location'],
    ['Standort', 'location'],
    ['User-type', 'role'],
    ['level', 'role'],
    ['Deactivation-date', 'expiresOn'],
    ['Gültig bis', 'expiresOn'],
    ['Hire date', 'hireDate'],
    ['Eintrittsdatum', 'hireDate'],
    ['manager', 'manager'],
    ['Vorgesetzte/r', 'manager'],
    ['Mobile phone', 'phone'],
    ['Job Title', 'jobTitle'],
    ['Abteilung', 'department'],
    ['Course', ''],
  ];
  for (const [name, id] of cases)
    test(`${name} means ${id || 'nothing'}`, () => {
      assert.equal(meaning(name) ?? '', id);
    });

  test('The label of every field, in both languages, is recognized as that field', () => {
    for (const id of fieldIds)
      for (const label of Object.values(fields[id].label)) assert.equal(meaning(label), id, label);
  });

  test('A column whose values cannot mean it is left out', () => {
    assert.equal(meaning('State', 'TX', 'Texas'), null);
    assert.equal(meaning('Status', 'Complete', 'Remediate'), null);
    assert.equal(meaning('Status', 'active', 'inactive'), 'state');
    assert.equal(meaning('E-mail', 'yes'), null);
    assert.equal(meaning('Start date', 'soon'), null);
  });

  test('One cell for the whole name is used only where first and last name are missing', () => {
    assert.deepEqual(suggest([column('Name'), column('Login')]), ['fullName', 'userName']);
    assert.deepEqual(suggest([column('Name'), column('First name'), column('Last name')]), [
      null,
      'firstName',
      'lastName',
    ]);
  });

  test('Of two columns that mean the same, the first is taken', () => {
    assert.deepEqual(suggest([column('Login'), column('Username')]), ['userName', null]);
  });
});

describe('A mapping is refused at the place where it is wrong', () => {
  const columns = [column('A'), column('B'), column('C')];
  const errors = (sent: Parameters<typeof demandMapping>[0]) => {
    try {
      demandMapping(sent, columns);
    } catch (fault) {
      assert.ok(fault instanceof Refusal);
      return fault.errors.map(({ field, code }) => `${field} ${code}`);
    }
    return [];
  };
  test('no column says who a row is about', () =>
    assert.deepEqual(errors(['firstName', 'lastName', null]), ['mapping no-usable-column']));
  test('a field stands twice', () =>
    assert.deepEqual(errors(['userName', 'email', 'email']), ['mapping.2 field-twice']));
  test('the name stands in one cell and in two', () =>
    assert.deepEqual(errors(['userName', 'lastName', 'fullName']), ['mapping.2 name-twice']));
  test('it is of another length than the file', () =>
    assert.deepEqual(errors(['userName']), ['mapping mapping-length']));
  test('an e-mail address alone is enough', () => assert.deepEqual(errors(['email', null, null]), []));

  test('both sentences name the field in their own language', () => {
    assert.throws(
      () => demandMapping(['userName', 'email', 'email'], columns),
      (fault) =>
        fault instanceof Refusal &&
        /both stand for E-mail\./u.test(fault.errors[0]?.says.en ?? '') &&
        /beide für E-Mail\./u.test(fault.errors[0]?.says.de ?? ''),
    );
  });
});

describe('Day and month', () => {
  const dated = (day: number, month: number, either: number): Column => ({
    ...column('Expiry'),
    dates: { day, month, either, example: either > 0 ? '03/04/2026' : null },
  });
  test('the file shows which comes first', () => {
    assert.equal(demandDateOrder(['expiresOn'], [dated(1, 0, 5)], undefined), 'day-first');
    assert.equal(demandDateOrder(['expiresOn'], [dated(0, 2, 5)], undefined), 'month-first');
    assert.equal(
      demandDateOrder(['expiresOn', 'hireDate'], [dated(0, 0, 5), dated(0, 1, 0)], undefined),
      'month-first',
    );
  });
  test('it is asked for when nobody can tell, with the column and an example', () => {
    for (const one of [dated(0, 0, 5), dated(1, 1, 0)]) {
      assert.throws(
        () => demandDateOrder(['expiresOn'], [one], undefined),
        (fault) =>
          fault instanceof Refusal &&
          fault.errors[0]?.code === 'date-order-needed' &&
          fault.errors[0].field === 'options.dateOrder',
      );
      assert.equal(demandDateOrder(['expiresOn'], [one], 'month-first'), 'month-first');
    }
  });
  test('it is not asked for when no such column is mapped', () => {
    assert.equal(demandDateOrder([null], [dated(0, 0, 5)], undefined), 'day-first');
  });
});

const samples = process.env['AMBIT_SAMPLES'];
describe('Files of other systems', { skip: samples === undefined && 'AMBIT_SAMPLES is not set' }, () => {
  const cases: Readonly<Record<string, Readonly<{ rows: number; means: Readonly<Record<string, string>> }>>> = {
    'other-lms-users-2.csv': {
      rows: 3,
      means: {
        username: 'userName',
        firstname: 'firstName',
        lastname: 'lastName',
        email: 'email',
        password: 'password',
        level: 'role',
        branch_name_path: 'location',
        active: 'state',
        language: 'language',
        expiration: 'expiresOn',
        manager: 'manager',
      },
    },
    'other-lms-users-comma.csv': {
      rows: 4,
      means: {
        Login: 'userName',
        Firstname: 'firstName',
        Lastname: 'lastName',
        Email: 'email',
        Password: 'password',
        'User-type': 'role',
        Active: 'state',
        'Deactivation-date': 'expiresOn',
        Language: 'language',
        'custom_field: Employee ID': 'employeeIdentifier',
        Branch: 'location',
      },
    },
    'other-lms-users-semicolon.csv': {
      rows: 1,
      means: { Login: 'userName', Firstname: 'firstName', Lastname: 'lastName', Email: 'email' },
    },
    'training-centre-instructors.csv': {
      rows: 30,
      means: {
        Username: 'userName',
        'First Name': 'firstName',
        'Last Name': 'lastName',
        Email: 'email',
        Phone: 'phone',
      },
    },
    'training-centre-registrations.csv': {
      rows: 400,
      means: { 'First Name': 'firstName', 'Last Name': 'lastName', Email: 'email', Phone: 'phone' },
    },
    'training-centre-classes.csv': { rows: 45, means: { Location: 'location' } },
  };
  for (const [file, { rows, means }] of Object.entries(cases))
    test(`${file}: every row is counted and every known column is recognized`, async () => {
      const scanned = await scan(async () => chunked(readFileSync(join(samples ?? '', 'csv', file))), file);
      const suggestion = suggest(scanned.columns);
      assert.equal(scanned.rows, rows);
      assert.deepEqual(
        Object.fromEntries(scanned.columns.flatMap(({ name }, at) => (suggestion[at] ? [[name, suggestion[at]]] : []))),
        means,
      );
    });
});

async function* chunked(bytes: Buffer) {
  yield bytes;
}
