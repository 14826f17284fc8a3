import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';
import type { FeedRun } from '../api/types.ts';

export const feedsQuery = queryOptions({
  queryKey: ['feeds'],
  queryFn: ({ signal }) => ask('GET /api/feeds', { signal }),
});

export const feedOffersQuery = queryOptions({
  queryKey: ['feeds', 'offers'],
  queryFn: ({ signal }) => ask('GET /api/feeds/offers', { signal }),
});

export const feedQuery = (id: string) =>
  queryOptions({
    queryKey: ['feeds', id],
    queryFn: ({ signal }) => ask('GET /api/feeds/{id}', { params: { id }, signal }),
  });

/** Runs under way are looked at again every so often, in milliseconds. */
const again = 1_500;
export const isUnderWay = ({ state }: Pick<FeedRun, 'state'>): boolean =>
  state === 'waiting' || state === 'checking' || state === 'applying';

export const runsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['feeds', id, 'runs'],
    queryFn: ({ pageParam, signal }) =>
      ask('GET /api/feeds/{id}/runs', { params: { id }, query: { limit: 50, after: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.after,
    refetchInterval: ({ state }) => (state.data?.pages.some(({ items }) => items.some(isUnderWay)) ? again : false),
  });

export const runQuery = (id: string, run: string) =>
  queryOptions({
    queryKey: ['feeds', id, 'runs', run],
    queryFn: ({ signal }) => ask('GET /api/feeds/{id}/runs/{run}', { params: { id, run }, signal }),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? again : false),
  });

export const rowsQuery = (id: string, outcome: 'created' | 'updated' | 'rejected') =>
  queryOptions({
    queryKey: ['import-rows', id, outcome, 'first'],
    queryFn: ({ signal }) =>
      ask('GET /api/user-imports/{id}/rows', { params: { id }, query: { limit: 50, outcome }, signal }),
  });
