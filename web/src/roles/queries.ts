import { keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';
import type { AnchorQuery, GivenRole, RoleMatrixQuery } from '../api/types.ts';
import { useNotify } from '../ui/notices.tsx';

export const rolesQuery = queryOptions({
  queryKey: ['roles', 'list'],
  queryFn: ({ signal }) => ask('GET /api/roles', { query: { holders: 'true' }, signal }),
});

export const roleQuery = (role: string) =>
  queryOptions({
    queryKey: ['roles', 'one', role],
    queryFn: ({ signal }) => ask('GET /api/roles/{role}', { params: { role }, signal }),
  });

/** What a version changed: against the one before it; the first against the built-in table. */
export const differenceQuery = (role: string, number: number) =>
  queryOptions({
    queryKey: ['roles', 'diff', role, number],
    queryFn: ({ signal }) => {
      const query = { from: number > 1 ? String(number - 1) : 'model', to: String(number) };
      return ask('GET /api/roles/{role}/diff', { params: { role }, query, signal });
    },
  });

export const reportTableQuery = queryOptions({
  queryKey: ['roles', 'reports'],
  queryFn: ({ signal }) => ask('GET /api/roles/reports', { signal }),
});

export const matrixQuery = (query: RoleMatrixQuery) =>
  queryOptions({
    queryKey: ['roles', 'matrix', query],
    queryFn: ({ signal }) => ask('GET /api/roles/matrix', { query, signal }),
  });

export const pushableQuery = queryOptions({
  queryKey: ['roles', 'pushable'],
  queryFn: ({ signal }) => ask('GET /api/organizations/pushable-roles', { signal }),
});

export type Wanted = Readonly<{ role: string; over: boolean }>;

export const pushPreviewQuery = (id: string, roles: readonly Wanted[]) =>
  queryOptions({
    queryKey: ['roles', 'push', id, roles],
    queryFn: ({ signal }) =>
      ask('POST /api/organizations/{id}/roles/preview', { params: { id }, body: { roles: [...roles] }, signal }),
  });

/** After a change of roles: whatever shows roles is asked for anew. */
export function useFinish(): (text: string) => Promise<void> {
  const client = useQueryClient();
  const notify = useNotify();
  return async (text) => {
    await client.invalidateQueries({ queryKey: ['roles'] });
    notify({ text });
  };
}

type Anchor = NonNullable<GivenRole['anchor']>;
const inAddress = (at: Anchor | null) => (at ? { anchorKind: at.kind, anchorId: at.id } : {});

/** Those who could be given a role, or any: with why not. */
export const candidatesQuery = (search: string, role: string | null, at: Anchor | null) =>
  queryOptions({
    queryKey: ['users', 'candidates', search, role, at],
    queryFn: ({ signal }) =>
      ask('GET /api/users/candidates', {
        query: { search: search || undefined, role: role ?? undefined, ...inAddress(at) },
        signal,
      }),
    placeholderData: keepPreviousData,
  });

/** The roles somebody could be given, there or anywhere. */
export const offeredAtQuery = (user: string, at: Anchor | null) =>
  queryOptions({
    queryKey: ['user', user, 'offered-roles', at],
    queryFn: ({ signal }) =>
      ask('GET /api/users/{id}/offered-roles', { params: { id: user }, query: inAddress(at), signal }),
  });

/** Where a role could stand for somebody. */
export const offeredAnchorsQuery = (user: string, query: NonNullable<AnchorQuery>) =>
  queryOptions({
    queryKey: ['user', user, 'offered-anchors', query],
    queryFn: ({ signal }) => ask('GET /api/users/{id}/offered-anchors', { params: { id: user }, query, signal }),
    placeholderData: keepPreviousData,
  });

/** What giving it would come to; refused as giving it would be. */
export const givingQuery = (user: string, body: GivenRole) =>
  queryOptions({
    queryKey: ['user', user, 'giving', body],
    queryFn: ({ signal }) =>
      ask('POST /api/users/{id}/appointments/preview', {
        params: { id: user },
        body: { ...body, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone },
        signal,
      }),
    placeholderData: keepPreviousData,
    retry: false,
  });
