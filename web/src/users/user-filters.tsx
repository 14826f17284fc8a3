import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { UserQuery, UserState } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { Chip, SearchField } from '../ui/chip.tsx';
import { among, type Filters } from '../ui/filters.tsx';
import { userLooks } from '../ui/status.tsx';
import { locationsQuery } from '../workplace/queries.ts';
import { pathsOf } from '../workplace/tree.ts';
import { rolesQuery } from './queries.ts';

type Name = 'search' | 'location' | 'role' | 'state' | 'clients';
const states: readonly UserState[] = ['active', 'invited', 'suspended', 'disabled', 'listed', 'archived'];

/** What the address says, as the server is asked. */
export const userQueryOf = ({ state, clients, ...rest }: Filters<Name>['values']): UserQuery => ({
  ...rest,
  state: among(states, state),
  clients: among(['true'], clients),
});

export function UserFilters({ filters: { values, set } }: { filters: Filters<Name> }) {
  const say = useSay();
  const { may, hasClients } = useMe();
  const roles = useQuery({ ...rolesQuery, enabled: may['role.compare'] === true });
  return (
    <>
      <SearchField
        label={say({ en: 'Search by name, user name or e-mail', de: 'Nach Name, Benutzername oder E-Mail suchen' })}
        hint={say({ en: 'Search users', de: 'Benutzer suchen' })}
        value={values.search ?? ''}
        tell={(search) => set({ search })}
      />
      <LocationChip value={values.location} choose={(location) => set({ location })} />
      {may['role.compare'] && (
        <Chip
          name={say({ en: 'Role', de: 'Rolle' })}
          value={values.role}
          options={(roles.data?.items ?? []).map(({ role, name }) => ({ value: role, label: name }))}
          choose={(role) => set({ role })}
        />
      )}
      <Chip
        name={say({ en: 'State', de: 'Zustand' })}
        value={values.state}
        options={states.map((state) => ({ value: state, label: say(userLooks[state].word) }))}
        choose={(state) => set({ state })}
      />
      {hasClients && may['client.view'] && (
        <Chip
          name={say({ en: 'Organizations', de: 'Organisationen' })}
          value={values.clients}
          options={[{ value: 'true', label: say({ en: 'and clients', de: 'und Mandanten' }) }]}
          choose={(clients) => set({ clients })}
        />
      )}
    </>
  );
}

/** A location with everything below it. */
export function LocationChip({
  value,
  choose,
}: {
  value: string | undefined;
  choose: (value: string | undefined) => void;
}) {
  const say = useSay();
  const { may } = useMe();
  const canSee = may['location.view'] === true;
  const { data } = useQuery({ ...locationsQuery, enabled: canSee });
  const options = useMemo(() => {
    const paths = pathsOf(data?.items ?? []);
    return (data?.items ?? [])
      .map(({ id, name }) => ({ value: id, label: name, hint: paths.get(id) ?? name }))
      .sort((a, b) => a.hint.localeCompare(b.hint))
      .map(({ hint, ...option }) => (hint === option.label ? option : { ...option, hint }));
  }, [data]);
  if (!canSee) return null;
  return <Chip name={say({ en: 'Location', de: 'Standort' })} value={value} options={options} choose={choose} />;
}
