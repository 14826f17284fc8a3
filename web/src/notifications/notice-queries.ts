import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';
import type { NoticeAudience, NoticeState } from '../api/types.ts';

export const noticesQuery = (state: NoticeState | undefined) =>
  infiniteQueryOptions({
    queryKey: ['notices', 'list', state],
    queryFn: ({ pageParam, signal }) =>
      ask('GET /api/notices', { query: { state, limit: 50, after: pageParam || undefined }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.after,
  });

export const noticeQuery = (id: string) =>
  queryOptions({
    queryKey: ['notices', 'one', id],
    queryFn: ({ signal }) => ask('GET /api/notices/{id}', { params: { id }, signal }),
  });

export const reachQuery = (audience: NoticeAudience | null) =>
  queryOptions({
    queryKey: ['notices', 'reach', audience],
    queryFn: ({ signal }) =>
      ask('POST /api/notices/preview', { body: { audience: audience ?? { everybody: true } }, signal }),
    enabled: audience !== null,
  });

export const myNoticesQuery = queryOptions({
  queryKey: ['my', 'notices'],
  queryFn: ({ signal }) => ask('GET /api/my/notices', { signal }),
  staleTime: 60_000,
  refetchOnWindowFocus: true,
});

export const departmentsQuery = queryOptions({
  queryKey: ['departments', 'all'],
  queryFn: ({ signal }) => ask('GET /api/departments', { query: { limit: 200 }, signal }),
});
