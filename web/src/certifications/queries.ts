import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';
import type { AwardQuery, Query } from '../api/types.ts';

export const certificationsQuery = (filters: Query<'GET /api/certifications'>) =>
  infiniteQueryOptions({
    queryKey: ['certifications', filters],
    queryFn: ({ pageParam, signal }) =>
      ask('GET /api/certifications', { query: { ...filters, limit: 50, after: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.after,
  });

export const certificationQuery = (id: string) =>
  queryOptions({
    queryKey: ['certification', id],
    queryFn: ({ signal }) => ask('GET /api/certifications/{id}', { params: { id }, signal }),
    // what is being written is not replaced under its author's hands
    refetchOnWindowFocus: false,
  });

export const mappingsQuery = (id: string) =>
  queryOptions({
    queryKey: ['certification', id, 'objectives'],
    queryFn: ({ signal }) => ask('GET /api/certifications/{id}/objectives', { params: { id }, signal }),
  });

export const awardsQuery = (filters: AwardQuery) =>
  infiniteQueryOptions({
    queryKey: ['awards', filters],
    queryFn: ({ pageParam, signal }) =>
      ask('GET /api/awards', { query: { ...filters, limit: 50, after: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.after,
  });

export const awardQuery = (id: string) =>
  queryOptions({
    queryKey: ['awards', 'one', id],
    queryFn: ({ signal }) => ask('GET /api/awards/{id}', { params: { id }, signal }),
  });

export const awardOffersQuery = queryOptions({
  queryKey: ['awards', 'offers'],
  queryFn: ({ signal }) => ask('GET /api/awards/offers', { signal }),
});

export const myAwardsQuery = infiniteQueryOptions({
  queryKey: ['awards', 'mine'],
  queryFn: ({ pageParam, signal }) =>
    ask('GET /api/my/certifications', { query: { limit: 100, after: pageParam }, signal }),
  initialPageParam: '',
  getNextPageParam: (last) => last.after,
  // what was just completed earns it a moment later
  refetchOnWindowFocus: 'always',
});
