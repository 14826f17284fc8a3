import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/ScrollArea.layer.css';
import '@mantine/core/styles/Combobox.layer.css';
import '@mantine/core/styles/CloseButton.layer.css';
import '@mantine/core/styles/Pill.layer.css';
import '@mantine/core/styles/PillsInput.layer.css';
import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSay } from '../language.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { locationsQuery } from '../workplace/queries.ts';
import { pathsOf } from '../workplace/tree.ts';

const shownAtOnce = 50;

/** The locations of an audience, found by their paths. */
export function PlacesSelect({ value, choose, error }: Props) {
  const say = useSay();
  const { data, error: failed, refetch, isPending } = useQuery(locationsQuery);
  const options = useMemo(() => {
    const paths = [...pathsOf(data?.items ?? [])].map(([id, path]) => ({ value: id, label: path }));
    return paths.sort((a, b) => a.label.localeCompare(b.label));
  }, [data]);
  if (failed) return <ProblemNote error={failed} retry={() => void refetch()} />;
  const known = new Set(options.map((each) => each.value));
  const unseen = say({ en: 'A location you can’t see', de: 'Ein Standort, den Sie nicht sehen' });
  const kept = isPending ? [] : value.filter((id) => !known.has(id)).map((id) => ({ value: id, label: unseen }));
  const many = {
    en: 'Type to find one of {n} locations.',
    de: 'Tippen Sie, um einen von {n} Standorten zu finden.',
  } as const;
  return (
    <MultiSelect
      label={say({ en: 'Locations', de: 'Standorte' })}
      description={options.length > shownAtOnce ? say(many, { n: options.length }) : undefined}
      placeholder={
        isPending
          ? say({ en: 'Loading', de: 'Wird geladen' })
          : value.length === 0
            ? say({ en: 'Type a name', de: 'Namen eingeben' })
            : ''
      }
      nothingFoundMessage={say({
        en: 'Not among the locations you manage',
        de: 'Nicht unter den Standorten, die Sie verwalten',
      })}
      data={[...kept, ...options]}
      limit={shownAtOnce}
      value={isPending ? [] : [...value]}
      onChange={choose}
      error={error}
      searchable
      hidePickedOptions
      comboboxProps={{ withinPortal: false }}
    />
  );
}

type Props = { value: readonly string[]; choose: (ids: readonly string[]) => void; error: string | null };
