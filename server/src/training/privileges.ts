import { kind } from '@ambit/policy';
import { course } from '../content/privileges.ts';
import {
  between,
  courses as ofCourses,
  declarations,
  named,
  people,
  placed,
  privileges,
  records,
} from '../privilege.ts';
import { user } from '../users/privileges.ts';

// Session, order and seat stand here because an enrollment hangs on them; the rooms that run them hand them on.
export const session = kind('session', {
  table: 'sessions',
  facts: {
    session: 'id',
    owner: 'owner_id',
    place: 'location_id',
    customer: 'customer_id',
    instructors: { link: 'session_instructors', thing: 'session_id', value: 'user_id' },
  },
  conditions: {
    'self-registration-open': { column: 'visibility', among: ['public'] },
    'seats-left': 'seats_left',
    'record-open': { column: 'state', among: ['draft', 'scheduled', 'in-progress', 'returned'] },
  },
});

export const order = kind('order', {
  table: 'orders',
  facts: { buyers: 'buyer_id', owner: 'owner_id', customer: 'customer_id' },
});

/** A seat that was bought: taken by a user, offered by invitation, or free. */
export const seat = kind('seat', {
  table: 'seats',
  parts: { o: { kind: order, by: 'order_id' } },
  facts: { user: 'user_id', buyers: 'buyer_id', owner: { of: 'o' }, customer: { of: 'o' } },
});

/**
 * A group reaches an enrollment when its user is a member and the course is the group's. Who made and who teaches it is
 * said by its session where it has one, else by its course; whose seat it takes, by the order.
 */
export const enrollment = kind('enrollment', {
  table: 'enrollments',
  parts: {
    u: { kind: user, by: 'user_id' },
    c: { kind: course, by: 'course_id' },
    session: { kind: session, by: 'session_id', optional: true },
    seat: { kind: seat, by: 'seat_id', optional: true },
  },
  facts: {
    user: 'user_id',
    place: { of: 'u' },
    also: { of: 'u' },
    department: { of: 'u' },
    managers: { of: 'u' },
    course: 'course_id',
    session: 'session_id',
    owner: { first: [{ of: 'session' }, { of: 'c' }] },
    instructors: { first: [{ of: 'session' }, { of: 'c' }] },
    groups: { both: [{ of: 'u' }, { of: 'c' }] },
    buyers: { of: 'seat' },
    customer: { first: [{ of: 'session' }, { of: 'seat' }] },
  },
  conditions: { 'enrollment-registered-by-learner': 'registered_by_learner' },
});

/** Every place and every group of its audience counts; one that is not limited by place is outside every location. */
export const assignment = kind('assignment', {
  table: 'assignments',
  facts: { owner: 'owner_id', course: 'course_id', place: { each: 'places' }, groups: { each: 'groups' } },
});

const mine = { risk: 'read', scopes: ['own', 'reports'], personal: true } as const;

export const trainingPlan = privileges(named('training-plan', enrollment), 'own', {
  view: {
    title: { en: 'View my training plan', de: 'Meinen Schulungsplan ansehen' },
    sentence: {
      en: 'See what one is to do, and by when.',
      de: 'Sehen, was man zu tun hat und bis wann.',
    },
    ...mine,
  },
  viewCompleted: {
    title: { en: 'View what I completed', de: 'Meine abgeschlossenen Kurse ansehen' },
    sentence: { en: 'See the courses one completed.', de: 'Die Kurse sehen, die man abgeschlossen hat.' },
    ...mine,
  },
  viewSummary: {
    title: { en: 'View my course pages', de: 'Meine Kursseiten ansehen' },
    sentence: {
      en: 'Open the page of a course one is enrolled in, with progress and score.',
      de: 'Die Seite eines Kurses öffnen, in den man eingeschrieben ist, mit Fortschritt und Ergebnis.',
    },
    ...mine,
  },
});

export const ownEnrollments = privileges(enrollment, 'own', {
  register: {
    title: { en: 'Register myself', de: 'Mich selbst anmelden' },
    sentence: {
      en: 'Enroll oneself in a course that is open for it.',
      de: 'Sich selbst in einen Kurs einschreiben, der dafür offen ist.',
    },
    risk: 'write',
    scopes: ['own'],
    personal: true,
  },
  leave: {
    title: { en: 'Leave a course', de: 'Einen Kurs verlassen' },
    sentence: {
      en: 'Leave a course one registered for oneself.',
      de: 'Einen Kurs verlassen, für den man sich selbst angemeldet hat.',
    },
    risk: 'write',
    scopes: ['own'],
    personal: true,
  },
});

