import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';

export const providersQuery = (id: string) =>
  queryOptions({
    queryKey: ['identity-providers', id],
    queryFn: ({ signal }) => ask('GET /api/organizations/{id}/identity-providers', { params: { id }, signal }),
  });

export const subjectsQuery = (id: string, linked: boolean) =>
  infiniteQueryOptions({
    queryKey: ['identity-providers', id, 'subjects', linked],
    queryFn: ({ pageParam, signal }) =>
      ask('GET /api/organizations/{id}/identity-providers/subjects', {
        params: { id },
        query: { linked: linked ? 'true' : 'false', limit: 50, after: pageParam },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.after,
  });

/** By which providers people of an organization sign in, for the page in front of it. */
export const doorwayProvidersQuery = (identifier: string) =>
  queryOptions({
    queryKey: ['doorway', identifier, 'providers'],
    queryFn: ({ signal }) => ask('GET /api/doorways/{identifier}/providers', { params: { identifier }, signal }),
    enabled: identifier !== '',
    staleTime: 60_000,
  });
