import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';

/** Among what is asked about users: whoever gives or ends a role has it asked anew. */
export const serviceUsersQuery = queryOptions({
  queryKey: ['users', 'service'],
  queryFn: ({ signal }) => ask('GET /api/service-users', { signal }),
});

export const tokensQuery = (user: string) =>
  infiniteQueryOptions({
    queryKey: ['users', 'service', user, 'tokens'],
    queryFn: ({ pageParam, signal }) =>
      ask('GET /api/api-tokens', { query: { user, limit: 50, after: pageParam || undefined }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.after,
  });

export const mappingsQuery = (user: string) =>
  queryOptions({
    queryKey: ['users', 'service', user, 'mappings'],
    queryFn: ({ signal }) => ask('GET /api/service-users/{id}/scim-mappings', { params: { id: user }, signal }),
  });
