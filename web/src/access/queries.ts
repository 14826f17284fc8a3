import { queryOptions } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';
import type { Language } from '../say.ts';

/** What a question is about: a thing, or one of each side with `+` between them. */
export type About = Readonly<{ type: string; id: string }>;

export const questionsQuery = (language: Language) =>
  queryOptions({
    queryKey: ['access', 'questions', language],
    queryFn: ({ signal }) => ask('GET /api/access/questions', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const accessQuery = (id: string, language: Language) =>
  queryOptions({
    queryKey: ['access', 'of', id, language],
    queryFn: ({ signal }) => ask('GET /api/users/{id}/access', { params: { id }, signal }),
  });

export const verdictQuery = (id: string, privilege: string, about: About | undefined, language: Language) =>
  queryOptions({
    queryKey: ['access', 'verdict', id, privilege, about, language],
    queryFn: ({ signal }) =>
      ask('POST /api/users/{id}/access/explanation', {
        params: { id },
        body: { privilege, ...(about && { about }) },
        signal,
      }),
  });

/** Things of a kind by what they are called; empty where none of them may be listed. */
export const thingsQuery = (kind: string, search: string) =>
  queryOptions({
    queryKey: ['access', 'things', kind, search],
    retry: false,
    queryFn: ({ signal }) => findIn[kind]?.(search, signal) ?? Promise.resolve([]),
  });

type Named = Readonly<{ id: string; name: string }>;
const most = 20;
const findIn: Readonly<Record<string, (search: string, signal: AbortSignal) => Promise<readonly Named[]>>> = {
  user: async (search, signal) => (await ask('GET /api/users', { query: sought(search), signal })).items,
  group: async (search, signal) => (await ask('GET /api/groups', { query: sought(search), signal })).items,
  location: async (search, signal) => (await ask('GET /api/locations', { query: sought(search), signal })).items,
  course: async (search, signal) =>
    (await ask('GET /api/courses', { query: sought(search), signal })).items.map(({ id, title }) => ({
      id,
      name: title,
    })),
};
const sought = (search: string) => ({ limit: most, ...(search && { search }) });
