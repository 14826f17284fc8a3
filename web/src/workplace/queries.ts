import { queryOptions } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';

export const locationsQuery = queryOptions({
  queryKey: ['locations'],
  queryFn: ({ signal }) => ask('GET /api/locations', { signal }),
  staleTime: 120_000,
});

/** What a new location can be; for whoever may add one. */
export const locationOffersQuery = queryOptions({
  queryKey: ['locations', 'offers'],
  queryFn: ({ signal }) => ask('GET /api/locations/offers', { signal }),
  staleTime: 300_000,
});
