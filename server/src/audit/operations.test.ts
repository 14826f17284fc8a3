import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { strFromU8, unzipSync } from 'fflate';
import { unsafeQuery } from '../database/template.ts';
import { pagesOf } from '../sheets/test/pages.ts';
import { makeWorld, type Person, type TestWorld } from '../testing.ts';

let w: TestWorld;
let olu: Person;
let department = '';
before(async () => {
  w = await makeWorld({ worker: true });
  olu = await w.as('harbor/Olu Adeyemi');
  const made = await olu.post('/api/departments', { name: 'Rope access', identifier: 'rope' });
  department = made.body.id;
  const changed = await olu.patch(
    `/api/departments/${department}`,
    { name: 'Rope work' },
    { headers: { 'if-match': `"${made.body.version ?? 1}"` } },
  );
  assert.equal(changed.status, 200, changed.text);
});
after(() => w?.close());

type Listed = Readonly<{
  id: string;
  at: string;
  outcome: string;
  operation: string;
  does: string;
  actor: { name: string } | null;
  thing: { kind: string; id: string; name: string | null } | null;
  role: string | null;
  changed: { field: string; before: string | null; after: string | null }[];
}>;
const found = async (who: Person, query: string): Promise<readonly Listed[]> => {
  const { status, body, text } = await who.get(`/api/audit?${query}`);
  assert.equal(status, 200, text);
  return body.items;
};

describe('The audit', () => {
  test('tells what was done to a thing, by whom, by which role, and what it was before', async () => {
    const [edited, added] = await found(olu, `kind=department&thing=${department}`);
    assert.equal(edited?.does, 'Change or expire a department');
    assert.deepEqual(edited.actor?.name, 'Olu Adeyemi');
    assert.equal(edited.role, 'Organization Administrator');
    assert.deepEqual(edited.thing, { kind: 'department', id: department, name: 'Rope work' });
    assert.deepEqual(
      edited.changed.find(({ field }) => field === 'name'),
      { field: 'name', before: 'Rope access', after: 'Rope work' },
    );
    assert.deepEqual(
      added?.changed.find(({ field }) => field === 'identifier'),
      { field: 'identifier', before: null, after: 'rope' },
    );
  });

  test('is searched by words of who did it, of what it was done to, and of the deed', async () => {
    const ids = async (words: string) =>
      (await found(olu, `search=${encodeURIComponent(words)}`)).map(({ thing }) => thing?.id);
    assert.ok((await ids('adeyemi')).includes(department));
    const { body: ida } = await olu.post('/api/users', { userName: 'sought', firstName: 'Ida', lastName: 'Frey' });
    assert.ok((await ids('ida frey')).includes(ida.id));
    assert.ok((await ids('expire a department')).includes(department));
    assert.deepEqual(await ids('nobody is called so'), []);
  });

  test('is narrowed by time, actor, deed and outcome', async () => {
    const lena = await w.as('harbor/Lena Fox');
    assert.equal((await lena.post('/api/departments', { name: 'Mine', identifier: 'mine' })).status, 403);
    const [refused] = await found(olu, 'outcome=refused');
    assert.equal(refused?.operation, 'department.create');
    assert.equal(refused.actor?.name, 'Lena Fox');
    assert.ok((await found(olu, `actor=${lena.id}`)).every(({ actor }) => actor?.name === 'Lena Fox'));
    const all = await found(olu, 'operation=department.create');
    assert.deepEqual(new Set(all.map(({ operation }) => operation)), new Set(['department.create']));
    const since = new Date(Date.now() + 60_000).toISOString();
    assert.deepEqual(await found(olu, `from=${since}`), []);
    assert.ok((await found(olu, `until=${since}`)).length > 0);
  });

  test('goes on page by page, without leaving one out or telling one twice', async () => {
    const { items: whole } = (await olu.get('/api/audit?limit=200&actor=' + olu.id)).body;
    const one: string[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const { body } = await olu.get(`/api/audit?limit=1&actor=${olu.id}${after && `&after=${after}`}`);
      one.push(...body.items.map(({ id }: Listed) => id));
      after = body.after;
    }
    assert.deepEqual(
      one,
      whole.map(({ id }: Listed) => id),
    );
  });

  test('is shown to who may see it, and of theirs alone', async () => {
    const [quinn, sam] = [await w.as('solace/Quinn Hale'), await w.as('harbor/Sam Doyle')];
    assert.equal((await sam.get('/api/audit')).status, 403);
    await quinn.post('/api/audit/checks');
    const theirs = await found(quinn, 'limit=200');
    assert.ok(theirs.length > 0 && theirs.every(({ thing }) => thing?.id !== department));
  });

  test('is exported with the same filters, without a formula', async () => {
    await olu.post('/api/departments', { name: '=1+1', identifier: 'formula' });
    const { status, text } = await olu.get('/api/audit/export.csv?operation=department.create');
    assert.equal(status, 200);
    assert.ok(text.includes('Rope access') && !text.includes('Rope work'));
    assert.ok(text.includes("'=1+1") && !text.includes(',=1+1'));
  });
});

