import type { AssignmentInput } from '../api/types.ts';

export type AssignmentValues = Readonly<{
  /** Course or path: `what` says which. */ what: string;
  course: string;
  path: string;
  name: string;
  reach: string;
  /** Ids of locations, one after the other with commas between. */ places: string;
  withDescendants: boolean;
  /** Ids of users, likewise. */ users: string;
  due: string;
  dueDate: string;
  dueDays: string;
  learnersOnly: boolean;
}>;

export const listOf = (ids: string): string[] => ids.split(',').filter(Boolean);

/** What the server is asked and told; null while the audience or the course is still to be chosen. */
export function assignmentOf(values: AssignmentValues): AssignmentInput | null {
  const { what, course, path, name, reach, withDescendants, due, dueDate, dueDays, learnersOnly } = values;
  const [places, users] = [listOf(values.places), listOf(values.users)];
  const isEmpty = (reach === 'places' && places.length === 0) || (reach === 'users' && users.length === 0);
  const target = what === 'path' ? path : course;
  if (!target || isEmpty) return null;
  const audience =
    reach === 'places' ? { places, withDescendants } : reach === 'users' ? { users } : { everybody: true as const };
  return {
    ...(what === 'path' ? { pathId: path } : { courseId: course }),
    name: name.trim(),
    audience,
    learnersOnly,
    ...(due === 'date' && dueDate ? { dueDate } : {}),
    ...(due === 'days' && /^\d+$/u.test(dueDays) ? { dueDays: Number(dueDays) } : {}),
  };
}

/** An assignment that says nothing yet. */
export const noAssignment: AssignmentValues = {
  what: 'course',
  course: '',
  path: '',
  name: '',
  reach: 'everybody',
  places: '',
  withDescendants: true,
  users: '',
  due: 'none',
  dueDate: '',
  dueDays: '14',
  learnersOnly: false,
};
