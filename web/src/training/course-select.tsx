import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/ScrollArea.layer.css';
import '@mantine/core/styles/Combobox.layer.css';
import '@mantine/core/styles/CloseButton.layer.css';
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { courseChoiceQuery, pathChoiceQuery } from '../content/queries.ts';
import { useSay } from '../language.tsx';

type Props = {
  value: string;
  error: string | null;
  choose: (id: string, title: string) => void;
};

/** A published course, found by typing; the server is asked, so there may be any number. */
export function CourseSelect(props: Props) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const { data } = useQuery(courseChoiceQuery({ state: 'published', search: typed }));
  const given = useQuery(courseChoiceQuery({ state: 'published' }));
  return (
    <FoundSelect
      {...props}
      label={say({ en: '[course|Course]', de: '[course|Kurs]' })}
      placeholder={say({ en: 'Choose a published [course|course]', de: 'Veröffentlichten [course|Kurs] wählen' })}
      nothing={say({
        en: 'No published [course|course] of this name',
        de: 'Kein veröffentlichter [course|Kurs] mit diesem Namen',
      })}
      type={setTyped}
      found={[...(given.data?.items ?? []), ...(data?.items ?? [])]}
    />
  );
}

/** A published learning path, likewise. */
export function PathSelect(props: Props) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const { data } = useQuery(pathChoiceQuery({ state: 'published', search: typed }));
  const given = useQuery(pathChoiceQuery({ state: 'published' }));
  return (
    <FoundSelect
      {...props}
      label={say({ en: 'Learning path', de: 'Lernpfad' })}
      placeholder={say({ en: 'Choose a published learning path', de: 'Veröffentlichten Lernpfad wählen' })}
      nothing={say({
        en: 'No published learning path of this name',
        de: 'Kein veröffentlichter Lernpfad mit diesem Namen',
      })}
      type={setTyped}
      found={[...(given.data?.items ?? []), ...(data?.items ?? [])]}
    />
  );
}

type Found = Props & {
  label: string;
  placeholder: string;
  nothing: string;
  type: (text: string) => void;
  found: readonly Readonly<{ id: string; title: string }>[];
};

function FoundSelect({ value, error, choose, label, placeholder, nothing, type, found }: Found) {
  const known = new Map(found.map(({ id, title }) => [id, title]));
  return (
    <Select
      label={label}
      placeholder={placeholder}
      nothingFoundMessage={nothing}
      data={[...known].map(([id, title]) => ({ value: id, label: title }))}
      value={value || null}
      onChange={(id) => choose(id ?? '', known.get(id ?? '') ?? '')}
      onSearchChange={(text) => type(known.get(value) === text ? '' : text)}
      searchable
      error={error}
      comboboxProps={{ withinPortal: false }}
    />
  );
}
