import type { Thing } from '@ambit/policy';
import { z } from 'zod';
import type { Context, SignedContext } from '../context.ts';
import { listOf, page, paged, readCursor } from '../http/page.ts';
import { mayOf } from '../may.ts';
import { many, operation, would } from '../operation.ts';
import { say } from '../text.ts';
import { found, sendAgain } from './deeds-outbox.ts';
import { sendSoon } from './deeds-tell.ts';
import { letterOf, type Sender, wordsIn } from './letters/letter.ts';
import { senderOf } from './templates/deeds-sender.ts';
import { kindsOfMail, mailKinds, mailStates, mostAge, reasons } from './mail.ts';
import { refused } from './problems.ts';
import { notification, notifications } from './privileges.ts';
import { Refusal } from '../refusal.ts';
import { dropHeld, listMails, type Mail, outboxState, putMail, releaseHeld, setLive } from './store.ts';

const deed = z.union([z.literal(true), z.object({ reason: z.string() })]);
const mail = z.object({
  id: z.uuid(),
  kind: z.enum(mailKinds),
  /** What it is about, in words. */ title: z.string(),
  subject: z.string(),
  to: z.object({ user: z.uuid().nullable(), name: z.string().nullable(), address: z.string().nullable() }),
  state: z.enum(mailStates),
  /** Why it is held or was dropped. */ reason: z.enum(reasons).nullable(),
  attempts: z.number(),
  /** What the server for mail said at the last attempt, without anybody’s address. */ fault: z.string().nullable(),
  createdAt: z.iso.datetime(),
  /** When it is tried (again). */ dueAt: z.iso.datetime(),
  sentAt: z.iso.datetime().nullable(),
  may: z.object({ send: deed, drop: deed }),
});
const nothing = z.null();
const place = (c: SignedContext) => ({ tenant: c.at.tenant, organization: c.at.id });
const thingAt = (c: SignedContext): Thing => ({ kind: notification.id, id: null, organization: c.at.id, facts: {} });
const here = would(notification, () => ({}));

export const readOutbox = operation({
  id: 'outbox.list',
  does: { en: 'See the messages of the organization', de: 'Die Nachrichten der Organisation ansehen' },
  method: 'GET',
  path: '/api/outbox',
  needs: notifications.viewOutbox,
  on: many(notification),
  query: z.object({ ...page, state: z.enum(mailStates).optional() }),
  output: listOf(mail),
  run: async (c) => {
    const { limit, after, state } = c.query;
    const rows = await listMails(c.tx, c.at.id, c.granted.filter, state, limit + 1, readCursor(after, 1));
    const { items, after: next } = paged(rows, limit, ({ id }) => [id]);
    const sender = await senderOf(c.tx, c.server, c.at);
    return { items: items.map((one) => shown(c, one, sender)), after: next };
  },
});

export const readOutboxState = operation({
  id: 'outbox.view-state',
  does: {
    en: 'See whether messages leave, and how many wait, are held or failed',
    de: 'Sehen, ob Nachrichten hinausgehen und wie viele warten, zurückgehalten sind oder scheiterten',
  },
  method: 'GET',
  path: '/api/outbox/state',
  needs: notifications.viewOutbox,
  on: many(notification),
  output: z.object({
    /** False: this installation has no server for mail. */ isSetUp: z.boolean(),
    liveAt: z.iso.datetime().nullable(),
    counts: z.object(Object.fromEntries(mailStates.map((state) => [state, z.number()]))),
    may: z.object({ switch: deed }),
  }),
  run: async (c) => {
    const { liveAt, counts } = await outboxState(c.tx, c.at.id, c.granted.filter);
    return {
      isSetUp: c.server.post !== null,
      liveAt: liveAt?.toISOString() ?? null,
      counts: Object.fromEntries(mailStates.map((state) => [state, counts[state] ?? 0])),
      may: mayOf(c, thingAt(c), { switch: notifications.switch }),
    };
  },
});

export const previewMail = operation({
  id: 'outbox.preview',
  does: { en: 'See what a message says', de: 'Sehen, was in einer Nachricht steht' },
  method: 'GET',
  path: '/api/outbox/:id',
  needs: notifications.viewOutbox,
  on: here,
  output: mail.extend({ from: z.string(), text: z.string() }),
  run: async (c) => {
    const one = await found(c);
    // INVARIANT: nobody but its reader sees the secret of a link
    const sender = await senderOf(c.tx, c.server, c.at);
    const { from, text } = letterOf({ ...one, secret: null }, sender);
    return { ...shown(c, one, sender), from: from.address ? `${from.name} <${from.address}>` : from.name, text };
  },
});

