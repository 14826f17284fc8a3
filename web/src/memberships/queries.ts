import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';

export const typesQuery = infiniteQueryOptions({
  queryKey: ['membership-types'],
  queryFn: ({ pageParam, signal }) =>
    ask('GET /api/membership-types', { query: { limit: 50, after: pageParam }, signal }),
  initialPageParam: '',
  getNextPageParam: (last) => last.after,
});

export const typeQuery = (id: string) =>
  queryOptions({
    queryKey: ['membership-type', id],
    queryFn: ({ signal }) => ask('GET /api/membership-types/{id}', { params: { id }, signal }),
    // what is being written is not replaced under its author's hands
    refetchOnWindowFocus: false,
  });

export const objectivesQuery = (id: string) =>
  queryOptions({
    queryKey: ['membership-type', id, 'objectives'],
    queryFn: ({ signal }) => ask('GET /api/membership-types/{id}/objectives', { params: { id }, signal }),
  });
