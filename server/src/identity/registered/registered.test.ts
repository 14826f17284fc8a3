import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { unsafeQuery } from '../../database/template.ts';
import { type Answer, makeWorld, type Person, type TestWorld } from '../../testing.ts';

let w: TestWorld;
let lena: Person;
/** The cookie of a device at Leeds. */
let tablet: string;
let wim: string;
let pin: string;
const number = '40771';
before(async () => {
  w = await makeWorld();
  lena = await w.as('harbor/Lena Fox');
  wim = await add('Wim', 'Orr', number, 'Leeds');
  tablet = await register(lena, 'Packing hall', 'Leeds');
});
after(() => w.close());
beforeEach(async () => {
  await run('delete from sign_in_failures');
  pin = await chosen();
});

const run = (text: string, values: readonly unknown[] = []) => unsafeQuery(w.database.adminUrl, text, [...values]);
const at = (name: string) => w.ids.locations.get(`harbor/${name}`) ?? '';
const cookieIn = ({ headers }: Answer, name: string): string => {
  const all = [headers['set-cookie']].flat().map(String);
  return new RegExp(`^${name}=([^;]*)`, 'u').exec(all.find((one) => one.startsWith(`${name}=`)) ?? '')?.[1] ?? '';
};

async function add(firstName: string, lastName: string, employeeIdentifier: string, place: string): Promise<string> {
  const olu = await w.as('harbor/Olu Adeyemi');
  const userName = `${firstName}.${employeeIdentifier}`;
  const made = await olu.post('/api/users', {
    ...{ userName, firstName, lastName, employeeIdentifier, locationId: at(place) },
  });
  assert.equal(made.status, 201, made.text);
  return made.body.id;
}

async function register(who: Person, name: string, place: string): Promise<string> {
  const made = await who.post('/api/devices', { name, locationId: at(place) });
  assert.equal(made.status, 201, made.text);
  return cookieIn(made, '__Host-ambit-device');
}

type Body = Readonly<{ number?: string; pin: string; next?: string }>;
const enter = (body: Body, device: string | null = tablet) =>
  w.anybody.post(
    '/api/sign-ins/pin',
    { number, ...body },
    device === null ? {} : { headers: { cookie: `__Host-ambit-device=${device}` } },
  );
const give = async (user = wim, who = lena): Promise<string> => (await who.post(`/api/users/${user}/pin`)).body.pin;
/** A PIN that Wim has chosen. */
async function chosen(): Promise<string> {
  const given = await give();
  const next = given === '583914' ? '583915' : '583914';
  assert.equal((await enter({ pin: given, next })).status, 204);
  return next;
}
const asIn = (answer: Answer) => {
  const headers = { cookie: `__Host-ambit=${cookieIn(answer, '__Host-ambit')}` };
  return { me: () => w.anybody.get('/api/me', { headers }) };
};

test('At a registered device somebody without e-mail comes in with number and PIN, and nowhere else', async () => {
  const { status, headers } = await enter({ pin }, null);
  assert.deepEqual([status, headers['set-cookie']], [401, undefined]);
  assert.equal((await enter({ pin }, 'nonsense')).body.code, 'device-unknown');
  const inside = await asIn(await enter({ pin })).me();
  assert.deepEqual([inside.body.user.name, inside.body.user.idleMinutes], ['Wim Orr', 2]);
  const password = await w.anybody.post('/api/sign-ins', { organization: 'harbor', userName: number, password: pin });
  assert.equal(password.status, 401);
});

test('A PIN that was given is changed before it lets in, and the device tells what it is', async () => {
  const given = await give();
  assert.equal((await enter({ pin: given })).body.code, 'pin-to-choose');
  const same = await enter({ pin: given, next: given });
  assert.deepEqual([same.status, same.body.errors[0].code], [422, 'pin-same']);
  assert.equal((await enter({ pin: given, next: '772031' })).status, 204);
  assert.equal((await enter({ pin: given })).status, 401);
  const cookie = { headers: { cookie: `__Host-ambit-device=${tablet}` } };
  assert.deepEqual((await w.anybody.get('/api/devices/this', cookie)).body.device, {
    name: 'Packing hall',
    place: 'Leeds',
    organization: { identifier: 'harbor', name: 'Harbor Group' },
  });
  assert.equal((await w.anybody.get('/api/devices/this')).body.device, null);
});

test('Six digits that everybody tries first are refused: rows, repetitions, the birthday, the number', async () => {
  await run(`update users set date_of_birth = '1991-03-27', employee_identifier = 'W-340771' where id = $1`, [wim]);
  for (const next of ['123456', '987654', '000000', '121212', '741741', '112233', '270391', '910327', '340771'])
    assert.equal((await enter({ number: 'W-340771', pin, next })).body.errors?.[0]?.code, 'pin-trivial', next);
  assert.equal((await enter({ number: 'W-340771', pin, next: '27039' })).status, 400);
  await run(`update users set date_of_birth = null, employee_identifier = $2 where id = $1`, [wim, number]);
});

