import { type Listens, listens } from '../../events.ts';
import { takeCourse } from './deeds-courses.ts';
import { forgetCourse } from '../store-courses.ts';
import { changeTold, namedGroups } from './deeds-told.ts';

/** Imports of users and new courses name groups; what the asker may do with them is known here. */
export const groupListens: readonly Listens[] = [
  listens('groups-named', async ({ asker, answer, ...asked }) => answer(await namedGroups(asker, asked))),
  listens('members-told', ({ asker, ...told }) => changeTold(asker, told)),
  listens('course-begun', ({ asker, course, groups }) => takeCourse(asker, course, groups)),
  listens('course-deleted', ({ course, organization }, { tx }) => forgetCourse(tx, organization, course)),
];
