import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';
import type { AssignmentQuery } from '../api/types.ts';

export const planQuery = queryOptions({
  queryKey: ['my', 'training-plan'],
  queryFn: ({ signal }) => ask('GET /api/my/training-plan', { signal }),
  // Whoever comes back from a course sees how far they are.
  refetchOnWindowFocus: 'always',
});

export const myCourseQuery = (id: string) =>
  queryOptions({
    queryKey: ['my', 'courses', id],
    queryFn: ({ signal }) => ask('GET /api/my/courses/{id}', { params: { id }, signal }),
    refetchOnWindowFocus: 'always',
  });

export const openedItemQuery = (id: string) =>
  queryOptions({
    queryKey: ['my', 'launches', id],
    queryFn: ({ signal }) => ask('GET /api/my/launches/{id}/content', { params: { id }, signal }),
    refetchOnWindowFocus: false,
    retry: false,
  });

export const assignmentsQuery = (filters: AssignmentQuery) =>
  infiniteQueryOptions({
    queryKey: ['assignments', filters],
    queryFn: ({ pageParam, signal }) =>
      ask('GET /api/assignments', { query: { ...filters, limit: 50, after: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.after,
  });

export const assignmentQuery = (id: string) =>
  queryOptions({
    queryKey: ['assignment', id],
    queryFn: ({ signal }) => ask('GET /api/assignments/{id}', { params: { id }, signal }),
  });

export const ownResultQuery = (id: string) =>
  queryOptions({
    queryKey: ['my', 'results', id],
    queryFn: ({ signal }) => ask('GET /api/my/attempts/{id}/results', { params: { id }, signal }),
  });