export const exemptions = privileges(named('exemption', enrollment), 'own', {
  ask: {
    title: { en: 'Ask for an exemption', de: 'Befreiung beantragen' },
    sentence: {
      en: 'Ask that oneself or one’s direct reports need not take a course for some time.',
      de: 'Beantragen, dass man selbst oder die eigenen Mitarbeiter einen Kurs für einige Zeit nicht machen müssen.',
    },
    risk: 'write',
    scopes: ['own', ...people],
  },
});

export const enrollments = privileges(enrollment, 'training', {
  view: {
    title: { en: 'View participants and training plans', de: 'Teilnehmende und Schulungspläne ansehen' },
    sentence: {
      en: 'See who is enrolled in a course, and what a user is enrolled in.',
      de: 'Sehen, wer in einen Kurs eingeschrieben ist und worin ein Benutzer eingeschrieben ist.',
    },
    risk: 'personal-data',
    scopes: records,
    also: true,
  },
  editResult: {
    title: { en: 'Edit results', de: 'Ergebnisse ändern' },
    sentence: {
      en: 'Change status or score of another user’s enrollment, with a reason.',
      de: 'Status oder Ergebnis der Einschreibung eines anderen mit Begründung ändern.',
    },
    risk: 'record',
    scopes: records,
    also: true,
    implies: ['enrollment.view'],
  },
});

const bothSides = [...new Set([...ofCourses, ...people])];

export const enrolling = privileges(between('enrollment', { course, user }), 'training', {
  create: {
    title: { en: 'Enroll users', de: 'Benutzer einschreiben' },
    sentence: { en: 'Enroll a user in a course.', de: 'Einen Benutzer in einen Kurs einschreiben.' },
    risk: 'write',
    scopes: bothSides,
    also: true,
  },
  remove: {
    title: { en: 'Unenroll users', de: 'Benutzer ausschreiben' },
    sentence: {
      en: 'Take a user out of a course; what was done stays.',
      de: 'Einen Benutzer aus einem Kurs nehmen; was getan wurde, bleibt.',
    },
    risk: 'write',
    scopes: bothSides,
  },
});

export const results = privileges(named('result', enrollment), 'training', {
  viewStatus: {
    title: { en: 'View status', de: 'Status ansehen' },
    sentence: {
      en: 'See whether a user has begun, completed, passed or failed.',
      de: 'Sehen, ob ein Benutzer begonnen, abgeschlossen, bestanden oder nicht bestanden hat.',
    },
    risk: 'personal-data',
    scopes: records,
    also: true,
  },
  viewScore: {
    title: { en: 'View scores', de: 'Punkte ansehen' },
    sentence: { en: 'See the score of a user.', de: 'Die erreichten Punkte eines Benutzers sehen.' },
    risk: 'personal-data',
    scopes: records,
    also: true,
    implies: ['result.view-status'],
  },
  viewAnswers: {
    title: { en: 'View answers', de: 'Antworten ansehen' },
    sentence: {
      en: 'See what a user answered to each question.',
      de: 'Sehen, was ein Benutzer auf jede Frage geantwortet hat.',
    },
    risk: 'personal-data',
    scopes: records,
    implies: ['result.view-score'],
  },
});

const ofAssignments = ['created', 'course', 'group', 'site', ...placed] as const;

export const assignments = privileges(assignment, 'training', {
  view: {
    title: { en: 'View assignments', de: 'Zuweisungen ansehen' },
    sentence: {
      en: 'See assignments and whom they reach.',
      de: 'Zuweisungen sehen und wen sie erreichen.',
    },
    risk: 'read',
    scopes: ofAssignments,
  },
  create: {
    title: { en: 'Create assignments', de: 'Zuweisungen anlegen' },
    sentence: {
      en: 'Assign courses to users within one’s scope, with a due date.',
      de: 'Benutzern im eigenen Bereich Kurse mit einer Frist zuweisen.',
    },
    risk: 'write',
    scopes: ofAssignments,
    implies: ['assignment.view'],
  },
  edit: {
    title: { en: 'Edit assignments', de: 'Zuweisungen ändern' },
    sentence: {
      en: 'Change audience, due date and reminders of an assignment.',
      de: 'Zielgruppe, Frist und Erinnerungen einer Zuweisung ändern.',
    },
    risk: 'write',
    scopes: ofAssignments,
    implies: ['assignment.view'],
  },
  delete: {
    title: { en: 'Delete assignments', de: 'Zuweisungen löschen' },
    sentence: {
      en: 'End an assignment; attempts stay.',
      de: 'Eine Zuweisung beenden; Versuche bleiben.',
    },
    risk: 'write',
    scopes: ofAssignments,
    implies: ['assignment.view'],
  },
});

export const declared = declarations(
  [session, order, seat, enrollment, assignment],
  trainingPlan,
  ownEnrollments,
  exemptions,
  enrollments,
  enrolling,
  results,
  assignments,
);
