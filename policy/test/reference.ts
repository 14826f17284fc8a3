// The specification: slow and obvious, told from the rows themselves. It knows nothing of facts, kinds, bits or SQL.
import type { Appointment, Role, ScopeToken } from '../src/index.ts';
import { countsFurther } from './ground.ts';
import type { Installation, Row, UserRow } from './worlds.ts';

/** A thing by its kind and row. */
export type Item = Readonly<{ kind: string; row: Row }>;

/** May the user do this to these things (one for each side of the deed)? */
export function may(
  all: Installation,
  user: UserRow,
  privilege: string,
  items: Readonly<Record<string, Item>>,
): boolean {
  return appointmentsOf(all, user).some((given) => {
    const role = all.roles.find(({ id }) => id === given.role);
    const cell = role?.cells[privilege];
    if (!role || !cell) return false;
    if (given.from !== null && all.now < given.from) return false;
    if (given.until !== null && all.now >= given.until) return false;
    const reached = Object.entries(items).every(([side, item]) =>
      (cell.sides?.[side]?.any ?? cell.any).some(
        (scope) => covers(all, user, given, scope, item) || coversAlso(all, user, given, privilege, scope, item),
      ),
    );
    return reached && (cell.all ?? []).every((one) => isMet(all, user, given, role, one, Object.values(items)));
  });
}

/** Everything that gives the user power: the learner role always, and what is stored. */
export function appointmentsOf(all: Installation, user: UserRow): readonly Appointment[] {
  const learner = all.roles.find(({ kind }) => kind === 'learner')?.id ?? '';
  const stored = all.appointments.filter((one) => one.user === user.id);
  return [{ id: 'learner', role: learner, anchor: null, from: null, until: null }, ...stored];
}

function covers(all: Installation, user: UserRow, given: Appointment, scope: ScopeToken, item: Item): boolean {
  const at = item.row.organization;
  const own = user.organization;
  const anchor = (kind: string): string | null => (given.anchor?.kind === kind ? given.anchor.id : null);
  if (scope === 'client') {
    const client = anchor('organization');
    return client !== null && isBelow(all, client, own) && (at === client || isBelow(all, at, client));
  }
  if (scope === 'clients') return isBelow(all, at, own);
  if (scope === 'organization-and-clients')
    return item.kind !== 'organization' && (at === own || isBelow(all, at, own));
  if (scope === 'platform') return at === own || isBelow(all, at, own);
  if (at !== own) return false;
  const place = given.anchor === null ? user.place : anchor('location');
  const department = given.anchor === null ? user.department : anchor('department');
  switch (scope) {
    case 'organization':
      return true;
    case 'own':
      return subjectOf(all, item)?.id === user.id;
    case 'created':
      return ownerOf(all, item) === user.id;
    case 'instructs':
      return instructorsOf(all, item).includes(user.id);
    case 'reports':
      return all.managers.some(({ of, value }) => of === subjectOf(all, item)?.id && value === user.id);
    case 'purchased':
      return all.seats.some(
        ({ of, value }) => item.kind !== 'attempt' && of === subjectOf(all, item)?.id && value === user.id,
      );
    case 'group':
    case 'site':
      return isOfGroup(all, item, anchor('group'));
    case 'course':
      return anchor('course') !== null && courseOf(all, item) === anchor('course');
    case 'session':
      return anchor('session') !== null && sessionOf(all, item) === anchor('session');
    case 'card-bank':
      return anchor('card-bank') !== null && bankOf(all, item) === anchor('card-bank');
    case 'customer':
      return false;
    case 'department':
      return item.kind !== 'attempt' && department !== null && subjectOf(all, item)?.department === department;
    case 'location':
      return place !== null && everyPlace(all, item, (one) => one === place);
    case 'location-tree':
      return place !== null && everyPlace(all, item, (one) => isInside(all, one, place));
    case 'also-location':
    case 'also-location-tree':
      throw new Error('no role names these');
  }
}

/** Who also works at a further place is reached there by whatever says that it counts those, and by nothing else. */
function coversAlso(
  all: Installation,
  user: UserRow,
  given: Appointment,
  privilege: string,
  scope: ScopeToken,
  item: Item,
): boolean {
  if (!countsFurther(privilege) || item.kind === 'attempt' || item.row.organization !== user.organization) return false;
  const subject = subjectOf(all, item)?.id;
  const place = given.anchor === null ? user.place : given.anchor.kind === 'location' ? given.anchor.id : null;
  const now = all.further.filter(({ of, from, until }) => {
    return of === subject && from <= all.now && (until === null || all.now < until);
  });
  return now.some(({ value }) => {
    if (place === null) return false;
    return scope === 'location' ? value === place : scope === 'location-tree' && isInside(all, value, place);
  });
}

