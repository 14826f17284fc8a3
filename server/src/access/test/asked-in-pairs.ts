import type { Person } from '../../testing.ts';
import type { Told } from './operations.ts';

type Pair = Readonly<{
  operation: string;
  /** The side in the address, and the one in the body. */ sides: readonly [first: string, second: string];
  path(first: string): string;
  body(second: string): unknown;
}>;

/**
 * Deeds on two things decide about both in their handler, which a dry deed does not reach: they are asked by their
 * preview, which changes nothing and finds both sides by the same function.
 */
const pairs: Readonly<Record<string, Pair>> = {
  'enrollment.create': {
    operation: 'enrollment.preview',
    sides: ['course', 'user'],
    path: (course) => `/api/courses/${course}/participants/preview`,
    body: (user) => ({ users: [user] }),
  },
  'enrollment.remove': {
    operation: 'enrollment.preview-removal',
    sides: ['course', 'user'],
    path: (course) => `/api/courses/${course}/participants/removal/preview`,
    body: (user) => ({ users: [user] }),
  },
  'group.associate': {
    operation: 'group.preview-associations',
    sides: ['group', 'course'],
    path: (group) => `/api/groups/${group}/courses/preview`,
    body: (course) => ({ courses: [course] }),
  },
};

/** Asks a deed on two things about one thing on one side and each of those on the other: one yes is enough. */
export async function askPairs(
  who: Person,
  privilege: string,
  things: Readonly<Record<string, readonly string[]>>,
): Promise<readonly Told[]> {
  const pair = pairs[privilege];
  if (!pair) return [];
  const { operation, sides } = pair;
  let status = 404;
  for (const first of things[sides[0]] ?? [])
    for (const second of things[sides[1]] ?? []) {
      ({ status } = await who.post(pair.path(first), pair.body(second)));
      if (status === 200) return [{ operation, status, allowed: true }];
      // what is out of reach in the address is so beside everything
      if (status === 404) break;
    }
  return [{ operation, status, allowed: false }];
}
