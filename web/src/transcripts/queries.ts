import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';

/** What somebody completed: one's own is asked for by another privilege than that of others. */
export const transcriptQuery = (user: string, own: boolean) =>
  queryOptions({
    queryKey: ['transcript', user, own],
    queryFn: ({ signal }) =>
      own
        ? ask('GET /api/my/transcripts/{id}', { params: { id: user }, signal })
        : ask('GET /api/users/{id}/transcript', { params: { id: user }, signal }),
    refetchOnWindowFocus: 'always',
  });

export const pendingQuery = infiniteQueryOptions({
  queryKey: ['external-trainings', 'pending'],
  queryFn: ({ pageParam, signal }) =>
    ask('GET /api/external-trainings/pending', { query: { limit: 50, after: pageParam }, signal }),
  initialPageParam: '',
  getNextPageParam: (last) => last.after,
});

/** What is read again when entries change. */
export const changedKeys = [['transcript'], ['external-trainings']] as const;
