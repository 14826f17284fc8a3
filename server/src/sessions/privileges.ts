import { kind } from '@ambit/policy';
import { declarations, named, placed, privileges } from '../privilege.ts';
import { session } from '../training/privileges.ts';

export { session };

export const roster = kind('roster', {
  table: 'rosters',
  parts: { s: { kind: session, by: 'session_id' } },
  facts: {
    session: 'session_id',
    owner: { of: 's' },
    place: { of: 's' },
    customer: { of: 's' },
    instructors: { of: 's' },
  },
  conditions: { 'record-open': { column: 'state', among: ['open', 'returned'] } },
});

const ofSessions = ['created', 'instructs', 'session', 'customer', ...placed] as const;

export const browsing = privileges(named('session', session), 'own', {
  browse: {
    title: { en: 'Browse sessions', de: 'Termine ansehen, die offenstehen' },
    sentence: {
      en: 'See the sessions one may register for.',
      de: 'Die Termine sehen, zu denen man sich anmelden kann.',
    },
    risk: 'read',
    scopes: ['organization'],
  },
});

export const sessions = privileges(session, 'sessions', {
  view: {
    title: { en: 'View sessions', de: 'Termine ansehen' },
    sentence: {
      en: 'See sessions in lists and in the calendar.',
      de: 'Termine in Listen und im Kalender sehen.',
    },
    risk: 'read',
    scopes: ofSessions,
  },
  teach: {
    title: { en: 'Teach sessions', de: 'Termine unterrichten' },
    sentence: {
      en: 'See the sessions one teaches and record attendance and outcomes on their rosters.',
      de: 'Die Termine sehen, die man unterrichtet, und Anwesenheit und Ergebnisse festhalten.',
    },
    risk: 'record',
    scopes: ofSessions,
  },
  create: {
    title: { en: 'Schedule sessions', de: 'Termine ansetzen' },
    sentence: {
      en: 'Schedule a session of an existing course.',
      de: 'Einen Termin zu einem bestehenden Kurs ansetzen.',
    },
    risk: 'write',
    scopes: ofSessions,
  },
  edit: {
    title: { en: 'Manage sessions', de: 'Termine verwalten' },
    sentence: {
      en: 'Change, copy or cancel a session, with its times, places, seats and instructors.',
      de: 'Einen Termin mit Zeiten, Orten, Plätzen und Lehrenden ändern, kopieren oder absagen.',
    },
    risk: 'authority',
    scopes: ofSessions,
    implies: ['session.view'],
  },
  list: {
    title: { en: 'List sessions publicly', de: 'Termine öffentlich zeigen' },
    sentence: {
      en: 'Show a session on the public pages.',
      de: 'Einen Termin auf den öffentlichen Seiten zeigen.',
    },
    risk: 'write',
    scopes: ofSessions,
    implies: ['session.view'],
  },
  uploadDocument: {
    title: { en: 'Upload documents of sessions', de: 'Dokumente zu Terminen hochladen' },
    sentence: { en: 'Add a document to a session.', de: 'Einem Termin ein Dokument hinzufügen.' },
    risk: 'write',
    scopes: ofSessions,
  },
  record: {
    title: { en: 'Record classes', de: 'Gehaltene Kurse nachtragen' },
    sentence: {
      en: 'Record a class that was held elsewhere or on paper, and submit it.',
      de: 'Einen Kurs, der anderswo oder auf Papier gehalten wurde, nachtragen und einreichen.',
    },
    risk: 'record',
    scopes: ofSessions,
  },
});

export const rosters = privileges(roster, 'sessions', {
  submit: {
    title: { en: 'Submit rosters', de: 'Teilnehmerlisten einreichen' },
    sentence: {
      en: 'Submit the roster of a class that was taught, with attendance, outcomes and files.',
      de: 'Die Teilnehmerliste eines gehaltenen Kurses mit Anwesenheit, Ergebnissen und Dateien einreichen.',
    },
    risk: 'record',
    scopes: ofSessions,
  },
  editParticipants: {
    title: { en: 'Manage rosters', de: 'Teilnehmerlisten führen' },
    sentence: {
      en: 'Add, change and remove the participants on a roster.',
      de: 'Teilnehmende auf einer Liste hinzufügen, ändern und entfernen.',
    },
    risk: 'record',
    scopes: ofSessions,
  },
  review: {
    title: { en: 'Review rosters', de: 'Teilnehmerlisten prüfen' },
    sentence: {
      en: 'Accept a submitted roster, or return it with a reason.',
      de: 'Eine eingereichte Teilnehmerliste annehmen oder mit Begründung zurückgeben.',
    },
    risk: 'record',
    scopes: ofSessions,
  },
  correct: {
    title: { en: 'Correct accepted rosters', de: 'Angenommene Teilnehmerlisten berichtigen' },
    sentence: {
      en: 'Correct names, contacts and outcomes after acceptance, with a reason.',
      de: 'Namen, Kontaktdaten und Ergebnisse nach der Annahme mit Begründung berichtigen.',
    },
    risk: 'record',
    scopes: ofSessions,
    implies: ['roster.review'],
  },
});

export const declared = declarations([roster], browsing, sessions, rosters);
