import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { unsafeQuery } from '../../database/template.ts';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { check, checkUndo, commit, inShort, rows, undo } from '../../users/import/test/trial.ts';

let world: TestWorld;
let ines: Person;
before(async () => {
  world = await makeWorld();
  ines = await world.as('solace/Ines Duarte');
});
after(() => world.close());

const solace = () => ({ world, by: ines, from: 'solace' });
const group = (name: string) => world.ids.groups.get(`solace/${name}`) ?? '';
const file = (...lines: string[]): string => `Login,First name,Last name,Groups\n${lines.join('\n')}\n`;
const brought = async (content: string, options = {}) => {
  const { id } = await check(solace(), content, options);
  const done = await commit(solace(), id);
  assert.equal(done.state, 'committed', JSON.stringify(done.problem));
  return done;
};
const groupsOf = async (userName: string): Promise<string[]> =>
  (
    await unsafeQuery<{ name: string }>(
      world.database.adminUrl,
      `select g.name from group_members m join groups g on g.id = m.group_id join users u on u.id = m.user_id
       where u.user_name_key = $1 order by g.name`,
      [userName],
    )
  ).map(({ name }) => name);
const idOf = async (search: string): Promise<string> =>
  (await ines.get(`/api/users?search=${search}`)).body.items[0].id;

