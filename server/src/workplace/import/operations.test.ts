import assert from 'node:assert/strict';
import { after, beforeEach, describe, test } from 'node:test';
import { unsafeQuery } from '../../database/template.ts';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { sendPlaces } from '../test/file.ts';

let w: TestWorld;
let olu: Person;
beforeEach(async () => {
  await w?.close();
  w = await makeWorld();
  olu = await w.as('harbor/Olu Adeyemi');
});
after(() => w.close());

type Row = Readonly<{
  line: number;
  name: string;
  outcome: string;
  before: string | null;
  from: readonly string[] | null;
  to: readonly string[];
  reason: string | null;
}>;
async function check(content: string | Buffer, by = olu) {
  const { status, body, text } = await sendPlaces(by, 'import-check', content);
  assert.equal(status, 200, text);
  return body;
}
async function bringIn(content: string | Buffer, by = olu) {
  const { seal } = await check(content, by);
  return sendPlaces(by, `import?seal=${seal}`, content);
}
const said = (rows: readonly Row[]) =>
  rows.map(
    ({ line, outcome, name, from, to }) => `${line} ${outcome} ${name}: ${from?.join('/') ?? ''} > ${to.join('/')}`,
  );
const reasons = (rows: readonly Row[]) => rows.map(({ reason }) => reason);

/** Every location as `North/York: york`, by path. */
async function tree(): Promise<readonly string[]> {
  const { body } = await olu.get('/api/locations?limit=200');
  type One = { name: string; identifier: string; above: { name: string }[] };
  return body.items
    .map((one: One) => `${[...one.above.map(({ name }) => name), one.name].join('/')}: ${one.identifier}`)
    .toSorted();
}
/** Rows of the closure that do not follow from the parents, and the other way round. */
const closureFaults = async () =>
  unsafeQuery(
    w.database.adminUrl,
    `with recursive up as (
      select id as descendant_id, id as ancestor_id, parent_id, 0 as depth from locations where organization_id = $1
      union all select up.descendant_id, p.id, p.parent_id, up.depth + 1 from up join locations p on p.id = up.parent_id
    ), should as (select ancestor_id, descendant_id, depth from up),
    is_so as (select ancestor_id, descendant_id, depth from location_closure where organization_id = $1)
    (select * from should except select * from is_so) union all (select * from is_so except select * from should)`,
    [w.ids.organizations.get('harbor')],
  );

const byParent = `identifier;parent;name;level;time zone;address;expires
york-dock;york;York Dock;Area;Europe/London;1 Dock Road;2027-12-31
york;-;York;;;;
leeds;;Leeds City;;;;
hull;north;Hull;;;;
bath;;Bath;;;;
nowhere;no-such;Nowhere;;;;
`;

