import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mappingFaults } from './import-state.ts';

const fields = [
  { id: 'userName', label: 'User name', required: true },
  { id: 'lastName', label: 'Last name', required: true },
  { id: 'email', label: 'E-mail' },
];

test('A field that two columns claim is named', () => {
  const { twice } = mappingFaults({ Login: 'userName', Mail: 'email', 'E-mail 2': 'email', Notes: null }, fields);
  assert.deepEqual([...twice], ['email']);
});

test('A required field without a column is missing, others may stay out', () => {
  assert.deepEqual(mappingFaults({ Login: 'userName' }, fields).missing, ['Last name']);
});
