/** An enrollment of one of the two users, as far as its place in the history counts. */
export type Cycle = Readonly<{ id: string; user: string; course: string; cycle: number; done: boolean }>;

type Stand = Readonly<{ user: string; cycle: number }>;
/** Where an enrollment goes: whose it becomes, and in which cycle; and where it stood. */
export type Moved = Readonly<{ id: string; was: Stand; becomes: Stand }>;

/**
 * The enrollments that change when `from` becomes part of `to`. One user has one enrollment of a course in each cycle: of
 * two, the completed one stands, else the one of the user who stays; the other is kept in the history below the first cycle.
 */
export function mergedCycles(all: readonly Cycle[], from: string, to: string): readonly Moved[] {
  const lowest = new Map<string, number>();
  for (const { course, cycle } of all) lowest.set(course, Math.min(lowest.get(course) ?? 1, cycle));
  const below = (course: string): number => {
    const cycle = (lowest.get(course) ?? 1) - 1;
    lowest.set(course, cycle);
    return cycle;
  };
  const moved: Moved[] = [];
  const move = ({ id, user, cycle: at }: Cycle, cycle: number) =>
    moved.push({ id, was: { user, cycle: at }, becomes: { user: to, cycle } });
  for (const comes of all.filter(({ user }) => user === from)) {
    const there = all.find((one) => one.user === to && one.course === comes.course && one.cycle === comes.cycle);
    if (there && comes.done && !there.done) move(there, below(comes.course));
    move(comes, !there || (comes.done && !there.done) ? comes.cycle : below(comes.course));
  }
  return moved;
}

/**
 * Undoes a merge of enrollments, as far as they still stand where it put them and nothing was done on them since; the
 * rest stays and is named.
 */
export function movedBack(
  moved: readonly Moved[],
  now: readonly Cycle[],
  worked: ReadonlySet<string>,
): Readonly<{ back: readonly Moved[]; stay: readonly string[] }> {
  const stands = ({ id, becomes }: Moved) =>
    now.some((one) => one.id === id && one.user === becomes.user && one.cycle === becomes.cycle);
  const back = moved.filter((one) => stands(one) && !worked.has(one.id));
  // the two of one cycle change places together or not at all
  const free = back.filter(({ id, was }) => {
    const holder = now.find(
      (one) => one.id !== id && one.user === was.user && sameCourse(now, one.id, id) && one.cycle === was.cycle,
    );
    return !holder || back.some((one) => one.id === holder.id);
  });
  const stay = moved.filter((one) => !free.includes(one)).map(({ id }) => id);
  return { back: free.map(({ id, was, becomes }) => ({ id, was: becomes, becomes: was })), stay };
}

const sameCourse = (all: readonly Cycle[], one: string, other: string): boolean =>
  all.find(({ id }) => id === one)?.course === all.find(({ id }) => id === other)?.course;
