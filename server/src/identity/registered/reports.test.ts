import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Person, type TestWorld, makeWorld } from '../../testing.ts';

/** Whether whom one reports to may give a new PIN and password is what the organization makes of that role. */
const manager = 'clinical.manager';
const resets = ['user.password', 'user.set-pin'];

let w: TestWorld;
let ines: Person;
let mona: Person;
before(async () => {
  w = await makeWorld();
  [ines, mona] = [await w.as('solace/Ines Duarte'), await w.as('solace/Mona Fields')];
  for (const [at, name] of ['Lia Young', 'Ken Osei', 'Uma Bright'].entries()) {
    const { headers } = await ines.get(`/api/users/${user(name)}`);
    const named = { employeeIdentifier: `SO-${at}` };
    const { status, text } = await ines.patch(`/api/users/${user(name)}`, named, ifMatch(String(headers['etag'])));
    assert.equal(status, 200, text);
  }
});
after(() => w.close());

const ifMatch = (etag: string) => ({ headers: { 'if-match': etag } });
const user = (name: string): string => w.ids.users.get(`solace/${name}`) ?? '';
const pin = (by: Person, name: string) => by.post(`/api/users/${user(name)}/pin`);
const password = (by: Person, name: string) =>
  by.post(`/api/users/${user(name)}/password`, { password: 'something-long' });

async function letReset(isOn: boolean): Promise<void> {
  const { version, cells } = (await ines.get(`/api/roles/${manager}`)).body;
  const all = cells as readonly { privilege: string; any: string[]; all: string[]; sides?: object }[];
  const others = all.filter(({ privilege }) => !resets.includes(privilege));
  const added = isOn ? resets.map((privilege) => ({ privilege, any: ['reports'], all: ['ranks-below'] })) : [];
  const wanted = Object.fromEntries(
    [...others, ...added].map(({ privilege, sides, ...cell }: (typeof all)[number]) => [
      privilege,
      { any: cell.any, all: cell.all, ...(sides && { sides }) },
    ]),
  );
  const saved = await ines.put(
    `/api/roles/${manager}`,
    { cells: wanted, reason: 'As the wards asked' },
    ifMatch(`"${version}"`),
  );
  assert.equal(saved.status, 200, saved.text);
}

test('A manager gives a new PIN and password to nobody while the organization does not say so', async () => {
  for (const answer of [await pin(mona, 'Lia Young'), await password(mona, 'Lia Young')])
    assert.deepEqual([answer.status, answer.body.code], [403, 'not-allowed'], answer.text);
});

test('Where the organization says so, a manager does for their own reports, and for nobody else', async () => {
  await letReset(true);
  const given = await pin(mona, 'Lia Young');
  assert.equal(given.status, 200, given.text);
  assert.match(given.body.pin, /^\d{6}$/u);
  assert.equal((await password(mona, 'Lia Young')).status, 204);
  // Ken reports to somebody else, Uma to nobody
  for (const name of ['Ken Osei', 'Uma Bright'])
    for (const answer of [await pin(mona, name), await password(mona, name)])
      assert.ok([403, 404].includes(answer.status), `${name}: ${answer.status} ${answer.text}`);
});

test('Once it is switched off again, the next request is refused', async () => {
  await letReset(true);
  await letReset(false);
  for (const answer of [await pin(mona, 'Lia Young'), await password(mona, 'Lia Young')])
    assert.equal(answer.status, 403, answer.text);
});