describe('The audit as a file', () => {
  const bytesOf = async (path: string): Promise<Buffer> => {
    const { status, bytes } = await olu.get(path);
    assert.equal(status, 200);
    return bytes;
  };

  test('is a workbook with the same rows as the text', async () => {
    const sheet = unzipSync(await bytesOf('/api/audit/export.xlsx?operation=department.create'));
    const page = strFromU8(sheet['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    assert.ok(page.includes('Rope access') && !page.includes('Rope work'));
    assert.ok(page.includes('=1+1') && !page.includes('<f>'), 'a text, not a formula');
  });

  test('is a PDF with the names of its columns on each page, whatever a cell holds', async () => {
    for (let n = 0; n < 60; n += 1) {
      const { status } = await olu.post('/api/departments', {
        name: `Paper ${n} ${'Żółć '.repeat(15)}`.trim(),
        identifier: `paper${n}`,
      });
      assert.equal(status, 201);
    }
    const file = await bytesOf('/api/audit/export.pdf?operation=department.create');
    const pages = await pagesOf(file);
    assert.ok(pages.length > 1);
    for (const page of pages) assert.match(page, /When.*Who.*What.*Before and after/su);
    const whole = pages.join(' ').replaceAll(/\s+/gu, ' ');
    assert.match(whole, /Olu Adeyemi/u);
    assert.match(whole, /Rope access/u);
    assert.match(whole, /Paper 59 Żółć/u);
    assert.match(pages.at(-1) ?? '', new RegExp(`Page ${pages.length} of ${pages.length}`, 'u'));
  });

  test('is refused on paper when it is too long for it, with what to do instead', async () => {
    await unsafeQuery(
      w.database.adminUrl,
      `insert into audit_entries (tenant_id, organization_id, at, id, operation, outcome)
       select $1, $2, now(), gen_random_uuid(), 'too.many', 'done' from generate_series(1, 5001)`,
      [w.ids.organizations.get('solace'), w.ids.organizations.get('solace')],
    );
    const ines = await w.as('solace/Ines Duarte');
    const { status, body } = await ines.get('/api/audit/export.pdf?operation=too.many');
    assert.deepEqual([status, body.code], [409, 'too-many-for-paper']);
    assert.match(body.detail, /5,?000 entries at most/u);
  });
});

describe('The seals of the audit', () => {
  const settled = async () => {
    for (;;) {
      const { body } = await olu.get('/api/audit/seals');
      if (body.checks[0]?.state === 'done') return body;
      await pause(50);
    }
  };

  test('are made by themselves, and a check that somebody asks for finds nothing', { timeout: 60_000 }, async () => {
    for (;;) {
      const { body } = await olu.get('/api/audit/seals');
      if (body.head && body.waiting === 0) break;
      await pause(50);
    }
    assert.equal((await olu.post('/api/audit/checks')).status, 202);
    const { head, checks } = await settled();
    assert.match(head.hash, /^[0-9a-f]{64}$/u);
    assert.equal(checks[0].findingCount, 0);
    assert.ok(checks[0].entries > 0);
    assert.equal(checks[0].by, 'Olu Adeyemi');
  });

  test('tell which entry was changed in the database', { timeout: 60_000 }, async () => {
    const [entry] = await found(olu, `kind=department&thing=${department}`);
    await unsafeQuery(w.database.adminUrl, `update audit_entries set reason = 'Asked to' where id = $1`, [entry?.id]);
    await olu.post('/api/audit/checks');
    let state = await settled();
    while (state.checks.length < 2) state = await settled();
    const [{ findings, findingCount }] = state.checks;
    assert.equal(findingCount, 1);
    assert.deepEqual(
      findings.map(({ words, entry: id, does }: Record<string, unknown>) => [words, id, does]),
      [['An entry was changed', entry?.id, 'Change or expire a department']],
    );
  });
});
