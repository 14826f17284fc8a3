import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { meeting, unsafeQuery } from '../database/template.ts';
import { type Answer, makeWorld, type Person, type TestWorld } from '../testing.ts';
import { fieldOf } from './taken.ts';

let w: TestWorld;
let olu: Person;
let levelId: string;

before(async () => {
  w = await makeWorld();
  olu = await w.as('harbor/Olu Adeyemi');
  levelId = (await olu.get('/api/locations/offers')).body.levels.at(-1).id;
});

after(() => w.close());

/** Unique by what the server draws or counts itself, under a lock: to run into one of these is a fault of ours. */
const ofOurs = [
  'api_tokens_token',
  'attempts_number',
  'course_versions_number',
  'devices_token',
  'first_credentials_token',
  'former_identifiers_key',
  'invitations_token',
  'join_confirmations_token',
  'launches_token',
  'mails_key',
  'orders_id_buyer',
  'organization_exports_address',
  'passkeys_credential',
  'password_resets_token',
  'pending_sign_ins_token',
  'provider_attempts_state',
  'recovery_codes_user',
  'sign_ins_token',
];

test('Every unique index names its field, is a pair, or is known to be the server’s own', async () => {
  const there = await unsafeQuery<{ name: string }>(
    w.database.adminUrl,
    `select c.relname as name from pg_index i join pg_class c on c.oid = i.indexrelid
     where c.relnamespace = 'public'::regnamespace and i.indisunique and not i.indisprimary`,
  );
  const known = [...Object.keys(fieldOf), ...ofOurs];
  assert.deepEqual(there.map(({ name }) => name).toSorted(), known.toSorted());
});

type Form = Readonly<{ table: string; path: string; field: string; body: (nth: number) => object }>;

/** Each form names the same thing twice and everything else differently. */
const forms: readonly Form[] = [
  {
    table: 'users',
    path: '/api/users',
    field: 'userName',
    body: (nth) => ({ userName: 'Twice.Named', firstName: 'Nth', lastName: `No ${nth}` }),
  },
  {
    table: 'users',
    path: '/api/users',
    field: 'employeeIdentifier',
    body: (nth) => ({ userName: `twice-${nth}`, firstName: 'Nth', lastName: 'One', employeeIdentifier: 'TWICE-1' }),
  },
  {
    table: 'locations',
    path: '/api/locations',
    field: 'identifier',
    body: (nth) => ({ name: `Twice ${nth}`, identifier: 'TWICE', levelId }),
  },
  { table: 'groups', path: '/api/groups', field: 'name', body: () => ({ name: 'Twice', kind: 'training' }) },
  {
    table: 'departments',
    path: '/api/departments',
    field: 'identifier',
    body: (nth) => ({ name: `Twice ${nth}`, identifier: 'TWICE' }),
  },
];

describe('Two forms that arrive at once', () => {
  for (const { table, path, field, body } of forms)
    test(`store one \`${field}\` once in ${table}; the other is told at the field`, { timeout: 60_000 }, async () => {
      const answers: Answer[] = await meeting(
        w.database.adminUrl,
        table,
        [1, 2].map((nth) => () => olu.post(path, body(nth))),
      );
      const [first, second] = answers.toSorted((one, other) => one.status - other.status);
      assert.deepEqual([first?.status, second?.status], [201, 409], answers.map(({ text }) => text).join());
      assert.equal(second?.body.code, 'taken-meanwhile');
      assert.deepEqual(
        second.body.errors.map((error: { field: string; code: string }) => [error.field, error.code]),
        [[field, 'taken-meanwhile']],
      );
    });
});
