import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ImportColumn, ImportOptions } from '../api/types.ts';
import { fitOf, optionsOf, sameNamed } from './import-state.ts';

const column = (name: string, rest: Partial<ImportColumn> = {}): ImportColumn => ({
  name,
  samples: [],
  values: null,
  dates: 'none',
  ...rest,
});
const columns = [
  column('Login'),
  column('Mail'),
  column('Hired', { dates: 'ask' }),
  column('Type', { values: ['Student', 'Local Administrator'] }),
];

test('A field that two columns claim is named', () => {
  assert.deepEqual([...fitOf(['email', 'email', null, null], columns).twice], ['email']);
});

test('A file whose columns say nothing of whom it is about can’t be checked', () => {
  assert.equal(fitOf([null, null, 'hireDate', 'role'], columns).nobody, true);
  assert.equal(fitOf([null, 'email', null, null], columns).nobody, false);
});

test('The order of day and month is asked only when a date column is used', () => {
  assert.equal(fitOf(['userName', null, 'hireDate', null], columns).asksDateOrder, true);
  assert.equal(fitOf(['userName', null, null, null], columns).asksDateOrder, false);
});

test('Only the options that the columns ask for are sent, each role value with its role or none', () => {
  const fit = fitOf([null, 'email', null, 'role'], columns);
  const chosen: ImportOptions = {
    dateOrder: 'month-first',
    roleValues: [{ value: 'Student', role: 'multisite.student' }],
  };
  assert.deepEqual(optionsOf(chosen, fit), {
    userNameFrom: 'email',
    roleValues: [
      { value: 'Student', role: 'multisite.student' },
      { value: 'Local Administrator', role: null },
    ],
  });
});

test('A value that is called like a role is taken for it, any other is left open', () => {
  const roles = [{ id: 'multisite.local-administrator', name: 'Local Administrator' }];
  assert.deepEqual(sameNamed(['local administrator ', 'Boss'], roles), [
    { value: 'local administrator ', role: 'multisite.local-administrator' },
    { value: 'Boss', role: null },
  ]);
});

test('What a column of groups does besides is sent only where there is one', () => {
  const chosen: ImportOptions = { createGroups: true, createLocations: true };
  assert.deepEqual(optionsOf(chosen, fitOf(['userName', null, null, null], columns)), { createLocations: true });
  assert.deepEqual(optionsOf(chosen, fitOf(['userName', 'groups', null, null], columns)), {
    createLocations: true,
    createGroups: true,
    onlyGroups: false,
  });
});
