import { type Listens, listens } from '../../events.ts';
import { mergeFurtherPlaces } from './store.ts';

/** Who also works at a location that becomes part of another also works there. */
export const furtherListens: readonly Listens[] = [
  listens('locations-merged', ({ target, sources, organization }, { tx }) =>
    mergeFurtherPlaces(tx, organization, target, sources),
  ),
];
