import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';
import type { MailState } from '../api/types.ts';

export const outboxQuery = (state: MailState | undefined) =>
  infiniteQueryOptions({
    queryKey: ['outbox', 'list', state],
    queryFn: ({ pageParam, signal }) =>
      ask('GET /api/outbox', { query: { state, limit: 100, after: pageParam || undefined }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.after,
  });

export const outboxStateQuery = queryOptions({
  queryKey: ['outbox', 'state'],
  queryFn: ({ signal }) => ask('GET /api/outbox/state', { signal }),
});

export const mailQuery = (id: string) =>
  queryOptions({
    queryKey: ['outbox', 'mail', id],
    queryFn: ({ signal }) => ask('GET /api/outbox/{id}', { params: { id }, signal }),
  });

export const inboxQuery = infiniteQueryOptions({
  queryKey: ['inbox', 'list'],
  queryFn: ({ pageParam, signal }) =>
    ask('GET /api/my/inbox', { query: { limit: 50, after: pageParam || undefined }, signal }),
  initialPageParam: '',
  getNextPageParam: (last) => last.after,
});

export const unreadQuery = queryOptions({
  queryKey: ['inbox', 'unread'],
  queryFn: ({ signal }) => ask('GET /api/my/inbox/unread', { signal }),
  staleTime: 60_000,
});

export const preferencesQuery = queryOptions({
  queryKey: ['inbox', 'preferences'],
  queryFn: ({ signal }) => ask('GET /api/my/mail-preferences', { signal }),
});
