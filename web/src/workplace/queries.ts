import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';
import { useNotify } from '../ui/notices.tsx';

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

export const levelsQuery = queryOptions({
  queryKey: ['locations', 'levels'],
  queryFn: ({ signal }) => ask('GET /api/location-levels', { signal }),
});

/** After a change of the tree: lists of users offer the locations, too. */
export function useFinish(): (text: string) => Promise<void> {
  const client = useQueryClient();
  const notify = useNotify();
  return async (text) => {
    await Promise.all(['locations', 'users'].map((key) => client.invalidateQueries({ queryKey: [key] })));
    notify({ text });
  };
}
