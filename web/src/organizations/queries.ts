import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';
import type { Query } from '../api/types.ts';

export type ClientFilters = Omit<NonNullable<Query<'GET /api/organizations'>>, 'limit' | 'after'>;

export const clientsQuery = (filters: ClientFilters) =>
  infiniteQueryOptions({
    queryKey: ['organizations', 'list', filters],
    queryFn: ({ pageParam, signal }) =>
      ask('GET /api/organizations', { query: { ...filters, limit: 100, after: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.after,
  });

export const clientOffersQuery = queryOptions({
  queryKey: ['organizations', 'offers'],
  queryFn: ({ signal }) => ask('GET /api/organizations/offers', { signal }),
});

export const organizationQuery = (id: string) =>
  queryOptions({
    queryKey: ['organization', id],
    queryFn: ({ signal }) => ask('GET /api/organizations/{id}', { params: { id }, signal }),
  });

export const logoQuery = (id: string) =>
  queryOptions({
    queryKey: ['organization', id, 'logo'],
    queryFn: ({ signal }) => ask('GET /api/organizations/{id}/logo', { params: { id }, signal }),
  });

export const templatesQuery = infiniteQueryOptions({
  queryKey: ['client-templates', 'list'],
  queryFn: ({ pageParam, signal }) =>
    ask('GET /api/client-templates', { query: { limit: 100, after: pageParam || undefined }, signal }),
  initialPageParam: '',
  getNextPageParam: (last) => last.after,
});

export const templateQuery = (id: string) =>
  queryOptions({
    queryKey: ['client-templates', id],
    queryFn: ({ signal }) => ask('GET /api/client-templates/{id}', { params: { id }, signal }),
  });

export const templateUseQuery = (id: string) =>
  queryOptions({
    queryKey: ['organization', id, 'template'],
    queryFn: ({ signal }) => ask('GET /api/organizations/{id}/template', { params: { id }, signal }),
  });

/** What a template would change at a client: asked again whenever either changed. */
export const templatePreviewQuery = (client: string, templateId: string, version: number) =>
  queryOptions({
    queryKey: ['organization', client, 'template', templateId, version],
    queryFn: ({ signal }) =>
      ask('POST /api/organizations/{id}/template/preview', { params: { id: client }, body: { templateId }, signal }),
  });

/** Asked again while one is being made. */
export const exportsQuery = (id: string) =>
  queryOptions({
    queryKey: ['organization', id, 'exports'],
    queryFn: ({ signal }) => ask('GET /api/organizations/{id}/exports', { params: { id }, signal }),
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ state: now }) => now === 'waiting' || now === 'running') ? 1_000 : false,
  });

export const closureQuery = (id: string) =>
  queryOptions({
    queryKey: ['organization', id, 'closure'],
    queryFn: ({ signal }) => ask('GET /api/organizations/{id}/closure', { params: { id }, signal }),
  });

export const visitorsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['organization', id, 'visitors'],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: 50, after: pageParam || undefined };
      return ask('GET /api/organizations/{id}/visitors', { params: { id }, query, signal });
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.after,
  });
