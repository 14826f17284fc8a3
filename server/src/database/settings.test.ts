import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { databaseSettings, openDatabase } from './settings.ts';
import { freshDatabase, unsafeQuery } from './template.ts';

const folder = mkdtempSync(join(tmpdir(), 'ambit-settings-'));
// as root PostgreSQL may have to run as another user, who has to pass
chmodSync(folder, 0o755);
after(() => rmSync(folder, { recursive: true, force: true }));

test('Without DATABASE_URL the own database is used', () => {
  assert.deepEqual(databaseSettings({}, '/data'), { dataDir: '/data' });
  assert.deepEqual(databaseSettings({ DATABASE_URL: '' }, '/data'), { dataDir: '/data' });
});

test('The owner is the run-time role when nothing else is said', () => {
  const app = 'postgres://app@host/ambit';
  assert.deepEqual(databaseSettings({ DATABASE_URL: app }, '/data'), { app, owner: app });
  const owner = 'postgres://owner@host/ambit';
  assert.deepEqual(databaseSettings({ DATABASE_URL: app, MIGRATE_DATABASE_URL: owner }, '/data'), { app, owner });
});

test('An address that is none is refused with a sentence', () => {
  assert.throws(() => databaseSettings({ DATABASE_URL: 'mysql://host' }, '/data'), {
    message: /^DATABASE_URL is not an address like postgres:/u,
  });
  assert.throws(() => databaseSettings({ MIGRATE_DATABASE_URL: 'postgres://host/x' }, '/data'), {
    message: /is set without DATABASE_URL/u,
  });
});

test('The own database is opened, migrated and left in order', async () => {
  const said: string[] = [];
  const database = await openDatabase({ dataDir: folder }, (sentence) => said.push(sentence));
  assert.deepEqual(await unsafeQuery(database.appUrl, 'select count(*)::int as users from users'), [{ users: 0 }]);
  await database.stop();
  assert.match(said.join('\n'), /PostgreSQL 18 runs on .+\n.*The schema was brought to step 1 “first”/u);
});

test('The database of somebody else is used as it is, and a powerful role is refused', async () => {
  const database = await freshDatabase();
  const opened = await openDatabase({ app: database.appUrl, owner: database.ownerUrl }, () => undefined);
  assert.equal(opened.appUrl, database.appUrl);
  await opened.stop();
  assert.deepEqual(await unsafeQuery(database.appUrl, 'select 1 as one'), [{ one: 1 }]);
  await assert.rejects(
    openDatabase({ app: database.adminUrl, owner: database.ownerUrl }, () => undefined),
    { message: /is a superuser/u },
  );
  await database.drop();
});

test('One role for everything works and still obeys row-level security', async () => {
  const database = await freshDatabase();
  const opened = await openDatabase({ app: database.ownerUrl, owner: database.ownerUrl }, () => undefined);
  await assert.rejects(unsafeQuery(opened.appUrl, 'delete from audit_entries'), /permission denied/u);
  await database.drop();
});

test('A database that does not answer is named in a sentence', async () => {
  const app = 'postgres://app:x@127.0.0.1:1/ambit';
  await assert.rejects(
    openDatabase({ app, owner: app }, () => undefined),
    { name: 'StartProblem', message: /The database of DATABASE_URL cannot be used: connect ECONNREFUSED/u },
  );
});