describe('Groups named in a column of an import', () => {
  test('take their users in, who are enrolled in what the groups learn; the same file again changes nothing', async () => {
    const content = file('ga1,Ada,Lind,Oncology; cardiology', 'ga2,Abe,Lind,');
    const { counts } = await brought(content);
    assert.deepEqual([counts.created, counts.done], [2, 2]);
    assert.deepEqual([await groupsOf('ga1'), await groupsOf('ga2')], [['Cardiology', 'Oncology'], []]);
    const learns = await unsafeQuery<{ title: string }>(
      world.database.adminUrl,
      `select c.title from enrollments e join courses c on c.id = e.course_id where e.user_id = $1 and e.state <> 'withdrawn' order by 1`,
      [await idOf('ga1')],
    );
    assert.deepEqual(
      learns.map(({ title }) => title),
      ['Consent basics', 'Consent in cardiology'],
    );
    const past = await ines.get(`/api/groups/${group('Oncology')}/members/history`);
    assert.ok(
      past.body.items.some((one: { name: string }) => one.name === 'Ada Lind'),
      'the past keeps since when',
    );
    assert.equal((await check(solace(), content)).counts.unchanged, 2);
  });

  test('may be named by their ids, and a group that is not there is a reason at its cell', async () => {
    const { id, counts } = await check(
      solace(),
      file(`gb1,Bo,Lind,${group('Oncology')}`, 'gb2,Bea,Lind,Oncology;Atlantis'),
    );
    assert.deepEqual([counts.created, counts.rejected], [1, 1]);
    const found = await rows(ines, id);
    assert.deepEqual(found.map(inShort), ['2 created', '3 rejected groups:group-unknown']);
    assert.equal(found[1]?.reasons[0]?.detail, 'Atlantis is not among the groups you see.');
    assert.equal(found[1]?.reasons[0]?.column, 'Groups');
  });

  test('come with the import where that is asked for, each once, after they were looked at', async () => {
    const options = { createGroups: true };
    const { id, counts } = await check(
      solace(),
      file('gc1,Cy,Lind,Night shift', 'gc2,Cleo,Lind,NIGHT SHIFT; Oncology'),
      options,
    );
    assert.deepEqual([counts.created, counts.groups], [2, 1]);
    const asked = await ines.post(`/api/user-imports/${id}/commit`, { mode: 'row-by-row' });
    assert.deepEqual([asked.status, asked.body.code], [409, 'confirm-needed']);
    assert.match(asked.body.detail, /and 1 new groups/u);
    await commit(solace(), id);
    assert.deepEqual([await groupsOf('gc1'), await groupsOf('gc2')], [['Night shift'], ['Night shift', 'Oncology']]);
    const [made] = (await ines.get('/api/groups?search=night')).body.items;
    assert.deepEqual([made.kind, made.members], ['training', 2]);
  });

  test('are left when only those of the row are meant, as far as imports named them before', async () => {
    await brought(file('gd1,Dan,Lind,Oncology; Cardiology'));
    const user = await idOf('gd1');
    await ines.post(`/api/groups/${group('Site 014')}/members`, { userId: user });
    const { id, counts } = await check(solace(), file('gd1,Dan,Lind,Cardiology'), { onlyGroups: true });
    assert.equal(counts.updated, 1);
    const [row] = await rows(ines, id);
    assert.deepEqual(
      row?.changes.map(({ label, before: was, after: is }) => [label, was, is]),
      [['Groups', 'Cardiology; Oncology; Site 014', 'Cardiology; Site 014']],
    );
    await commit(solace(), id);
    assert.deepEqual(await groupsOf('gd1'), ['Cardiology', 'Site 014']);
    await brought(file('gd1,Dan,Lind,-'));
    assert.deepEqual(await groupsOf('gd1'), ['Site 014'], 'an empty mark leaves what imports named, too');
  });

  test('are as they were when the import is undone, but for what changed since', async () => {
    await brought(file('ge1,Eva,Lind,Oncology', 'ge2,Eli,Lind,Oncology', 'ge3,Ed,Lind,'));
    const { id } = await brought(
      file('ge1,Eva,Lind,Cardiology', 'ge2,Eli,Lind,Cardiology; Oncology', 'ge4,Elo,Lind,Oncology'),
      {
        onlyGroups: true,
      },
    );
    assert.deepEqual([await groupsOf('ge1'), await groupsOf('ge2')], [['Cardiology'], ['Cardiology', 'Oncology']]);
    const removal = { userId: await idOf('ge2'), enrollments: 'unenroll' };
    assert.equal((await ines.post(`/api/groups/${group('Cardiology')}/members/removal`, removal)).status, 200);
    await checkUndo(solace(), id);
    const told = (await ines.get(`/api/user-imports/${id}/undo-rows`)).body.items;
    assert.deepEqual(
      told.map((one: { line: number; outcome: string; reasons: { field: string; code: string }[] }) =>
        [one.line, one.outcome, ...one.reasons.map(({ field, code }) => `${field}:${code}`)].join(' '),
      ),
      ['2 put-back', '3 left groups:changed-since', '4 removed'],
    );
    assert.equal((await undo(solace(), id)).state, 'undone');
    assert.deepEqual(
      [await groupsOf('ge1'), await groupsOf('ge2'), await groupsOf('ge4')],
      [['Oncology'], ['Oncology'], []],
    );
    await brought(file('ge1,Eva,Lind,-'));
    assert.deepEqual(await groupsOf('ge1'), [], 'what came back is still known to have come by an import');
  });

  test('are changed as far as the asker may by hand, decided anew when the rows come in', async () => {
    const lena = await world.as('harbor/Lena Fox');
    const csv = 'Login,First name,Last name,Location,Groups\ngf1,Fay,Lind,Leeds,Welders\n';
    const { id } = await check({ world, by: lena }, csv, { createGroups: true });
    const [row] = await rows(lena, id);
    assert.equal(row && inShort(row), '2 rejected groups:group-not-created');
    const self = await check(solace(), file('ines,Ines,Duarte,Oncology'));
    assert.deepEqual((await rows(ines, self.id)).map(inShort), ['2 rejected groups:oneself']);
    const late = await check(solace(), file('gf2,Flo,Lind,Theatre'), { createGroups: true });
    await ines.post('/api/groups', { name: 'Theatre', kind: 'learning' });
    await commit(solace(), late.id);
    assert.deepEqual(await groupsOf('gf2'), ['Theatre'], 'a group somebody else added meanwhile is taken');
  });
});
