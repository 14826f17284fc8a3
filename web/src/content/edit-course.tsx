import { Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { ask } from '../api/ask.ts';
import type { Course } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Form, useForm } from '../ui/form.tsx';
import { useNotify } from '../ui/notices.tsx';

const valuesOf = ({ title, description }: Course) => ({ title, description });

export function EditCourse({ course, close }: { course: Course; close: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  const version = useRef(course.version);
  const initial = useMemo(() => valuesOf(course), [course]);
  const params = { id: course.id };
  const form = useForm({
    name: `course.${course.id}`,
    initial,
    check: ({ title }) =>
      title.trim()
        ? {}
        : { title: say({ en: '[course|A course] needs a title.', de: 'Ein [course|Kurs] braucht einen Titel.' }) },
    save: async (_, touched) => {
      await ask('PATCH /api/courses/{id}', { params, body: touched, version: version.current });
      await Promise.all([
        client.invalidateQueries({ queryKey: ['course', course.id] }),
        client.invalidateQueries({ queryKey: ['courses'] }),
      ]);
      notify({ text: say({ en: 'The [course|course] was saved.', de: 'Der [course|Kurs] wurde gespeichert.' }) });
      close();
    },
    reload: async () => {
      const fresh = await ask('GET /api/courses/{id}', { params });
      version.current = fresh.version;
      return valuesOf(fresh);
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
    </Form>
  );
}
