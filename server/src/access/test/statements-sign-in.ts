import { generateSync } from 'otplib';
import { hashSecret } from '../../identity/lookup.ts';
import type { Step } from '../../identity/admission/admission.ts';
import { insertPending } from '../../identity/admission/store.ts';
import { assertTo, attest, type Authenticator, makeAuthenticator } from '../../identity/passkeys/test/authenticator.ts';
import { newId, newSecret } from '../../outside/ids.ts';
import type { Person } from '../../testing.ts';
import {
  ada,
  addUser,
  get,
  keepPassword,
  lena,
  olu,
  organization,
  posting,
  type Prepare,
  type Statements,
  version,
  w,
} from './asked.ts';

const password = 'a-good-password';
const codeOf = (secret: string) => generateSync({ secret, epoch: Math.floor(w.clock.now.getTime() / 1000) });

/** Naming somebody whose password keeps working, or ending that for one who is named. */
const exempting =
  (isEnd: boolean): Prepare =>
  async () => {
    const [path, userId, reason] = [`/api/organizations/${organization('harbor')}`, await addUser(), 'Anything'];
    await keepPassword(userId);
    const name = async () => olu.post(`${path}/exempt-users`, { userId, reason }, await version(path));
    if (isEnd) await name();
    const at = await version(path);
    const end = () => olu.post(`${path}/exempt-users/${userId}/end`, { reason }, at);
    return [olu, isEnd ? end : () => olu.post(`${path}/exempt-users`, { userId, reason }, at)];
  };

/** Somebody with a password, at a sign-in that waits for a step. */
async function waits(steps: readonly Step[], of = addUser): Promise<string> {
  const [id, secret, at] = [await of(), newSecret(), organization('harbor')];
  await keepPassword(id);
  const until = new Date(w.clock.now.getTime() + 60_000);
  const row = { id: newId(), user: id, method: 'password', factors: 1, steps, hash: hashSecret(secret) } as const;
  await w.app.running.server.connection.transaction({ tenant: at, organizations: [at] }, (tx) =>
    insertPending(tx, { tenant: at, organization: at }, { ...row, at: w.clock.now, until }),
  );
  return `${at}.${secret}`;
}

const asNobody =
  (path: string, body: () => Promise<object>): Prepare =>
  async () => {
    const input = await body();
    return [null, () => w.anybody.post(`/api/sign-ins/pending/${path}`, input)];
  };

/** One of the cast who has nothing yet but a password. */
const bare =
  (name: string, path: string, body: (who: Person) => Promise<object> | object): Prepare =>
  async () => {
    const who = await w.as(`harbor/${name}`);
    await keepPassword(who.id);
    const input = await body(who);
    return [who, () => who.post(`/api/my/${path}`, input)];
  };

/** Somebody of Harbor who would link themselves with whoever they are elsewhere. */
async function offered(name: string): Promise<{ token: string }> {
  const who = await w.as(`harbor/${name}`);
  await keepPassword(who.id);
  return (await who.post('/api/my/linked-sign-ins/offers', { password })).body;
}
/** Who it is at Beacon agrees. */
async function accepted(name: string, other: string): Promise<{ id: string; token: string }> {
  const [{ token }, who] = [await offered(name), await w.as(`beacon/${other}`)];
  return (await who.post('/api/my/linked-sign-ins', { token })).body;
}
async function linked(name: string, other: string): Promise<{ id: string }> {
  const { id, token } = await accepted(name, other);
  await w.anybody.post('/api/linked-sign-ins', { token });
  return { id };
}

const begin = async (who: Person): Promise<string> =>
  (await who.post('/api/my/second-factor', { password })).body.secret;
const setUp = async (who: Person): Promise<string> => {
  const secret = await begin(who);
  await who.post('/api/my/second-factor/confirm', { code: codeOf(secret) });
  return secret;
};

/** A passkey of somebody who has a password as well. */
async function withPasskey(name: string): Promise<{ who: Person; id: string; device: Authenticator; handle: string }> {
  const [who, device] = [await w.as(`harbor/${name}`), makeAuthenticator()];
  await keepPassword(who.id);
  const { options } = (await who.post('/api/my/passkeys/options', { password })).body;
  const response = attest(device, options.challenge);
  const { body } = await who.post('/api/my/passkeys', { name: 'Phone', response });
  return { who, id: body.id, device, handle: options.user.id };
}

async function answerOf({ device, handle }: { device: Authenticator; handle: string }): Promise<object> {
  const { body } = await w.anybody.post('/api/passkeys/challenge');
  return assertTo(device, body.options.challenge, handle);
}