export const sendMailAgain = operation({
  id: 'outbox.send',
  does: { en: 'Send a message now, or again', de: 'Eine Nachricht jetzt oder erneut senden' },
  method: 'POST',
  path: '/api/outbox/:id/send',
  needs: notifications.viewOutbox,
  on: here,
  output: nothing,
  status: 204,
  run: async (c) => {
    const one = await found(c);
    // what is held waits for whoever decides that messages leave
    if (one.state === 'held') await c.demand(notifications.switch, thingAt(c));
    await sendAgain(c, one);
    await sendSoon(c.tx, place(c));
    c.audit({
      thing: { kind: 'mail', id: one.id },
      before: { state: one.state },
      after: { kind: one.kind, to: one.address },
    });
    return null;
  },
});

export const dropMail = operation({
  id: 'outbox.drop',
  does: { en: 'Drop a message that has not left', de: 'Eine Nachricht verwerfen, die noch nicht hinausging' },
  method: 'POST',
  path: '/api/outbox/:id/drop',
  needs: notifications.switch,
  on: here,
  output: nothing,
  status: 204,
  run: async (c) => {
    const one = await found(c);
    if (one.state === 'sent') throw new Refusal(refused['mail-sent']);
    if (one.state === 'dropped') throw new Refusal(refused['mail-dropped']);
    await putMail(c.tx, c.at.id, one.id, { state: 'dropped' });
    c.audit({
      thing: { kind: 'mail', id: one.id },
      before: { state: one.state },
      after: { kind: one.kind, to: one.address },
    });
    return null;
  },
});

export const switchLive = operation({
  id: 'outbox.switch-live',
  does: {
    en: 'Go live: messages leave from now on, or are held again',
    de: 'Live schalten: Nachrichten gehen ab jetzt hinaus oder werden wieder zurückgehalten',
  },
  method: 'POST',
  path: '/api/outbox/live',
  needs: notifications.switch,
  on: here,
  input: z.strictObject({ live: z.boolean() }),
  output: nothing,
  status: 204,
  run: async (c) => {
    await setLive(c.tx, place(c), c.input.live ? c.now : null);
    c.audit({ after: c.input });
    return null;
  },
});

export const releaseMails = operation({
  id: 'outbox.release',
  does: {
    en: 'Send messages that are held, the oldest first, as many at once as wanted',
    de: 'Zurückgehaltene Nachrichten senden, die ältesten zuerst, so viele auf einmal wie gewünscht',
  },
  method: 'POST',
  path: '/api/outbox/release',
  needs: notifications.switch,
  on: here,
  input: z.strictObject({ most: z.number().int().min(1).max(10_000).default(10_000) }),
  output: z.object({ released: z.number() }),
  run: async (c) => {
    const until = new Date(c.now.getTime() + mostAge);
    const released = await releaseHeld(c.tx, c.at.id, c.now, until, c.input.most);
    if (released > 0) await sendSoon(c.tx, place(c));
    c.audit({ after: { released } });
    return { released };
  },
});

export const dropHeldMails = operation({
  id: 'outbox.drop-held',
  does: { en: 'Drop every message that is held', de: 'Alle zurückgehaltenen Nachrichten verwerfen' },
  method: 'POST',
  path: '/api/outbox/drop-held',
  needs: notifications.switch,
  on: here,
  output: z.object({ dropped: z.number() }),
  run: async (c) => {
    const dropped = await dropHeld(c.tx, c.at.id);
    c.audit({ after: { dropped } });
    return { dropped };
  },
});

function shown(c: Context<string>, one: Mail, sender: Sender): z.input<typeof mail> {
  const { subject } = wordsIn({ ...one, secret: null }, one.language, sender);
  const needed = one.state === 'held' ? notifications.switch : notifications.viewOutbox;
  return {
    id: one.id,
    kind: one.kind,
    title: say(kindsOfMail[one.kind].title, c.language),
    subject,
    to: { user: one.user, name: one.name, address: one.address },
    state: one.state,
    reason: one.reason,
    attempts: one.attempts,
    fault: one.fault,
    createdAt: one.createdAt.toISOString(),
    dueAt: one.dueAt.toISOString(),
    sentAt: one.sentAt?.toISOString() ?? null,
    may: mayOf(c, thingAt(c), { send: needed, drop: notifications.switch }),
  };
}
