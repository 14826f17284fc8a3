import { queryOptions } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';

export const locationsQuery = queryOptions({
  queryKey: ['locations'],
  queryFn: ({ signal }) => ask('GET /api/locations', { signal }),
  staleTime: 120_000,
});

export const levelsQuery = queryOptions({
  queryKey: ['location-levels'],
  queryFn: ({ signal }) => ask('GET /api/location-levels', { signal }),
  staleTime: 300_000,
});
