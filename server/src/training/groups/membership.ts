/** A user is a member of a group with a course; `asked`: the course is published and enrolls members of that date. */
export type MemberCourse = Readonly<{ user: string; course: string; group: string; asked: boolean }>;
/** A group asks for an enrollment now. */
export type HeldByGroup = Readonly<{ enrollment: string; user: string; course: string; group: string }>;

export type GroupSituation = Readonly<{
  users: readonly Readonly<{ id: string; state: string; isService: boolean }>[];
  memberCourses: readonly MemberCourse[];
  heldByGroup: readonly HeldByGroup[];
}>;

type Differences = Readonly<{
  missing: readonly Readonly<{ user: string; course: string; group: string }>[];
  superfluous: readonly Readonly<{ enrollment: string; group: string }>[];
}>;

/**
 * What groups ask of their members and the members do not have yet, and what they have by a group that they left, or
 * that gave the course away. Nothing new is asked of whoever is not active; suspended users keep what they have.
 */
export function groupDifferences({ users, memberCourses, heldByGroup }: GroupSituation): Differences {
  const keyOf = (one: Readonly<{ user: string; course: string; group: string }>) =>
    `${one.user} ${one.course} ${one.group}`;
  const states = new Map(users.map(({ id, state, isService }) => [id, isService ? 'service' : state]));
  const has = new Set(heldByGroup.map(keyOf));
  const belongs = new Set(memberCourses.filter(({ user }) => states.get(user) === 'active').map(keyOf));
  return {
    missing: memberCourses
      .filter((one) => one.asked && states.get(one.user) === 'active' && !has.has(keyOf(one)))
      .map(({ user, course, group }) => ({ user, course, group })),
    superfluous: heldByGroup
      .filter((one) => states.get(one.user) !== 'suspended' && !belongs.has(keyOf(one)))
      .map(({ enrollment, group }) => ({ enrollment, group })),
  };
}