/** What is asked at the door and about what one comes in with. */
export const signInStatements: Statements = {
  'second-factor.begin-own': [5, bare('Ben Ito', 'second-factor', () => ({ password }))],
  'second-factor.confirm-own': [
    6,
    bare('Ben Ito', 'second-factor/confirm', async (who) => ({ code: codeOf(await begin(who)) })),
  ],
  'second-factor.renew-codes-own': [
    6,
    bare('Kim Park', 'second-factor/recovery-codes', async (who) => {
      await setUp(who);
      return { password };
    }),
  ],
  'second-factor.remove-own': [
    7,
    bare('Mara Kane', 'second-factor/removal', async (who) => {
      await setUp(who);
      return { password };
    }),
  ],
  'second-factor.give': [
    11,
    asNobody('second-factor', async () => {
      const who = await w.as('harbor/Dana Cruz');
      await keepPassword(who.id);
      const secret = await setUp(who);
      const token = await waits(['second-factor'], async () => who.id);
      w.clock.now = new Date(w.clock.now.getTime() + 30_000);
      return { token, code: codeOf(secret) };
    }),
  ],
  'second-factor.begin-required': [
    6,
    asNobody('second-factor/set-up', async () => ({ token: await waits(['set-up-factor']) })),
  ],
  'second-factor.confirm-required': [
    14,
    asNobody('second-factor/confirm', async () => {
      const token = await waits(['set-up-factor']);
      const { body } = await w.anybody.post('/api/sign-ins/pending/second-factor/set-up', { token });
      return { token, code: codeOf(body.secret) };
    }),
  ],
  'password.choose': [
    12,
    asNobody('password', async () => ({ token: await waits(['new-password']), next: 'a-better-password' })),
  ],
  'user.reset-factors': [
    7,
    posting(
      async () => `/api/users/${await addUser()}/second-factor/reset`,
      () => undefined,
      () => lena,
    ),
  ],
  'passkey.begin-own': [4, bare('Sam Doyle', 'passkeys/options', () => ({ password }))],
  'passkey.register-own': [
    5,
    bare('Sam Doyle', 'passkeys', async (who) => {
      const { options } = (await who.post('/api/my/passkeys/options', { password })).body;
      return { name: 'Phone', response: attest(makeAuthenticator(), options.challenge) };
    }),
  ],
  'passkey.rename-own': [
    3,
    async () => {
      const { who, id } = await withPasskey('Sam Doyle');
      return [who, () => who.patch(`/api/my/passkeys/${id}`, { name: 'Laptop' })];
    },
  ],
  'passkey.remove-own': [
    7,
    async () => {
      const { who, id } = await withPasskey('Sam Doyle');
      return [who, () => who.post(`/api/my/passkeys/${id}/removal`, { password })];
    },
  ],
  'passkey.challenge': [0, async () => [null, () => w.anybody.post('/api/passkeys/challenge')]],
  'sign-in.create-by-passkey': [
    10,
    async () => {
      const response = await answerOf(await withPasskey('Sam Doyle'));
      return [null, () => w.anybody.post('/api/sign-ins/passkey', { response })];
    },
  ],
  'second-factor.give-passkey': [
    13,
    asNobody('passkey', async () => {
      const made = await withPasskey('Sam Doyle');
      const token = await waits(['second-factor'], async () => made.who.id);
      return { token, response: await answerOf(made) };
    }),
  ],
  'organization.edit-sign-in': [
    9,
    async () => {
      const path = `/api/organizations/${organization('harbor')}`;
      const at = await version(path);
      return [olu, () => olu.patch(`${path}/sign-in`, { days: 20 }, at)];
    },
  ],
  'organization.list-exempt-users': [4, get(() => `/api/organizations/${organization('harbor')}/exempt-users`)],
  'organization.name-exempt-user': [9, exempting(false)],
  'organization.end-exempt-user': [10, exempting(true)],
  'linked-sign-in.offer': [4, bare('Sam Doyle', 'linked-sign-ins/offers', () => ({ password }))],
  'linked-sign-in.read-offer': [
    1,
    async () => {
      const [{ token }, alan] = [await offered('Sam Doyle'), await w.as('beacon/Alan Pike')];
      return [alan, () => alan.post('/api/my/linked-sign-ins/offers/read', { token })];
    },
  ],
  'linked-sign-in.accept': [
    8,
    async () => {
      const [{ token }, alan] = [await offered('Sam Doyle'), await w.as('beacon/Alan Pike')];
      return [alan, () => alan.post('/api/my/linked-sign-ins', { token })];
    },
  ],
  'linked-sign-in.complete': [
    5,
    async () => {
      const { token } = await accepted('Yara Haddad', 'Alma Reed');
      return [null, () => w.anybody.post('/api/linked-sign-ins', { token })];
    },
  ],
  'linked-sign-in.pass': [
    2,
    async () => {
      const { id } = await linked('Ben Ito', 'Ivan Ross');
      const ivan = await w.as('beacon/Ivan Ross');
      return [ivan, () => ivan.post(`/api/my/linked-sign-ins/${id}/pass`)];
    },
  ],
  'sign-in.create-by-link': [
    6,
    async () => {
      const { id } = await linked('Paula Reyes', 'Jude Noll');
      const jude = await w.as('beacon/Jude Noll');
      const { token } = (await jude.post(`/api/my/linked-sign-ins/${id}/pass`)).body;
      return [null, () => w.anybody.post('/api/sign-ins/linked', { token })];
    },
  ],
  'linked-sign-in.end': [
    6,
    async () => {
      const { id } = await linked('Kim Park', 'Petra Lang');
      const petra = await w.as('beacon/Petra Lang');
      return [petra, () => petra.delete(`/api/my/linked-sign-ins/${id}`)];
    },
  ],
  'sign-in.end-others-own': [3, async () => [ada, () => ada.delete('/api/my/sign-ins')]],
  'first-credential.make': [
    5,
    posting(
      () => '/api/users/first-credentials',
      async () => ({ users: [await addUser(), await addUser()] }),
    ),
  ],
  'sign-in.create-by-sheet': [
    3,
    async () => {
      const { body } = await olu.post('/api/users/first-credentials', { users: [await addUser()] });
      const token = String(body.items[0].link).split('#')[1];
      return [null, () => w.anybody.post('/api/sign-ins/sheet', { token })];
    },
  ],
};
