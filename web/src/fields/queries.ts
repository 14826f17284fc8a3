import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';
import { useNotify } from '../ui/notices.tsx';

/** What organizations add fields to, as the addresses name it. */
export type Subject = 'users' | 'courses';

/** All fields of a subject, the deleted ones last: for whoever keeps them. */
export const keptFieldsQuery = (subject: Subject) =>
  queryOptions({
    queryKey: ['fields', 'kept', subject],
    queryFn: ({ signal }) => ask(`GET /api/fields/${subject}`, { signal }),
  });

/** The fields that are filled in and that lists are narrowed by. */
export const fieldsQuery = (subject: Subject) =>
  queryOptions({
    queryKey: ['fields', subject],
    queryFn: ({ signal }) =>
      subject === 'users' ? ask('GET /api/user-fields', { signal }) : ask('GET /api/course-fields', { signal }),
    staleTime: 60_000,
  });

/** What is stored for one user or course. */
export const additionalQuery = (subject: Subject, id: string) =>
  queryOptions({
    queryKey: ['fields', 'of', subject, id],
    queryFn: ({ signal }) =>
      subject === 'users'
        ? ask('GET /api/users/{id}/additional', { params: { id }, signal })
        : ask('GET /api/courses/{id}/additional', { params: { id }, signal }),
  });

/** After a change of fields or of what is stored in them. */
export function useFinishFields(): (text: string) => Promise<void> {
  const client = useQueryClient();
  const notify = useNotify();
  return async (text) => {
    await client.invalidateQueries({ queryKey: ['fields'] });
    notify({ text });
  };
}
