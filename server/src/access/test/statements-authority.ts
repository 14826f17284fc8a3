import { unsafeQuery } from '../../database/template.ts';
import { fresh, get, greta, olu, place, post, posting, type Statements, user, version, w } from './asked.ts';

const role = async (): Promise<string> => {
  const answer = await olu.post('/api/roles', { name: fresh(), rank: 15, kind: 'staff' });
  return answer.body.role;
};
const pine = () => `/api/organizations/${w.ids.organizations.get('pine')}`;
const local = 'multisite.local-administrator';
const hire = () => post('/api/service-users', { name: fresh() });
const issue = async () => post(`/api/service-users/${await hire()}/tokens`, { name: fresh() });
const lastEdit = async (): Promise<string> => {
  const [entry] = await unsafeQuery<{ id: string }>(
    w.database.adminUrl,
    `select id from audit_entries where operation = 'user.create' and outcome = 'done' order by at desc, id desc limit 1`,
  );
  return entry?.id ?? '';
};

const subject = () => ({ type: 'user', id: user('Lena Fox') });
const sam = () => ({ type: 'user', id: user('Sam Doyle') });
const edit = { name: 'user.edit' };
/** A change of a role of one’s own, made anew for each: version 1 is what it was made as. */
const changing =
  (
    method: 'put' | 'post' | 'delete',
    then: string,
    body: () => unknown,
    made: () => Promise<string> = role,
  ): Statements[string][1] =>
  async () => {
    const url = `/api/roles/${await made()}`;
    const at = await version(url);
    return [olu, () => (method === 'delete' ? olu.delete(url, at) : olu[method](url + then, body(), at))];
  };
const saved = async (): Promise<string> => {
  const made = await role();
  await olu.put(`/api/roles/${made}`, { rank: 14 }, await version(`/api/roles/${made}`));
  return made;
};
const adjusted = async (): Promise<string> => {
  const url = `/api/roles/${local}`;
  await olu.put(url, { rank: 21 }, await version(url));
  return local;
};

/** What is asked about roles, tokens and decisions. */
export const authorityStatements: Statements = {
  'access.export-cedar': [6, get(() => '/api/access/cedar')],
  'access.view': [3, get(() => `/api/users/${user('Lena Fox')}/access`)],
  'access.explain': [
    6,
    async () => {
      // the authority of whoever is asked about is kept in memory
      const ask = () => olu.post(`/api/users/${user('Lena Fox')}/access/explanation`, { privilege: 'course.load' });
      await ask();
      return [olu, ask];
    },
  ],
  'access.list-holders': [
    4,
    posting(
      () => '/api/access/holders',
      () => ({ privilege: 'user.edit', about: { type: 'user', id: user('Sam Doyle') } }),
    ),
  ],
  'role.list': [2, get(() => '/api/roles')],
  'role.read': [5, get(async () => `/api/roles/${await role()}`)],
  'role.matrix': [3, get(() => '/api/roles/matrix?since=2026-01-01T00:00:00Z')],
  'role.report-table': [2, get(() => '/api/roles/reports')],
  'role.offers': [1, get(() => '/api/roles/offers')],
  'role.diff': [3, get(async () => `/api/roles/${await saved()}/diff?from=1&to=2`)],
  'role.make': [
    8,
    posting(
      () => '/api/roles',
      () => ({ name: fresh(), rank: 15, kind: 'staff' }),
    ),
  ],
  'role.save': [9, changing('put', '', () => ({ rank: 14 }))],
  'role.restore': [10, changing('post', '/restore', () => ({ version: 1 }), saved)],
  'role.reset': [10, changing('post', '/reset', () => ({}), adjusted)],
  'role.retire': [10, changing('delete', '', () => null)],
  'role.choose-reports': [
    9,
    changing(
      'put',
      '/reports',
      () => ({ reports: { 'report.users-list': null } }),
      async () => local,
    ),
  ],
  'role.preview': [
    2,
    posting(
      () => `/api/roles/${local}/preview`,
      () => ({ rank: 20 }),
    ),
  ],
  'role.preview-people': [
    4,
    posting(
      () => `/api/roles/${local}/preview/people`,
      () => ({ cells: {}, privilege: 'user.view', change: 'loses' }),
    ),
  ],
  'client.pushable-roles': [
    2,
    get(
      () => '/api/organizations/pushable-roles',
      () => greta,
    ),
  ],
  'client.preview-roles': [
    5,
    async () => {
      const [path, chosen] = [pine(), { roles: [{ role: await role() }] }];
      return [greta, () => greta.post(`${path}/roles/preview`, chosen)];
    },
  ],
  'client.push-roles': [
    10,
    async () => {
      const [path, roles] = [pine(), [{ role: await role() }]];
      const { body } = await greta.post(`${path}/roles/preview`, { roles });
      const seen = [{ ...roles[0], mark: body.roles[0].mark }];
      return [greta, () => greta.post(`${path}/roles`, { roles: seen })];
    },
  ],
  'audit.check': [5, posting(() => '/api/audit/checks')],
  'audit.export-paper': [5, get(() => '/api/audit/export.pdf')],
  'audit.decision': [6, get(async () => `/api/audit-entries/${await lastEdit()}/decision`)],
  'service-user.list': [2, get(() => '/api/service-users')],
  'service-user.create': [
    4,
    posting(
      () => '/api/service-users',
      () => ({ name: fresh() }),
    ),
  ],
  'api-token.list': [2, get(() => '/api/api-tokens')],
  'api-token.create': [
    8,
    posting(
      async () => `/api/service-users/${await hire()}/tokens`,
      () => ({ name: fresh() }),
    ),
  ],
  'api-token.end': [
    4,
    async () => {
      const url = `/api/api-tokens/${await issue()}`;
      return [olu, () => olu.delete(url)];
    },
  ],
  'authority.describe': [0, get(() => '/.well-known/authzen-configuration')],
  'authority.evaluate': [
    3,
    posting(
      () => '/access/v1/evaluation',
      () => ({ subject: subject(), action: edit, resource: sam() }),
    ),
  ],
  'authority.evaluate-many': [
    4,
    posting(
      () => '/access/v1/evaluations',
      () => ({
        subject: subject(),
        action: edit,
        evaluations: [
          { resource: sam() },
          { resource: { type: 'location', id: place('Leeds') }, action: { name: 'location.edit' } },
        ],
      }),
    ),
  ],
  'authority.search-subjects': [
    4,
    posting(
      () => '/access/v1/search/subject',
      () => ({ subject: { type: 'user' }, action: edit, resource: sam() }),
    ),
  ],
  'authority.search-resources': [
    3,
    posting(
      () => '/access/v1/search/resource',
      () => ({ subject: subject(), action: edit, resource: { type: 'user' } }),
    ),
  ],
  'authority.search-actions': [
    3,
    posting(
      () => '/access/v1/search/action',
      () => ({ subject: subject(), resource: sam() }),
    ),
  ],
};