test('Five wrong PINs lock the number for a quarter of an hour, the device lets others in', async () => {
  const nia = await add('Nia', 'Webb', '40772', 'Leeds');
  const hers = await give(nia);
  for (let n = 0; n < 5; n += 1) assert.equal((await enter({ pin: '909090' })).body.code, 'pin-failed');
  assert.equal((await enter({ pin })).body.code, 'pin-locked');
  assert.equal((await enter({ number: '40772', pin: hers, next: '620481' })).status, 204);
  const kept = w.clock.now;
  w.clock.now = new Date(kept.getTime() + 16 * 60_000);
  assert.equal((await enter({ pin })).status, 204);
  w.clock.now = kept;
});

test('Thirty wrong PINs lock a device, whatever numbers were tried; others go on', async () => {
  const other = await register(lena, 'Loading bay', 'Leeds');
  for (let n = 0; n < 30; n += 1) await enter({ number: `5${n}`, pin: '909090' });
  assert.equal((await enter({ pin })).body.code, 'pin-locked');
  assert.equal((await enter({ pin }, other)).status, 204);
});

test('Wrong PINs tried all at once are counted one after the other', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => enter({ pin: '909090' })));
  const codes = answers.map(({ body }) => String(body.code)).toSorted((a, b) => a.localeCompare(b));
  assert.deepEqual(codes, [...Array(5).fill('pin-failed'), ...Array(3).fill('pin-locked')]);
});

test('A PIN is refused to whoever holds another role, and ends what it carried when a role is given', async () => {
  const inside = asIn(await enter({ pin }));
  assert.equal((await inside.me()).status, 200);
  const olu = await w.as('harbor/Olu Adeyemi');
  const given = await olu.post(`/api/users/${wim}/appointments`, { role: 'multisite.purchaser' });
  assert.equal(given.status, 201, given.text);
  assert.equal((await inside.me()).status, 401);
  assert.equal((await enter({ pin })).body.code, 'learners-only');
  assert.equal((await lena.post(`/api/users/${wim}/pin`)).body.code, 'pin-not-for');
  await run('delete from appointments where user_id = $1', [wim]);
  await run('update users set stamp = stamp + 1 where id = $1', [wim]);
});

test('After two minutes without a request whoever signed in with a PIN is signed out', async () => {
  const kept = w.clock.now;
  const inside = asIn(await enter({ pin }));
  w.clock.now = new Date(kept.getTime() + 110_000);
  assert.equal((await inside.me()).status, 200);
  w.clock.now = new Date(kept.getTime() + 220_000);
  assert.equal((await inside.me()).status, 200);
  w.clock.now = new Date(kept.getTime() + 345_000);
  assert.equal((await inside.me()).status, 401);
  w.clock.now = kept;
});

test('A device is good for the people of its place alone', async () => {
  const away = await add('Ivy', 'Away', '50001', 'Bath');
  const given = await give(away, await w.as('harbor/Olu Adeyemi'));
  assert.equal((await enter({ number: '50001', pin: given, next: '620481' })).body.code, 'pin-failed');
  const north = await register(await w.as('harbor/Mara Kane'), 'At the gate', 'North');
  assert.equal((await enter({ pin }, north)).status, 204);
});

test('Ending a device signs out at once whoever is signed in there, and it takes no PIN any more', async () => {
  const bay = await register(lena, 'Bay two', 'Leeds');
  const inside = asIn(await enter({ pin }, bay));
  const { body } = await lena.get('/api/devices');
  const [newest] = body.items;
  assert.deepEqual([newest.name, newest.location.name, newest.createdBy], ['Bay two', 'Leeds', 'Lena Fox']);
  assert.equal((await lena.delete(`/api/devices/${newest.id}`)).status, 204);
  assert.equal((await inside.me()).status, 401);
  assert.equal((await enter({ pin }, bay)).body.code, 'device-unknown');
  assert.equal((await lena.delete(`/api/devices/${newest.id}`)).body.code, 'device-ended');
  assert.equal((await lena.get('/api/devices?ended=true')).body.items[0].id, newest.id);
  const cleared = await w.anybody.get('/api/devices/this', { headers: { cookie: `__Host-ambit-device=${bay}` } });
  assert.match(String(cleared.headers['set-cookie']), /__Host-ambit-device=;/u);
});

