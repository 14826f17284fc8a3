import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  accept,
  address,
  begin,
  cameIn,
  end,
  ended,
  greta,
  invite,
  invited,
  lena,
  listed,
  local,
  look,
  mara,
  multiple,
  olu,
  place,
  tokenOf,
  user,
  w,
} from './test/inviting.ts';

const week = 7 * 24 * 3600_000;

before(begin);
after(end);

describe('A link of an invitation is good once, for seven days, while nothing took its place', () => {
  test('a second time it leads nowhere', async () => {
    const token = await invited(olu);
    await cameIn(token);
    ended(await look(token));
    ended(await accept(token));
  });

  test('of two who use it at once one comes in', async () => {
    const token = await invited(olu);
    const both = await Promise.all([
      accept(token, { userName: 'first.one' }),
      accept(token, { userName: 'other.one' }),
    ]);
    assert.deepEqual(
      both.map(({ status }) => status).toSorted((a, b) => a - b),
      [204, 404],
    );
  });

  test('cancelled it leads nowhere, and neither does one that never was', async () => {
    const answer = await invite(olu);
    const token = tokenOf(answer);
    assert.equal((await olu.delete(`/api/invitations/${answer.body.id}`)).status, 204);
    ended(await look(token));
    ended(await accept(token));
    for (const act of ['delete', 'post'] as const) {
      const path = `/api/invitations/${answer.body.id}${act === 'post' ? '/resend' : ''}`;
      assert.equal((await olu[act](path)).body.code, 'invitation-closed');
    }
    for (const wrong of ['anything', `${token.slice(0, -3)}AAA`, `${user('harbor/Sam Doyle')}.${'A'.repeat(43)}`])
      ended(await look(wrong));
  });

  test('after seven days it leads nowhere, and the address can be invited again', async () => {
    const before = w.clock.now;
    const email = address();
    const token = await invited(olu, { email });
    w.clock.now = new Date(before.getTime() + week - 1000);
    assert.equal((await look(token)).status, 200);
    w.clock.now = new Date(before.getTime() + week);
    ended(await look(token));
    ended(await accept(token));
    assert.equal((await listed(olu, email)).state, 'expired');
    const anew = await invited(olu, { email });
    const states = (await olu.get('/api/invitations?limit=200')).body.items.filter(
      (one: { email: string }) => one.email === email,
    );
    assert.deepEqual(states.map(({ state }: { state: string }) => state).toSorted(), ['expired', 'open']);
    assert.equal((await look(anew)).status, 200);
    w.clock.now = before;
  });

  test('sent again it is another one, and whoever sent it stands for it', async () => {
    const answer = await invite(olu, { role: local, locationId: place('Leeds') });
    const first = tokenOf(answer);
    const again = await lena.post(`/api/invitations/${answer.body.id}/resend`);
    assert.equal(again.status, 200, again.text);
    ended(await look(first));
    assert.equal((await look(tokenOf(again))).body.invitedBy, 'Lena Fox');
  });

  test('an address has one of them at a time, also when two invite it at once', async () => {
    const email = address();
    const both = await Promise.all([invite(olu, { email }), invite(greta, { email: email.toUpperCase() })]);
    assert.deepEqual(
      both.map(({ status }) => status).toSorted((a, b) => a - b),
      [201, 422],
    );
    const refused = await invite(olu, { email });
    assert.deepEqual([refused.body.errors[0].field, refused.body.errors[0].code], ['email', 'invitation-open']);
  });
});

describe('Nobody is invited beyond what the inviter may do', () => {
  test('above the own rank', async () => {
    const refused = await invite(lena, { role: multiple, locationId: place('Leeds') });
    assert.equal(refused.status, 403, refused.text);
    const beyond = await invite(olu, { role: 'multisite.master-administrator' });
    assert.equal(beyond.status, 403);
    assert.equal((await invite(olu, { role: 'platform.operator' })).body.errors[0].code, 'role-unknown');
  });

  test('beyond the own reach, also by a role that ranks below', async () => {
    const far = {
      name: 'Far reader',
      rank: 20,
      kind: 'staff',
      cells: { 'user.view': { any: ['organization-and-clients'] } },
    };
    const { role } = (await greta.post('/api/roles', far)).body;
    const refused = await invite(olu, { role });
    assert.deepEqual([refused.status, refused.body.privilege], [403, 'role.appoint'], refused.text);
    assert.match(refused.body.because.join(), /reaches further/u);
    const answer = await invite(greta, { role });
    assert.equal(answer.status, 201, answer.text);
    assert.equal((await olu.post(`/api/invitations/${answer.body.id}/resend`)).status, 403);
  });

  test('outside the own places, departments and groups', async () => {
    const outside = await invite(lena, { locationId: place('York') });
    assert.deepEqual([outside.status, outside.body.errors[0].code], [422, 'place-outside']);
    assert.equal((await invite(lena)).status, 403);
    const [nowhere, elsewhere] = [user('harbor/Sam Doyle'), w.ids.groups.get('solace/Oncology')];
    const group = await invite(olu, { groups: [elsewhere] });
    assert.deepEqual([group.status, group.body.errors[0].code], [422, 'group-outside']);
    const department = await invite(olu, { departmentId: nowhere });
    assert.deepEqual([department.status, department.body.errors[0].code], [422, 'department-outside']);
  });

  test('by whoever may not add users', async () => {
    const sam = await w.as('harbor/Sam Doyle');
    for (const answer of [await invite(sam), await sam.get('/api/invitations')]) assert.equal(answer.status, 403);
  });

  test('a role that covers a place needs one', async () => {
    const refused = await invite(olu, { role: local });
    assert.deepEqual([refused.status, refused.body.errors[0].code], [422, 'needs-place']);
  });

  test('invitations elsewhere are neither seen nor sent again nor cancelled', async () => {
    const york = await invite(olu, { locationId: place('York') });
    const cora = await w.as('meridian/Cora Weiss');
    for (const by of [lena, cora]) {
      assert.equal((await by.delete(`/api/invitations/${york.body.id}`)).status, 404);
      assert.equal((await by.post(`/api/invitations/${york.body.id}/resend`)).status, 404);
      const { items } = (await by.get('/api/invitations?limit=200')).body;
      assert.ok(!items.some(({ id }: { id: string }) => id === york.body.id));
    }
    const leeds = await invite(olu, { role: multiple, locationId: place('Leeds') });
    assert.equal((await lena.delete(`/api/invitations/${leeds.body.id}`)).status, 403);
    assert.equal((await mara.delete(`/api/invitations/${york.body.id}`)).status, 204);
  });

  test('the roles are offered with the reason for those that are not', async () => {
    const { body } = await lena.get(`/api/invitations/offers?locationId=${place('Leeds')}`);
    const offered = new Map(
      body.roles.map((one: { role: string; available: boolean; because: string[] }) => [one.role, one]),
    ) as Map<string, { available: boolean; because: string[] }>;
    assert.equal(offered.get(local)?.available, true);
    assert.equal(offered.get(multiple)?.available, false);
    assert.ok((offered.get(multiple)?.because.length ?? 0) > 0);
    assert.deepEqual(body.groups, []);
    const outside = await lena.get(`/api/invitations/offers?locationId=${place('York')}`);
    assert.equal(outside.status, 422);
  });
});
