import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';

export const clientsQuery = (search: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['organizations', 'list', search ?? ''],
    queryFn: ({ pageParam, signal }) =>
      ask('GET /api/organizations', { query: { search, limit: 100, after: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.after,
  });

export const organizationQuery = (id: string) =>
  queryOptions({
    queryKey: ['organization', id],
    queryFn: ({ signal }) => ask('GET /api/organizations/{id}', { params: { id }, signal }),
  });

export const logoQuery = (id: string) =>
  queryOptions({
    queryKey: ['organization', id, 'logo'],
    queryFn: ({ signal }) => ask('GET /api/organizations/{id}/logo', { params: { id }, signal }),
  });