test('Devices are registered, renamed and ended within one’s places only, one at a browser', async () => {
  const outside = await lena.post('/api/devices', { name: 'Bath', locationId: at('Bath') });
  assert.deepEqual([outside.status, outside.body.errors[0].code], [422, 'place-outside']);
  const everywhere = await lena.post('/api/devices', { name: 'All', locationId: null });
  assert.equal(everywhere.status, 403);
  const again = await lena.post(
    '/api/devices',
    { name: 'Again', locationId: at('Leeds') },
    { headers: { cookie: `__Host-ambit=${lena.cookie}; __Host-ambit-device=${tablet}` } },
  );
  assert.deepEqual([again.status, again.body.code], [409, 'device-registered']);
  const rune = await w.as('harbor/Rune Falk');
  const { body } = await lena.get('/api/devices');
  const hall = body.items.find(({ name }: { name: string }) => name === 'Packing hall');
  assert.equal((await rune.delete(`/api/devices/${hall.id}`)).status, 404);
  assert.equal((await rune.get('/api/devices')).body.items.length, 0);
  const headers = { 'if-match': `"${hall.version}"` };
  const renamed = await lena.patch(`/api/devices/${hall.id}`, { name: 'Hall' }, { headers });
  assert.equal(renamed.body.name, 'Hall');
  assert.equal((await lena.patch(`/api/devices/${hall.id}`, { name: 'Room' }, { headers })).status, 412);
});

test('With a printed sheet one chooses a PIN at the device; a PIN that is refused does not use the sheet up', async () => {
  const { body } = await lena.post('/api/users/first-credentials', { users: [wim] });
  const token = String(body.items[0].link).split('#')[1];
  const choose = (next: string, device = tablet) =>
    w.anybody.post(
      '/api/sign-ins/sheet-pin',
      { token, next },
      { headers: { cookie: `__Host-ambit-device=${device}` } },
    );
  assert.equal(
    (await w.anybody.post('/api/sign-ins/sheet-pin', { token, next: '640293' })).body.code,
    'device-unknown',
  );
  assert.equal((await choose('111111')).body.errors[0].code, 'pin-trivial');
  const inside = await asIn(await choose('640293')).me();
  assert.equal(inside.body.user.name, 'Wim Orr');
  assert.equal((await choose('640294')).body.code, 'sheet-ended');
  assert.equal((await enter({ pin: '640293' })).status, 204);
});

test('A PIN goes with a number that nobody else has, and leaves with its user', async () => {
  const twin = await add('Ida', 'Twin', '40990', 'Leeds');
  // shared since before an identifier was one user’s
  await run('update users set employee_identifier = $1, doubled_identifier = $1 where id = $2', [number, twin]);
  assert.equal((await lena.post(`/api/users/${twin}/pin`)).body.code, 'pin-without-number');
  assert.equal((await enter({ pin })).body.code, 'pin-failed');
  await run('update users set employee_identifier = null where id = $1', [twin]);
  assert.equal((await lena.post(`/api/users/${twin}/pin`)).body.code, 'pin-without-number');
  await run(`update users set employee_identifier = '40990' where id = $1`, [twin]);
  const given = await give(twin);
  assert.equal((await enter({ number: '40990', pin: given, next: '640293' })).status, 204);
  const olu = await w.as('harbor/Olu Adeyemi');
  assert.equal((await olu.post(`/api/users/${twin}/archive`, { reason: 'Left' })).status, 200);
  assert.equal((await enter({ number: '40990', pin: '640293' })).body.code, 'pin-failed');
  assert.equal((await run('select from pins where user_id = $1', [twin])).length, 0);
});

test('A PIN is kept only as a hash that the key of the installation is part of', async () => {
  const [row] = await run('select pin_hash from pins where user_id = $1', [wim]);
  const { isPassword } = await import('../../users/index.ts');
  const stored = (row as { pin_hash: string }).pin_hash;
  assert.match(stored, /^\$argon2id\$/u);
  assert.equal(await isPassword(pin, stored), false);
});

test('A location with a device is not empty; what stood there once stands nowhere when it is gone', async () => {
  const olu = await w.as('harbor/Olu Adeyemi');
  const [level] = await unsafeQuery<{ id: string }>(
    w.database.adminUrl,
    'select level_id as id from locations where id = $1',
    [at('Leeds')],
  );
  const dock = { name: 'Dock', identifier: 'dock', parentId: at('North'), levelId: level?.id };
  const { id } = (await olu.post('/api/locations', dock)).body;
  const device = (await olu.post('/api/devices', { name: 'Kiosk', locationId: id })).body.id;
  const refused = await olu.delete(`/api/locations/${id}`);
  assert.deepEqual([refused.status, refused.body.code], [409, 'location-not-empty'], refused.text);
  assert.match(refused.body.detail, /1 devices/u);
  assert.equal((await olu.delete(`/api/devices/${device}`)).status, 204);
  assert.equal((await olu.delete(`/api/locations/${id}`)).status, 204);
  assert.deepEqual(await run('select location_id from devices where id = $1', [device]), [{ location_id: null }]);
});
