import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import * as scim from './test/system.ts';
import { greta, olu, refused, type System, system, urn, user, w } from './test/system.ts';

let all: System;
let leeds: System;

before(async () => {
  await scim.begin();
  all = await system('multisite.organization-administrator');
  const anchor = { kind: 'location', id: w.ids.locations.get('harbor/Leeds') };
  leeds = await system('multisite.local-administrator', { anchor });
});
after(() => scim.end());

const ida = (userName: string, more: object = {}) => ({
  schemas: [urn.user, urn.enterprise],
  ...{ userName, name: { givenName: 'Ida', familyName: 'Frey' }, active: true },
  ...{ emails: [{ value: `${userName}@harbor.example`, type: 'work', primary: true }], ...more },
});
const patch = (Operations: readonly object[]) => ({ schemas: [urn.patch], Operations });
async function made(userName: string, more: object = {}): Promise<string> {
  const { status, body, text } = await all('POST', '/Users', ida(userName, more));
  assert.equal(status, 201, text);
  return body.id;
}
const found = async (filter: string, by = all) => {
  const { status, body, text } = await by('GET', `/Users?filter=${encodeURIComponent(filter)}`);
  assert.equal(status, 200, text);
  return body.Resources.map(({ userName }: { userName: string }) => userName).toSorted();
};

describe('Another system adds a user', () => {
  test('who is a learner with what was said, under the name the system gave', async () => {
    const answer = await all(
      'POST',
      '/Users',
      ida('new.one', {
        externalId: 'hr-1',
        title: 'Fitter',
        preferredLanguage: 'de-DE',
        phoneNumbers: [{ value: '+49 1', type: 'work' }],
        [urn.enterprise]: { employeeNumber: 'E-1', manager: { value: user('Lena Fox') } },
        [urn.own]: { location: 'Leeds', hireDate: '2026-01-02' },
      }),
    );
    refusedJobTitle(answer);
    await olu.post('/api/job-titles', { name: 'Fitter', identifier: 'fitter' });
    const { status, body, headers } = await all(
      'POST',
      '/Users',
      ida('new.one', {
        externalId: 'hr-1',
        title: 'Fitter',
        preferredLanguage: 'de-DE',
        [urn.enterprise]: { employeeNumber: 'E-1', manager: { value: user('Lena Fox') } },
        [urn.own]: { location: 'Leeds', hireDate: '2026-01-02' },
      }),
    );
    assert.equal(status, 201, JSON.stringify(body));
    assert.equal(headers['location'], `http://localhost:3000/scim/v2/Users/${body.id}`);
    assert.match(String(headers['content-type']), /^application\/scim\+json/u);
    assert.equal(headers['etag'], body.meta.version);
    assert.deepEqual(
      [body.externalId, body.title, body.preferredLanguage, body.active, body.emails[0].value],
      ['hr-1', 'Fitter', 'de', true, 'new.one@harbor.example'],
    );
    assert.equal(body[urn.enterprise].employeeNumber, 'E-1');
    assert.equal(body[urn.enterprise].manager.displayName, 'Lena Fox');
    assert.deepEqual([body[urn.own].hireDate, body[urn.own].jobTitle], ['2026-01-02', 'Fitter']);
    const profile = (await olu.get(`/api/users/${body.id}`)).body;
    assert.deepEqual([profile.location.name, profile.lastName], ['Leeds', 'Frey']);
    assert.deepEqual((await greta.get(`/api/users/${body.id}/appointments`)).body.items, []);
  });
  const refusedJobTitle = (answer: Parameters<typeof refused>[0]) => {
    refused(answer, 400, 'invalidValue');
    assert.match(answer.body.detail, /Fitter/u);
  };

  test('once: a user name, a number or a name of the system is never given again, not after deletion either', async () => {
    const id = await made('only.one', { externalId: 'hr-2', [urn.enterprise]: { employeeNumber: 'E-2' } });
    refused(await all('POST', '/Users', ida('ONLY.one')), 409, 'uniqueness');
    refused(await all('POST', '/Users', ida('other.one', { externalId: 'hr-2' })), 409, 'uniqueness');
    const same = { [urn.enterprise]: { employeeNumber: 'E-2' } };
    refused(await all('POST', '/Users', ida('other.one', same)), 409, 'uniqueness');
    assert.equal((await all('DELETE', `/Users/${id}`)).status, 204);
    refused(await all('POST', '/Users', ida('only.one')), 409, 'uniqueness');
    assert.equal((await all('GET', `/Users/${id}`)).body.active, false);
    assert.deepEqual(await found('userName eq "other.one"'), []);
  });

  test('only where its appointments reach', async () => {
    const at = (location: string) => ida(`at.${location.toLowerCase()}`, { [urn.own]: { location } });
    assert.equal((await leeds('POST', '/Users', at('Leeds'))).status, 201);
    refused(await leeds('POST', '/Users', at('York')), 400, 'invalidValue');
    refused(await leeds('POST', '/Users', ida('nowhere')), 400, 'invalidValue');
    const none = await system(null);
    refused(await none('POST', '/Users', at('Leeds')), 403);
    refused(await none('GET', '/Users'), 403);
  });

  test('in a shape that is not SCIM’s it is refused as SCIM refuses', async () => {
    refused(await all('POST', '/Users', { schemas: [urn.user] }), 400, 'invalidSyntax');
    const broken = await all('POST', '/Users', undefined, { 'content-type': 'application/scim+json' });
    assert.equal(broken.status, 400);
    refused(await all('GET', '/Nothing'), 404);
    const nobody = await w.app.application.inject({ method: 'GET', url: '/scim/v2/Users' });
    assert.deepEqual([nobody.statusCode, nobody.json().status], [401, '401']);
  });
});

