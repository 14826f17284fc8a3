import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/ScrollArea.layer.css';
import '@mantine/core/styles/Combobox.layer.css';
import { Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import { useSay } from '../language.tsx';
import { useRestedWords } from '../ui/rested.ts';
import css from './assignments.module.css';

export type Named = Readonly<{ id: string; name: string }>;
type Props = { course: string; value: readonly Named[]; choose: (people: readonly Named[]) => void };

/** People who may be enrolled in a course, found by typing and added one by one. */
export function PeopleSelect({ course, value, choose }: Props) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const search = useRestedWords(typed);
  const { data } = useQuery({
    queryKey: ['participants', course, 'offers', search],
    queryFn: ({ signal }) =>
      ask('GET /api/courses/{id}/participants/offers', { params: { id: course }, query: { search }, signal }),
    placeholderData: keepPreviousData,
  });
  const offered = (data?.items ?? []).filter(({ id }) => !value.some((one) => one.id === id));
  const add = (id: string | null) => {
    const found = offered.find((one) => one.id === id);
    if (found) choose([...value, found]);
    setTyped('');
  };
  return (
    <>
      <Select
        label={say({ en: '[users|Users]', de: '[users|Benutzer]' })}
        placeholder={say({ en: 'Type a name', de: 'Namen tippen' })}
        nothingFoundMessage={say({ en: 'Nobody of this name', de: 'Niemand mit diesem Namen' })}
        data={offered.map(({ id, name }) => ({ value: id, label: name }))}
        filter={({ options }) => options}
        value={null}
        searchValue={typed}
        onSearchChange={setTyped}
        onChange={add}
        searchable
        comboboxProps={{ withinPortal: false }}
      />
      {value.length > 0 && (
        <ul className={css.places} aria-label={say({ en: 'Chosen', de: 'Ausgewählt' })}>
          {value.map(({ id, name }) => (
            <li key={id} className={css.place}>
              {name}
              <button
                type="button"
                onClick={() => choose(value.filter((one) => one.id !== id))}
                aria-label={say({ en: 'Leave {name} out', de: '{name} weglassen' }, { name })}
              >
                <IconX size={14} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
