import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createDns, NoAnswer } from './dns.ts';
import { type NameServer, openNameServer } from './test/name-server.ts';

let names: NameServer;
before(async () => {
  names = await openNameServer();
});
after(() => names.stop());

test('The records of a name are read whole, also those longer than one piece', async () => {
  const long = `proof=${'x'.repeat(400)}`;
  names.records.set('harbor.example', ['v=spf1 -all', long]);
  const dns = createDns({ servers: [names.address] });
  assert.deepEqual([...(await dns.txt('harbor.example'))].sort(), [long, 'v=spf1 -all']);
});

test('A name that is not there, or has no such record, says nothing', async () => {
  names.records.set('empty.example', []);
  const dns = createDns({ servers: [names.address] });
  assert.deepEqual(await dns.txt('nowhere.example'), []);
  assert.deepEqual(await dns.txt('empty.example'), []);
});

test('A server that cannot find out, or is not there, is no answer', async () => {
  names.records.set('broken.example', 'fails');
  await assert.rejects(createDns({ servers: [names.address] }).txt('broken.example'), NoAnswer);
  const gone = await openNameServer();
  await gone.stop();
  await assert.rejects(createDns({ servers: [gone.address] }).txt('harbor.example'), NoAnswer);
});
