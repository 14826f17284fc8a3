import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/ScrollArea.layer.css';
import '@mantine/core/styles/Combobox.layer.css';
import '@mantine/core/styles/CloseButton.layer.css';
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { FoundLocation } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { useRestedWords } from '../ui/rested.ts';
import { locationQuery, searchQuery } from './queries.ts';
import { pathOf } from './tree.ts';

/** One location, found by typing its name or identifier, shown by its path: "North / Leeds". */
export function LocationSelect({ value, choose, error, label, help, placeholder, offer }: Props) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const words = useRestedWords(typed);
  const { data, isPending, isPlaceholderData } = useQuery(searchQuery(words));
  const chosen = useQuery({ ...locationQuery(value), enabled: value !== '' }).data;
  const options = useMemo(() => {
    const found = (data?.items ?? []).filter((one) => !one.isExpired && (offer?.(one) ?? true));
    const shown = found.map((one) => ({ value: one.id, label: pathOf(one) }));
    return words === '' ? shown.sort((a, b) => a.label.localeCompare(b.label)) : shown;
  }, [data, offer, words]);
  // the chosen one keeps its name while others are looked for
  const named = useMemo(
    () =>
      chosen && !options.some((one) => one.value === chosen.id)
        ? [...options, { value: chosen.id, label: pathOf(chosen) }]
        : options,
    [options, chosen],
  );
  // until the answer to what was typed is there, what came before is narrowed by it
  const isAnswered = typed.trim() === words && !isPlaceholderData;
  const offered = typed === '' ? named : isAnswered ? options : options.filter(({ label: path }) => holds(path, typed));
  const isMore = data !== undefined && (data.after !== null || data.items.length === 50);
  return (
    <Select
      label={label ?? say({ en: '[location|Location] (optional)', de: '[location|Standort] (freiwillig)' })}
      description={
        isMore
          ? say({
              en: 'Type to find more [locations|locations].',
              de: 'Tippen Sie, um weitere [locations|Standorte] zu finden.',
            })
          : help
      }
      placeholder={
        isPending
          ? say({ en: 'Loading', de: 'Wird geladen' })
          : (placeholder ?? say({ en: 'No [location|location]', de: 'Ohne [location|Standort]' }))
      }
      nothingFoundMessage={say({
        en: 'Not among the [locations|locations] you manage',
        de: 'Gehört nicht zu dem, was Sie verwalten',
      })}
      data={named}
      // what is shown was found by the server, which reads accents and typing errors
      filter={() => offered}
      value={value || null}
      onSearchChange={(text) => setTyped(named.some((one) => one.label === text) ? '' : text)}
      onChange={(next) => choose(next ?? '', data?.items.find(({ id }) => id === next) ?? null)}
      error={error}
      searchable
      clearable
      clearButtonProps={{
        'aria-label': say({ en: 'Take the [location|location] away', de: '[location|Standort] entfernen' }),
      }}
      comboboxProps={{ withinPortal: false }}
    />
  );
}

const holds = (path: string, typed: string) => path.toLowerCase().includes(typed.trim().toLowerCase());

type Props = {
  value: string;
  choose: (id: string, location: FoundLocation | null) => void;
  error?: string | null;
  label?: string;
  help?: string;
  placeholder?: string;
  /** Which of those that are found are offered; all when it is left out. */ offer?: (
    location: FoundLocation,
  ) => boolean;
};
