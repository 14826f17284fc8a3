import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';
import type { Body } from '../api/types.ts';

export const eventsQuery = queryOptions({
  queryKey: ['messages', 'events'],
  queryFn: ({ signal }) => ask('GET /api/mail-events', { signal }),
});

export const wordingQuery = (event: string) =>
  queryOptions({
    queryKey: ['messages', 'wording', event],
    queryFn: ({ signal }) => ask('GET /api/mail-templates/{event}', { params: { event }, signal }),
  });

export const previewQuery = (event: string, body: Body<'POST /api/mail-templates/{event}/preview'>) =>
  queryOptions({
    queryKey: ['messages', 'preview', event, body],
    queryFn: ({ signal }) => ask('POST /api/mail-templates/{event}/preview', { params: { event }, body, signal }),
    placeholderData: (before) => before,
  });

export const undeliveredQuery = infiniteQueryOptions({
  queryKey: ['outbox', 'undelivered'],
  queryFn: ({ pageParam, signal }) =>
    ask('GET /api/outbox/undelivered', { query: { limit: 100, after: pageParam || undefined }, signal }),
  initialPageParam: '',
  getNextPageParam: (last) => last.after,
});
