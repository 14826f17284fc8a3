import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/ScrollArea.layer.css';
import '@mantine/core/styles/Combobox.layer.css';
import '@mantine/core/styles/CloseButton.layer.css';
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { courseChoiceQuery } from '../content/queries.ts';
import { useSay } from '../language.tsx';

/** A published course, found by typing; the server is asked, so there may be any number. */
export function CourseSelect({
  value,
  error,
  choose,
}: {
  value: string;
  error: string | null;
  choose: (id: string, title: string) => void;
}) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const { data } = useQuery(courseChoiceQuery({ state: 'published', search: typed }));
  const given = useQuery({ ...courseChoiceQuery({ state: 'published' }) });
  const known = new Map([...(given.data?.items ?? []), ...(data?.items ?? [])].map(({ id, title }) => [id, title]));
  return (
    <Select
      label={say({ en: '[course|Course]', de: '[course|Kurs]' })}
      placeholder={say({ en: 'Choose a published [course|course]', de: 'Veröffentlichten [course|Kurs] wählen' })}
      nothingFoundMessage={say({
        en: 'No published [course|course] of this name',
        de: 'Kein veröffentlichter [course|Kurs] mit diesem Namen',
      })}
      data={[...known].map(([id, title]) => ({ value: id, label: title }))}
      value={value || null}
      onChange={(id) => choose(id ?? '', known.get(id ?? '') ?? '')}
      onSearchChange={(text) => setTyped(known.get(value) === text ? '' : text)}
      searchable
      error={error}
      comboboxProps={{ withinPortal: false }}
    />
  );
}
