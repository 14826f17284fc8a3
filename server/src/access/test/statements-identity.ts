import { newSetUpLink } from '../../identity/deeds-set-up.ts';
import { bare, deleting, get, keepPassword, lena, sam, user, w, type Statements } from './asked.ts';

/** What is asked on the way in and out. */
export const identityStatements: Statements = {
  'password.change-own': [
    5,
    async () => {
      const ben = await w.as('harbor/Ben Ito');
      await keepPassword(ben.id);
      return [ben, () => ben.post('/api/my/password', { present: 'a-good-password', next: 'a-better-password' })];
    },
  ],
  'sign-in.create': [
    10,
    async () => {
      await keepPassword(user('Yara Haddad'));
      const input = { organization: 'harbor', userName: 'yara', password: 'a-good-password' };
      return [null, () => w.anybody.post('/api/sign-ins', input)];
    },
  ],
  'set-up.complete': [
    8,
    async () => {
      const token = await newSetUpLink(bare.app.running.server.connection);
      const input = {
        token,
        userName: 'first',
        firstName: 'F',
        lastName: 'L',
        email: 'f@ambit.example',
        password: 'a-long-password',
      };
      return [null, () => bare.anybody.post('/api/set-up', input)];
    },
  ],
  'sign-in.end-current': [
    2,
    async () => {
      const dana = await w.as('harbor/Dana Cruz');
      return [dana, () => dana.delete('/api/sign-ins/current')];
    },
  ],
  'sign-in.end-own': [
    3,
    deleting(
      async () => {
        await w.as('harbor/Sam Doyle');
        const { body } = await sam.get('/api/my/sign-ins');
        return `/api/my/sign-ins/${body.items.find((one: { current: boolean }) => !one.current).id}`;
      },
      () => sam,
    ),
  ],
  'user.may-stand-in': [4, get(() => `/api/users/${user('Lena Fox')}/standing`)],
  'user.view-as': [
    6,
    async () => {
      const by = await w.as('harbor/Olu Adeyemi');
      return [by, () => by.post(`/api/users/${user('Lena Fox')}/view-as`, {})];
    },
  ],
  'user.impersonate': [
    9,
    async () => {
      const by = await w.as('harbor/Olu Adeyemi');
      // hers is asked, too
      await lena.get('/api/me');
      return [by, () => by.post(`/api/users/${user('Lena Fox')}/impersonate`, { reason: 'A report stays empty' })];
    },
  ],
  'user.stop-standing-in': [
    7,
    async () => {
      const by = await w.as('harbor/Olu Adeyemi');
      await by.post(`/api/users/${user('Lena Fox')}/view-as`, {});
      return [by, () => by.delete('/api/my/standing')];
    },
  ],
};
