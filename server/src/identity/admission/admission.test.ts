import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOpen, missingSteps, type Shown, type Standing } from './admission.ts';

const nothing: Standing = { hasCodes: false, hasPasskey: false, mustChangePassword: false, administers: false };
const password: Shown = { method: 'password', factors: 1 };
const passkey: Shown = { method: 'passkey', factors: 2 };

test('A password alone is enough where nothing more is asked', () => {
  assert.deepEqual(missingSteps(password, nothing, 'nobody'), []);
  assert.deepEqual(missingSteps(password, { ...nothing, hasPasskey: true }, 'nobody'), []);
});

test('Whoever set up codes is asked for one, whether it is required or not', () => {
  for (const asked of ['nobody', 'administrators', 'everybody'] as const)
    assert.deepEqual(missingSteps(password, { ...nothing, hasCodes: true }, asked), ['second-factor']);
});

test('Whoever must have a second factor and has none sets one up before anything else', () => {
  assert.deepEqual(missingSteps(password, nothing, 'everybody'), ['set-up-factor']);
  assert.deepEqual(missingSteps(password, nothing, 'administrators'), []);
  assert.deepEqual(missingSteps(password, { ...nothing, administers: true }, 'administrators'), ['set-up-factor']);
});

test('A passkey is both factors, and is one after a password where two are required', () => {
  for (const asked of ['nobody', 'administrators', 'everybody'] as const)
    assert.deepEqual(missingSteps(passkey, { ...nothing, hasCodes: true, hasPasskey: true }, asked), []);
  assert.deepEqual(missingSteps(password, { ...nothing, hasPasskey: true }, 'everybody'), ['second-factor']);
});

test('A password set by somebody else is changed after the second factor and before one is set up', () => {
  const changes = { ...nothing, mustChangePassword: true };
  assert.deepEqual(missingSteps(password, changes, 'everybody'), ['new-password', 'set-up-factor']);
  assert.deepEqual(missingSteps(password, { ...changes, hasCodes: true }, 'everybody'), [
    'second-factor',
    'new-password',
  ]);
  assert.deepEqual(missingSteps(passkey, changes, 'everybody'), []);
});

test('A device at a location asks for its PIN and nothing besides', () => {
  const all = { hasCodes: true, hasPasskey: true, mustChangePassword: true, administers: false };
  assert.deepEqual(missingSteps({ method: 'device', factors: 1 }, all, 'everybody'), []);
});

test('A way in that is switched off is shut, but for the password of those who are named', () => {
  const only = { methods: ['single-sign-on' as const], exempt: ['ada'] };
  assert.equal(isOpen('single-sign-on', 'sam', only), true);
  assert.equal(isOpen('password', 'sam', only), false);
  assert.equal(isOpen('password', 'ada', only), true);
  assert.equal(isOpen('passkey', 'ada', only), false);
  assert.equal(isOpen('sheet', 'sam', only), true);
});
