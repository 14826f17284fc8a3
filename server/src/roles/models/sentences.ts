import type { Role } from '@ambit/policy';
import type { Text } from '../../text.ts';
import { roleModels } from './index.ts';

/** What each role is for, as whoever gives it reads it. Those of an add-on hold in every model. */
const sentences: Readonly<Record<string, Text>> = {
  'multisite.student': {
    en: 'Takes training and sees their own results.',
    de: 'Nimmt an Schulungen teil und sieht die eigenen Ergebnisse.',
  },
  'multisite.purchaser': {
    en: 'Buys seats and invites participants to them.',
    de: 'Kauft Plätze und lädt Teilnehmende dazu ein.',
  },
  'multisite.local-administrator': {
    en: 'Looks after the users and the training of one location.',
    de: 'Betreut die Benutzer und die Schulungen eines Standorts.',
  },
  'multisite.multiple-location-administrator': {
    en: 'Looks after a location with everything below it.',
    de: 'Betreut einen Standort mit allem, was darunter liegt.',
  },
  'multisite.organization-administrator': {
    en: 'Looks after the whole organization: users, content, settings and roles.',
    de: 'Betreut die ganze Organisation: Benutzer, Inhalte, Einstellungen und Rollen.',
  },
  'multisite.master-administrator': {
    en: 'Looks after the organization and all its clients.',
    de: 'Betreut die Organisation und alle ihre Kundenorganisationen.',
  },
  'academy.learner': {
    en: 'Takes courses and sees their own results: right for most employees.',
    de: 'Nimmt an Kursen teil und sieht die eigenen Ergebnisse: richtig für die meisten Mitarbeitenden.',
  },
  'academy.trainer': {
    en: 'Makes courses and enrolls learners in them.',
    de: 'Macht Kurse und meldet Lernende dazu an.',
  },
  'academy.content-manager': {
    en: 'Makes learning paths and templates too, and sees the reports of all courses.',
    de: 'Macht auch Lernpfade und Vorlagen und sieht die Berichte aller Kurse.',
  },
  'academy.company-admin': {
    en: 'Looks after the company: its people, its courses and its settings.',
    de: 'Betreut die Firma: ihre Menschen, ihre Kurse und ihre Einstellungen.',
  },
  'clinical.learner': {
    en: 'Is trained, and sees their own transcript.',
    de: 'Wird geschult und sieht den eigenen Lernnachweis.',
  },
  'clinical.course-instructor': {
    en: 'Looks after one course and the people on it.',
    de: 'Betreut einen Kurs und alle, die daran teilnehmen.',
  },
  'clinical.instructor': {
    en: 'Makes courses and looks after those they teach.',
    de: 'Macht Kurse und betreut die, die sie unterrichten.',
  },
  'clinical.site-coordinator': {
    en: 'Looks after the people of one site and their training.',
    de: 'Betreut die Menschen einer Prüfstelle und ihre Schulungen.',
  },
  'clinical.training-group-owner': {
    en: 'Looks after the members and the courses of one training group.',
    de: 'Betreut die Mitglieder und die Kurse einer Schulungsgruppe.',
  },
  'clinical.manager': {
    en: 'Follows the training of their direct reports.',
    de: 'Begleitet die Schulung der direkt Unterstellten.',
  },
  'clinical.qa': {
    en: 'Sees every training record and checks that all is as it should be.',
    de: 'Sieht alle Schulungsnachweise und prüft, ob alles ist, wie es sein soll.',
  },
  'clinical.department-manager': {
    en: 'Follows the people and the training of the company’s units.',
    de: 'Begleitet die Menschen und die Schulungen der Einheiten der Firma.',
  },
  'clinical.company-admin': {
    en: 'Looks after the company: its people, groups, courses and settings.',
    de: 'Betreut die Firma: ihre Menschen, Gruppen, Kurse und Einstellungen.',
  },
  'provider.learner': { en: 'Takes classes and keeps the cards.', de: 'Besucht Kurse und behält die Karten.' },
  'provider.instructor': {
    en: 'Teaches sessions and submits their rosters.',
    de: 'Unterrichtet Termine und reicht deren Teilnehmerlisten ein.',
  },
  'provider.issuer': {
    en: 'Issues cards from one card bank to those they taught.',
    de: 'Stellt Karten aus einem Kartenbestand für die Unterrichteten aus.',
  },
  'provider.admin': {
    en: 'Looks after sessions, instructors, card banks and settings.',
    de: 'Betreut Termine, Lehrende, Kartenbestände und Einstellungen.',
  },
  'platform.learner': { en: 'Has an account on the platform.', de: 'Hat ein Konto auf der Plattform.' },
  'platform.operator': {
    en: 'Runs the installation and makes organizations.',
    de: 'Betreibt die Installation und legt Organisationen an.',
  },
  'session-manager': {
    en: 'Schedules sessions besides teaching them.',
    de: 'Setzt Termine an, statt sie nur zu unterrichten.',
  },
  'location-session-manager': {
    en: 'Schedules sessions at one location.',
    de: 'Setzt Termine an einem Standort an.',
  },
  assessor: { en: 'Assesses what learners can do.', de: 'Beurteilt, was Lernende können.' },
  inspector: { en: 'Reads training records and changes nothing.', de: 'Liest Schulungsnachweise und ändert nichts.' },
  'account-manager': { en: 'Looks after named clients.', de: 'Betreut bestimmte Kundenorganisationen.' },
  'customer-contact': {
    en: 'Sees the bookings of one customer and names people for its seats.',
    de: 'Sieht die Buchungen eines Kunden und benennt Menschen für dessen Plätze.',
  },
};

const ofTwin: Text = {
  en: 'Sees the reports of the same users and changes nothing.',
  de: 'Sieht die Berichte über dieselben Benutzer und ändert nichts.',
};
const ofOwn: Text = {
  en: 'A role of this organization’s own: its page says what it allows.',
  de: 'Eine eigene Rolle dieser Organisation: ihre Seite sagt, was sie erlaubt.',
};

/** What a role is for, in a sentence. */
export const sentenceOf = ({ id, twinOf }: Pick<Role, 'id' | 'twinOf'>): Text =>
  twinOf === undefined ? (sentences[id] ?? sentences[id.slice(id.indexOf('.') + 1)] ?? ofOwn) : ofTwin;

/** Roles of the models that nobody has said the purpose of. */
export const unsaid = (): readonly string[] =>
  roleModels.flatMap(({ roles }) => roles.flatMap((role) => (sentenceOf(role) === ofOwn ? role.id : [])));
