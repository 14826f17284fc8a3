import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSay } from '../language.tsx';
import { Chip, SearchField } from '../ui/chip.tsx';
import { useFilters } from '../ui/filters.tsx';
import { type ClientFilters, clientOffersQuery } from './queries.ts';

/** What narrows a list of clients, kept in the address: a word, a tag, a feature of their plan. */
export function useClientFilters() {
  const filters = useFilters(['search', 'tag', 'feature', 'mine']);
  const { data } = useQuery(clientOffersQuery);
  const { search, tag, feature: wanted, mine: named } = filters.values;
  const mine = named === 'true' ? named : undefined;
  const feature = data?.features.find((one) => one.feature === wanted)?.feature;
  const values = useMemo<ClientFilters>(() => ({ search, tag, feature, mine }), [search, tag, feature, mine]);
  return { filters, values, offers: data };
}

type Own = ReturnType<typeof useClientFilters>;
/** What narrows clients, wherever it is kept. */
export type Narrowing = Readonly<{
  filters: Pick<Own['filters'], 'values' | 'set'>;
  values: ClientFilters;
  offers: Own['offers'];
}>;

export function ClientFilterChips({ filters, offers }: Omit<Narrowing, 'values'>) {
  const say = useSay();
  return (
    <>
      <SearchField
        label={say({ en: 'Search clients', de: 'Kundenorganisationen suchen' })}
        value={filters.values.search ?? ''}
        tell={(search) => filters.set({ search })}
      />
      {offers && (offers.mine > 0 || filters.values.mine) && (
        <Chip
          name={say({ en: 'Looked after', de: 'Betreut' })}
          value={filters.values.mine}
          options={[{ value: 'true', label: say({ en: 'by me', de: 'von mir' }) }]}
          choose={(mine) => filters.set({ mine })}
        />
      )}
      {offers && (offers.tags.length > 0 || filters.values.tag) && (
        <Chip
          name={say({ en: 'Tag', de: 'Schlagwort' })}
          value={filters.values.tag}
          options={offers.tags.map((tag) => ({ value: tag, label: tag }))}
          choose={(tag) => filters.set({ tag })}
        />
      )}
      {offers && offers.features.length > 0 && (
        <Chip
          name={say({ en: 'Plan has', de: 'Plan enthält' })}
          value={filters.values.feature}
          options={offers.features.map(({ feature, title }) => ({ value: feature, label: title }))}
          choose={(feature) => filters.set({ feature })}
        />
      )}
    </>
  );
}
