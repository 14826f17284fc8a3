import { queryOptions, useQuery } from '@tanstack/react-query';
import { ask } from './api/ask.ts';
import type { Me } from './api/types.ts';

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }): Promise<Me> => ask('GET /api/me', { signal }),
  staleTime: 300_000,
});

/** The person who is signed in. The shell renders screens only once this is known. */
export function useMe(): Me {
  const { data } = useQuery(meQuery);
  if (!data) throw new Error('A screen was shown before it was known who is signed in.');
  return data;
}
