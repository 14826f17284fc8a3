import { type Event, type Happening, type Listens, listens } from '../../events.ts';
import { beginMove } from './jobs.ts';
import type { How } from './store.ts';

/** People in progress come along as whoever published or retired a version decided. */
export const moveListens: readonly Listens[] = [
  listens('course-published', async (event, happening) => {
    if (event.version !== null && event.people !== 'stay')
      await begin(event, { from: null, how: event.people }, happening);
  }),
  listens('version-retired', (event, happening) => begin(event, { from: event.version, how: event.people }, happening)),
];

type Ordered = Extract<Event, { kind: 'course-published' | 'version-retired' }>;

function begin(
  { course, by, organization }: Ordered,
  said: Readonly<{ from: string | null; how: How }>,
  { tx, tenant, newId, now: at }: Happening,
): Promise<void> {
  return beginMove(tx, { tenant, organization, id: newId(), course, ...said, by, at });
}
