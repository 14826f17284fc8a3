import { makeIdentityProvider } from '../../single-sign-on/test/saml.ts';
import type { Person } from '../../testing.ts';
import {
  deleting,
  fresh,
  get,
  keepPassword,
  olu,
  organization,
  type Prepare,
  post,
  type Statements,
  w,
} from './asked.ts';

const at = (rest = ''): string => `/api/organizations/${organization('harbor')}/identity-providers${rest}`;
const claims = {
  userName: 'nameID',
  firstName: 'givenName',
  lastName: 'surname',
  email: 'mail',
  employeeIdentifier: '',
};
const party = makeIdentityProvider();
const input = () => ({
  ...{ kind: 'saml', label: fresh(), on: true, metadata: party.metadata, begunThere: false, claims },
  ...{ match: { claim: 'nameID', field: 'userName' }, justInTime: true, role: null, locationId: null },
});

const password = 'a-good-password';
/** One of the cast who has a password and no link. */
async function fresher(): Promise<Person> {
  const who = await w.as(`harbor/${linkers.shift() ?? ''}`);
  await keepPassword(who.id);
  return who;
}
const linkers = ['Dana Cruz', 'Ben Ito', 'Yara Haddad'];

let kept = '';
/** There may be ten of them, so all but those that are made or removed are one. */
const provider = async (): Promise<string> => (kept ||= await post(at(), input()));

/** Goes to the provider, and lets the browser post its answer. */
async function gone(name: string) {
  const begun = await w.anybody.post('/api/single-sign-on', { organization: 'harbor', provider: await provider() });
  return answering(begun.body, name);
}

async function answering(begun: { address: string; keep: string }, name: string) {
  const address = `/api/single-sign-on/${organization('harbor')}/${await provider()}`;
  const ours = (await w.anybody.get(`${address}/metadata`)).text;
  const who = { nameID: name, mail: `${name}@harbor.example`, givenName: 'Ida', surname: 'Frey' };
  const answer = await party.answer(begun.address, ours, who);
  const state = new URL(begun.address).searchParams.get('RelayState') ?? '';
  const posted = async () => {
    const response = await w.app.application.inject({
      method: 'POST',
      url: `${address}/assertion`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ SAMLResponse: answer, RelayState: state }).toString(),
    });
    return { status: response.statusCode, text: response.body };
  };
  const search = `?${new URLSearchParams({ state })}`;
  const completed = () => w.anybody.post('/api/single-sign-on/complete', { search, keep: begun.keep });
  return { posted, search, completed };
}

/** Somebody who came and waits, since the e-mail is another’s. */
export async function waiting(): Promise<string> {
  const id = await provider();
  const name = fresh();
  await post('/api/users', { userName: fresh(), firstName: 'Ida', lastName: 'Frey', email: `${name}@harbor.example` });
  const { posted, completed } = await gone(name);
  await posted();
  await completed();
  const { items } = (await olu.get(at('/subjects?limit=200'))).body;
  if (!id || items.length === 0) throw new Error('somebody waits');
  return items.at(-1).id;
}

const linking: Prepare = async () => {
  const [id, userId] = [
    await waiting(),
    await post('/api/users', { userName: fresh(), firstName: 'Ida', lastName: 'Frey' }),
  ];
  return [olu, () => olu.put(at(`/subjects/${id}`), { userId })];
};

/** What is asked about providers, and by people on their way in. */
export const singleSignOnStatements: Statements = {
  'identity-provider.list': [3, get(() => at())],
  'identity-provider.create': [5, async () => [olu, () => olu.post(at(), input())]],
  'identity-provider.edit': [
    5,
    async () => {
      const id = await provider();
      return [olu, () => olu.put(at(`/${id}`), input())];
    },
  ],
  'identity-provider.test': [
    3,
    async () => {
      const id = await provider();
      return [olu, () => olu.post(at(`/${id}/test`))];
    },
  ],
  'identity-provider.create-key': [
    5,
    async () => {
      const id = await post(at(), input());
      return [olu, () => olu.post(at(`/${id}/keys`))];
    },
  ],
  'identity-provider.end-key': [
    5,
    async () => {
      const id = await post(at(), input());
      const { keys } = (await olu.post(at(`/${id}/keys`))).body.saml;
      return [olu, () => olu.delete(at(`/${id}/keys/${keys[0].id}`))];
    },
  ],
  'identity-provider.delete': [8, deleting(async () => at(`/${await post(at(), input())}`))],
  'identity-provider.list-subjects': [
    3,
    async () => {
      await waiting();
      return [olu, () => olu.get(at('/subjects?limit=200'))];
    },
  ],
  'identity-provider.link': [8, linking],
  'identity-provider.unlink': [5, deleting(async () => at(`/subjects/${await waiting()}`))],
  'identity-provider.begin-own': [
    7,
    async () => {
      const [id, who] = [await provider(), await fresher()];
      return [who, () => who.post('/api/my/provider-links', { provider: id, password })];
    },
  ],
  'identity-provider.link-own': [
    11,
    async () => {
      const who = await fresher();
      const begun = (await who.post('/api/my/provider-links', { provider: await provider(), password })).body;
      const { posted, search } = await answering(begun, fresh());
      await posted();
      return [who, () => who.post('/api/my/provider-links/complete', { search, keep: begun.keep })];
    },
  ],
  'identity-provider.unlink-own': [
    7,
    async () => {
      const who = await fresher();
      const begun = (await who.post('/api/my/provider-links', { provider: await provider(), password })).body;
      const { posted, search } = await answering(begun, fresh());
      await posted();
      await who.post('/api/my/provider-links/complete', { search, keep: begun.keep });
      const { items } = (await who.get('/api/my/provider-links')).body;
      const { link } = items.find((one: { link: { id: string } | null }) => one.link !== null);
      return [who, () => who.post(`/api/my/provider-links/${link.id}/removal`, { password })];
    },
  ],
  'doorway.list-providers': [3, async () => [null, () => w.anybody.get('/api/doorways/harbor/providers')]],
  'single-sign-on.begin': [
    5,
    async () => {
      const id = await provider();
      return [null, () => w.anybody.post('/api/single-sign-on', { organization: 'harbor', provider: id })];
    },
  ],
  'single-sign-on.receive': [7, async () => [null, (await gone('sam')).posted]],
  'single-sign-on.complete': [
    16,
    async () => {
      const { posted, completed } = await gone('sam');
      await posted();
      return [null, completed];
    },
  ],
  'single-sign-on.metadata': [
    1,
    async () => {
      const id = await provider();
      return [null, () => w.anybody.get(`/api/single-sign-on/${organization('harbor')}/${id}/metadata`)];
    },
  ],
};
