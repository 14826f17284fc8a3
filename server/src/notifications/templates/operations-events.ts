import type { Thing } from '@ambit/policy';
import { z } from 'zod';
import type { SignedContext } from '../../context.ts';
import { mayOf } from '../../may.ts';
import { many, operation, would } from '../../operation.ts';
import { changed, savePage, settingsOf } from '../../organizations/index.ts';
import { Refusal } from '../../refusal.ts';
import { languages, say } from '../../text.ts';
import { kindsOfMail, mailKinds } from '../mail.ts';
import { refused } from '../problems.ts';
import { notification, notifications } from '../privileges.ts';
import { eventAt } from './deeds-templates.ts';
import { newestTemplates, offEvents, putSwitch } from './store.ts';

const deed = z.union([z.literal(true), z.object({ reason: z.string() })]);
const here = would(notification, () => ({}));
const thingAt = (c: SignedContext): Thing => ({ kind: notification.id, id: null, organization: c.at.id, facts: {} });
const sender = z.strictObject({
  name: z.string().trim().max(200),
  address: z.union([z.literal(''), z.email().max(300)]),
});

export const readEvents = operation({
  id: 'mail-event.list',
  does: {
    en: 'See which events send a message, in whose words and from whom',
    de: 'Sehen, welche Ereignisse eine Nachricht auslösen, mit wessen Worten und von wem',
  },
  method: 'GET',
  path: '/api/mail-events',
  needs: notifications.editTemplates,
  on: many(notification),
  output: z.object({
    items: z.array(
      z.object({
        event: z.enum(mailKinds),
        title: z.string(),
        isOn: z.boolean(),
        /** Why it cannot be switched off; null: it can. */ required: z.string().nullable(),
        /** How soon it leaves. */ urgency: z.enum(['at once', 'soon', 'daily']),
        inInbox: z.boolean(),
        /** The languages that have own words. */ own: z.array(z.enum(languages)),
        /** Own words that hold and could not be filled in, so that the delivered ones left. */
        failed: z.array(z.object({ language: z.enum(languages), times: z.number(), at: z.iso.datetime() })),
        may: z.object({ switch: deed, edit: deed }),
      }),
    ),
    sender: sender.extend({ may: z.object({ edit: deed }) }),
  }),
  run: async (c) => {
    const newest = await newestTemplates(c.tx, c.at.id);
    const off = await offEvents(c.tx, c.at.id);
    const { support } = settingsOf(c.at.settings);
    const may = mayOf(c, thingAt(c), { switch: notifications.switch, edit: notifications.editTemplates });
    return {
      items: mailKinds.map((event) => {
        const { title, required, urgency, inInbox } = kindsOfMail[event];
        const own = newest.filter((one) => one.event === event && one.words);
        return {
          ...{ event, title: say(title, c.language), isOn: !off.has(event), urgency, inInbox, may },
          required: required && say(required, c.language),
          own: own.map(({ language }) => language),
          failed: own.flatMap(({ language, failures: times, failedAt }) =>
            failedAt ? [{ language, times, at: failedAt.toISOString() }] : [],
          ),
        };
      }),
      sender: {
        ...{ name: support.senderName, address: support.senderAddress },
        may: mayOf(c, thingAt(c), { edit: notifications.editSender }),
      },
    };
  },
});

export const switchEvent = operation({
  id: 'mail-event.switch',
  does: {
    en: 'Switch the messages of an event on or off',
    de: 'Die Nachrichten eines Ereignisses ein- oder ausschalten',
  },
  method: 'PUT',
  path: '/api/mail-events/:event',
  parameters: { event: 'text' },
  needs: notifications.switch,
  on: here,
  input: z.strictObject({ isOn: z.boolean() }),
  output: z.null(),
  status: 204,
  run: async (c) => {
    const event = eventAt(c);
    const { required } = kindsOfMail[event];
    if (!c.input.isOn && required)
      throw new Refusal(refused['event-required'], { values: { reason: say(required, c.language) } });
    await putSwitch(c.tx, { tenant: c.at.tenant, organization: c.at.id }, c.newId(), event, c.input.isOn);
    c.audit({ after: { event, ...c.input } });
    return null;
  },
});

export const editSender = operation({
  id: 'mail-sender.edit',
  does: { en: 'Change whom messages come from', de: 'Ändern, von wem Nachrichten kommen' },
  method: 'PUT',
  path: '/api/mail-sender',
  needs: notifications.editSender,
  on: here,
  input: sender,
  output: z.null(),
  status: 204,
  run: async (c) => {
    const { support } = settingsOf(c.at.settings);
    const { name: senderName, address: senderAddress } = c.input;
    await savePage(c.tx, c.at, 'support', { ...support, senderName, senderAddress });
    await changed(c, c.at);
    c.audit({ before: { name: support.senderName, address: support.senderAddress }, after: c.input });
    return null;
  },
});
