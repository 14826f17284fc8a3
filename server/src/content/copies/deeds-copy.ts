import type { Context, SignedContext } from '../../context.ts';
import { findCourse } from '../store.ts';
import { copyCourse } from './store.ts';

type Place = Readonly<{ tenant: string; organization: string }>;

/** A course may stand in an organization below the one that is administered. */
export const placeOf = (c: Context): Place => ({
  tenant: c.at.tenant,
  organization: c.granted.thing?.organization ?? c.at.id,
});

export async function titleNow(c: SignedContext, organization: string, id: string): Promise<string> {
  const found = await findCourse(c.tx, organization, id, c.now.getTime());
  if (!found) throw new Error('a course that was granted is gone');
  return found.title;
}

/** Makes a course of the asker’s as a copy of another; gives its id. */
export async function copyOf(
  c: SignedContext,
  place: Place,
  { from, title }: Readonly<{ from: string; title: string }>,
): Promise<string> {
  const [id, version] = [c.newId(), c.newId()];
  await copyCourse(c.tx, { ...place, from, id, version, title, owner: c.actor.id, at: c.now, newId: c.newId });
  await c.happened({ kind: 'course-reminders-changed', course: id, organization: place.organization });
  return id;
}
