import type { Person } from '../../testing.ts';
import type { Told } from './operations.ts';

type Pair = Readonly<{ operation: string; path(course: string): string }>;

/**
 * Deeds on two things decide about both in their handler, which a dry deed does not reach: they are asked by their
 * preview, which changes nothing and finds both sides by the same function.
 */
const pairs: Readonly<Record<string, Pair>> = {
  'enrollment.create': {
    operation: 'enrollment.preview',
    path: (course) => `/api/courses/${course}/participants/preview`,
  },
  'enrollment.remove': {
    operation: 'enrollment.preview-removal',
    path: (course) => `/api/courses/${course}/participants/removal/preview`,
  },
};

/** Asks a deed on two things about one thing on one side and each of those on the other: one yes is enough. */
export async function askPairs(
  who: Person,
  privilege: string,
  sides: Readonly<Record<string, readonly string[]>>,
): Promise<readonly Told[]> {
  const pair = pairs[privilege];
  if (!pair) return [];
  const { operation } = pair;
  let status = 404;
  for (const course of sides['course'] ?? [])
    for (const user of sides['user'] ?? []) {
      ({ status } = await who.post(pair.path(course), { users: [user] }));
      if (status === 200) return [{ operation, status, allowed: true }];
      // a course that is out of reach is so for everybody
      if (status !== 422) break;
    }
  return [{ operation, status, allowed: false }];
}
