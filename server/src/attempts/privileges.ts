import { kind } from '@ambit/policy';
import { declarations, named, privileges, records } from '../privilege.ts';
import { enrollment } from '../training/privileges.ts';

export const attempt = kind('attempt', {
  table: 'attempts',
  parts: { e: { kind: enrollment, by: 'enrollment_id' } },
  facts: {
    user: 'user_id',
    place: { of: 'e' },
    also: { of: 'e' },
    department: { of: 'e' },
    managers: { of: 'e' },
    course: { of: 'e' },
    session: { of: 'e' },
    owner: { of: 'e' },
    instructors: { of: 'e' },
    groups: { of: 'e' },
    buyers: { of: 'e' },
    customer: { of: 'e' },
  },
});

export const launching = privileges(named('content', enrollment), 'own', {
  launch: {
    title: { en: 'Launch content', de: 'Inhalte starten' },
    sentence: {
      en: 'Open the content of a course one is enrolled in.',
      de: 'Den Inhalt eines Kurses öffnen, in den man eingeschrieben ist.',
    },
    risk: 'write',
    scopes: ['own'],
    personal: true,
  },
});

const mine = { risk: 'read', scopes: ['own', 'reports'], personal: true } as const;

export const ownAttempts = privileges(named('attempt', attempt), 'own', {
  viewOwn: {
    title: { en: 'View my attempts', de: 'Meine Versuche ansehen' },
    sentence: { en: 'See one’s own attempts at an item.', de: 'Die eigenen Versuche an einem Kursteil sehen.' },
    ...mine,
  },
  viewOwnResults: {
    title: { en: 'View my assessment results', de: 'Meine Testergebnisse ansehen' },
    sentence: { en: 'See the results of one’s own assessments.', de: 'Die Ergebnisse der eigenen Tests sehen.' },
    ...mine,
  },
});

export const attempts = privileges(attempt, 'training', {
  view: {
    title: { en: 'View attempts', de: 'Versuche ansehen' },
    sentence: {
      en: 'See the attempts of users with time, status and score.',
      de: 'Die Versuche von Benutzern mit Zeit, Status und Punkten sehen.',
    },
    risk: 'personal-data',
    scopes: records,
    also: true,
  },
  edit: {
    title: { en: 'Edit attempts', de: 'Versuche ändern' },
    sentence: {
      en: 'Correct an attempt of another user, with a reason.',
      de: 'Den Versuch eines anderen mit Begründung berichtigen.',
    },
    risk: 'record',
    scopes: records,
    implies: ['attempt.view'],
  },
  editLimit: {
    title: { en: 'Edit attempt limits', de: 'Anzahl der Versuche ändern' },
    sentence: {
      en: 'Change how often a user may try an item.',
      de: 'Ändern, wie oft ein Benutzer einen Kursteil versuchen darf.',
    },
    risk: 'record',
    scopes: records,
    implies: ['attempt.view'],
  },
  addOffline: {
    title: { en: 'Add offline attempts', de: 'Offline-Versuche hinzufügen' },
    sentence: {
      en: 'Record what a user did elsewhere as an attempt, with evidence.',
      de: 'Was ein Benutzer anderswo getan hat, mit Beleg als Versuch festhalten.',
    },
    risk: 'record',
    scopes: records,
    also: true,
    implies: ['attempt.view'],
  },
  assess: {
    title: { en: 'Assess and mark', de: 'Beobachten und bewerten' },
    sentence: {
      en: 'Assess another user by a checklist, and mark what was handed in.',
      de: 'Einen anderen anhand einer Checkliste beurteilen und Abgegebenes bewerten.',
    },
    risk: 'record',
    scopes: records,
    also: true,
    implies: ['attempt.view'],
  },
});

export const declared = declarations([attempt], launching, ownAttempts, attempts);