function isMet(
  all: Installation,
  user: UserRow,
  given: Appointment,
  role: Role,
  requirement: string,
  items: readonly Item[],
): boolean {
  const [first] = items;
  const people = items.flatMap((item) => subjectOf(all, item) ?? []);
  const course = items.map((item) => courseOf(all, item)).find((one) => one !== null);
  switch (requirement) {
    case 'ranks-below':
      return people.every((one) => one.organization !== user.organization || rankOf(all, one) < role.rank);
    case 'ranks-at-or-below':
      return people.every((one) => one.organization !== user.organization || rankOf(all, one) <= role.rank);
    case 'not-oneself':
      return people.every((one) => one.id !== user.id);
    case 'owner-may-create-courses':
      return given.options?.['mayCreateCourses'] === true;
    case 'record-open':
      return ['not-started', 'in-progress'].includes(
        all.enrollments.find(({ id }) => id === first?.row.id)?.state ?? '',
      );
    case 'window-open':
      return all.courses.some(({ id, open }) => id === course && open);
    case 'feature-on:extra':
      return all.organizations.some(
        ({ id, features }) => id === first?.row.organization && features.includes('feature:extra'),
      );
    case 'issuer-on-bank':
      return (
        given.anchor?.kind === 'card-bank' &&
        first?.row.organization === user.organization &&
        bankOf(all, first) === given.anchor.id
      );
    default:
      return false;
  }
}

/** The highest rank a user holds now or later; everybody is a learner. */
function rankOf(all: Installation, user: UserRow): number {
  const held = appointmentsOf(all, user).filter(({ until }) => until === null || until > all.now);
  return Math.max(...held.map((one) => all.roles.find(({ id }) => id === one.role)?.rank ?? Number.POSITIVE_INFINITY));
}

function isBelow(all: Installation, organization: string, of: string): boolean {
  const parent = all.organizations.find(({ id }) => id === organization)?.parent ?? null;
  return parent !== null && (parent === of || isBelow(all, parent, of));
}

function isInside(all: Installation, place: string, of: string): boolean {
  if (place === of) return true;
  const parent = all.places.find(({ id }) => id === place)?.parent ?? null;
  return parent !== null && isInside(all, parent, of);
}

const enrollmentOf = (all: Installation, { kind, row }: Item) => {
  const id =
    kind === 'attempt'
      ? all.attempts.find((one) => one.id === row.id)?.enrollment
      : kind === 'enrollment'
        ? row.id
        : null;
  return all.enrollments.find((one) => one.id === id) ?? null;
};

/** Whom a thing is about: a user, or the user of an enrollment or attempt. */
function subjectOf(all: Installation, item: Item): UserRow | null {
  const id = item.kind === 'user' ? item.row.id : enrollmentOf(all, item)?.user;
  return all.users.find((one) => one.id === id) ?? null;
}

function sessionOf(all: Installation, item: Item): string | null {
  return item.kind === 'session'
    ? item.row.id
    : item.kind === 'enrollment'
      ? (enrollmentOf(all, item)?.session ?? null)
      : null;
}

function courseOf(all: Installation, item: Item): string | null {
  if (item.kind === 'course') return item.row.id;
  if (item.kind === 'session') return all.sessions.find(({ id }) => id === item.row.id)?.course ?? null;
  return item.kind === 'enrollment' ? (enrollmentOf(all, item)?.course ?? null) : null;
}

const bankOf = (all: Installation, { kind, row }: Item): string | null =>
  kind === 'session' ? (all.sessions.find(({ id }) => id === row.id)?.bank ?? null) : null;

/** What is created and taught: of an enrollment, its session if it has one, else its course. */
function taught(all: Installation, item: Item) {
  const enrollment = enrollmentOf(all, item);
  const session = enrollment ? enrollment.session : item.kind === 'session' ? item.row.id : null;
  if (session !== null) return all.sessions.find(({ id }) => id === session);
  const course = enrollment ? enrollment.course : item.kind === 'course' ? item.row.id : null;
  return all.courses.find(({ id }) => id === course);
}

function ownerOf(all: Installation, item: Item): string | null {
  if (item.kind === 'assignment') return all.assignments.find(({ id }) => id === item.row.id)?.owner ?? null;
  if (item.kind === 'group') return all.groups.find(({ id }) => id === item.row.id)?.owner ?? null;
  return taught(all, item)?.owner ?? null;
}

const instructorsOf = (all: Installation, item: Item): readonly string[] => taught(all, item)?.instructors ?? [];

function isOfGroup(all: Installation, item: Item, group: string | null): boolean {
  if (group === null) return false;
  const hasMember = (user: string | undefined) => all.members.some(({ of, value }) => of === user && value === group);
  const hasCourse = (course: string) => all.courses.some(({ id, groups }) => id === course && groups.includes(group));
  const enrollment = enrollmentOf(all, item);
  if (enrollment) return hasMember(enrollment.user) && hasCourse(enrollment.course);
  if (item.kind === 'user') return hasMember(item.row.id);
  if (item.kind === 'course') return hasCourse(item.row.id);
  if (item.kind === 'group') return item.row.id === group;
  const assignment = all.assignments.find(({ id }) => id === item.row.id);
  return !!assignment && assignment.groups.length > 0 && assignment.groups.every((one) => one === group);
}

/** Where a thing stands. Of an assignment every place of its audience counts; one that is not limited by place is outside. */
function everyPlace(all: Installation, item: Item, inside: (place: string) => boolean): boolean {
  const assignment = all.assignments.find(({ id }) => item.kind === 'assignment' && id === item.row.id);
  if (assignment) return assignment.places.length > 0 && assignment.places.every(inside);
  const session = all.sessions.find(({ id }) => item.kind === 'session' && id === item.row.id);
  const place = item.kind === 'location' ? item.row.id : session ? session.place : subjectOf(all, item)?.place;
  return !!place && inside(place);
}
