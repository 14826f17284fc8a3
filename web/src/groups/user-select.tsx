import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/ScrollArea.layer.css';
import '@mantine/core/styles/Combobox.layer.css';
import { Select } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSay } from '../language.tsx';
import { usersQuery } from '../users/queries.ts';

export type Somebody = Readonly<{ id: string; name: string }>;

/** One user, found by typing; the server is asked, so there may be any number. */
export function UserSelect({
  label,
  value,
  error,
  choose,
}: {
  label: string;
  value: Somebody | null;
  error?: string | undefined;
  choose: (user: Somebody | null) => void;
}) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const search = value?.name === typed ? '' : typed;
  const found = useInfiniteQuery(usersQuery(search ? { search } : {})).data?.pages[0]?.items ?? [];
  const known = new Map([...found, ...(value ? [value] : [])].map(({ id, name }) => [id, name]));
  return (
    <Select
      label={label}
      placeholder={say({ en: 'Type a name', de: 'Namen tippen' })}
      nothingFoundMessage={say({ en: 'Nobody of this name', de: 'Niemand mit diesem Namen' })}
      data={[...known].map(([id, name]) => ({ value: id, label: name }))}
      value={value?.id ?? null}
      error={error}
      onChange={(id) => choose(id ? { id, name: known.get(id) ?? '' } : null)}
      onSearchChange={setTyped}
      searchable
      comboboxProps={{ withinPortal: false }}
    />
  );
}