describe('A file of locations', () => {
  test('is shown as what it changes in the tree before anything is changed', async () => {
    const was = await tree();
    const { rows, counts, columns, gains, loses } = await check(byParent);
    assert.deepEqual(
      columns.map(({ field }: { field: string }) => field),
      ['identifier', 'parent', 'name', 'level', 'timeZone', 'address', 'expires'],
    );
    assert.deepEqual(counts, { new: 2, moved: 1, renamed: 1, changed: 0, unchanged: 1, rejected: 1 });
    assert.deepEqual(said(rows), [
      '2 new York Dock:  > York',
      '3 moved York: North > ',
      '4 renamed Leeds City: North > North',
      '5 new Hull:  > North',
      '7 rejected Nowhere:  > ',
    ]);
    assert.equal(rows[4].reason, 'The location above is neither in the tree nor in this file.');
    const names = (all: readonly { name: string }[]) => all.map(({ name }) => name).toSorted();
    assert.deepEqual([names(gains), names(loses)], [[], ['Ivo Maric', 'Mara Kane']]);
    assert.deepEqual(await tree(), was);
  });

  test('is done as it was shown, closure, words and all', async () => {
    const { status, body } = await bringIn(byParent);
    assert.equal(status, 200, JSON.stringify(body));
    const now = await tree();
    for (const path of [
      'York/York Dock: york-dock',
      'York/York Works: york-works',
      'North/Leeds City: leeds',
      'North/Hull: hull',
    ])
      assert.ok(now.includes(path), `${path} is not in ${now.join(', ')}`);
    assert.deepEqual(await closureFaults(), []);
    const [dock] = (await olu.get('/api/locations?search=york%20dokc')).body.items;
    assert.deepEqual([dock.name, dock.timeZone, dock.address], ['York Dock', 'Europe/London', '1 Dock Road']);
    // who loses reach, loses it with the next request
    const mara = await (await w.as('harbor/Mara Kane')).get('/api/locations?limit=200');
    assert.deepEqual(
      mara.body.items.map(({ name }: Row) => name),
      ['Hull', 'Leeds City', 'North'],
    );
  });

  test('that is read in twice changes nothing the second time', async () => {
    await bringIn(byParent);
    const { counts } = await check(byParent);
    assert.deepEqual(counts, { new: 0, moved: 0, renamed: 0, changed: 0, unchanged: 5, rejected: 1 });
  });

  test('is taken as the spreadsheet writes it: UTF-16 with its mark, tabs, quotes', async () => {
    const text = 'Pfad\tEbene\r\n"North / Leeds / Süd"\tArea\r\n';
    const { rows } = await check(Buffer.from(`\ufeff${text}`, 'utf16le'));
    assert.deepEqual(said(rows), ['2 new Süd:  > North/Leeds']);
  });

  test('is refused when the tree was changed since it was looked at', async () => {
    const content = 'path\nNorth / Hull\n';
    const { seal } = await check(content);
    assert.equal((await bringIn(content)).status, 200);
    const { status, body } = await sendPlaces(olu, `import?seal=${seal}`, content);
    assert.deepEqual([status, body.code], [412, 'tree-changed']);
  });

  test('gives nobody who outranks the one who imports any reach, nor the one who imports', async () => {
    await unsafeQuery(
      w.database.adminUrl,
      `insert into appointments (tenant_id, organization_id, id, user_id, role, is_base, anchor_kind, anchor_id, given_at)
       values ($1, $1, gen_random_uuid(), $2, 'multisite.multiple-location-administrator', false, 'location', $4, now()),
         ($1, $1, gen_random_uuid(), $3, 'multisite.multiple-location-administrator', false, 'location', $5, now())`,
      [
        w.ids.organizations.get('harbor'),
        w.ids.users.get('harbor/Greta Holm'),
        w.ids.users.get('harbor/Olu Adeyemi'),
        w.ids.locations.get('harbor/South'),
        w.ids.locations.get('harbor/York'),
      ],
    );
    const content = 'identifier,name,parent\nleeds,Leeds,south\nyork-works,York Works,leeds\nbath,Bath,york\n';
    const { rows } = await check(content);
    assert.deepEqual(
      rows.map(({ outcome, reason }: Row) => [outcome, reason?.slice(0, 24)]),
      [
        ['rejected', 'Somebody who outranks yo'],
        ['moved', undefined],
        ['rejected', 'A location stands below '],
      ],
    );
    assert.equal((await bringIn('path\nSouth / Bath / Pier\n')).body.new, 1);
    const own = await check('identifier,name,parent\nSouth/Bath/Pier,Pier,york\n');
    assert.deepEqual(reasons(own.rows), ['You would reach more users by this move. Somebody else has to do it.']);
    assert.equal((await bringIn(content)).status, 200);
    assert.deepEqual(await closureFaults(), []);
    assert.ok((await tree()).includes('North/Leeds/York Works: york-works'));
  });

  test('whose columns say too little is read by the columns that are chosen', async () => {
    const { isUnderstood, rows, columns } = await check('where\nNorth > Hull\n');
    assert.deepEqual(
      [isUnderstood, rows, columns],
      [false, [], [{ name: 'where', samples: ['North > Hull'], field: null }]],
    );
    const { status, body } = await sendPlaces(olu, 'import-check?mapping=address', 'where\nNorth > Hull\n');
    assert.deepEqual([status, body.errors[0].field], [422, 'mapping']);
    const mapped = await sendPlaces(olu, 'import-check?mapping=path', 'where\nNorth > Hull\n');
    assert.equal(mapped.body.counts.new, 1);
  });

  test('is refused to whoever may not import', async () => {
    const mara = await w.as('harbor/Mara Kane');
    assert.equal((await sendPlaces(mara, 'import-check', byParent)).status, 403);
  });
});
