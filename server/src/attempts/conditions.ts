import { type Problem, refusals, type Values } from '../refusal.ts';
import { type EnrollmentState, hindranceOf, type Waiting } from '../training/index.ts';

/** What is known when somebody wants to open an item. Rooms that add a condition add its facts here. */
export type Launching = Readonly<{
  course: 'draft' | 'published' | 'retired';
  enrollment: EnrollmentState;
  item: Readonly<{ kind: string; launch: string | null; attemptLimit?: number | null }>;
  /** Tries at the item that are over; one that is open goes on. */ tries: Readonly<{ over: number; isOpen: boolean }>;
  standard: string | null;
  /** Its prerequisites in the course do not hold (SCORM 1.2, AICC). */ isBarred: boolean;
  /** Courses that come before this one. */ waits: Waiting;
}>;

/** A condition of a launch: what is refused, with what the sentence names; or null when it holds. */
export type LaunchCondition = (launching: Launching) => Refused | null;
type Refused = Readonly<{ problem: Problem; values?: Values }>;

const refused = refusals({
  'course-not-open': {
    status: 409,
    says: {
      en: 'This [course|course] is not published at present, so it cannot be opened. What you did so far is kept.',
      de: 'Das ist zurzeit nicht veröffentlicht und lässt sich nicht öffnen. Was Sie bisher getan haben, bleibt erhalten.',
    },
  },
  'enrollment-withdrawn': {
    status: 409,
    says: {
      en: 'You are not enrolled in this [course|course] any more. What you did is kept.',
      de: 'Sie sind hier nicht mehr eingeschrieben. Was Sie getan haben, bleibt erhalten.',
    },
  },
  'item-opens-nothing': {
    status: 409,
    says: {
      en: 'This part of the [course|course] is a heading and opens nothing. Choose a part below it.',
      de: 'Dieser Teil ist eine Überschrift und öffnet nichts. Wählen Sie einen Teil darunter.',
    },
  },
  'no-tries-left': {
    status: 409,
    says: {
      en: 'You have used every try this part allows. Ask whoever looks after your training for another one.',
      de: 'Sie haben alle Versuche für diesen Teil gebraucht. Bitten Sie die für Ihre Schulung zuständige Person um einen weiteren.',
    },
  },
  'parts-before': {
    status: 409,
    says: {
      en: 'This part opens when the parts that come before it are done. Do those first.',
      de: 'Dieser Teil öffnet sich, wenn die Teile davor erledigt sind. Beenden Sie zuerst diese.',
    },
  },
});

/** Is no try left, and none open that could go on? */
const isUsedUp = ({ item, tries }: Launching): boolean =>
  typeof item.attemptLimit === 'number' && !tries.isOpen && tries.over >= item.attemptLimit;

/** Every condition of a launch, in the order in which they are told. */
export const launchConditions: readonly LaunchCondition[] = Object.freeze<LaunchCondition[]>([
  ({ course }) => (course === 'published' ? null : { problem: refused['course-not-open'] }),
  ({ enrollment }) => (enrollment === 'withdrawn' ? { problem: refused['enrollment-withdrawn'] } : null),
  ({ item }) => (item.launch === null ? { problem: refused['item-opens-nothing'] } : null),
  ({ waits }) => hindranceOf(waits),
  (launching) => (isUsedUp(launching) ? { problem: refused['no-tries-left'] } : null),
  ({ isBarred }) => (isBarred ? { problem: refused['parts-before'] } : null),
]);

/** The first condition that does not hold; null when the item may be opened. */
export const hindrance = (launching: Launching): Refused | null =>
  launchConditions.map((holds) => holds(launching)).find((refusal) => refusal !== null) ?? null;
