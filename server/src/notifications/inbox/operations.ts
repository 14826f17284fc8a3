import { canEver, type Privilege } from '@ambit/policy';
import { z } from 'zod';
import type { SignedContext } from '../../context.ts';
import { listOf, page, paged, readCursor } from '../../http/page.ts';
import { operation } from '../../operation.ts';
import { appointments } from '../../roles/index.ts';
import { settingsOf } from '../../organizations/index.ts';
import { say } from '../../text.ts';
import { users } from '../../users/index.ts';
import { wordsIn } from '../letters/letter.ts';
import { senderOf } from '../templates/deeds-sender.ts';
import { notifications } from '../privileges.ts';
import { declinable, kindsOfMail, type MailKind, mailKinds } from '../mail.ts';
import { hoursOf, putHours } from '../hours/store.ts';
import { feeds } from '../../feeds/privileges.ts';
import { urgencyFor, usualHours } from '../hours/hours.ts';
import { offEvents } from '../templates/store.ts';
import { markRead, refusalsOf, setWanted, toldTo, unreadOf } from './store.ts';

const mine = 'It is about oneself.';
/** A minute of the day, where the user is. */
const minute = z.number().int().min(0).max(1439);
const hours = z.strictObject({
  /** No mail that can wait between these; null: at any time. */
  quiet: z.strictObject({ from: minute, until: minute }).nullable(),
  /** What need not leave at once comes in one mail a day. */ gathers: z.boolean(),
  dailyAt: minute,
});
const inInbox = mailKinds.filter((kind) => kindsOfMail[kind].inInbox);

/** What only those hear of who may do something: whoever may not is asked nothing about it. */
const privilegeFor: Partial<Record<MailKind, Privilege>> = {
  'import-done': users.import,
  'feed-asks': feeds.run,
  'invitation-held-back': appointments.appoint,
  'template-failed': notifications.editTemplates,
};
const concerns = (c: SignedContext, kind: MailKind): boolean => {
  const privilege = privilegeFor[kind];
  return !privilege || canEver(c.rules, c.actor, privilege, c.world);
};

export const readInbox = operation({
  id: 'inbox.list',
  does: { en: 'See what I was told', de: 'Sehen, was mir mitgeteilt wurde' },
  method: 'GET',
  path: '/api/my/inbox',
  needs: 'signed in',
  because: mine,
  query: z.object(page),
  output: listOf(
    z.object({
      id: z.uuid(),
      kind: z.enum(mailKinds),
      subject: z.string(),
      text: z.string(),
      /** Where there is something to see or do; null: nowhere. */ path: z.string().nullable(),
      toldAt: z.iso.datetime(),
      isRead: z.boolean(),
    }),
  ),
  run: async (c) => {
    const { limit, after } = c.query;
    const { organization } = c;
    const rows = await toldTo(
      c.tx,
      organization.id,
      c.actor.id,
      inInbox,
      limit + 1,
      readCursor(after, ['moment', 'id']),
    );
    const { items, after: next } = paged(rows, limit, ({ toldAt, id }) => [toldAt.toISOString(), id]);
    const sender = await senderOf(c.tx, c.server, organization);
    return {
      items: items.map(({ id, kind, details, toldAt, readAt }) => {
        const mail = { kind, details, name: c.user.name, secret: null };
        const { subject, paragraphs, action } = wordsIn(mail, c.language, sender);
        const text = paragraphs.join(' ');
        return {
          id,
          kind,
          subject,
          text,
          path: action.path,
          toldAt: toldAt.toISOString(),
          isRead: readAt !== null,
        };
      }),
      after: next,
    };
  },
});

export const countUnread = operation({
  id: 'inbox.count',
  does: { en: 'See how much of what I was told is new', de: 'Sehen, wie viel davon neu ist, was mir mitgeteilt wurde' },
  method: 'GET',
  path: '/api/my/inbox/unread',
  needs: 'signed in',
  because: mine,
  output: z.object({ unread: z.number() }),
  run: async (c) => ({ unread: await unreadOf(c.tx, c.organization.id, c.actor.id, inInbox) }),
});

