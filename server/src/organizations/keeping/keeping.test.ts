import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { check, type Checked } from '../../audit/index.ts';
import { unsafeQuery } from '../../database/template.ts';
import { asNobody, asUser } from '../../http/as-user.ts';
import { sealEverything } from '../../sealing.ts';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { before as keptSince, keepingJob } from './keeping.ts';
import { keepingJobs } from './jobs.ts';

let w: TestWorld;
let organization = '';
let tenant = '';
before(async () => {
  w = await makeWorld();
  organization = w.ids.organizations.get('harbor') ?? '';
  tenant = (await w.app.running.server.directory.tenantOf(organization)) ?? '';
});
after(() => w?.close());

/** Signed in anew: months go by. */
const olu = (): Promise<Person> => w.as('harbor/Olu Adeyemi');
const month = 31 * 24 * 60 * 60 * 1_000;
const later = (months: number) => (w.clock.now = new Date(w.clock.now.getTime() + months * month));
const at = () => `/api/organizations/${organization}`;
const keep = async (keepMonths: number | null, named = olu(), path = at()) => {
  const who = await named;
  return who.patch(
    `${path}/audit`,
    { keepMonths },
    { headers: { 'if-match': `"${(await who.get(path)).body.version}"` } },
  );
};

/** The work of a day as the queue does it; gives what it left for the next. */
async function dayComes(payload: Readonly<Record<string, unknown>> = {}): Promise<readonly { from?: string }[]> {
  const { running } = w.app;
  await unsafeQuery(
    w.database.adminUrl,
    `delete from graphile_worker._private_jobs where key = '${keepingJob}:${organization}'`,
  );
  for (const job of keepingJobs)
    await job.run({
      ...{ payload: { tenant, organization, ...payload }, server: running.server, clock: running.clock },
      signal: new AbortController().signal,
      as: (who, work) => asUser(running, who, work),
      asNobody: (place, work) => asNobody(running, place, work),
    });
  return waiting();
}
const waiting = async () =>
  (
    await unsafeQuery<{ payload: { from?: string } }>(
      w.database.adminUrl,
      `select payload from graphile_worker._private_jobs where key = '${keepingJob}:${organization}'`,
    )
  ).map(({ payload }) => payload);

/** Whether what lies beside the entry of a department of that name is there. */
const isBeside = async (name: string): Promise<boolean> =>
  (await (await olu()).get('/api/audit?kind=department&limit=200')).body.items.some((entry: object) =>
    JSON.stringify(entry).includes(name),
  );
const department = async (name: string) =>
  assert.equal((await (await olu()).post('/api/departments', { name, identifier: name })).status, 201);

const checked = (): Promise<Checked> => {
  const { connection, vault, files } = w.app.running.server;
  return check(
    {
      ...{ vault, files, now: w.clock.now, progress: async () => undefined },
      within: (work) => connection.transaction({ tenant, organizations: [organization] }, work),
    },
    { tenant, organization },
  );
};

describe('How long the audit keeps what lies beside its entries', () => {
  test('is for good as long as nobody says otherwise', async () => {
    await department('Kept');
    later(30);
    assert.deepEqual(await dayComes(), []);
    assert.equal(await isBeside('Kept'), true);
  });

  test('is told before, begins a day later, and empties what is older; the seals go on holding', async () => {
    await department('Young');
    await sealEverything(w.app.running);
    const { body: effect } = await (await olu()).post(`${at()}/audit/preview`, { keepMonths: 24 });
    const [beside] = await unsafeQuery<{ count: string }>(
      w.database.adminUrl,
      'select count(*) from audit_payloads where organization_id = $1 and at < $2 and payload is not null',
      [organization, effect.before],
    );
    assert.ok(effect.entries >= 1);
    assert.equal(effect.entries, Number(beside?.count));
    assert.equal(effect.begins, new Date(w.clock.now.getTime() + 86_400_000).toISOString());

    assert.equal((await keep(24)).status, 200);
    assert.equal(await isBeside('Kept'), true, 'nothing is emptied at once');
    assert.equal((await waiting()).length, 1);
    const [next] = await dayComes();
    assert.equal(await isBeside('Kept'), false);
    assert.equal(await isBeside('Young'), true);
    assert.equal((await checked()).findingCount, 0);
    const entries = await (await olu()).get('/api/audit?limit=200&kind=department');
    assert.ok(
      entries.body.items.some(
        ({ isEmptied, thing }: { isEmptied: boolean; thing: { id: string } }) => isEmptied && thing.id,
      ),
      'the entries stay',
    );

    // the next day goes on from where this one ended
    assert.equal(next?.from, effect.before);
    later(25);
    await dayComes(next);
    assert.equal(await isBeside('Young'), false);
  });

  test('can be taken back before it begins', async () => {
    await department('Back');
    later(14);
    assert.equal((await keep(12)).status, 200);
    assert.equal((await keep(null)).status, 200);
    assert.deepEqual(await dayComes(), []);
    assert.equal(await isBeside('Back'), true);
  });

  test('is at least a year, and for good where training is regulated', async () => {
    const { status, body } = await keep(6);
    assert.equal(status, 400);
    assert.match(JSON.stringify(body), /keepMonths/u);
    const ines = w.as('solace/Ines Duarte');
    const solace = `/api/organizations/${w.ids.organizations.get('solace')}`;
    const refused = await keep(24, ines, solace);
    assert.equal(refused.status, 409, JSON.stringify(refused.body));
    assert.equal(refused.body.code, 'kept-by-regulation');
  });

  test('counts months by the calendar', () => {
    assert.equal(keptSince(12, new Date('2028-02-29T10:00:00Z')).toISOString(), '2027-02-28T00:00:00.000Z');
    assert.equal(keptSince(13, new Date('2026-01-31T23:00:00Z')).toISOString(), '2024-12-31T00:00:00.000Z');
  });
});
