import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { UserNarrowing, UserQuery, UserSort, UserState } from '../api/types.ts';
import { FieldChips } from '../fields/field-chips.tsx';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { Chip, SearchField } from '../ui/chip.tsx';
import { among, type Filters } from '../ui/filters.tsx';
import { useRestedWords } from '../ui/rested.ts';
import { userLooks } from '../ui/status.tsx';
import { pathOf } from '../workplace/tree.ts';
import { DateFilters } from './date-filters.tsx';
import { groupChoiceQuery, offeredPlacesQuery, userOffersQuery, userQuery, usersQuery } from './queries.ts';

export const filterNames = [
  ...([
    'search',
    'location',
    'department',
    'jobTitle',
    'role',
    'group',
    'manager',
    'state',
    'clients',
    'additional',
    'sort',
  ] as const),
  ...(['hiredFrom', 'hiredTo', 'signedInFrom', 'signedInTo', 'expiresFrom', 'expiresTo', 'neverSignedIn'] as const),
] as const;
export type FilterName = (typeof filterNames)[number];
type Name = FilterName;
const states: readonly UserState[] = ['active', 'invited', 'suspended', 'disabled', 'listed', 'archived', 'deleted'];

const sorts: readonly UserSort[] = ['name', '-name', 'user-name', '-user-name'];

/** What the address says, as the server is asked for a list and its order. */
export const userQueryOf = ({ sort, ...values }: Filters<Name>['values']): UserQuery => ({
  ...narrowingOf(values),
  sort: among(sorts, sort),
});

/** As `userQueryOf`, without an order: to count and to export. */
export const narrowingOf = ({
  state,
  clients,
  neverSignedIn,
  sort: _,
  ...rest
}: Filters<Name>['values']): UserNarrowing => ({
  ...rest,
  state: among(states, state),
  clients: among(['true'], clients),
  neverSignedIn: among(['true'], neverSignedIn),
});

export function UserFilters({ filters: { values, set } }: { filters: Filters<Name> }) {
  const say = useSay();
  const { may, hasClients } = useMe();
  const { data: offers } = useQuery(userOffersQuery);
  return (
    <>
      <SearchField
        label={say({ en: 'Search by name, user name or e-mail', de: 'Nach Name, Benutzername oder E-Mail suchen' })}
        hint={say({ en: 'Search [users|users]', de: '[users|Benutzer] suchen' })}
        value={values.search ?? ''}
        tell={(search) => set({ search })}
      />
      <LocationChip value={values.location} choose={(location) => set({ location })} />
      <Chip
        name={say({ en: 'Role', de: 'Rolle' })}
        value={values.role}
        options={(offers?.roles ?? []).map(({ role, name }) => ({ value: role, label: name }))}
        choose={(role) => set({ role })}
      />
      {offers && offers.departments.length > 0 && (
        <Chip
          name={say({ en: '[department|Department]', de: '[department|Abteilung]' })}
          value={values.department}
          options={offers.departments.map(({ id, name }) => ({ value: id, label: name }))}
          choose={(department) => set({ department })}
        />
      )}
      <Chip
        name={say({ en: 'State', de: 'Zustand' })}
        value={values.state}
        options={states.map((state) => ({ value: state, label: say(userLooks[state].word) }))}
        choose={(state) => set({ state })}
      />
      {offers && offers.jobTitles.length > 0 && (
        <Chip
          name={say({ en: 'Job title', de: 'Stellenbezeichnung' })}
          value={values.jobTitle}
          options={offers.jobTitles.map(({ id, name }) => ({ value: id, label: name }))}
          choose={(jobTitle) => set({ jobTitle })}
        />
      )}
      <ManagerChip value={values.manager} choose={(manager) => set({ manager })} />
      {may['group.view'] && <GroupChip value={values.group} choose={(group) => set({ group })} />}
      <DateFilters filters={{ values, set }} />
      <FieldChips of="users" value={values.additional} set={(additional) => set({ additional })} />
      {hasClients && may['client.view'] && (
        <Chip
          name={say({ en: 'Organizations', de: 'Organisationen' })}
          value={values.clients}
          options={[{ value: 'true', label: say({ en: 'and clients', de: 'und Kundenorganisationen' }) }]}
          choose={(clients) => set({ clients })}
        />
      )}
    </>
  );
}

function GroupChip({ value, choose }: { value: string | undefined; choose: (value: string | undefined) => void }) {
  const say = useSay();
  const { data } = useQuery(groupChoiceQuery);
  const options = (data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  if (options.length === 0) return null;
  return (
    <Chip name={say({ en: '[group|Group]', de: '[group|Gruppe]' })} value={value} options={options} choose={choose} />
  );
}

/** Those who report to somebody, who is found by name among the users in sight. */
function ManagerChip({ value, choose }: { value: string | undefined; choose: (value: string | undefined) => void }) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const search = useRestedWords(typed);
  const [first] = useInfiniteQuery({ ...usersQuery(search ? { search } : {}), staleTime: 60_000 }).data?.pages ?? [];
  const options = (first?.items ?? []).map(({ id, name, userName }) => ({ value: id, label: name, hint: userName }));
  const isAmong = value === undefined || options.some((one) => one.value === value);
  const named = useQuery({ ...userQuery(value ?? ''), enabled: !isAmong && first !== undefined });
  return (
    <Chip
      name={say({ en: 'Reports to', de: 'Berichtet an' })}
      value={value}
      label={named.data?.name ?? ''}
      options={options}
      choose={choose}
      seek={{ tell: setTyped, more: first?.after !== null && first !== undefined }}
    />
  );
}

/** A location with everything below it, among those where users may be seen. */
export function LocationChip({
  value,
  choose,
}: {
  value: string | undefined;
  choose: (value: string | undefined) => void;
}) {
  const say = useSay();
  const { may } = useMe();
  const [typed, setTyped] = useState('');
  const words = useRestedWords(typed);
  const mayAsk = may['user.view'] === true;
  const { data } = useQuery({ ...offeredPlacesQuery({ search: words || undefined }), enabled: mayAsk });
  const options = (data?.items ?? []).map((one) =>
    one.above.length === 0
      ? { value: one.id, label: one.name }
      : { value: one.id, label: one.name, hint: pathOf({ ...one, above: one.above.map((name) => ({ name })) }) },
  );
  const isAmong = value === undefined || options.some((one) => one.value === value);
  const named = useQuery({ ...offeredPlacesQuery({ id: value }), enabled: mayAsk && !isAmong && data !== undefined });
  if (options.length === 0 && typed === '' && value === undefined) return null;
  return (
    <Chip
      name={say({ en: '[location|Location]', de: '[location|Standort]' })}
      value={value}
      label={named.data?.items[0]?.name ?? ''}
      options={options}
      choose={choose}
      seek={{ tell: setTyped, more: data?.more === true }}
    />
  );
}
