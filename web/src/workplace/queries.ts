import { keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';
import { type Notice, useNotify } from '../ui/notices.tsx';

const fresh = 120_000;
const atOnce = 200;

/** All of a small tree, or the top of a large one. */
export const treeQuery = (after?: string) =>
  queryOptions({
    queryKey: ['locations', 'tree', after],
    queryFn: ({ signal }) => ask('GET /api/locations/tree', { query: { limit: atOnce, after }, signal }),
    staleTime: fresh,
  });

export const childrenQuery = (id: string, after?: string) =>
  queryOptions({
    queryKey: ['locations', 'children', id, after],
    queryFn: ({ signal }) =>
      ask('GET /api/locations/{id}/children', { params: { id }, query: { limit: atOnce, after }, signal }),
    staleTime: fresh,
  });

/** One location, and what stands above it. */
export const locationQuery = (id: string) =>
  queryOptions({
    queryKey: ['locations', 'one', id],
    queryFn: ({ signal }) => ask('GET /api/locations/{id}', { params: { id }, signal }),
    staleTime: fresh,
    retry: false,
  });

/** Those that are meant by some words, the best first; without words the first by name. */
export const searchQuery = (words: string) =>
  queryOptions({
    queryKey: ['locations', 'search', words],
    queryFn: ({ signal }) => ask('GET /api/locations', { query: { search: words || undefined, limit: 50 }, signal }),
    staleTime: fresh,
    placeholderData: keepPreviousData,
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
export function useFinish(): (text: string, action?: Notice['action']) => Promise<void> {
  const client = useQueryClient();
  const notify = useNotify();
  return async (text, action) => {
    await Promise.all(['locations', 'users'].map((key) => client.invalidateQueries({ queryKey: [key] })));
    notify({ text, ...(action && { action }) });
  };
}
