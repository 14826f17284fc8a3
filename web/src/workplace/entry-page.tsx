import { Button } from '@mantine/core';
import {
  IconArrowMerge,
  IconList,
  IconPencil,
  IconPlus,
  IconTrash,
  IconUpload,
  IconUsers,
  IconX,
} from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { EntryRow } from '../api/types.ts';
import { useSay } from '../language.tsx';
import type { Declared } from '../screen.tsx';
import { Chip, SearchField } from '../ui/chip.tsx';
import { Deed, useDeedEntries } from '../ui/deed.tsx';
import { Empty } from '../ui/empty.tsx';
import { among, useFilters } from '../ui/filters.tsx';
import type { MenuEntry } from '../ui/menu.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { useSelection } from '../ui/selection.ts';
import { Table } from '../ui/table.tsx';
import { entriesQuery, type EntryList } from './entries.ts';
import { EntryCard, entryColumns, peopleCount, states } from './entry-columns.tsx';
import { type EntryDeed, EntryDialog } from './entry-dialog.tsx';
import { TableSpace } from '../ui/listing.tsx';
import css from './entries.module.css';

const idOf = ({ id }: EntryRow) => id;

/** A list of the workplace: departments or job titles. */
export function EntryPage({ declared, of }: { declared: Declared; of: EntryList }) {
  const say = useSay();
  const filters = useFilters(['search', 'state']);
  const [deed, setDeed] = useState<EntryDeed | null>(null);
  const asked = { ...filters.values, state: among(states, filters.values.state) };
  const list = useInfiniteQuery(entriesQuery(of, asked));
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items), [list.data]);
  const selection = useSelection(rows ?? [], idOf);
  const deedsOf = useEntryDeeds(of, setDeed);
  const add = (
    <Deed
      privilege={of.privileges.create}
      variant="filled"
      leftSection={<IconPlus size={16} aria-hidden />}
      run={() => setDeed({ what: 'add' })}
    >
      {say(of.words.add)}
    </Deed>
  );
  return (
    <Page
      declared={declared}
      fill
      primary={
        <>
          <Deed
            privilege={of.privileges.create}
            leftSection={<IconUpload size={16} aria-hidden />}
            run={() => setDeed({ what: 'import' })}
          >
            {say({ en: 'Import', de: 'Importieren' })}
          </Deed>
          {add}
        </>
      }
      filters={
        <>
          <SearchField
            label={say({ en: 'Name or identifier', de: 'Name oder Kennung' })}
            value={filters.values.search ?? ''}
            tell={(search) => filters.set({ search })}
          />
          <Chip
            name={say({ en: 'State', de: 'Zustand' })}
            value={filters.values.state}
            options={[
              { value: 'current', label: say({ en: 'Current', de: 'Gültig' }) },
              { value: 'expired', label: say({ en: 'Expired', de: 'Abgelaufen' }) },
            ]}
            choose={(state) => filters.set({ state })}
          />
          <span className="dim numbers" role="status">
            {rows && !list.hasNextPage && say.count(of.words.counted, rows.length)}
          </span>
        </>
      }
    >
      {list.error && <ProblemNote error={list.error} retry={() => void list.refetch()} />}
      <TableSpace>
        {rows?.length === 0 ? (
          <Empty
            icon={IconList}
            title={filters.any ? say({ en: 'Nothing fits', de: 'Nichts passt' }) : say(of.words.none)}
            action={filters.any ? null : add}
          >
            {say(of.words.help)}
          </Empty>
        ) : (
          <Table
            label={say(declared.title)}
            columns={entryColumns}
            rows={list.error ? (rows ?? []) : rows}
            keyOf={idOf}
            nameOf={({ name }) => name}
            more={
              list.hasNextPage ? { busy: list.isFetchingNextPage, fetch: () => void list.fetchNextPage() } : undefined
            }
            open={(row) => row.may.edit === true && setDeed({ what: 'edit', row })}
            selection={selection}
            deeds={deedsOf}
            card={EntryCard}
          />
        )}
        {selection.rows.length > 0 && (
          <section className={css.bulk} aria-label={say({ en: 'For those selected', de: 'Für die Ausgewählten' })}>
            <p role="status">{say.count(selected, selection.rows.length)}</p>
            {selection.rows.length > 1 && (
              <Deed
                privilege={of.privileges.edit}
                leftSection={<IconArrowMerge size={16} aria-hidden />}
                run={() => setDeed({ what: 'merge', rows: selection.rows })}
              >
                {say({ en: 'Merge', de: 'Zusammenführen' })}
              </Deed>
            )}
            <Button variant="subtle" color="gray" px={8} onClick={selection.clear}>
              <IconX size={16} aria-hidden />
              <span className="unseen">{say({ en: 'Clear the selection', de: 'Auswahl aufheben' })}</span>
            </Button>
          </section>
        )}
      </TableSpace>
      {deed && <EntryDialog of={of} deed={deed} close={() => setDeed(null)} done={selection.clear} />}
    </Page>
  );
}

function useEntryDeeds(of: EntryList, show: (deed: EntryDeed) => void): (row: EntryRow) => readonly MenuEntry[] {
  const say = useSay();
  const navigate = useNavigate();
  const entries = useDeedEntries();
  return (row) => {
    const on = (may: keyof EntryRow['may']) => ({ kind: of.kind, id: row.id, may: row.may[may] });
    const people: MenuEntry = {
      label: say.count(peopleCount, row.users),
      icon: IconUsers,
      run: () => void navigate({ to: '/users', search: { [of.filter ?? '']: row.id } }),
    };
    return [
      ...(of.filter ? [people] : []),
      ...entries([
        {
          privilege: of.privileges.edit,
          label: say(of.words.edit),
          icon: IconPencil,
          on: on('edit'),
          run: () => show({ what: 'edit', row }),
        },
        {
          privilege: of.privileges.delete,
          label: say(of.words.remove),
          icon: IconTrash,
          bad: true,
          on: on('delete'),
          run: () => show({ what: 'delete', row }),
        },
      ]),
    ];
  };
}

const selected = {
  en: { one: '{n} selected', other: '{n} selected' },
  de: { one: '{n} ausgewählt', other: '{n} ausgewählt' },
};
