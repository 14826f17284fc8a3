import { type Listens, listens } from '../events.ts';
import { mergePlaces } from './store-places.ts';

/** Places that become one keep what stood at them. */
export const sessionPlaceListens: readonly Listens[] = [
  listens('locations-merged', ({ target, sources, organization }, { tx }) =>
    mergePlaces(tx, organization, target, sources),
  ),
];
