import { runJobs } from '../../content/test/packages.ts';
import { unsafeQuery } from '../../database/template.ts';
import {
  deleting,
  fresh,
  get,
  invited,
  nobodyGets,
  olu,
  organization,
  patching,
  place,
  post,
  posting,
  sam,
  type Statements,
  user,
  version,
  w,
} from './asked.ts';

/** A mail that waits. */
const mail = async (): Promise<string> => {
  await post('/api/invitations', { email: `${fresh()}@elsewhere.example` });
  return (await olu.get('/api/outbox?state=waiting&limit=1')).body.items[0].id;
};
/** A link for a new password. */
const reset = async (): Promise<string> => {
  const secret = fresh().padEnd(43, 'x');
  await unsafeQuery(
    w.database.adminUrl,
    `insert into password_resets (tenant_id, organization_id, id, user_id, token_hash, created_at, expires_at)
     select $1, $1, gen_random_uuid(), $2, sha256($3::bytea), now(), now() + interval '1 hour'`,
    [organization('harbor'), user('Ben Ito'), Buffer.from(secret)],
  );
  return `${organization('harbor')}.${secret}`;
};

const newNotice = () => ({
  ...{ title: fresh(), text: 'Meet in the yard.', level: 'info', isStanding: false },
  ...{ audience: { places: [place('Leeds')] }, startsOn: w.clock.now.toISOString().slice(0, 10), endsOn: null },
});
const notice = () => post('/api/notices', newNotice());

const wording = { subject: 'Hello', text: 'Come in.', button: 'Go' };

/** What is asked about invitations, mails, what was told, and new passwords by mail. */
export const notificationStatements: Statements = {
  'notice.list': [3, get(() => '/api/notices?limit=200')],
  'notice.view': [4, get(async () => `/api/notices/${await notice()}`)],
  'notice.preview': [
    3,
    posting(
      () => '/api/notices/preview',
      () => ({ audience: { places: [place('Leeds')] } }),
    ),
  ],
  'notice.create': [6, posting(() => '/api/notices', newNotice)],
  'notice.edit': [
    7,
    patching(
      async () => `/api/notices/${await notice()}`,
      () => ({ title: fresh() }),
    ),
  ],
  'notice.end': [5, deleting(async () => `/api/notices/${await notice()}`)],
  'my-notice.dismiss': [
    2,
    posting(
      async () => `/api/my/notices/${await notice()}/dismiss`,
      () => ({}),
      () => sam,
    ),
  ],
  'invitation.list': [2, get(() => '/api/invitations?limit=200')],
  'invitation.list-offers': [3, get(() => '/api/invitations/offers')],
  'invitation.create': [
    8,
    posting(
      () => '/api/invitations',
      () => ({ email: `${fresh()}@harbor.example`, role: 'multisite.purchaser', locationId: place('York') }),
    ),
  ],
  'invitation.resend': [8, posting(async () => `/api/invitations/${(await invited()).id}/resend`)],
  'invitation.cancel': [6, deleting(async () => `/api/invitations/${(await invited()).id}`)],
  'invitation.view-open': [1, nobodyGets(async () => `/api/invitations/open/${(await invited()).token}`)],
  'invitation.accept': [
    26,
    async () => {
      const { token } = await invited();
      const input = { firstName: 'Ida', lastName: 'Frey', password: 'a-good-password' };
      return [null, () => w.anybody.post(`/api/invitations/open/${token}/accept`, input)];
    },
  ],
  'outbox.preview': [3, get(async () => `/api/outbox/${await mail()}`)],
  'outbox.send': [5, posting(async () => `/api/outbox/${await mail()}/send`)],
  'outbox.drop': [4, posting(async () => `/api/outbox/${await mail()}/drop`)],
  'outbox.switch-live': [
    3,
    posting(
      () => '/api/outbox/live',
      () => ({ live: true }),
    ),
  ],
  'outbox.release': [4, posting(() => '/api/outbox/release')],
  'outbox.drop-held': [3, posting(() => '/api/outbox/drop-held')],
  'outbox.list-undelivered': [2, get(() => '/api/outbox/undelivered?limit=200')],
  'outbox.retry-address': [
    4,
    async () => {
      const address = `${fresh()}@nowhere.example`;
      await unsafeQuery(
        w.database.adminUrl,
        `insert into mail_bounces (tenant_id, organization_id, address_key, address, fault, bounced_at) values ($1, $1, $2, $2, '550', now())`,
        [organization('harbor'), address],
      );
      return [olu, () => olu.post('/api/outbox/undelivered/retry', { address })];
    },
  ],
  'mail-event.list': [3, get(() => '/api/mail-events')],
  'mail-event.switch': [3, async () => [olu, () => olu.put('/api/mail-events/import-done', { isOn: true })]],
  'mail-sender.edit': [6, async () => [olu, () => olu.put('/api/mail-sender', { name: fresh(), address: '' })]],
  'mail-template.view': [2, get(() => '/api/mail-templates/invitation')],
  'mail-template.preview': [
    4,
    posting(
      () => '/api/mail-templates/invitation/preview',
      () => ({ language: 'en', ...wording, userId: user('Kim Park') }),
    ),
  ],
  'mail-template.edit': [
    5,
    async () => {
      const at = await version('/api/mail-templates/import-done');
      return [olu, () => olu.put('/api/mail-templates/import-done/en', wording, at)];
    },
  ],
  'mail-template.reset': [
    5,
    async () => {
      const at = await version('/api/mail-templates/import-done');
      return [olu, () => olu.delete('/api/mail-templates/import-done/en', at)];
    },
  ],
  'mail-preferences.view': [
    4,
    get(
      () => '/api/my/mail-preferences',
      () => sam,
    ),
  ],
  'mail-hours.edit': [
    3,
    async () => [sam, () => sam.put('/api/my/mail-hours', { quiet: null, gathers: false, dailyAt: 420 })],
  ],
  'inbox.read': [2, async () => [sam, () => sam.post('/api/my/inbox/read', {})]],
  'mail-preferences.edit': [
    3,
    async () => [sam, () => sam.put('/api/my/mail-preferences', { kind: 'access-changed', isWanted: false })],
  ],
  'password-reset.ask': [
    6,
    async () => {
      await runJobs(w);
      const input = { organization: 'harbor', userName: fresh() };
      return [null, () => w.anybody.post('/api/password-resets', input)];
    },
  ],
  'password-reset.view-open': [1, nobodyGets(async () => `/api/password-resets/open/${await reset()}`)],
  'password-reset.complete': [
    8,
    async () => {
      const path = `/api/password-resets/open/${await reset()}`;
      return [null, () => w.anybody.post(path, { password: 'a-good-password' })];
    },
  ],
};