export const readTold = operation({
  id: 'inbox.read',
  does: { en: 'Mark what I was told as read', de: 'Mitteilungen als gelesen kennzeichnen' },
  method: 'POST',
  path: '/api/my/inbox/read',
  needs: 'signed in',
  because: mine,
  input: z.strictObject({ /** All when missing. */ ids: z.array(z.uuid()).max(200).optional() }),
  output: z.null(),
  status: 204,
  quiet: true,
  run: async (c) => {
    await markRead(c.tx, c.organization.id, c.actor.id, c.now, c.input.ids ?? null);
    return null;
  },
});

export const readMailPreferences = operation({
  id: 'mail-preferences.view',
  does: { en: 'See which mails I get', de: 'Sehen, welche E-Mails ich bekomme' },
  method: 'GET',
  path: '/api/my/mail-preferences',
  needs: 'signed in',
  because: mine,
  output: z.object({
    items: z.array(
      z.object({
        kind: z.enum(mailKinds),
        title: z.string(),
        isWanted: z.boolean(),
        isRequired: z.boolean(),
        /** How soon it leaves, as the hours below have it. */ urgency: z.enum(['at once', 'soon', 'daily']),
      }),
    ),
    hours,
    /** The zone in which these hours are meant. */ timeZone: z.string(),
  }),
  run: async (c) => {
    const refusals = await refusalsOf(c.tx, c.organization.id, c.actor.id);
    const off = await offEvents(c.tx, c.organization.id);
    const zone = settingsOf(c.organization.settings).general.timeZone;
    const wanted = (await hoursOf(c.tx, c.organization.id, [c.actor.id], zone)).get(c.actor.id) ?? {
      ...usualHours,
      zone,
    };
    const { quiet, gathers, dailyAt } = wanted;
    const items = inInbox
      .filter((kind) => concerns(c, kind) && !off.has(kind))
      .map((kind) => ({
        kind,
        title: say(kindsOfMail[kind].title, c.language),
        isWanted: !refusals.includes(kind),
        isRequired: !kindsOfMail[kind].mayDecline,
        urgency: urgencyFor(kindsOfMail[kind].urgency, wanted),
      }));
    return { items, hours: { quiet, gathers, dailyAt }, timeZone: wanted.zone };
  },
});

export const setMailPreference = operation({
  id: 'mail-preferences.edit',
  does: { en: 'Choose whether I get a kind of mail', de: 'Wählen, ob ich eine Art von E-Mail bekomme' },
  method: 'PUT',
  path: '/api/my/mail-preferences',
  needs: 'signed in',
  because: mine,
  input: z.strictObject({ kind: z.enum(declinable), isWanted: z.boolean() }),
  output: z.null(),
  status: 204,
  run: async (c) => {
    const { kind, isWanted } = c.input;
    const of = { tenant: c.organization.tenant, organization: c.organization.id, user: c.actor.id, kind };
    await setWanted(c.tx, of, isWanted);
    c.audit({ after: c.input });
    return null;
  },
});

export const setMailHours = operation({
  id: 'mail-hours.edit',
  does: {
    en: 'Choose quiet hours, and whether what can wait comes in one mail a day',
    de: 'Ruhezeiten wählen und ob alles, was warten kann, in einer E-Mail am Tag kommt',
  },
  method: 'PUT',
  path: '/api/my/mail-hours',
  needs: 'signed in',
  because: mine,
  input: hours,
  output: z.null(),
  status: 204,
  run: async (c) => {
    await putHours(c.tx, { tenant: c.organization.tenant, organization: c.organization.id }, c.actor.id, c.input);
    c.audit({ after: c.input });
    return null;
  },
});
