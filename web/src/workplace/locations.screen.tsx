import { IconMapPin, IconPlus, IconStairs, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import type { FoundLocation } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { SearchField } from '../ui/chip.tsx';
import { Deed } from '../ui/deed.tsx';
import { Empty } from '../ui/empty.tsx';
import { useFilters } from '../ui/filters.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { LocationDialog, type LocationDeed } from './location-dialog.tsx';
import { LocationResults } from './location-results.tsx';
import { LocationTree } from './location-tree.tsx';
import { TableSpace } from '../ui/listing.tsx';
import { useTree } from './use-tree.ts';

export const declared = screen({
  id: 'locations',
  path: '/locations',
  title: { en: '[locations|Locations]', de: '[locations|Standorte]' },
  help: {
    en: 'The places of the organization, each below another.',
    de: 'Die Orte der Organisation, jeder unter einem anderen.',
  },
  needs: 'location.view',
  menu: { group: 'directory', order: 10, icon: IconMapPin, key: 'l' },
});

export default function Locations() {
  const say = useSay();
  const filters = useFilters(['search']);
  const tree = useTree();
  const [deed, setDeed] = useState<LocationDeed | null>(null);
  const [sought, setSought] = useState<string | null>(null);
  const words = filters.values.search ?? '';
  const open = async (location: FoundLocation) => {
    await tree.openTo(location);
    setSought(location.id);
    filters.set({ search: undefined });
  };
  const add = (
    <Deed
      privilege="location.create"
      variant="filled"
      leftSection={<IconPlus size={16} aria-hidden />}
      run={() => setDeed({ what: 'add', under: null })}
    >
      {say({ en: 'Add [location|location]', de: '[location|Standort] anlegen' })}
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
          <Deed privilege="location.import" to="/locations/import" leftSection={<IconUpload size={16} aria-hidden />}>
            {say({ en: 'Import', de: 'Importieren' })}
          </Deed>
          {add}
        </>
      }
      filters={
        <>
          <SearchField
            label={say({ en: 'Search [locations|locations]', de: '[locations|Standorte] suchen' })}
            value={words}
            tell={(search) => filters.set({ search })}
          />
          <span className="dim numbers" role="status">
            {tree.total !== undefined && say.count(count, tree.total)}
          </span>
        </>
      }
    >
      {tree.error && <ProblemNote error={tree.error} retry={() => void tree.refetch()} />}
      <TableSpace>
        {words !== '' && <LocationResults words={words} open={(one) => void open(one)} />}
        {words === '' && tree.total === 0 && (
          <Empty
            icon={IconMapPin}
            title={say({ en: 'No [locations|locations] yet', de: 'Noch keine [locations|Standorte]' })}
            action={add}
          >
            {say({
              en: 'Administrators of [location|a location] look after everybody below it.',
              de: 'Wer [locations|Standorte] verwaltet, betreut alle darunter.',
            })}
          </Empty>
        )}
        {words === '' && tree.total !== 0 && !tree.error && (
          <LocationTree {...tree} ask={setDeed} sought={sought} wasFound={() => setSought(null)} />
        )}
      </TableSpace>
      {deed && <LocationDialog key={deed.what} deed={deed} close={() => setDeed(null)} />}
    </Page>
  );
}

const count = {
  en: { one: '{n} [location|location]', other: '{n} [locations|locations]' },
  de: { one: '{n} [location|Standort]', other: '{n} [locations|Standorte]' },
};
