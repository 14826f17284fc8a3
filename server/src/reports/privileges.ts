import { kind } from '@ambit/policy';
import { attempt } from '../attempts/privileges.ts';
import { award } from '../certifications/privileges.ts';
import { seat, transaction } from '../commerce/privileges.ts';
import { course } from '../content/privileges.ts';
import { signIn } from '../identity/privileges.ts';
import { organization } from '../organizations/privileges.ts';
import { courses, declarations, named, people, placed, privileges, records, wide } from '../privilege.ts';
import { roster } from '../sessions/privileges.ts';
import { enrollment } from '../training/privileges.ts';
import { user } from '../users/privileges.ts';

export const savedReport = kind('saved-report', { table: 'saved_reports', facts: { user: 'owner_id' } });

/** A schedule stands where its audience stands: every place and every group of it counts. */
export const reportSchedule = kind('report-schedule', {
  table: 'report_schedules',
  facts: { owner: 'owner_id', place: { each: 'places' }, groups: { each: 'groups' } },
});

const onRecords = { risk: 'personal-data', scopes: records, report: true } as const;
const onPeople = { risk: 'personal-data', scopes: people, report: true } as const;

export const ownReports = privileges(named('report', enrollment), 'own', {
  myTraining: {
    title: { en: 'Activity Report (My Training)', de: 'Aktivitätsbericht (Meine Schulungen)' },
    sentence: {
      en: 'See and export one’s own training as a report.',
      de: 'Die eigenen Schulungen als Bericht sehen und mitnehmen.',
    },
    risk: 'read',
    scopes: ['own'],
    report: true,
    personal: true,
  },
});

export const enrollmentReports = privileges(named('report', enrollment), 'reports', {
  activityDetail: {
    title: { en: 'Activity Detail', de: 'Aktivitätsdetails' },
    sentence: {
      en: 'Report what each user did on each course, down to the items.',
      de: 'Berichten, was jeder Benutzer in jedem Kurs bis zu den Kursteilen getan hat.',
    },
    ...onRecords,
  },
  courseStartsAndCompletes: {
    title: { en: 'Course Starts and Completes', de: 'Begonnene und abgeschlossene Kurse' },
    sentence: {
      en: 'Report how many users began and completed which course.',
      de: 'Berichten, wie viele Benutzer welchen Kurs begonnen und abgeschlossen haben.',
    },
    ...onRecords,
  },
  groupActivity: {
    title: { en: 'Group Activity', de: 'Gruppenaktivität' },
    sentence: {
      en: 'Report the training of users together, by group, location or department.',
      de: 'Die Schulungen von Benutzern zusammen berichten, nach Gruppe, Standort oder Abteilung.',
    },
    ...onRecords,
  },
  takersAndExceptions: {
    title: { en: 'Takers and Exceptions', de: 'Teilgenommen und offen' },
    sentence: {
      en: 'Report who has taken a course and who has yet to.',
      de: 'Berichten, wer einen Kurs gemacht hat und bei wem er noch offen ist.',
    },
    ...onRecords,
  },
  eventRegistration: {
    title: { en: 'Event Registration', de: 'Anmeldungen zu Terminen' },
    sentence: {
      en: 'Report who is registered for which session.',
      de: 'Berichten, wer zu welchem Termin angemeldet ist.',
    },
    ...onRecords,
  },
  compliance: {
    title: { en: 'Compliance by location', de: 'Erfüllung nach Standort' },
    sentence: {
      en: 'Report the share of users in order, by location and requirement.',
      de: 'Den Anteil der Benutzer berichten, bei denen alles erfüllt ist, nach Standort und Anforderung.',
    },
    ...onRecords,
  },
});

export const answerReports = privileges(named('report', attempt), 'reports', {
  responseAnalysis: {
    title: { en: 'Response Analysis', de: 'Antwortanalyse' },
    sentence: {
      en: 'Report how the questions of an assessment were answered, in sum.',
      de: 'Berichten, wie die Fragen eines Tests insgesamt beantwortet wurden.',
    },
    ...onRecords,
  },
  assessmentSectionScore: {
    title: { en: 'Assessment Section Score', de: 'Punkte nach Testabschnitt' },
    sentence: {
      en: 'Report the scores of an assessment by section.',
      de: 'Die Punkte eines Tests nach Abschnitt berichten.',
    },
    ...onRecords,
  },
});

export const userReports = privileges(named('report', user), 'reports', {
  usersList: {
    title: { en: 'Users List', de: 'Benutzerliste' },
    sentence: {
      en: 'Report users with profile, location and roles.',
      de: 'Benutzer mit Profil, Standort und Rollen berichten.',
    },
    ...onPeople,
  },
  authority: {
    title: { en: 'Authority', de: 'Befugnisse' },
    sentence: {
      en: 'Report who holds which role, where and until when.',
      de: 'Berichten, wer welche Rolle wo und bis wann hat.',
    },
    ...onPeople,
  },
  transcript: {
    title: { en: 'Transcript', de: 'Lernnachweis' },
    sentence: {
      en: 'Report everything users completed, here or elsewhere.',
      de: 'Alles berichten, was Benutzer hier oder anderswo abgeschlossen haben.',
    },
    ...onPeople,
  },
});

