import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshDatabase, unsafeQuery } from './template.ts';

test('Each test file gets a migrated database of its own', async () => {
  const [one, two] = await Promise.all([freshDatabase(), freshDatabase()]);
  await unsafeQuery(one.ownerUrl, `insert into installation (key, value) values ('a', '1')`);
  assert.deepEqual(await unsafeQuery(two.appUrl, 'select * from installation'), []);
  assert.deepEqual(await unsafeQuery(one.appUrl, 'select key from installation'), [{ key: 'a' }]);
  await Promise.all([one.drop(), two.drop()]);
});
