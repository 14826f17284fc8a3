import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';

export const invitationsQuery = infiniteQueryOptions({
  queryKey: ['invitations'],
  queryFn: ({ pageParam, signal }) => ask('GET /api/invitations', { query: { limit: 100, after: pageParam }, signal }),
  initialPageParam: '',
  getNextPageParam: (last) => last.after,
});

/** As what and where somebody may be invited; the roles depend on the location. */
export const invitationOffersQuery = (locationId: string) =>
  queryOptions({
    queryKey: ['invitations', 'offers', locationId],
    queryFn: ({ signal }) => ask('GET /api/invitations/offers', { query: locationId ? { locationId } : {}, signal }),
    staleTime: 60_000,
  });

/** What a link leads to; asked once, since a link that leads nowhere will not lead anywhere later. */
export const openInvitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['open-invitation', token],
    queryFn: ({ signal }) => ask('GET /api/invitations/open/{token}', { params: { token }, signal }),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
