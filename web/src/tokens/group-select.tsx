import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/ScrollArea.layer.css';
import '@mantine/core/styles/Combobox.layer.css';
import { Select } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { groupsQuery } from '../groups/queries.ts';
import { useSay } from '../language.tsx';

export type ChosenGroup = Readonly<{ id: string; name: string }>;
type Props = { value: ChosenGroup | null; choose: (group: ChosenGroup | null) => void; error: string | undefined };

/** One group, found by typing; the server is asked, so there may be any number. */
export function GroupSelect({ value, choose, error }: Props) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const search = value?.name === typed ? '' : typed;
  const found = useInfiniteQuery(groupsQuery(search ? { search } : {})).data?.pages[0]?.items ?? [];
  const known = new Map([...found, ...(value ? [value] : [])].map(({ id, name }) => [id, name]));
  return (
    <Select
      label={say({ en: '[group|Group] here (optional)', de: '[group|Gruppe] hier (freiwillig)' })}
      description={say({
        en: 'Empty: one of the same name, which is added when the system first speaks of it.',
        de: 'Leer: desselben Namens; entsteht, sobald das System den Namen zum ersten Mal nennt.',
      })}
      nothingFoundMessage={say({
        en: 'No [group|group] of this name',
        de: '[groups|Gruppen]: nichts mit diesem Namen',
      })}
      data={[...known].map(([id, name]) => ({ value: id, label: name }))}
      value={value?.id ?? null}
      error={error}
      onChange={(id) => choose(id ? { id, name: known.get(id) ?? '' } : null)}
      onSearchChange={setTyped}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': say({ en: 'Clear', de: 'Leeren' }) }}
      comboboxProps={{ withinPortal: false }}
    />
  );
}
