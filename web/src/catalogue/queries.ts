import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';
import type { OfferQuery } from '../api/types.ts';

/** Under `my`: whoever registers or leaves sees plan and catalogue change. */
export const catalogueQuery = (filters: OfferQuery) =>
  infiniteQueryOptions({
    queryKey: ['my', 'catalogue', filters],
    queryFn: ({ pageParam, signal }) =>
      ask('GET /api/my/catalogue', { query: { ...filters, limit: 50, after: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.after,
  });

/** The tags of what is offered to me. */
export const offeredTagsQuery = queryOptions({
  queryKey: ['my', 'catalogue', 'tags'],
  queryFn: ({ signal }) => ask('GET /api/my/catalogue/tags', { signal }),
});

export const offerQuery = (id: string) =>
  queryOptions({
    queryKey: ['my', 'catalogue', 'course', id],
    queryFn: ({ signal }) => ask('GET /api/my/catalogue/{id}', { params: { id }, signal }),
  });

export const categoriesQuery = queryOptions({
  queryKey: ['categories'],
  queryFn: ({ signal }) => ask('GET /api/categories', { signal }),
});

export const entryQuery = (id: string) =>
  queryOptions({
    queryKey: ['course', id, 'catalogue'],
    queryFn: ({ signal }) => ask('GET /api/courses/{id}/catalogue-entry', { params: { id }, signal }),
  });

export const waitingQuery = infiniteQueryOptions({
  queryKey: ['registrations'],
  queryFn: ({ pageParam, signal }) => ask('GET /api/registrations', { query: { limit: 50, after: pageParam }, signal }),
  initialPageParam: '',
  getNextPageParam: (last) => last.after,
});

/** What an entry may be offered to by: the first of each, by name. */
export const audienceQuery = (of: 'departments' | 'jobTitles' | 'groups') =>
  queryOptions({
    queryKey: [of, 'choice', 'catalogue'],
    queryFn: ({ signal }): Promise<{ items: readonly { id: string; name: string }[] }> => {
      const asked = { query: { limit: 200 }, signal };
      if (of === 'groups') return ask('GET /api/groups', asked);
      return of === 'departments' ? ask('GET /api/departments', asked) : ask('GET /api/job-titles', asked);
    },
  });
