import { kind } from '@ambit/policy';
import { declarations, placed, privileges, wide } from '../privilege.ts';

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

/** Every place of its audience counts; one that is not limited by place is outside every location. */
export const notice = kind('notice', {
  table: 'notices',
  facts: { place: { each: 'places' }, department: 'department_id' },
});

const ofNotices = ['department', ...placed] as const;

export const notices = privileges(notice, 'notifications', {
  view: {
    title: { en: 'View notices', de: 'Aushänge ansehen' },
    sentence: {
      en: 'See which notices are up, for whom and until when.',
      de: 'Sehen, welche Aushänge es gibt, für wen und bis wann.',
    },
    risk: 'read',
    scopes: ofNotices,
  },
  create: {
    title: { en: 'Put up notices', de: 'Aushänge anlegen' },
    sentence: {
      en: 'Let users within one’s scope know something on every page.',
      de: 'Benutzer im eigenen Bereich auf jeder Seite etwas wissen lassen.',
    },
    risk: 'write',
    scopes: ofNotices,
    implies: ['notice.view'],
  },
  edit: {
    title: { en: 'Edit notices', de: 'Aushänge ändern' },
    sentence: {
      en: 'Change words, audience and days of a notice.',
      de: 'Wortlaut, Zielgruppe und Tage eines Aushangs ändern.',
    },
    risk: 'write',
    scopes: ofNotices,
    implies: ['notice.view'],
  },
  end: {
    title: { en: 'Take down notices', de: 'Aushänge abnehmen' },
    sentence: {
      en: 'End a notice before its last day.',
      de: 'Einen Aushang vor seinem letzten Tag beenden.',
    },
    risk: 'write',
    scopes: ofNotices,
    implies: ['notice.view'],
  },
});

export const declared = declarations([notification, notice], notifications, notices);
