import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Person, type TestWorld, makeWorld } from '../../testing.ts';

const local = 'multisite.local-administrator';
const organizationAdministrator = 'multisite.organization-administrator';

let w: TestWorld;
let greta: Person;
let olu: Person;
let lena: Person;
before(async () => {
  w = await makeWorld();
  [greta, olu, lena] = [
    await w.as('harbor/Greta Holm'),
    await w.as('harbor/Olu Adeyemi'),
    await w.as('harbor/Lena Fox'),
  ];
});
after(() => w.close());

type Place = { report: string; on: boolean; scopes: string[]; cell: object | null };
type Row = { role: string; version: number; twinOf: string | null; may: true | { reason: string }; reports: Place[] };
const rowOf = async (role: string, by = olu): Promise<Row> => {
  const { status, body, text } = await by.get('/api/roles/reports');
  assert.equal(status, 200, text);
  return body.roles.find((one: Row) => one.role === role);
};
const place = (row: Row, report: string) => row.reports.find((one) => one.report === report);
const choose = async (role: string, reports: object, by = olu) => {
  const headers = { 'if-match': `"${(await rowOf(role, by)).version}"` };
  const chosen = await by.put(`/api/roles/${role}/reports`, { reports }, { headers });
  assert.equal(chosen.status, 200, chosen.text);
};
const report = 'report.takers-and-exceptions';
const opens = async (who: Person) => (await who.get('/api/reports/takers-and-exceptions')).status !== 403;

describe('Which role gets which report', () => {
  test('is one table; what is switched off there is gone at the next request, and comes back as it was', async () => {
    assert.equal(await opens(lena), true);
    const was = place(await rowOf(local), report);
    assert.equal(was?.on, true);
    await choose(local, { [report]: null });
    assert.equal(await opens(lena), false);
    const off = place(await rowOf(local), report);
    assert.deepEqual([off?.on, off?.cell, off?.scopes], [false, was?.cell, was?.scopes]);
    await choose(local, { [report]: off?.cell });
    assert.equal(await opens(lena), true);
  });

  test('a role of one’s own gets a report as far as it sees users', async () => {
    const made = await olu.post('/api/roles', {
      name: 'Site desk',
      rank: 15,
      kind: 'staff',
      cells: { 'user.view': { any: ['location'] } },
    });
    const row = await rowOf(made.body.role);
    assert.deepEqual(place(row, report)?.cell, { any: ['location'] });
    await choose(row.role, { [report]: place(row, report)?.cell });
    assert.equal(place(await rowOf(row.role), report)?.on, true);
    const blind = await olu.post('/api/roles', { name: 'Blind desk', rank: 15, kind: 'staff' });
    assert.equal(place(await rowOf(blind.body.role), report)?.cell, null);
  });

  test('whatever the table offers can be chosen: nothing in it is refused afterwards', async () => {
    for (const { role, may, reports } of (await greta.get('/api/roles/reports')).body.roles as Row[]) {
      if (may !== true) continue;
      const all = Object.fromEntries(reports.flatMap(({ report: id, cell }) => (cell ? [[id, cell]] : [])));
      await choose(role, all, greta);
    }
  });

  test('reaches no further than whoever chooses: their own rank and above is at rest, with the reason', async () => {
    const own = await rowOf(organizationAdministrator);
    assert.ok(own.may !== true && own.may.reason.length > 0);
    assert.equal(place(await rowOf(local), 'report.clients-list')?.cell, null);
  });

  test('a role with reports only has what its counterpart has', async () => {
    const twin = `${local}.reports-only`;
    await choose(twin, { [report]: null });
    const row = await rowOf(twin);
    assert.deepEqual([row.twinOf, place(row, report)?.on], [local, false]);
    assert.equal(place(await rowOf(local), report)?.on, true);
    const theo = await w.as('harbor/Theo Brandt');
    assert.equal(await opens(theo), false);
    await choose(twin, { [report]: place(row, report)?.cell });
    assert.equal(await opens(theo), true);
  });

  test('is shown to whoever may compare roles, and to nobody else', async () => {
    assert.equal((await (await w.as('harbor/Sam Doyle')).get('/api/roles/reports')).status, 403);
  });
});
