import { draftedItem, publishedTo } from '../../attempts/test/own-item.ts';
import { client, startProvider, walk } from '../../single-sign-on/test/open-id.ts';
import { back, shared } from '../../single-sign-on/test/people.ts';
import type { Answer, Person } from '../../testing.ts';
import { fresh, keepPassword, olu, organization, post, type Prepare, sam, type Statements, w } from './asked.ts';

const password = 'a-good-password';
const pin = '48159026';

/** Somebody of Harbor who signs with a password. */
async function signer(name: string) {
  const who = await w.as(`harbor/${name}`);
  await keepPassword(who.id);
  return who;
}

/** A document Sam has read and is to sign. */
async function toSign(): Promise<string> {
  const { course, send, write } = await draftedItem(olu, 'document');
  await write({ file: await send(Buffer.from('%PDF-1.4\n')), pages: 1, note: '', sign: 'read' });
  const path = await (await publishedTo(olu, sam, course)).open();
  await sam.post(`${path}/progress`, { number: 1, seconds: 1, progress: { seen: [1], at: 1 } });
  return path;
}

let provider = '';
/** An OpenID provider that runs while something is asked; Yara has an account there, and no password here. */
const atProvider =
  (ask: (yara: Person) => Promise<() => Promise<Answer>>): Prepare =>
  async () => {
    const open = await startProvider([account], back);
    try {
      const yara = await w.as('harbor/Yara Haddad');
      provider = await post(`/api/organizations/${organization('harbor')}/identity-providers`, {
        ...{ ...shared, label: fresh(), kind: 'oidc', issuer: open.issuer, clientId: client.id, secret: client.secret },
        scopes: 'openid profile email',
      });
      const { body } = await w.anybody.post('/api/single-sign-on', { organization: 'harbor', provider });
      const search = await walk(body.address, back);
      await w.anybody.post('/api/single-sign-on/complete', { search, keep: body.keep });
      await yara.put('/api/my/signing-pin', { pin, password });
      const last = await ask(yara);
      return [yara, () => last().finally(() => open.close())];
    } catch (fault) {
      await open.close();
      throw fault;
    }
  };
const account = { sub: 'yara-1', preferred_username: 'yara', given_name: 'Yara', family_name: 'Haddad' };

/** What is asked about signatures and what one signs with. */
export const signingStatements: Statements = {
  'content.sign': [
    15,
    async () => {
      const path = await toSign();
      await keepPassword(sam.id);
      return [sam, () => sam.post(`${path}/signature`, { userName: 'sam', password, pin: null })];
    },
  ],
  'signing.set-pin': [
    6,
    async () => {
      const who = await signer('Ben Ito');
      return [who, () => who.put('/api/my/signing-pin', { pin, password })];
    },
  ],
  'signing.remove-pin': [
    3,
    async () => {
      const who = await signer('Ben Ito');
      await who.put('/api/my/signing-pin', { pin, password });
      return [who, () => who.delete('/api/my/signing-pin')];
    },
  ],
  'signing.begin-proof': [5, atProvider(async (yara) => () => yara.post('/api/my/signing/proofs', { provider }))],
  'signing.prove': [
    7,
    atProvider(async (yara) => {
      const { body } = await yara.post('/api/my/signing/proofs', { provider });
      const search = await walk(body.address, back);
      return () => yara.post('/api/my/signing/proofs/complete', { search, keep: body.keep });
    }),
  ],
};
