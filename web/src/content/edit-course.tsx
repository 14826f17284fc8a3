import { Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { ask } from '../api/ask.ts';
import type { AdditionalValue, Course } from '../api/types.ts';
import { withAdditional, checkAdditional, splitAdditional } from '../fields/additional.ts';
import { AdditionalFields } from '../fields/additional-fields.tsx';
import { useSay } from '../language.tsx';
import { Form, useForm } from '../ui/form.tsx';
import { useNotify } from '../ui/notices.tsx';

const valuesOf = ({ title, description }: Course) => ({ title, description });

type Props = { course: Course; additional: readonly AdditionalValue[]; close: () => void };

export function EditCourse({ course, additional, close }: Props) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  const version = useRef(course.version);
  const initial = useMemo(() => withAdditional(valuesOf(course), additional), [course, additional]);
  const params = { id: course.id };
  const form = useForm({
    name: `course.${course.id}`,
    initial,
    check: (values) => ({
      ...checkAdditional(additional, values, say),
      ...(!values.title.trim() && {
        title: say({ en: '[course|A course] needs a title.', de: 'Geben Sie einen Titel ein.' }),
      }),
    }),
    save: async (_, touched) => {
      const { rest, additional: own } = splitAdditional(touched);
      const body = { ...rest, ...(own && { additional: own }) };
      await ask('PATCH /api/courses/{id}', { params, body, version: version.current });
      await Promise.all([
        client.invalidateQueries({ queryKey: ['course', course.id] }),
        client.invalidateQueries({ queryKey: ['courses'] }),
        client.invalidateQueries({ queryKey: ['fields', 'of', 'courses', course.id] }),
      ]);
      notify({ text: say({ en: 'The [course|course] was saved.', de: 'Gespeichert.' }) });
      close();
    },
    reload: async () => {
      const fresh = await ask('GET /api/courses/{id}', { params });
      const { items } = await ask('GET /api/courses/{id}/additional', { params });
      version.current = fresh.version;
      return withAdditional(valuesOf(fresh), items);
    },
  });
  return (
    <Form form={form} verb={say({ en: 'Save [course|course]', de: '[course|Kurs] speichern' })} cancel={close}>
      <TextInput label={say({ en: 'Title', de: 'Titel' })} {...form.text('title')} />
      <Textarea
        label={say({ en: 'Description', de: 'Beschreibung' })}
        minRows={4}
        rows={5}
        {...form.text('description')}
      />
      <AdditionalFields items={additional} form={form} />
    </Form>
  );
}
