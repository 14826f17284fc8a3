import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/ScrollArea.layer.css';
import '@mantine/core/styles/Combobox.layer.css';
import '@mantine/core/styles/CloseButton.layer.css';
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSay } from '../language.tsx';
import { locationsQuery } from './queries.ts';
import { pathsOf } from './tree.ts';

const shownAtOnce = 50;

/** One location, found by its path: "North / Leeds". */
export function LocationSelect({ value, choose, error, label, help, placeholder, without }: Props) {
  const say = useSay();
  const { data, isPending } = useQuery(locationsQuery);
  const options = useMemo(() => {
    const items = (data?.items ?? []).filter(({ id, isExpired }) => !without?.has(id) && (!isExpired || id === value));
    return [...pathsOf(items)]
      .map(([id, path]) => ({ value: id, label: path }))
      .sort((a, b) => a.label.localeCompare(b.label));
  }, [data, without, value]);
  const many = options.length > shownAtOnce;
  return (
    <Select
      label={label ?? say({ en: 'Location (optional)', de: 'Standort (freiwillig)' })}
      description={
        many
          ? say(
              { en: 'Type to find one of {n} locations.', de: 'Tippen Sie, um einen von {n} Standorten zu finden.' },
              { n: options.length },
            )
          : help
      }
      placeholder={
        isPending
          ? say({ en: 'Loading', de: 'Wird geladen' })
          : (placeholder ?? say({ en: 'No location', de: 'Kein Standort' }))
      }
      nothingFoundMessage={say({
        en: 'Not among the locations you manage',
        de: 'Nicht unter den Standorten, die Sie verwalten',
      })}
      data={options}
      limit={shownAtOnce}
      value={value || null}
      onChange={(next) => choose(next ?? '')}
      error={error}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': say({ en: 'Take the location away', de: 'Standort entfernen' }) }}
      comboboxProps={{ withinPortal: false }}
    />
  );
}

type Props = {
  value: string;
  choose: (id: string) => void;
  error?: string | null;
  label?: string;
  help?: string;
  placeholder?: string;
  /** Not to be offered. */ without?: ReadonlySet<string>;
};
