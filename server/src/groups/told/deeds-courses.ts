import type { SignedContext } from '../../context.ts';
import { loadAll } from '../../database/things.ts';
import { problems, Refusal } from '../../refusal.ts';
import { mayAssociate, refused } from '../deeds-members.ts';
import { group, groups as privileges } from '../privileges.ts';
import { putCourses } from '../store-courses.ts';

/**
 * Makes a course that the asker has just made one of these groups'. @throws Refusal 422 in the same words for a group
 * that is not there and one that is out of reach
 */
export async function takeCourse(c: SignedContext, course: string, groups: readonly string[]): Promise<void> {
  const things = await loadAll(c.tx, group, groups, c.world.now);
  const place = { tenant: c.at.tenant, organization: c.at.id };
  for (const id of new Set(groups)) {
    const thing = things.get(id);
    const isSeen = thing?.organization === c.at.id && c.check(privileges.view, thing).allowed;
    const owner = thing?.facts.owner;
    if (!isSeen || mayAssociate(c, id, typeof owner === 'string' ? owner : null, null) !== true)
      throw new Refusal(problems.invalid, {
        errors: [{ field: 'groups', code: 'group-outside', says: refused['group-outside'].says }],
      });
    await putCourses(c.tx, place, id, [course], null);
    await c.happened({ kind: 'group-changed', group: id, organization: c.at.id });
  }
}
