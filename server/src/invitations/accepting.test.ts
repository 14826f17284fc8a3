import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { unsafeQuery } from '../database/template.ts';
import { check, commit } from '../users/import/test/trial.ts';
import {
  accept,
  address,
  begin,
  cameIn,
  end,
  greta,
  held,
  invited,
  lena,
  listed,
  local,
  look,
  mara,
  multiple,
  olu,
  password,
  place,
  tokenOf,
  user,
  w,
} from './test/inviting.ts';

before(begin);
after(end);

describe('Somebody is invited', () => {
  test('Whoever is invited, created or imported without a role is a learner', async () => {
    const email = address();
    const { me } = await cameIn(await invited(lena, { email, locationId: place('Leeds') }));
    assert.deepEqual(await held(me.user.id), []);
    const { body } = await olu.post('/api/users', { userName: 'made.here', firstName: 'Ida', lastName: 'Frey' });
    assert.deepEqual(await held(body.id), []);
    const file = 'Login,First name,Last name\nread.in,Ida,Frey\n';
    const { id } = await check({ world: w, by: olu }, file);
    assert.equal((await commit({ world: w, by: olu }, id)).counts['created'], 1);
    const [readIn] = (await olu.get('/api/users?search=read.in')).body.items;
    assert.deepEqual(await held(readIn.id), []);
    for (const may of Object.keys(me.may)) assert.ok(!/^(user|role)\./u.test(may), may);
    const invitation = await listed(lena, email);
    assert.deepEqual([invitation.state, invitation.user, invitation.heldBack], ['accepted', me.user.id, []]);
  });

  test('Accepting an invitation gives exactly the invited role, if the inviter still may give it', async () => {
    const cora = await w.as('meridian/Cora Weiss');
    const token = await invited(cora, { role: 'academy.trainer' });
    const { me } = await cameIn(token);
    assert.deepEqual(await held(me.user.id, cora), ['academy.trainer']);

    const [kept, lost] = [address(), address()];
    const promise = { role: local, locationId: place('York') };
    const first = await cameIn(await invited(mara, { ...promise, email: kept }));
    assert.deepEqual(await held(first.me.user.id), [local]);
    const second = await invited(mara, { ...promise, email: lost });
    // lowered between inviting and accepting
    const given = await greta.post(`/api/users/${mara.id}/appointments`, { role: 'multisite.purchaser' });
    assert.equal(given.status, 201, given.text);
    const { me: lower } = await cameIn(second);
    assert.deepEqual(await held(lower.user.id), []);
    assert.ok(!('user.view' in lower.may));
    const profile = await olu.get(`/api/users/${lower.user.id}`);
    assert.equal(profile.body.location.name, 'York');
    assert.deepEqual((await listed(olu, lost)).heldBack, ['role']);
    assert.deepEqual((await listed(olu, kept)).heldBack, []);
    await greta.post(`/api/users/${mara.id}/appointments`, { role: multiple });
  });

  test('The role comes in the inviter’s name, with the place it covers', async () => {
    const { me, cookie } = await cameIn(await invited(lena, { role: local, locationId: place('Leeds') }));
    const { items } = (await greta.get(`/api/users/${me.user.id}/appointments`)).body;
    assert.deepEqual(
      items.map((one: { role: string; givenBy: string }) => [one.role, one.givenBy]),
      [[local, 'Lena Fox']],
    );
    const { body } = await w.anybody.get('/api/users', { headers: { cookie: `__Host-ambit=${cookie}` } });
    assert.ok(body.items.some(({ id }: { id: string }) => id === user('harbor/Sam Doyle')));
    assert.ok(!body.items.some(({ id }: { id: string }) => id === user('harbor/Yara Haddad')));
  });

  test('An inviter who may not sign in any more gives no role', async () => {
    const email = address();
    const helper = await cameIn(await invited(olu, { role: 'multisite.organization-administrator' }));
    const headers = { cookie: `__Host-ambit=${helper.cookie}` };
    const promise = { email, role: local, locationId: place('Bath') };
    const token = tokenOf(await w.anybody.post('/api/invitations', promise, { headers }));
    await greta.post(`/api/users/${helper.me.user.id}/state`, { state: 'disabled' });
    const { me } = await cameIn(token);
    assert.deepEqual(await held(me.user.id), []);
    assert.deepEqual((await listed(olu, email)).heldBack, ['role']);
  });

  test('What was held back stands in the audit as a refusal of the inviter', async () => {
    const [row] = await unsafeQuery<{ n: number }>(
      w.database.adminUrl,
      `select count(*)::int as n from audit_entries where operation = 'invitation.accept' and outcome = 'refused'
       and actor_id = '${mara.id}' and privilege = 'role.appoint'`,
    );
    assert.equal(row?.n, 1);
  });

  test('The link says who invites, where and as what, and nothing of it is kept', async () => {
    const token = await invited(lena, { email: 'ida@harbor.example', firstName: 'Ida', locationId: place('Leeds') });
    const { status, body } = await look(token);
    assert.equal(status, 200);
    assert.deepEqual(
      [body.organization.name, body.invitedBy, body.email, body.firstName, body.role],
      ['Harbor Group', 'Lena Fox', 'ida@harbor.example', 'Ida', 'Student'],
    );
    const [, secret = ''] = token.split('.');
    for (const table of ['invitations', 'idempotency_keys', 'audit_payloads']) {
      const [row] = await unsafeQuery<{ n: number }>(
        w.database.adminUrl,
        `select count(*)::int as n from ${table} t where t::text like '%${secret}%'`,
      );
      assert.equal(row?.n, 0, table);
    }
    const headers = { 'idempotency-key': 'invite-once' };
    const input = { email: address(), locationId: place('Leeds') };
    const first = await lena.post('/api/invitations', input, { headers });
    const again = await lena.post('/api/invitations', input, { headers });
    assert.deepEqual(again.body, { ...first.body, link: null });
  });

  test('The user signs in later with the address or a user name of their own', async () => {
    const email = address();
    await cameIn(await invited(olu, { email }));
    const signIn = (userName: string) =>
      w.anybody.post('/api/sign-ins', { organization: 'harbor', userName, password });
    assert.equal((await signIn(email)).status, 201);
    await cameIn(await invited(olu), { userName: 'ida.frey' });
    assert.equal((await signIn('Ida.Frey')).status, 201);
    const taken = await accept(await invited(olu), { userName: 'IDA.frey' });
    assert.deepEqual([taken.status, taken.body.errors[0].code], [422, 'user-name-taken']);
  });
});

