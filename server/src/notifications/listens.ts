import { type Happening, type Listens, listens } from '../events.ts';
import { hashSecret } from '../identity/index.ts';
import { administratorsOf } from '../roles/index.ts';
import type { Text } from '../text.ts';
import { organizationOf, sendSoon, tellBy } from './deeds-tell.ts';
import { mostAge } from './mail.ts';
import { mergeDepartments, mergePlaces } from './notices/store.ts';
import { readdress } from './undelivered/store.ts';
import { dropOfUser, dropOvertaken, mayBeTold } from './store.ts';

/** What rooms below say has happened is written down for those it concerns, in the same transaction. */
export const notificationListens: readonly Listens[] = [
  listens('invitation-sent', async (event, h) => {
    const { organization, invitation, email, name, by, secret, until } = event;
    // a link that was sent before is not good any more
    await dropOvertaken(h.tx, organization, invitation);
    const role = await roleName(h, organization, event.role);
    const key = `invitation:${invitation}:${hashSecret(secret).toString('hex')}`;
    const to = [{ key, address: email, name }];
    await tellBy(h, 'invitation', {
      ...{ organization, about: invitation, to, secret, until },
      details: { by, role, until: until.toISOString() },
    });
  }),
  listens('invitation-ended', ({ organization, invitation }, { tx }) => dropOvertaken(tx, organization, invitation)),
  listens('invitation-held-back', async (event, h) => {
    const { organization, invitation, user, name, by, heldBack } = event;
    const role = await roleName(h, organization, event.role);
    const administrators = await administratorsOf(h.tx, await rulesOf(h, organization), organization, h.now);
    const to = administrators.map((id) => ({ key: `invitation-held-back:${invitation}:${id}`, user: id }));
    const details = { user, name, by, role, heldBack: [...heldBack] };
    await tellBy(h, 'invitation-held-back', { organization, about: user, to, details });
  }),
  listens('email-changed', async ({ organization, users }, h) => {
    const times = { at: h.now, until: new Date(h.now.getTime() + mostAge) };
    if ((await readdress(h.tx, organization, users, times)) > 0)
      await sendSoon(h.tx, { tenant: h.tenant, organization });
  }),
  listens('user-archived', ({ organization, user }, { tx }) => dropOfUser(tx, organization, user)),
  listens('password-reset-asked', async ({ organization, reset, user, userName, secret, until }, h) => {
    const to = [{ key: `password-reset:${reset}`, user }];
    const details = { userName, until: until.toISOString() };
    await tellBy(h, 'password-reset', { organization, about: reset, to, details, secret, until });
  }),
  listens('password-reset-ended', ({ organization, reset }, { tx }) => dropOvertaken(tx, organization, reset)),
  listens(
    'join-confirmation-asked',
    async ({ organization, confirmation, language, email, name, secret, until }, h) => {
      const to = [{ key: `join-confirmation:${confirmation}`, address: email, name }];
      const details = { until: until.toISOString() };
      await tellBy(h, 'join-confirmation', { organization, about: confirmation, to, details, language, secret, until });
    },
  ),
  listens('join-confirmation-ended', ({ organization, confirmation }, { tx }) =>
    dropOvertaken(tx, organization, confirmation),
  ),
  listens('mail-domain-lost', async ({ organization, mailDomain, domain, why }, h) => {
    const to = await toAdministrators(h, organization, `mail-domain-lost:${mailDomain}:${h.now.getTime()}`);
    await tellBy(h, 'mail-domain-lost', { organization, about: mailDomain, to, details: { domain, why } });
  }),
  listens('signature-refused', async ({ organization, user, name, userName, address }, h) => {
    // once in an hour is enough to look
    const hour = Math.floor(h.now.getTime() / 3_600_000);
    const to = await toAdministrators(h, organization, `signature-refused:${user}:${hour}`);
    const details = { user, name, userName, address, at: h.now.toISOString() };
    await tellBy(h, 'signature-refused', { organization, about: user, to, details });
  }),
  listens('own-address-lost', async ({ organization, own, host, why }, h) => {
    const to = await toAdministrators(h, organization, `own-address-lost:${own}:${h.now.getTime()}`);
    await tellBy(h, 'own-address-lost', { organization, about: own, to, details: { host, why } });
  }),
  listens('signed-in-anew', async ({ organization, user, signIn, device, address }, h) => {
    const to = [{ key: `new-sign-in:${signIn}`, user }];
    const details = { device: device.slice(0, 200), address, at: h.now.toISOString() };
    await tellBy(h, 'new-sign-in', { organization, about: user, to, details });
  }),
  listens('sign-in-linked', async ({ organization, user, provider }, h) => {
    const to = [{ key: `sign-in-linked:${h.newId()}`, user }];
    await tellBy(h, 'sign-in-linked', {
      organization,
      about: user,
      to,
      details: { provider, at: h.now.toISOString() },
    });
  }),
  listens('acted-as', async ({ organization, user, by, reason, until }, h) => {
    const to = [{ key: `acted-as:${h.newId()}`, user }];
    const details = { by, reason, at: h.now.toISOString(), until: until.toISOString() };
    await tellBy(h, 'acted-as', { organization, about: user, to, details });
  }),
  listens('role-changed', async (event, h) => {
    const { organization, change, held, by, from, until, isQuiet } = event;
    const role = await roleName(h, organization, event.role);
    const key = (appointment: string) => `access-changed:${appointment}:${change}:${h.now.getTime()}`;
    const to = held.map(({ appointment, user }) => ({ key: key(appointment), user }));
    const details = { change, role, by, from: from?.toISOString() ?? null, until: until?.toISOString() ?? null };
    await tellBy(h, 'access-changed', { organization, about: null, to, details, isQuiet });
  }),
  listens('locations-merged', ({ target, sources, organization }, { tx }) =>
    mergePlaces(tx, organization, target, sources),
  ),
  listens('departments-merged', ({ target, sources, organization }, { tx }) =>
    mergeDepartments(tx, organization, target, sources),
  ),
  listens('feed-asks', async ({ organization, feed, run, name, why, user }, h) => {
    const to = await whoLooksAfter(h, organization, user);
    await tellBy(h, 'feed-asks', {
      ...{ organization, about: run, details: { feed, run, name, why } },
      to: to.map((id) => ({ key: `feed-asks:${run}:${id}`, user: id })),
    });
  }),
  listens('move-refused', async ({ organization, move, user, name, day, reason, plannedBy }, h) => {
    const to = [{ key: `move-refused:${move}`, user: plannedBy }];
    await tellBy(h, 'move-refused', { organization, about: move, to, details: { user, name, day, reason } });
  }),
  listens('completion-due', async ({ organization, course, title, open }, h) => {
    // each day that is reminded of is a mail of its own
    for (const due of new Set(open.map((one) => one.due))) {
      const key = `completion-reminder:${due}:${dayIn(h.now)}`;
      const to = open
        .filter((one) => one.due === due)
        .map((one) => ({ key: `${key}:${one.enrollment}`, user: one.user }));
      await tellBy(h, 'completion-reminder', { organization, about: course, to, details: { course, title, due } });
    }
  }),
  listens('exemption-changed', async ({ organization, change, course, users, kind: _, ...told }, h) => {
    const to = users.map(({ exemption, user }) => ({ key: `exemption-changed:${exemption}:${change}`, user }));
    await tellBy(h, 'exemption-changed', { organization, about: course, to, details: { change, course, ...told } });
  }),
  listens('users-imported', async ({ import: id, file, user, counts, organization }, h) => {
    const { created = 0, updated = 0, rejected = 0 } = counts;
    const to = [{ key: `import-done:${id}`, user }];
    await tellBy(h, 'import-done', {
      ...{ organization, about: id, to },
      details: { import: id, file, created, updated, rejected },
    });
  }),
];

const dayIn = (at: Date): string => at.toISOString().slice(0, 10);

/** Everybody who administers an organization, each told once of what is called so. */
async function toAdministrators(h: Happening, organization: string, key: string) {
  const administrators = await administratorsOf(h.tx, await rulesOf(h, organization), organization, h.now);
  return administrators.map((id) => ({ key: `${key}:${id}`, user: id }));
}

async function whoLooksAfter(h: Happening, organization: string, author: string): Promise<readonly string[]> {
  if (await mayBeTold(h.tx, organization, author)) return [author];
  return administratorsOf(h.tx, await rulesOf(h, organization), organization, h.now);
}

const rulesOf = async (h: Happening, organization: string) =>
  h.server.rulesOf(h.tx, await organizationOf(h, organization));

/** What a role is called, in every language; one that is gone keeps its id. */
async function roleName(h: Happening, organization: string, id: string): Promise<Text> {
  return (await rulesOf(h, organization)).roles.get(id)?.name ?? { en: id, de: id };
}
