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

/** After a change of a group: lists of users and courses may show others. */
export function useFinish(): (text: string) => Promise<void> {
  const client = useQueryClient();
  const notify = useNotify();
  return async (text) => {
    await Promise.all(['groups', 'users', 'courses'].map((key) => client.invalidateQueries({ queryKey: [key] })));
    notify({ text });
  };
}
