import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';
import type { TakersQuery } from '../api/types.ts';

export const takersQuery = (filters: TakersQuery) =>
  infiniteQueryOptions({
    queryKey: ['takers-and-exceptions', filters],
    queryFn: ({ pageParam, signal }) =>
      ask('GET /api/reports/takers-and-exceptions', { query: { ...filters, limit: 100, after: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.after,
  });

export const takerCountQuery = (filters: TakersQuery) =>
  queryOptions({
    queryKey: ['takers-and-exceptions', 'count', filters],
    queryFn: ({ signal }) => ask('GET /api/reports/takers-and-exceptions/count', { query: filters, signal }),
    placeholderData: (before) => before,
  });
