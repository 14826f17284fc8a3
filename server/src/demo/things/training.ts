import { titleKey } from '../../content/index.ts';
import type { CastCourse } from '../cast.ts';
import { dayIn, inDays, type Place } from './place.ts';

const parts = { 'lessons and a quiz': ['lesson', 'quiz'], 'instructor-led': ['session'] } as const;

/** A course that was written here, published, with its items; those that come as packages are loaded like anybody's. */
export function addCourse(place: Place, course: CastCourse): void {
  const { title, made } = course;
  if (made !== 'lessons and a quiz' && made !== 'instructor-led') return;
  const [id, owner] = [place.id('course', title), place.user(course.owner)];
  const when = { created_at: place.now, created_by: owner };
  const isOpen = course.isOpen === true;
  place.put('courses', {
    ...{ id, title, title_key: titleKey(title), state: 'published', owner_id: owner, self_registration: isOpen },
    ...when,
  });
  const version = place.id('course-version', title);
  place.put('course_versions', { id: version, course_id: id, major: 1, minor: 0, state: 'effective', ...when });
  for (const [position, kind] of parts[made].entries())
    place.put('items', {
      id: place.id('item', `${title}/${position + 1}`),
      course_version_id: version,
      position: position + 1,
      kind,
      title: kind === 'quiz' ? `Quiz: ${title}` : title,
    });
  for (const [position, name] of (course.instructors ?? []).entries())
    place.put('course_instructors', { course_id: id, user_id: place.user(name), position: position + 1 });
  for (const name of course.groups ?? []) place.put('group_courses', { course_id: id, group_id: place.group(name) });
}

type State = 'not-started' | 'in-progress' | 'completed' | 'failed' | 'withdrawn';
type Taking = Readonly<{
  state?: State;
  cycle?: number;
  session?: string;
  seat?: string;
  registered?: true;
}>;

/** Enrolls somebody in a course; whoever has begun it has an attempt at its first item. */
export function enroll(place: Place, course: string, name: string, taking: Taking = {}): void {
  const { state = 'in-progress', cycle = 1, session, seat, registered } = taking;
  const said = `${course}/${name}${cycle > 1 ? `/${cycle}` : ''}`;
  const [id, user] = [place.id('enrollment', said), place.user(name)];
  const isDone = state === 'completed' || state === 'failed';
  const since = inDays(place.now, -20);
  place.put('enrollments', {
    ...{ id, user_id: user, course_id: place.id('course', course), cycle, state },
    ...{ course_version_id: place.id('course-version', course), enrolled_at: since },
    started_at: state === 'not-started' ? null : since,
    completed_at: isDone ? inDays(place.now, -10) : null,
    progress: isDone ? 1 : 0,
    score: state === 'completed' ? 0.9 : null,
    session_id: session === undefined ? null : place.id('session', session),
    seat_id: seat === undefined ? null : place.id('seat', seat),
    registered_by_learner: registered === true,
  });
  if (state === 'not-started') return;
  place.put('attempts', {
    ...{ id: place.id('attempt', said), enrollment_id: id, user_id: user, item_id: place.id('item', `${course}/1`) },
    ...{ number: 1, state: isDone ? 'ended' : 'open', started_at: since, updated_at: since },
    ...(isDone && { completion: 'completed', score: 0.9, ended_at: inDays(place.now, -10) }),
  });
}

type Teaching = Readonly<{
  course: string;
  owner: string;
  instructors?: readonly string[];
  location?: string;
  customer?: string;
  visibility?: 'public' | 'private' | 'customer';
  days?: number;
  roster?: 'open' | 'submitted' | 'returned';
}>;

/** A session of a course with its roster. */
export function teach(place: Place, name: string, session: Teaching): void {
  const { days = 7, roster = 'open', instructors = [] } = session;
  const id = place.id('session', name);
  place.put('sessions', {
    ...{ id, title: name, course_id: place.id('course', session.course), owner_id: place.user(session.owner) },
    location_id: session.location === undefined ? null : place.location(session.location),
    customer_id: session.customer === undefined ? null : place.id('customer', session.customer),
    state: roster === 'submitted' ? 'roster-submitted' : 'scheduled',
    visibility: session.visibility ?? 'private',
    ...{ starts_at: inDays(place.now, days), ends_at: inDays(place.now, days + 0.2), time_zone: 'Europe/London' },
    ...{ seats: 12, created_at: place.now },
  });
  for (const [position, who] of instructors.entries())
    place.put('session_instructors', { session_id: id, user_id: place.user(who), position: position + 1 });
  const submitted = roster === 'open' ? {} : { submitted_at: place.now, submitted_by: place.user(session.owner) };
  place.put('rosters', { id: place.id('roster', name), session_id: id, state: roster, ...submitted });
}

type Assigning = Readonly<{ course: string; owner: string; places?: readonly string[]; state?: 'active' | 'ended' }>;

/** An assignment to everybody or to the users of places. */
export function assign(place: Place, name: string, { course, owner, places, state = 'active' }: Assigning): void {
  const ids = (places ?? []).map((one) => place.location(one));
  const audience = places ? { places: ids, withDescendants: false } : { everybody: true };
  place.put('assignments', {
    ...{ id: place.id('assignment', name), name, course_id: place.id('course', course), owner_id: place.user(owner) },
    ...{ places: ids, with_descendants: false, audience: JSON.stringify(audience), learners_only: true },
    ...{ due_date: dayIn(place.now, 30), state, created_at: place.now },
  });
}
