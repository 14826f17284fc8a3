import { IconMapPin, IconPlus, IconStairs } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { SearchField } from '../ui/chip.tsx';
import { Deed } from '../ui/deed.tsx';
import { Empty } from '../ui/empty.tsx';
import { useFilters } from '../ui/filters.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { LocationDialog, type LocationDeed } from './location-dialog.tsx';
import { LocationTree } from './location-tree.tsx';
import css from './locations.module.css';
import { locationsQuery } from './queries.ts';
import { matching, rowsOf } from './tree.ts';

export const declared = screen({
  id: 'locations',
  path: '/locations',
  title: { en: 'Locations', de: 'Standorte' },
  help: {
    en: 'The places of the organization, each below another.',
    de: 'Die Orte der Organisation, jeder unter einem anderen.',
  },
  needs: 'location.view',
  menu: { group: 'people', order: 15, icon: IconMapPin, key: 'l' },
});

const openAtFirst = 400;

export default function Locations() {
  const say = useSay();
  const filters = useFilters(['search']);
  const { data, error, refetch } = useQuery(locationsQuery);
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const [deed, setDeed] = useState<LocationDeed | null>(null);
  const words = filters.values.search ?? '';
  const all = data?.items;
  // A small tree comes open, a large one closed; what is searched for is always in sight.
  const openByItself = words !== '' || (all?.length ?? 0) <= openAtFirst;
  const rows = useMemo(
    () => all && rowsOf(matching(all, words), (id) => turned.has(id) !== openByItself),
    [all, words, turned, openByItself],
  );
  const turn = (id: string) =>
    setTurned((now) => (now.has(id) ? new Set([...now].filter((each) => each !== id)) : new Set(now).add(id)));
  const add = (
    <Deed
      privilege="location.create"
      variant="filled"
      leftSection={<IconPlus size={16} aria-hidden />}
      run={() => setDeed({ what: 'add', under: null })}
    >
      {say({ en: 'Add location', de: 'Standort anlegen' })}
    </Deed>
  );
  return (
    <Page
      declared={declared}
      fill
      primary={
        <>
          <Deed
            privilege="location-level.view"
            to="/location-levels"
            leftSection={<IconStairs size={16} aria-hidden />}
          >
            {say({ en: 'Levels', de: 'Ebenen' })}
          </Deed>
          {add}
        </>
      }
      filters={
        <>
          <SearchField
            label={say({ en: 'Search locations', de: 'Standorte suchen' })}
            value={words}
            tell={(search) => filters.set({ search })}
          />
          <span className="dim numbers" role="status">
            {all && say.count(count, all.length)}
          </span>
        </>
      }
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      <div className={css.list}>
        {rows?.length === 0 ? (
          <Empty
            icon={IconMapPin}
            title={
              words
                ? say({ en: 'No location of this name', de: 'Kein Standort mit diesem Namen' })
                : say({ en: 'No locations yet', de: 'Noch keine Standorte' })
            }
            action={words ? null : add}
          >
            {say({
              en: 'Administrators of a location look after everybody below it.',
              de: 'Wer einen Standort verwaltet, betreut alle darunter.',
            })}
          </Empty>
        ) : (
          <LocationTree rows={rows} isOpen={(id) => turned.has(id) !== openByItself} turn={turn} ask={setDeed} />
        )}
      </div>
      {deed && <LocationDialog key={deed.what} deed={deed} close={() => setDeed(null)} />}
    </Page>
  );
}

const count = {
  en: { one: '{n} location', other: '{n} locations' },
  de: { one: '{n} Standort', other: '{n} Standorte' },
};
