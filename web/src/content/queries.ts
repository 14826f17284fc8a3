import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';
import type { CourseQuery, PathQuery } from '../api/types.ts';

export const coursesQuery = (filters: CourseQuery) =>
  infiniteQueryOptions({
    queryKey: ['courses', filters],
    queryFn: ({ pageParam, signal }) =>
      ask('GET /api/courses', { query: { ...filters, limit: 50, after: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.after,
  });

/** The first courses of a name: for choosing one. */
export const courseChoiceQuery = (filters: CourseQuery) =>
  queryOptions({
    queryKey: ['courses', 'choice', filters],
    queryFn: ({ signal }) => ask('GET /api/courses', { query: { ...filters, limit: 50 }, signal }),
    placeholderData: (before) => before,
  });

export const courseQuery = (id: string) =>
  queryOptions({
    queryKey: ['course', id],
    queryFn: ({ signal }) => ask('GET /api/courses/{id}', { params: { id }, signal }),
  });

export const pathsQuery = (filters: PathQuery) =>
  infiniteQueryOptions({
    queryKey: ['paths', filters],
    queryFn: ({ pageParam, signal }) =>
      ask('GET /api/paths', { query: { ...filters, limit: 50, after: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.after,
  });

/** The first paths of a name: for choosing one. */
export const pathChoiceQuery = (filters: PathQuery) =>
  queryOptions({
    queryKey: ['paths', 'choice', filters],
    queryFn: ({ signal }) => ask('GET /api/paths', { query: { ...filters, limit: 50 }, signal }),
    placeholderData: (before) => before,
  });

export const pathQuery = (id: string) =>
  queryOptions({
    queryKey: ['path', id],
    queryFn: ({ signal }) => ask('GET /api/paths/{id}', { params: { id }, signal }),
    // what is being written is not replaced under its author's hands
    refetchOnWindowFocus: false,
  });

export const packageQuery = (id: string) =>
  queryOptions({
    queryKey: ['working', 'content-package', id],
    queryFn: ({ signal }) => ask('GET /api/content-packages/{id}', { params: { id }, signal }),
    refetchInterval: ({ state: { data } }) =>
      data?.state === 'waiting' || data?.state === 'unpacking' ? 1_000 : false,
  });

export const banksQuery = infiniteQueryOptions({
  queryKey: ['question-banks'],
  queryFn: ({ pageParam, signal }) =>
    ask('GET /api/question-banks', { query: { limit: 50, after: pageParam }, signal }),
  initialPageParam: '',
  getNextPageParam: (last) => last.after,
});

export const bankQuery = (id: string) =>
  queryOptions({
    queryKey: ['question-bank', id],
    queryFn: ({ signal }) => ask('GET /api/question-banks/{id}', { params: { id }, signal }),
  });

/** Who learns from which version, and how people are being brought to another; asked again while they are. */
export const peopleQuery = (id: string) =>
  queryOptions({
    queryKey: ['course', id, 'people'],
    queryFn: ({ signal }) => ask('GET /api/courses/{id}/people', { params: { id }, signal }),
    refetchInterval: ({ state: { data } }) => (data?.moves.some(({ state }) => state === 'running') ? 1_000 : false),
  });

export const versionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['course', id, 'versions'],
    queryFn: ({ signal }) => ask('GET /api/courses/{id}/versions', { params: { id }, signal }),
  });

export const courseHistoryQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['course', id, 'history'],
    queryFn: ({ pageParam, signal }) =>
      ask('GET /api/courses/{id}/history', { params: { id }, query: { limit: 50, after: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.after,
  });

export const versionQuery = (id: string, version: string) =>
  queryOptions({
    queryKey: ['course', id, 'versions', version],
    queryFn: ({ signal }) => ask('GET /api/courses/{id}/versions/{version}', { params: { id, version }, signal }),
  });

export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: ['course', id, 'draft'],
    queryFn: ({ signal }) => ask('GET /api/courses/{id}/draft', { params: { id }, signal }),
  });

export const itemQuery = (id: string) =>
  queryOptions({
    queryKey: ['item', id],
    queryFn: ({ signal }) => ask('GET /api/items/{id}', { params: { id }, signal }),
    // what is being written is not replaced under its author's hands
    refetchOnWindowFocus: false,
  });

export const factsQuery = (id: string) =>
  queryOptions({
    queryKey: ['course', id, 'facts'],
    queryFn: ({ signal }) => ask('GET /api/courses/{id}/facts', { params: { id }, signal }),
  });

export const deletionQuery = (id: string) =>
  queryOptions({
    queryKey: ['course', id, 'deletion'],
    queryFn: ({ signal }) => ask('GET /api/courses/{id}/deletion', { params: { id }, signal }),
  });

export const tagsQuery = (search: string) =>
  infiniteQueryOptions({
    queryKey: ['tags', search],
    queryFn: ({ pageParam, signal }) =>
      ask('GET /api/tags', { query: { search: search || undefined, limit: 100, after: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.after,
  });

export const templatesQuery = infiniteQueryOptions({
  queryKey: ['course-templates'],
  queryFn: ({ pageParam, signal }) =>
    ask('GET /api/course-templates', { query: { limit: 100, after: pageParam }, signal }),
  initialPageParam: '',
  getNextPageParam: (last) => last.after,
});
