import { type Listens, listens } from '../events.ts';
import { deleteEntry, replaceInAudiences } from './store-entry.ts';

/** Whom a course is offered to stays the same people when places and departments become one. */
export const catalogueListens: readonly Listens[] = [
  listens('locations-merged', ({ target, sources, organization }, { tx }) =>
    replaceInAudiences(tx, organization, 'locations', target, sources),
  ),
  listens('departments-merged', ({ target, sources, organization }, { tx }) =>
    replaceInAudiences(tx, organization, 'departments', target, sources),
  ),
  listens('job-titles-merged', ({ target, sources, organization }, { tx }) =>
    replaceInAudiences(tx, organization, 'job_titles', target, sources),
  ),
  listens('course-deleted', ({ course, organization }, { tx }) => deleteEntry(tx, organization, course)),
];
