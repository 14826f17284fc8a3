import { Button, TextInput } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import { groupsQuery } from '../groups/queries.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { Choice } from '../ui/choice.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { templatesQuery } from './queries.ts';

/** Begins a course by hand or with a template: a name, and then straight to its items. */
export function NewCourse({ close }: { close: () => void }) {
  const say = useSay();
  const { may } = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  const [group, setGroup] = useState<string | null>(null);
  const [template, setTemplate] = useState('');
  const templates = useInfiniteQuery({ ...templatesQuery, enabled: may['course-template.view'] === true });
  const patterns = templates.data?.pages.flatMap(({ items }) => items) ?? [];
  const groups = useInfiniteQuery({ ...groupsQuery({}), enabled: may['group.view'] === true });
  const offered = groups.data?.pages.flatMap(({ items }) => items) ?? [];
  // who looks after one group begins there
  const chosen = group ?? (offered.length === 1 ? (offered[0]?.id ?? '') : '');
  const begin = useMutation({
    mutationFn: () =>
      template
        ? ask('POST /api/courses/from-template', { body: { templateId: template, title: title.trim() } })
        : ask('POST /api/courses', {
            body: { title: title.trim(), language: say.language, ...(chosen && { groups: [chosen] }) },
          }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['courses'] });
      await navigate({ to: '/content/$id/edit', params: { id } });
    },
  });
  return (
    <Dialog
      title={say({ en: 'New [course|course]', de: 'Neuer [course|Kurs]' })}
      close={close}
      footer={
        <>
          <Button variant="default" onClick={close}>
            {say({ en: 'Cancel', de: 'Abbrechen' })}
          </Button>
          <Button type="submit" form="new-course" loading={begin.isPending} disabled={title.trim() === ''}>
            {say({ en: 'Begin [course|course]', de: '[course|Kurs] beginnen' })}
          </Button>
        </>
      }
    >
      <form
        id="new-course"
        style={{ display: 'grid', gap: 16 }}
        onSubmit={(event) => {
          event.preventDefault();
          begin.mutate();
        }}
      >
        {begin.error && <ProblemNote error={begin.error} />}
        <TextInput
          label={say({ en: 'Title', de: 'Titel' })}
          value={title}
          maxLength={300}
          data-autofocus
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        {patterns.length > 0 && (
          <Choice
            label={say({ en: 'Begin with', de: 'Beginnen mit' })}
            value={template}
            choose={setTemplate}
            options={[
              { value: '', label: say({ en: 'Nothing: an empty draft', de: 'Nichts: leerer Entwurf' }) },
              ...patterns.map((one) => ({ value: one.id, label: one.title })),
            ]}
          />
        )}
        {offered.length > 0 && template === '' && (
          <Choice
            label={say({ en: '[group|Group]', de: '[group|Gruppe]' })}
            value={chosen}
            choose={setGroup}
            options={[
              { value: '', label: say({ en: 'None', de: 'Keine' }) },
              ...offered.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
      </form>
    </Dialog>
  );
}
