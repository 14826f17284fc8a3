import { IconMapPin } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { FoundLocation } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Empty } from '../ui/empty.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { searchQuery } from './queries.ts';
import css from './locations.module.css';

/** What was found by typing, each with its path; choosing one opens the tree to it. */
export function LocationResults({ words, open }: { words: string; open: (location: FoundLocation) => void }) {
  const say = useSay();
  const { data, error, refetch, isPlaceholderData } = useQuery(searchQuery(words));
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />;
  if (data?.items.length === 0 && !isPlaceholderData)
    return (
      <Empty
        icon={IconMapPin}
        title={say({ en: 'No [location|location] of this name', de: 'Keine [locations|Standorte] mit diesem Namen' })}
      >
        {say({
          en: 'Names and identifiers are searched, within the [locations|locations] you manage.',
          de: 'Gesucht wird in Namen und Kennungen von allem, was Sie verwalten.',
        })}
      </Empty>
    );
  const items = data?.items;
  return (
    <div className={css.scroller} aria-busy={!items}>
      <ul
        className={css.results}
        aria-label={say({ en: '[locations|Locations] found', de: 'Gefundene [locations|Standorte]' })}
      >
        {(items ?? [null, null, null]).map((one, at) =>
          one ? (
            <li key={one.id}>
              <button type="button" className={css.result} onClick={() => open(one)}>
                <span className={css.words}>{one.name}</span>
                <span className={css.identifier}>{one.identifier}</span>
                <span className={css.path}>{one.above.map(({ name }) => name).join(' / ')}</span>
                <span className={css.level}>{one.levelName}</span>
              </button>
            </li>
          ) : (
            <li key={at}>
              <span className="bone" style={{ inlineSize: 160 }} />
            </li>
          ),
        )}
      </ul>
      {items && items.length === 50 && (
        <p className={css.end}>
          {say({
            en: 'These fit best. Type more to find others.',
            de: 'Diese passen am besten. Tippen Sie mehr, um andere zu finden.',
          })}
        </p>
      )}
    </div>
  );
}
