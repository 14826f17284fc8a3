import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';
import type { GroupQuery } from '../api/types.ts';
import { useNotify } from '../ui/notices.tsx';

export const groupsQuery = (filters: GroupQuery) =>
  infiniteQueryOptions({
    queryKey: ['groups', filters],
    queryFn: ({ pageParam, signal }) =>
      ask('GET /api/groups', { query: { ...filters, limit: 100, after: pageParam || undefined }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.after,
  });

export const groupQuery = (id: string) =>
  queryOptions({
    queryKey: ['groups', 'one', id],
    queryFn: ({ signal }) => ask('GET /api/groups/{id}', { params: { id }, signal }),
  });

export const membersQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['groups', 'members', id],
    queryFn: ({ pageParam, signal }) =>
      ask('GET /api/groups/{id}/members', {
        params: { id },
        query: { limit: 100, after: pageParam || undefined },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.after,
  });

export const groupCoursesQuery = (id: string) =>
  queryOptions({
    queryKey: ['groups', 'courses', id],
    queryFn: ({ signal }) => ask('GET /api/groups/{id}/courses', { params: { id }, signal }),
  });

export const ownersQuery = (id: string) =>
  queryOptions({
    queryKey: ['groups', 'owners', id],
    queryFn: ({ signal }) => ask('GET /api/groups/{id}/owners', { params: { id }, signal }),
  });

export const memberHistoryQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['groups', 'history', id],
    queryFn: ({ pageParam, signal }) =>
      ask('GET /api/groups/{id}/members/history', {
        params: { id },
        query: { limit: 50, after: pageParam || undefined },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.after,
  });

/** What the group enrolled a member in: before the member leaves. */
export const leavingQuery = (id: string, user: string) =>
  queryOptions({
    queryKey: ['groups', 'leaving', id, user],
    queryFn: ({ signal }) => ask('GET /api/groups/{id}/members/{user}/enrollments', { params: { id, user }, signal }),
    gcTime: 0,
  });

/** Whom the group enrolled in a course: before it gives the course away. */
export const givingAwayQuery = (id: string, course: string) =>
  queryOptions({
    queryKey: ['groups', 'giving-away', id, course],
    queryFn: ({ signal }) =>
      ask('GET /api/groups/{id}/courses/{course}/enrollments', { params: { id, course }, signal }),
    gcTime: 0,
  });

/** Whom courses of a group would enroll. */
export const enrollingQuery = (id: string, courses: readonly string[]) =>
  queryOptions({
    queryKey: ['groups', 'enrolling', id, courses],
    queryFn: ({ signal }) =>
      ask('POST /api/groups/{id}/courses/preview', { params: { id }, body: { courses: [...courses] }, signal }),
    enabled: courses.length > 0,
    gcTime: 0,
  });

/** After a change of a group: lists of users and courses may show others. */
export function useFinish(): (text: string) => Promise<void> {
  const client = useQueryClient();
  const notify = useNotify();
  return async (text) => {
    await Promise.all(['groups', 'users', 'courses'].map((key) => client.invalidateQueries({ queryKey: [key] })));
    notify({ text });
  };
}
