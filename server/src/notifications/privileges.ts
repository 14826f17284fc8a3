import { kind } from '@ambit/policy';
import { declarations, privileges, wide } from '../privilege.ts';

export const notification = kind('notification', { table: 'notification_settings', facts: {} });

export const notifications = privileges(notification, 'notifications', {
  editTemplates: {
    title: { en: 'Edit notification templates', de: 'Vorlagen für Benachrichtigungen ändern' },
    sentence: {
      en: 'Change the wording of the messages the organization sends.',
      de: 'Den Wortlaut der Nachrichten ändern, die die Organisation sendet.',
    },
    risk: 'write',
    scopes: wide,
  },
  editSender: {
    title: { en: 'Edit the sender of notifications', de: 'Absender von Benachrichtigungen ändern' },
    sentence: {
      en: 'Change the name and address messages come from.',
      de: 'Name und Adresse ändern, von denen Nachrichten kommen.',
    },
    risk: 'write',
    scopes: wide,
  },
  switch: {
    title: { en: 'Switch notifications on and off', de: 'Benachrichtigungen ein- und ausschalten' },
    sentence: {
      en: 'Decide which events send a message.',
      de: 'Festlegen, welche Ereignisse eine Nachricht auslösen.',
    },
    risk: 'write',
    scopes: wide,
  },
  viewOutbox: {
    title: { en: 'View the outbox', de: 'Den Postausgang ansehen' },
    sentence: {
      en: 'See which messages were sent, wait or failed, and send them again.',
      de: 'Sehen, welche Nachrichten gesendet wurden, warten oder scheiterten, und sie erneut senden.',
    },
    risk: 'personal-data',
    scopes: wide,
  },
});

export const declared = declarations([notification], notifications);