describe('Another system finds users', () => {
  test('by the comparisons it knows, within its reach', async () => {
    assert.deepEqual(await found('userName eq "SAM"'), ['sam']);
    assert.deepEqual(await found('userName sw "sa"'), ['sam']);
    assert.deepEqual(await found('emails[type eq "work"].value eq "Sam@harbor.example"'), ['sam']);
    assert.deepEqual(await found('emails.value co "yara@" or userName eq "sam"'), ['sam', 'yara']);
    assert.deepEqual(await found('(userName eq "sam" or userName eq "yara") and active eq true'), ['sam', 'yara']);
    assert.deepEqual(await found('name.familyName eq "Doyle" and name.givenName eq "Sam"'), ['sam']);
    assert.deepEqual(await found(`id eq "${user('Sam Doyle')}"`), ['sam']);
    assert.deepEqual(await found('externalId eq "hr-1"'), ['new.one']);
    assert.deepEqual(await found('externalId eq "hr-1"', leeds), [], 'a name is that of the system that gave it');
    assert.deepEqual(await found(`${urn.enterprise}:employeeNumber eq "E-1"`), ['new.one']);
    assert.deepEqual(await found('userName eq "yara"', leeds), []);
    assert.deepEqual(await found('userName eq "100%"'), []);
    assert.deepEqual(await found('userName co "%"'), []);
  });

  test('page by page, in one order, with how many there are', async () => {
    const whole = (await all('GET', '/Users?count=200')).body;
    assert.equal(whole.totalResults, whole.Resources.length);
    const pages: string[] = [];
    for (let startIndex = 1; startIndex <= whole.totalResults; startIndex += 5) {
      const { body } = await all('GET', `/Users?startIndex=${startIndex}&count=5`);
      assert.deepEqual([body.totalResults, body.startIndex], [whole.totalResults, startIndex]);
      pages.push(...body.Resources.map(({ id }: { id: string }) => id));
    }
    assert.deepEqual(
      pages,
      whole.Resources.map(({ id }: { id: string }) => id),
    );
    const { body } = await all('GET', '/Users?count=0&startIndex=0');
    assert.deepEqual([body.Resources, body.totalResults, body.startIndex], [[], whole.totalResults, 1]);
    assert.ok(!whole.Resources.some(({ userName }: { userName: string }) => userName.startsWith('service-')));
  });

  test('with the attributes that were asked for', async () => {
    const { body } = await all('GET', `/Users/${user('Sam Doyle')}?attributes=userName,name.givenName`);
    assert.deepEqual(Object.keys(body).toSorted(), ['id', 'name', 'schemas', 'userName']);
    const less = await all('GET', `/Users/${user('Sam Doyle')}?excludedAttributes=emails,meta`);
    assert.ok(!('emails' in less.body) && 'userName' in less.body);
  });

  test('and is told what a filter may say when it says something else', async () => {
    for (const filter of [
      'userName',
      'userName gt "a"',
      'shoeSize eq "3"',
      'userName eq sam',
      '(userName eq "a"',
      'a b c d',
      '"',
    ])
      refused(await all('GET', `/Users?filter=${encodeURIComponent(filter)}`), 400, 'invalidFilter');
  });

  test('but nobody out of reach, in the same words as nobody at all', async () => {
    for (const id of [
      user('Yara Haddad'),
      w.ids.users.get('solace/Lia Young'),
      '01900000-0000-7000-8000-000000000000',
    ]) {
      refused(await leeds('GET', `/Users/${id}`), 404);
      refused(await leeds('PATCH', `/Users/${id}`, patch([{ op: 'replace', path: 'active', value: false }])), 404);
      refused(await leeds('DELETE', `/Users/${id}`), 404);
    }
  });
});

