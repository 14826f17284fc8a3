import { infiniteQueryOptions } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';

export const devicesQuery = (ended: boolean) =>
  infiniteQueryOptions({
    queryKey: ['devices', ended],
    queryFn: ({ pageParam, signal }) =>
      ask('GET /api/devices', {
        query: { ended: ended ? 'true' : 'false', limit: 50, after: pageParam || undefined },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.after,
  });
