import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';
import type { AssignmentQuery, ListedExemption, ParticipantQuery } from '../api/types.ts';

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

export const myPathQuery = (id: string) =>
  queryOptions({
    queryKey: ['my', 'paths', id],
    queryFn: ({ signal }) => ask('GET /api/my/paths/{id}', { params: { id }, signal }),
    refetchOnWindowFocus: 'always',
  });

export const openedItemQuery = (id: string) =>
  queryOptions({
    queryKey: ['my', 'launches', id],
    queryFn: ({ signal }) => ask('GET /api/my/launches/{id}/content', { params: { id }, signal }),
    refetchOnWindowFocus: false,
    retry: false,
  });

/** What waits to be assessed, and each of it. */
export const assessmentsQuery = infiniteQueryOptions({
  queryKey: ['assessments'],
  queryFn: ({ pageParam, signal }) => ask('GET /api/assessments', { query: { limit: 50, after: pageParam }, signal }),
  initialPageParam: '',
  getNextPageParam: (last) => last.after,
});

export const assessmentQuery = (id: string, item: string) =>
  queryOptions({
    queryKey: ['assessments', id, item],
    queryFn: ({ signal }) => ask('GET /api/enrollments/{id}/items/{item}/assessment', { params: { id, item }, signal }),
  });

export const ownAssessmentQuery = (launch: string) =>
  queryOptions({
    queryKey: ['my', 'launches', launch, 'assessment'],
    queryFn: ({ signal }) => ask('GET /api/my/launches/{id}/assessment', { params: { id: launch }, signal }),
    // Whoever comes back sees what was seen meanwhile.
    refetchOnWindowFocus: 'always',
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

/** The participants of a course; what changes one of them makes all of these stale. */
export const participantsQuery = (course: string, filters: ParticipantQuery) =>
  infiniteQueryOptions({
    queryKey: ['participants', course, filters],
    queryFn: ({ pageParam, signal }) =>
      ask('GET /api/courses/{id}/participants', {
        params: { id: course },
        query: { ...filters, limit: 50, after: pageParam },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.after,
  });

export const participantCountQuery = (course: string, filters: ParticipantQuery) =>
  queryOptions({
    queryKey: ['participants', course, 'count', filters],
    queryFn: ({ signal }) =>
      ask('GET /api/courses/{id}/participants/count', { params: { id: course }, query: filters ?? {}, signal }),
  });

export const recordQuery = (id: string) =>
  queryOptions({
    queryKey: ['record', id],
    queryFn: ({ signal }) => ask('GET /api/enrollments/{id}', { params: { id }, signal }),
  });

export const myRecordQuery = (id: string) =>
  queryOptions({
    queryKey: ['my', 'record', id],
    queryFn: ({ signal }) => ask('GET /api/my/enrollments/{id}', { params: { id }, signal }),
  });

export const myAttemptsQuery = (id: string) =>
  queryOptions({
    queryKey: ['my', 'record', id, 'attempts'],
    queryFn: ({ signal }) => ask('GET /api/my/enrollments/{id}/attempts', { params: { id }, signal }),
    refetchOnWindowFocus: 'always',
  });

export const completedQuery = infiniteQueryOptions({
  queryKey: ['my', 'completed'],
  queryFn: ({ pageParam, signal }) => ask('GET /api/my/completed', { query: { limit: 50, after: pageParam }, signal }),
  initialPageParam: '',
  getNextPageParam: (last) => last.after,
});

export const exemptionsQuery = (state: ListedExemption['state']) =>
  infiniteQueryOptions({
    queryKey: ['exemptions', state],
    queryFn: ({ pageParam, signal }) =>
      ask('GET /api/exemptions', { query: { state, limit: 50, after: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.after,
  });

export const attemptsQuery = (id: string) =>
  queryOptions({
    queryKey: ['record', id, 'attempts'],
    queryFn: ({ signal }) => ask('GET /api/enrollments/{id}/attempts', { params: { id }, signal }),
  });

export const attemptQuery = (id: string) =>
  queryOptions({
    queryKey: ['record', 'attempt', id],
    queryFn: ({ signal }) => ask('GET /api/attempts/{id}', { params: { id }, signal }),
  });

export const ownResultQuery = (id: string) =>
  queryOptions({
    queryKey: ['my', 'results', id],
    queryFn: ({ signal }) => ask('GET /api/my/attempts/{id}/results', { params: { id }, signal }),
  });