describe('Another system changes a user', () => {
  test('as Okta writes it', async () => {
    const id = await made('okta.one');
    const off = await all('PATCH', `/Users/${id}`, patch([{ op: 'replace', value: { active: false } }]));
    assert.deepEqual([off.status, off.body.active], [200, false], off.text);
    const whole = ida('okta.one', { active: true, name: { givenName: 'Ina', familyName: 'Frey' } });
    const put = await all('PUT', `/Users/${id}`, whole);
    assert.deepEqual([put.status, put.body.active, put.body.name.givenName], [200, true, 'Ina'], put.text);
  });

  test('as Entra writes it', async () => {
    const id = await made('entra.one');
    const { body, text } = await all(
      'PATCH',
      `/Users/${id}`,
      patch([
        { op: 'Replace', path: 'name.familyName', value: 'Frost' },
        { op: 'Add', path: 'emails[type eq "work"].value', value: 'frost@harbor.example' },
        { op: 'Add', path: 'phoneNumbers[type eq "fax"].value', value: '+49 fax' },
        { op: 'Add', path: `${urn.enterprise}:employeeNumber`, value: 'E-3' },
        { op: 'Add', value: { [`${urn.enterprise}:manager`]: user('Lena Fox'), 'name.givenName': 'Ilse' } },
        { op: 'Replace', path: 'active', value: 'False' },
      ]),
    );
    assert.deepEqual([body.name?.formatted, body.emails?.[0].value], ['Ilse Frost', 'frost@harbor.example'], text);
    assert.deepEqual([body[urn.enterprise].employeeNumber, body.active], ['E-3', false]);
    assert.equal(body[urn.enterprise].manager.value, user('Lena Fox'));
    assert.ok(!('phoneNumbers' in body));
    const removed = await all('PATCH', `/Users/${id}`, patch([{ op: 'remove', path: `${urn.enterprise}:manager` }]));
    assert.equal(removed.status, 200, removed.text);
    assert.ok(!('manager' in removed.body[urn.enterprise]), removed.text);
  });

  test('and what is not there is named', async () => {
    const id = await made('path.one');
    refused(
      await all('PATCH', `/Users/${id}`, patch([{ op: 'replace', path: 'shoeSize', value: 1 }])),
      400,
      'invalidPath',
    );
    refused(await all('PATCH', `/Users/${id}`, patch([{ op: 'swap', path: 'active', value: 1 }])), 400, 'invalidPath');
    refused(
      await all('PATCH', `/Users/${id}`, patch([{ op: 'replace', path: 'userName', value: 'sam' }])),
      409,
      'uniqueness',
    );
    const manager = { op: 'replace', path: `${urn.enterprise}:manager`, value: w.ids.users.get('solace/Lia Young') };
    refused(await all('PATCH', `/Users/${id}`, patch([manager])), 400, 'invalidValue');
  });

  test('of the version it names, or of any when it names none', async () => {
    const id = await made('version.one');
    const { version } = (await all('GET', `/Users/${id}`)).body.meta;
    const rename = (value: string) => patch([{ op: 'replace', path: 'name.givenName', value }]);
    const first = await all('PATCH', `/Users/${id}`, rename('Ada'), { 'if-match': version });
    assert.equal(first.status, 200, first.text);
    assert.notEqual(first.headers['etag'], version);
    refused(await all('PATCH', `/Users/${id}`, rename('Eva'), { 'if-match': version }), 412);
    assert.equal((await all('PATCH', `/Users/${id}`, rename('Eva'))).status, 200);
  });

  test('but not above the ceiling of its appointments', async () => {
    const off = patch([{ op: 'replace', path: 'active', value: false }]);
    const answer = await all('PATCH', `/Users/${greta.id}`, off);
    refused(answer, 403);
    assert.equal(answer.body.privilege, 'user.import');
    const otto = user('Otto Lang');
    refused(await leeds('PATCH', `/Users/${otto}`, off), 403);
    const sam = user('Sam Doyle');
    const away = patch([{ op: 'replace', path: `${urn.own}:location`, value: 'York' }]);
    refused(await leeds('PATCH', `/Users/${sam}`, away), 400, 'invalidValue');
    assert.equal((await olu.get(`/api/users/${sam}`)).body.location.name, 'Leeds');
  });

  test('who is out at the next request when the system says so', async () => {
    for (const [who, out] of [
      [
        'Dana Cruz',
        (id: string) => all('PATCH', `/Users/${id}`, patch([{ op: 'replace', path: 'active', value: false }])),
      ],
      ['Kim Park', (id: string) => all('DELETE', `/Users/${id}`)],
    ] as const) {
      const somebody = await w.as(`harbor/${who}`);
      assert.equal((await somebody.get('/api/me')).status, 200);
      assert.ok((await out(somebody.id)).status < 300);
      assert.equal((await somebody.get('/api/me')).status, 401);
      const back = patch([{ op: 'replace', path: 'active', value: true }]);
      assert.equal((await all('PATCH', `/Users/${somebody.id}`, back)).body.active, true);
    }
  });

  test('and the audit says what was changed, by which system', async () => {
    const { unsafeQuery } = await import('../database/template.ts');
    const [row] = await unsafeQuery<{ n: number }>(
      w.database.adminUrl,
      `select count(*)::int as n from audit_entries e join audit_payloads p on p.entry_id = e.id
       where e.operation = 'scim.patch-user' and e.privilege = 'user.import' and p.payload::text like '%Frost%'`,
    );
    assert.equal(row?.n, 1);
  });
});

test('The service says what it can and of what its resources consist, to anybody', async () => {
  const anybody = async (path: string) => (await w.anybody.get(`/scim/v2${path}`)).body;
  assert.equal((await anybody('/ServiceProviderConfig')).patch.supported, true);
  assert.equal((await anybody('/ResourceTypes')).totalResults, 2);
  const { Resources } = await anybody('/Schemas');
  const keyed = new Map<string, { attributes: { name: string }[] }>(
    Resources.map((one: { id: string }) => [one.id, one]),
  );
  const sam = (await all('GET', `/Users/${user('Sam Doyle')}`)).body;
  const named = keyed.get(urn.user)?.attributes.map(({ name }) => name) ?? [];
  const common = new Set(['schemas', 'id', 'externalId', 'meta']);
  for (const name of Object.keys(sam))
    assert.ok(common.has(name) || named.includes(name) || keyed.has(name), `${name} is described`);
  assert.equal((await anybody(`/Schemas/${urn.own}`)).id, urn.own);
  assert.equal((await anybody('/Schemas/nothing')).status, '404');
});