test('A group and a department are joined at acceptance while the inviter may still fill the group', async () => {
  const ines = await w.as('solace/Ines Duarte');
  const oncology = w.ids.groups.get('solace/Oncology') ?? '';
  const { body } = await ines.get('/api/invitations/offers');
  assert.ok(body.groups.some(({ id }: { id: string }) => id === oncology));
  const [sector] = body.departments;
  const { me } = await cameIn(await invited(ines, { groups: [oncology], departmentId: sector?.id ?? null }));
  const [row] = await unsafeQuery<{ n: number }>(
    w.database.adminUrl,
    `select count(*)::int as n from group_members where user_id = '${me.user.id}' and group_id = '${oncology}'`,
  );
  assert.equal(row?.n, 1);
  assert.equal((await ines.get(`/api/users/${me.user.id}`)).body.department?.id, sector?.id);
});

test('Whoever administers a client from above invites into it, and the role stands while they reach it', async () => {
  const lakeside = w.ids.organizations.get('lakeside');
  assert.equal((await greta.post('/api/my/entered', { organization: lakeside })).status, 204);
  const token = await invited(greta, { role: 'multisite.organization-administrator' });
  await greta.delete('/api/my/entered');
  assert.equal((await look(token)).body.organization.identifier, 'lakeside');
  const { me } = await cameIn(token);
  assert.equal(me.organization.id, lakeside);
  assert.deepEqual(await held(me.user.id), ['multisite.organization-administrator']);

  const master = 'multisite.master-administrator';
  const second = await cameIn(await invited(greta, { role: master }));
  const headers = { cookie: `__Host-ambit=${second.cookie}` };
  assert.equal((await w.anybody.post('/api/my/entered', { organization: lakeside }, { headers })).status, 204);
  const promise = { email: address(), role: 'multisite.organization-administrator' };
  const late = tokenOf(await w.anybody.post('/api/invitations', promise, { headers }));
  await greta.post(`/api/users/${second.me.user.id}/appointments`, { role: 'multisite.organization-administrator' });
  const { me: learner } = await cameIn(late);
  assert.equal(learner.organization.id, lakeside);
  assert.deepEqual(await held(learner.user.id), []);
});

test('A group is not joined when the inviter may not fill it any more', async () => {
  const ines = await w.as('solace/Ines Duarte');
  const oncology = w.ids.groups.get('solace/Oncology') ?? '';
  const made = await ines.post('/api/roles', {
    name: 'Reception',
    rank: 15,
    kind: 'staff',
    reason: 'The desk adds people',
    cells: {
      'user.create': { any: ['organization'], all: ['ranks-below'] },
      'group.edit-members': { any: ['organization'] },
    },
  });
  assert.equal(made.status, 201, made.text);
  const desk = await cameIn(await invited(ines, { role: made.body.role }));
  const headers = { cookie: `__Host-ambit=${desk.cookie}` };
  const email = address();
  const answer = await w.anybody.post('/api/invitations', { email, groups: [oncology] }, { headers });
  assert.equal(answer.status, 201, answer.text);
  const lowered = await ines.post(`/api/users/${desk.me.user.id}/appointments`, { role: 'clinical.manager' });
  assert.equal(lowered.status, 201, lowered.text);
  const { me } = await cameIn(tokenOf(answer));
  const members = await unsafeQuery(w.database.adminUrl, `select 1 from group_members where user_id = '${me.user.id}'`);
  assert.deepEqual(members, []);
  assert.deepEqual((await listed(ines, email)).heldBack, ['groups']);
});
