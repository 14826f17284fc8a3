import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { sendPlaces } from '../../workplace/test/file.ts';

let w: TestWorld;
let olu: Person;
let lena: Person;
let sam: Person;
before(async () => {
  w = await makeWorld();
  [olu, lena, sam] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Lena Fox'), await w.as('harbor/Sam Doyle')];
});
after(() => w.close());

const organization = (identifier: string) => w.ids.organizations.get(identifier) ?? '';
const harbor = () => `/api/organizations/${organization('harbor')}`;
const change = async (page: string, body: unknown, by = olu, at = harbor()) =>
  by.patch(`${at}${page}`, body, { headers: { 'if-match': String((await by.get(at)).headers['etag']) } });

/** One transparent point. */
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

describe('Settings of an organization', () => {
  test('are whole from the first day, as delivered', async () => {
    const { body } = await olu.get(harbor());
    assert.equal(body.access.passwordMinimum, 8);
    assert.equal(body.general.language, 'en');
    assert.equal(body.branding.accent, null);
  });

  test('are changed page by page, and what was not sent stays', async () => {
    const first = await change('', { contactName: 'Olu Adeyemi', timeZone: 'Europe/London' });
    assert.equal(first.status, 200, first.text);
    await change('', { phone: '+44 20 0000' });
    await change('/support', { address: 'help@harbor.example', senderName: 'Harbor Training' });
    const { body } = await olu.get(harbor());
    assert.deepEqual(
      [body.general.contactName, body.general.timeZone, body.general.phone],
      ['Olu Adeyemi', 'Europe/London', '+44 20 0000'],
    );
    assert.deepEqual(body.support, {
      address: 'help@harbor.example',
      senderName: 'Harbor Training',
      senderAddress: '',
    });
  });

  test('refuse a time zone, a colour and a length that are none', async () => {
    for (const [page, body] of [
      ['', { timeZone: 'Europe/Atlantis' }],
      ['/branding', { accent: 'red' }],
      ['/access', { passwordMinimum: 4 }],
      ['/support', { address: 'nobody' }],
    ] as const)
      assert.equal((await change(page, body)).status, 400, page);
  });

  test('refuse a change of what somebody else changed meanwhile', async () => {
    const stale = { headers: { 'if-match': '"1"' } };
    assert.equal((await olu.patch(`${harbor()}/support`, { senderName: 'Late' }, stale)).status, 412);
  });

  test('of another organization are not there; a Local Administrator changes none', async () => {
    const beacon = `/api/organizations/${organization('beacon')}`;
    assert.equal((await olu.patch(`${beacon}/support`, { senderName: 'X' })).status, 404);
    for (const page of ['', '/access', '/support', '/branding'])
      assert.equal((await lena.patch(`${harbor()}${page}`, {})).status, 403, page);
  });

  test('of a client are changed from above, each by its own privilege', async () => {
    const greta = await w.as('harbor/Greta Holm');
    const pine = `/api/organizations/${organization('pine')}`;
    assert.equal((await change('/branding', { accent: '#7a1f1f' }, greta, pine)).status, 200);
    assert.equal((await greta.get(pine)).body.branding.accent, '#7a1f1f');
    const { may } = (await greta.get(pine)).body;
    assert.deepEqual(may, {
      edit: true,
      enter: true,
      editGeneral: true,
      editAccess: true,
      editSupport: true,
      editBranding: true,
      editAudit: true,
      export: true,
    });
    const rita = await w.as('harbor/Rita Sol');
    const seen = await rita.get(harbor());
    assert.ok(seen.status === 403 || seen.body.may.editGeneral !== true);
  });
});

describe('An organization’s own words', () => {
  test('stand in place of the product’s, in each language', async () => {
    await change('', { labels: { courses: { en: 'Activities', de: 'Aktivitäten' }, users: { en: '', de: '' } } });
    const english = (await sam.get('/api/me')).body.organization.labels;
    assert.equal(english.courses, 'Activities');
    assert.equal('users' in english, false);
    const german = (await sam.get('/api/me', { headers: { 'accept-language': 'de' } })).body.organization.labels;
    assert.equal(german.courses, 'Aktivitäten');
  });
});

describe('What came of a file, and a file that is taken out,', () => {
  test('speaks in the organization’s own words', async () => {
    const labels = { location: { en: 'Depot', de: 'Depot' }, users: { en: 'Colleagues', de: 'Kolleginnen' } };
    await change('', { labels });
    const above = await sendPlaces(olu, 'import-check', 'Name,Identifier,Parent,Level\nQuay,quay,nowhere,Site\n');
    assert.equal(above.body.rows[0].reason, 'The depot above is neither in the tree nor in this file.');
    const report = await olu.get('/api/reports/takers-and-exceptions/export.csv');
    assert.match(report.text, /^\uFEFFUser,Depot,Activity/u);
  });
});

describe('A refusal', () => {
  test('speaks in the organization’s own words, and in those of its role model', async () => {
    await change('', { labels: { location: { en: 'Depot', de: 'Depot' } } });
    const twice = { name: 'Leeds', identifier: 'leeds-2', levelId: '01900000-0000-7000-8000-000000000000' };
    const refused = await olu.post('/api/locations', twice);
    assert.match(JSON.stringify(refused.body), /depot/u);
    assert.doesNotMatch(JSON.stringify(refused.body), /location\|/u);
    const missing = await olu.post('/api/assignments', {
      name: 'Nothing',
      courseId: '01900000-0000-7000-8000-000000000000',
      audience: { everybody: true },
    });
    assert.match(missing.text, /activity/u, 'a course is an activity in this role model');
  });
});

describe('The sign-in page of an organization', () => {
  test('wears its name, colour and logo before anybody is known', async () => {
    assert.equal((await change('/branding', { accent: '#0b6b53', logo: png })).status, 200);
    const { status, body } = await w.anybody.get('/api/doorways/HARBOR');
    assert.equal(status, 200);
    assert.deepEqual(body, {
      name: (await olu.get(harbor())).body.name,
      accent: '#0b6b53',
      logo: `data:image/png;base64,${png}`,
      methods: ['password', 'passkey', 'single-sign-on'],
      joining: false,
      elsewhere: null,
    });
    assert.equal((await olu.get(`${harbor()}/logo`)).body.logo, body.logo);
    await change('/branding', { logo: null });
    assert.equal((await w.anybody.get('/api/doorways/harbor')).body.logo, null);
  });

  test('is the product’s own where there is no such organization', async () => {
    const { status, body } = await w.anybody.get('/api/doorways/nowhere');
    assert.deepEqual([status, body.name, body.accent, body.logo, body.joining], [200, null, null, null, false]);
  });

  test('carries no picture that could carry a script, nor a large one', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const large = Buffer.concat([Buffer.from(png, 'base64'), Buffer.alloc(100_000)]);
    for (const picture of [svg, large]) {
      const { status, body } = await change('/branding', { logo: picture.toString('base64') });
      assert.deepEqual([status, body.errors[0].field], [422, 'logo']);
    }
  });
});
