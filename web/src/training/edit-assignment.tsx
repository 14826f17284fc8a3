import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { ask } from '../api/ask.ts';
import type { Assignment } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Form, useForm } from '../ui/form.tsx';
import { useNotify } from '../ui/notices.tsx';
import { assignmentOf, valuesOf } from './assignment-input.ts';
import css from './assignments.module.css';
import { AudienceFields } from './audience-fields.tsx';
import { AudiencePreview } from './audience-preview.tsx';
import { DueFields, wrongDue } from './due-fields.tsx';
import { RepeatFields, wrongRepeat } from './repeat-fields.tsx';

/** The course of an assignment stays; its name, audience and due date may change. */
export function EditAssignment({ assignment, close }: { assignment: Assignment; close: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  const version = useRef(assignment.version);
  const initial = useMemo(() => valuesOf(assignment), [assignment]);
  const params = { id: assignment.id };
  const form = useForm({
    name: `assignment.${assignment.id}`,
    initial,
    check: (values) => ({
      ...(values.name.trim()
        ? {}
        : {
            name: say({
              en: 'Give the [assignment|assignment] a name.',
              de: 'Geben Sie einen Namen ein.',
            }),
          }),
      ...(values.reach === 'places' && !values.places
        ? {
            places: say({
              en: 'Choose at least one [location|location].',
              de: 'Wählen Sie [locations|Standorte] aus.',
            }),
          }
        : {}),
      ...(values.reach === 'users' && !values.users
        ? {
            users: say({
              en: 'Nobody is left. End the [assignment|assignment] instead.',
              de: 'Es ist niemand mehr übrig. Beenden Sie stattdessen das Ganze.',
            }),
          }
        : {}),
      ...wrongDue(values, say),
      ...wrongRepeat(values, say),
    }),
    save: async (values) => {
      const input = assignmentOf(values);
      if (!input) return;
      const { courseId: _, pathId: __, ...rest } = input;
      const body = { ...rest, dueDate: rest.dueDate ?? null, dueDays: rest.dueDays ?? null };
      await ask('PATCH /api/assignments/{id}', { params, body, version: version.current });
      await Promise.all([
        client.invalidateQueries({ queryKey: ['assignment', assignment.id] }),
        client.invalidateQueries({ queryKey: ['assignments'] }),
      ]);
      notify({
        text: say({
          en: 'The [assignment|assignment] was saved.',
          de: 'Gespeichert.',
        }),
      });
      close();
    },
    reload: async () => {
      const fresh = await ask('GET /api/assignments/{id}', { params });
      version.current = fresh.version;
      return valuesOf(fresh);
    },
  });
  return (
    <div className={css.form}>
      <Form
        form={form}
        verb={say({ en: 'Save [assignment|assignment]', de: '[assignment|Zuweisung] speichern' })}
        cancel={close}
      >
        <TextInput label={say({ en: 'Name', de: 'Name' })} {...form.text('name')} />
        <AudienceFields
          values={form.values}
          set={form.set}
          error={form.faultOf(form.values.reach === 'users' ? 'users' : 'places')}
          named={assignment.users}
        />
        <DueFields form={form} />
        <RepeatFields form={form} />
      </Form>
      <AudiencePreview input={assignmentOf(form.values)} />
    </div>
  );
}
