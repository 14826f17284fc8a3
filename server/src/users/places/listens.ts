import { type Listens, listens } from '../../events.ts';
import { mergeInPlaces } from './store.ts';

/** What becomes one is one in the history, too. */
export const placeListens: readonly Listens[] = [
  listens('locations-merged', ({ target, sources, organization }, { tx }) =>
    mergeInPlaces(tx, organization, 'location', target, sources),
  ),
  listens('departments-merged', ({ target, sources, organization }, { tx }) =>
    mergeInPlaces(tx, organization, 'department', target, sources),
  ),
  listens('job-titles-merged', ({ target, sources, organization }, { tx }) =>
    mergeInPlaces(tx, organization, 'job-title', target, sources),
  ),
];