export const signInReports = privileges(named('report', signIn), 'reports', {
  activeLogin: {
    title: { en: 'Active Login', de: 'Aktive Anmeldungen' },
    sentence: { en: 'Report who is signed in now.', de: 'Berichten, wer jetzt angemeldet ist.' },
    ...onPeople,
  },
  historicalLoginActivity: {
    title: { en: 'Historical Login Activity', de: 'Frühere Anmeldungen' },
    sentence: {
      en: 'Report the sign-ins of users over time.',
      de: 'Die Anmeldungen von Benutzern im Lauf der Zeit berichten.',
    },
    ...onPeople,
  },
  loginSummary: {
    title: { en: 'Login Summary', de: 'Anmeldeübersicht' },
    sentence: {
      en: 'Report how often and when last users signed in.',
      de: 'Berichten, wie oft und wann zuletzt Benutzer sich angemeldet haben.',
    },
    ...onPeople,
  },
});

export const courseReports = privileges(named('report', course), 'reports', {
  activitiesList: {
    title: { en: 'Activities List', de: 'Kursliste' },
    sentence: { en: 'Report the courses of the library.', de: 'Die Kurse der Bibliothek berichten.' },
    risk: 'read',
    scopes: courses,
    report: true,
  },
});

export const clientReports = privileges(named('report', organization), 'reports', {
  clientsList: {
    title: { en: 'Clients List', de: 'Liste der Kundenorganisationen' },
    sentence: {
      en: 'Report the clients with plan, expiry and use.',
      de: 'Die Kundenorganisationen mit Plan, Ablauf und Nutzung berichten.',
    },
    risk: 'read',
    scopes: ['client', 'clients', 'platform'],
    report: true,
  },
});

export const transactionReports = privileges(named('report', transaction), 'reports', {
  membershipTransactions: {
    title: { en: 'Membership Transactions', de: 'Zahlungen für Mitgliedschaften' },
    sentence: {
      en: 'Report what was paid for memberships.',
      de: 'Berichten, was für Mitgliedschaften bezahlt wurde.',
    },
    ...onPeople,
    risk: 'money',
  },
});

export const seatReports = privileges(named('report', seat), 'reports', {
  purchasedSeats: {
    title: { en: 'Participants of bought seats', de: 'Teilnehmende auf gekauften Plätzen' },
    sentence: {
      en: 'Report the progress of those who took the seats of an order.',
      de: 'Den Fortschritt derer berichten, die die Plätze einer Bestellung haben.',
    },
    risk: 'personal-data',
    scopes: ['purchased', 'customer', ...wide],
    report: true,
  },
});

export const awardReports = privileges(named('report', award), 'reports', {
  expiringCertifications: {
    title: { en: 'Expiring certifications', de: 'Ablaufende Zertifizierungen' },
    sentence: {
      en: 'Report which certifications of users expire, and when.',
      de: 'Berichten, welche Zertifizierungen von Benutzern wann ablaufen.',
    },
    ...onPeople,
  },
});

export const rosterReports = privileges(named('report', roster), 'reports', {
  rosterLog: {
    title: { en: 'Rosters and issued cards', de: 'Teilnehmerlisten und ausgestellte Karten' },
    sentence: {
      en: 'Report rosters with their state and the cards issued from them.',
      de: 'Teilnehmerlisten mit ihrem Stand und den daraus ausgestellten Karten berichten.',
    },
    risk: 'personal-data',
    scopes: ['created', 'instructs', ...placed],
    report: true,
  },
});

export const savedReports = privileges(savedReport, 'own', {
  keep: {
    title: { en: 'Save reports for myself', de: 'Berichte für mich speichern' },
    sentence: {
      en: 'Keep a report one may see, with its filters and columns.',
      de: 'Einen Bericht, den man sehen darf, mit Filtern und Spalten aufheben.',
    },
    risk: 'read',
    scopes: ['own'],
    personal: true,
  },
});

export const reportSchedules = privileges(named('report', reportSchedule), 'reports', {
  schedule: {
    title: { en: 'Schedule reports', de: 'Berichte planen' },
    sentence: {
      en: 'Have reports sent to others at set times, each seeing no more than they may.',
      de: 'Berichte zu festen Zeiten an andere senden lassen; jeder sieht nur, was er darf.',
    },
    risk: 'personal-data',
    scopes: ['created', 'group', 'site', ...placed],
  },
});

export const declared = declarations(
  [savedReport, reportSchedule],
  ownReports,
  enrollmentReports,
  answerReports,
  userReports,
  signInReports,
  courseReports,
  clientReports,
  transactionReports,
  seatReports,
  awardReports,
  rosterReports,
  savedReports,
  reportSchedules,
);
