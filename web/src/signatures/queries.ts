import { queryOptions } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';
import type { Answer } from '../api/types.ts';

export type Signing = Answer<'GET /api/my/signing'>;

/** What one signs with, and what the next signature asks for. */
export const signingQuery = queryOptions({
  queryKey: ['my', 'signing'],
  queryFn: ({ signal }) => ask('GET /api/my/signing', { signal }),
  staleTime: 0,
});
