import type { AssignmentInput } from '../api/types.ts';

export type AssignmentValues = Readonly<{
  course: string;
  name: string;
  reach: string;
  /** Ids of locations or users, one after the other with commas between. */ places: string;
  users: string;
  withDescendants: boolean;
  due: string;
  dueDate: string;
  dueDays: string;
  learnersOnly: boolean;
}>;

export const listOf = (ids: string): readonly string[] => ids.split(',').filter(Boolean);

/** What the server is asked and told; null while the audience or the course is still to be chosen. */
export function assignmentOf(values: AssignmentValues): AssignmentInput | null {
  const { course, name, reach, withDescendants, due, dueDate, dueDays, learnersOnly } = values;
  const places = listOf(values.places);
  const users = listOf(values.users);
  if (!course || (reach === 'places' && places.length === 0) || (reach === 'users' && users.length === 0)) return null;
  const audience =
    reach === 'places' ? { places, withDescendants } : reach === 'users' ? { users } : { everybody: true as const };
  return {
    courseId: course,
    name: name.trim(),
    audience,
    learnersOnly,
    ...(due === 'date' && dueDate ? { dueDate } : {}),
    ...(due === 'days' && /^\d+$/u.test(dueDays) ? { dueDays: Number(dueDays) } : {}),
  };
}
