import type { Text } from '../../text.ts';

/** Why a row is not taken: what is wrong and what to do. */
export const reasons = {
  'no-name': { en: 'The name is missing.', de: 'Der Name fehlt.' },
  'no-identifier': { en: 'The identifier is missing.', de: 'Die Kennung fehlt.' },
  'too-long': {
    en: 'Name and identifier have at most 100 characters, an address 500.',
    de: 'Name und Kennung haben höchstens 100 Zeichen, eine Adresse 500.',
  },
  twice: {
    en: 'Another line of this file is about the same [location|location].',
    de: 'Eine andere Zeile dieser Datei betrifft dasselbe.',
  },
  'identifier-taken': {
    en: 'Another [location|location] has this identifier.',
    de: 'Diese Kennung ist schon vergeben.',
  },
  'no-parent': {
    en: 'The [location|location] above is neither in the tree nor in this file.',
    de: 'Was darüber stehen soll, gibt es weder im Baum noch in dieser Datei.',
  },
  'parent-rejected': {
    en: 'The line of the [location|location] above was rejected.',
    de: 'Die Zeile dessen, was darüber steht, wurde abgelehnt.',
  },
  cycle: {
    en: '[location|A location] cannot stand below itself.',
    de: '[locations|Standorte] können nicht unter sich selbst stehen.',
  },
  'name-taken': {
    en: 'Another [location|location] below the same one has this name.',
    de: 'An derselben Stelle ist dieser Name schon vergeben.',
  },
  'no-level': {
    en: 'There is no such level. Add it first, or correct it.',
    de: 'Diese Ebene gibt es nicht. Legen Sie sie zuerst an oder berichtigen Sie sie.',
  },
  'other-level': {
    en: 'The [location|location] is of another level, which a file does not change.',
    de: 'Die Ebene ist eine andere; eine Datei ändert sie nicht.',
  },
  'level-order': {
    en: '[location|A location] stands below one of a higher level.',
    de: '[locations|Standorte] stehen unter anderen einer höheren Ebene.',
  },
  'no-zone': {
    en: 'There is no time zone of this name. Write it like Europe/London.',
    de: 'Eine Zeitzone dieses Namens gibt es nicht. Schreiben Sie sie wie Europe/Berlin.',
  },
  'no-day': { en: 'The end is no day like 2027-12-31.', de: 'Das Ende ist kein Tag wie 2027-12-31.' },
  oneself: {
    en: 'You would reach more [users|users] by this move. Somebody else has to do it.',
    de: 'Sie würden dadurch mehr [users|Benutzer] erreichen. Das muss jemand anders tun.',
  },
  outranked: {
    en: 'Somebody who outranks you would reach more [users|users] by this move.',
    de: 'Jemand, der über Ihnen steht, würde dadurch mehr [users|Benutzer] erreichen.',
  },
} as const satisfies Record<string, Text>;
export type Reason = keyof typeof reasons;
