import { z } from 'zod';
import { refusals } from '../../refusal.ts';
import type { EnrollmentState } from '../plan.ts';

/** Users that one request enrolls at most. */
export const most = 10_000;
/** Names a preview tells at most. */
export const named = 10;

/** Users by name, or all that a narrowing finds among those who may be enrolled. */
export const chosenUsers = z.union([
  z.strictObject({ users: z.array(z.uuid()).min(1).max(1_000) }),
  z.strictObject({
    filter: z
      .strictObject({
        search: z.string().trim().min(1).max(200),
        location: z.uuid(),
        department: z.uuid(),
        jobTitle: z.uuid(),
      })
      .partial(),
  }),
]);
export type ChosenUsers = z.output<typeof chosenUsers>;

/** Somebody who may be enrolled, and how they stand in the course so far. */
export type Candidate = Readonly<{
  id: string;
  name: string;
  isActive: boolean;
  enrolled: EnrollmentState | null;
}>;

export type Sorted = Readonly<{
  /** Not enrolled, or withdrawn before. */ fresh: readonly Candidate[];
  already: number;
  /** Completed: nothing is to be done again. */ done: number;
  /** Whose training rests, who is disabled or was taken out. */ inactive: number;
}>;

/** What would come of enrolling these: who is new, who is enrolled or done already, and who takes no training now. */
export function sorted(candidates: readonly Candidate[]): Sorted {
  const there = candidates.filter(({ enrolled }) => enrolled !== null && enrolled !== 'withdrawn');
  const others = candidates.filter((one) => !there.includes(one));
  const done = there.filter(({ enrolled }) => enrolled === 'completed').length;
  const fresh = others.filter(({ isActive }) => isActive);
  return { fresh, already: there.length - done, done, inactive: others.length - fresh.length };
}

/** What unenrolling comes to: a record stays, and so does what something else than enrolling by hand asks for. */
export type Held = Readonly<{ id: string; user: string; name: string; state: EnrollmentState; isAsked: boolean }>;
export type Left = 'completed' | 'asked-for';

/** Why somebody stays enrolled; null: they can be taken out. */
export const staysBecause = ({ state, isAsked }: Pick<Held, 'state' | 'isAsked'>): Left | null =>
  state === 'completed' ? 'completed' : isAsked ? 'asked-for' : null;

export const leftWords = {
  completed: {
    en: 'completed it: the record stays',
    de: 'abgeschlossen: der Nachweis bleibt',
  },
  'asked-for': {
    en: 'has it by an assignment, a group or a learning path: end that, or take the person out there',
    de: 'hat es durch eine Zuweisung, eine Gruppe oder einen Lernpfad: dort wird es beendet',
  },
} as const satisfies Record<Left, object>;

export const participantProblems = refusals({
  'user-outside': {
    status: 422,
    says: {
      en: 'One of these users is not among those you can enroll here.',
      de: 'Unter diesen Benutzern ist jemand, den Sie hier nicht einschreiben können.',
    },
  },
  'course-not-published': {
    status: 409,
    says: {
      en: 'This [course|course] is not published, so nobody can be enrolled. Publish it first.',
      de: 'Das ist nicht veröffentlicht, daher lässt sich niemand einschreiben. Veröffentlichen Sie es zuerst.',
    },
  },
  'too-many-users': {
    status: 422,
    says: {
      en: 'These are more than {most} [users|users]. Narrow the choice and enroll them in parts.',
      de: 'Das sind mehr als {most} [users|Benutzer]. Grenzen Sie die Auswahl ein und schreiben Sie sie in Teilen ein.',
    },
  },
});
