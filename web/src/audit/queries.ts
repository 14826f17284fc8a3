import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';
import type { AuditQuery } from '../api/types.ts';

export type Sought = Omit<AuditQuery, 'limit' | 'after'>;

export const auditQuery = (sought: Sought) =>
  infiniteQueryOptions({
    queryKey: ['audit', 'list', sought],
    queryFn: ({ pageParam, signal }) =>
      ask('GET /api/audit', { query: { ...sought, limit: 100, after: pageParam || undefined }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.after,
  });

/** Looked at again while a check is under way. */
export const sealsQuery = queryOptions({
  queryKey: ['audit', 'seals'],
  queryFn: ({ signal }) => ask('GET /api/audit/seals', { signal }),
  refetchInterval: ({ state: { data } }) => (data?.checks.some(({ state }) => state !== 'done') ? 1_000 : false),
});
