import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';
import type { MappingQuery, UserNarrowing, UserQuery } from '../api/types.ts';

export const usersQuery = (filters: UserQuery) =>
  infiniteQueryOptions({
    queryKey: ['users', filters],
    queryFn: ({ pageParam, signal }) =>
      ask('GET /api/users', { query: { ...filters, limit: 100, after: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.after,
  });

export const userCountQuery = (filters: UserNarrowing) =>
  queryOptions({
    queryKey: ['users', 'count', filters],
    queryFn: ({ signal }) => ask('GET /api/users/count', { query: filters, signal }),
  });

export const userQuery = (id: string) =>
  queryOptions({
    queryKey: ['user', id],
    queryFn: ({ signal }) => ask('GET /api/users/{id}', { params: { id }, signal }),
  });

export const userEnrollmentsQuery = (id: string) =>
  queryOptions({
    queryKey: ['user', id, 'enrollments'],
    queryFn: ({ signal }) => ask('GET /api/users/{id}/enrollments', { params: { id }, signal }),
  });

export const appointmentsQuery = (id: string) =>
  queryOptions({
    queryKey: ['user', id, 'appointments'],
    queryFn: ({ signal }) => ask('GET /api/users/{id}/appointments', { params: { id }, signal }),
  });

export const offeredRolesQuery = (id: string) =>
  queryOptions({
    queryKey: ['user', id, 'offered-roles'],
    queryFn: ({ signal }) => ask('GET /api/users/{id}/offered-roles', { params: { id }, signal }),
  });

export const userViewsQuery = queryOptions({
  queryKey: ['users', 'views'],
  queryFn: ({ signal }) => ask('GET /api/users/views', { signal }),
  staleTime: 120_000,
});

export const groupChoiceQuery = queryOptions({
  queryKey: ['groups', 'choice'],
  queryFn: ({ signal }) => ask('GET /api/groups', { query: { limit: 200 }, signal }),
});

export const userHistoryQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['user', id, 'history'],
    queryFn: ({ pageParam, signal }) =>
      ask('GET /api/users/{id}/history', { params: { id }, query: { limit: 50, after: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.after,
  });

export const userNotesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['user', id, 'notes'],
    queryFn: ({ pageParam, signal }) =>
      ask('GET /api/users/{id}/notes', { params: { id }, query: { limit: 50, after: pageParam || undefined }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.after,
  });

export const ownNotesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['my', 'notes', id],
    queryFn: ({ pageParam, signal }) =>
      ask('GET /api/users/{id}/profile/notes', {
        params: { id },
        query: { limit: 20, after: pageParam || undefined },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.after,
  });

export const userPlacesQuery = (id: string) =>
  queryOptions({
    queryKey: ['user', id, 'places'],
    queryFn: ({ signal }) => ask('GET /api/users/{id}/places', { params: { id }, signal }),
  });

export const userSignInsQuery = (id: string) =>
  queryOptions({
    queryKey: ['user', id, 'sign-ins'],
    queryFn: ({ signal }) => ask('GET /api/users/{id}/sign-ins', { params: { id }, signal }),
  });

/** The locations a list of users can be narrowed by: those that are meant by some words, or one by its id. */
export const offeredPlacesQuery = (query: { search?: string | undefined; id?: string | undefined }) =>
  queryOptions({
    queryKey: ['users', 'offered-places', query.search, query.id],
    queryFn: ({ signal }) => ask('GET /api/users/offered-places', { query, signal }),
    staleTime: 300_000,
    placeholderData: keepPreviousData,
  });

export const userOffersQuery = queryOptions({
  queryKey: ['users', 'offers'],
  queryFn: ({ signal }) => ask('GET /api/users/offers', { signal }),
  staleTime: 120_000,
});

export const managersQuery = (id: string) =>
  queryOptions({
    queryKey: ['managers', 'of', id],
    queryFn: ({ signal }) => ask('GET /api/users/{id}/managers', { params: { id }, signal }),
  });

/** The first of those who report to somebody. */
export const reportsQuery = (manager: string) =>
  queryOptions({
    queryKey: ['managers', 'reports', manager],
    queryFn: ({ signal }) => ask('GET /api/manager-mappings', { query: { manager, limit: 20 }, signal }),
  });

export const offeredManagersQuery = (id: string, search: string, within: 'group' | 'organization') =>
  queryOptions({
    queryKey: ['managers', 'offered', id, search, within],
    queryFn: ({ signal }) =>
      ask('GET /api/users/{id}/offered-managers', {
        params: { id },
        query: { search: search || undefined, within },
        signal,
      }),
    placeholderData: (before) => before,
  });

export const mappingsQuery = (filters: MappingQuery) =>
  infiniteQueryOptions({
    queryKey: ['managers', 'list', filters],
    queryFn: ({ pageParam, signal }) =>
      ask('GET /api/manager-mappings', { query: { ...filters, limit: 100, after: pageParam || undefined }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.after,
  });

export const externalIdsQuery = (id: string) =>
  queryOptions({
    queryKey: ['user', id, 'external-ids'],
    queryFn: ({ signal }) => ask('GET /api/users/{id}/external-ids', { params: { id }, signal }),
  });

/** What a user teaches. */
export const taughtQuery = (id: string) =>
  queryOptions({
    queryKey: ['user', id, 'courses-taught'],
    queryFn: ({ signal }) => ask('GET /api/users/{id}/courses-taught', { params: { id }, signal }),
  });
