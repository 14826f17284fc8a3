import type { Assignment, AssignmentInput } from '../api/types.ts';

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
  dueFrom: string;
  leastDays: string;
  repeat: string;
  months: string;
  /** Days of every year, `09-30`. */ from: string;
  until: string;
  day: string;
  opensDays: string;
  counts: string;
  since: string;
  within: string;
  unit: string;
  note: string;
}>;

export const listOf = (ids: string): string[] => ids.split(',').filter(Boolean);

/** What the server is asked and told; null while the audience or the course is still to be chosen. */
export function assignmentOf(values: AssignmentValues): AssignmentInput | null {
  const { what, course, path, name, reach, withDescendants, due, dueDate, dueDays, learnersOnly, note } = values;
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
    ...(due === 'days' && isCount(dueDays, 1, 3650) ? { dueDays: Number(dueDays) } : {}),
    ...(due === 'days' ? { dueFrom: values.dueFrom as 'joined' | 'made' | 'hired' } : {}),
    ...(isCount(values.leastDays, 1, 365) ? { leastDays: Number(values.leastDays) } : {}),
    // a path is done once
    ...(what === 'path' ? {} : { countsAlready: countsOf(values), repeats: repeatOf(values) }),
    note: note.trim(),
  };
}

type Repeat = NonNullable<Assignment['repeats']>;

/** A whole number within bounds, as it is typed. */
export const isCount = (typed: string, least: number, most: number): boolean =>
  /^\d{1,4}$/u.test(typed) && Number(typed) >= least && Number(typed) <= most;

/** How it repeats; null while that is not said in full. */
function repeatOf({ repeat, months, from, until, day, opensDays }: AssignmentValues): Repeat | null {
  if (repeat === 'window') return { kind: 'window', from, until };
  if (!isCount(opensDays, 0, mostOpensDays({ repeat, months }))) return null;
  if (repeat === 'anchored') return { kind: 'anchored', day, opensDays: Number(opensDays) };
  if (repeat !== 'rolling' || !isCount(months, 1, 120)) return null;
  return { kind: 'rolling', months: Number(months), opensDays: Number(opensDays) };
}

/** A cycle begins when the one before is over, at the soonest. */
export const mostOpensDays = ({ repeat, months }: Pick<AssignmentValues, 'repeat' | 'months'>): number =>
  repeat === 'rolling' && isCount(months, 1, 120) ? Number(months) * 28 - 1 : 364;

function countsOf({ counts, since, within, unit }: AssignmentValues): Assignment['countsAlready'] {
  if (counts === 'since' && since) return { kind: 'since', date: since };
  if (counts === 'within' && isCount(within, 1, 1200))
    return { kind: 'within', count: Number(within), unit: unit === 'days' ? 'days' : 'months' };
  return { kind: counts === 'none' || counts === 'valid' ? counts : 'any' };
}

/** What an assignment says, as it is typed. */
export const valuesOf = (assignment: Assignment): AssignmentValues => {
  const { course, path, name, audience, dueDate, dueDays, learnersOnly, repeats, countsAlready } = assignment;
  return {
    ...noAssignment,
    ...(repeats?.kind === 'window' ? { from: repeats.from, until: repeats.until } : {}),
    ...(repeats?.kind === 'anchored' ? { day: repeats.day } : {}),
    ...(countsAlready.kind === 'within' ? { unit: countsAlready.unit } : {}),
    what: path ? 'path' : 'course',
    course: course?.id ?? '',
    path: path?.id ?? '',
    name,
    reach: 'places' in audience ? 'places' : 'users' in audience ? 'users' : 'everybody',
    places: 'places' in audience ? audience.places.join(',') : '',
    withDescendants: 'places' in audience ? audience.withDescendants : true,
    users: 'users' in audience ? audience.users.join(',') : '',
    due: dueDate ? 'date' : dueDays !== null ? 'days' : 'none',
    dueDate: dueDate ?? '',
    dueDays: String(dueDays ?? 14),
    dueFrom: assignment.dueFrom,
    leastDays: String(assignment.leastDays),
    learnersOnly,
    repeat: repeats?.kind ?? 'none',
    months: String(repeats?.kind === 'rolling' ? repeats.months : noAssignment.months),
    opensDays: String(repeats && 'opensDays' in repeats ? repeats.opensDays : noAssignment.opensDays),
    counts: countsAlready.kind,
    since: countsAlready.kind === 'since' ? countsAlready.date : '',
    within: String(countsAlready.kind === 'within' ? countsAlready.count : noAssignment.within),
    note: assignment.note,
  };
};

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
  dueFrom: 'joined',
  leastDays: '7',
  repeat: 'none',
  months: '12',
  from: '01-01',
  until: '03-31',
  day: '01-31',
  opensDays: '30',
  counts: 'any',
  since: '',
  within: '12',
  unit: 'months',
  note: '',
};
