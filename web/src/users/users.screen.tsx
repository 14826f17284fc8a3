import { IconColumns3, IconUpload, IconUserPlus, IconUsers } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { fieldsQuery } from '../fields/queries.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Deed } from '../ui/deed.tsx';
import { ExportButton } from '../ui/export-button.tsx';
import { useFilters } from '../ui/filters.tsx';
import { MenuButton } from '../ui/menu.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { useSelection } from '../ui/selection.ts';
import { soon } from '../ui/soon.ts';
import { Table } from '../ui/table.tsx';
import { useTableLook } from '../ui/table-look.ts';
import { BulkBar } from './bulk-bar.tsx';
import { userCountQuery, usersQuery } from './queries.ts';
import { exportedColumns, quietColumns, UserCard, userColumns } from './user-columns.tsx';
import { useUserDeeds } from './user-deeds.tsx';
import { SavedViews } from './saved-views.tsx';
import { filterNames, narrowingOf, UserFilters, userQueryOf } from './user-filters.tsx';
import { UserPanel } from './user-panel.tsx';
import css from './users.module.css';
import { NoUsers } from './no-users.tsx';

export const declared = screen({
  id: 'users',
  path: '/users',
  title: { en: '[users|Users]', de: '[users|Benutzer]' },
  help: { en: 'Everybody in your scope.', de: 'Alle in Ihrem Bereich.' },
  needs: 'user.view',
  menu: { group: 'people', order: 10, icon: IconUsers, key: 'u' },
});

// Beside the open panel there is room for these.
const narrow = new Set(['name', 'location', 'state']);
const idOf = ({ id }: { id: string }) => id;

export default function Users() {
  const say = useSay();
  const navigate = useNavigate();
  const filters = useFilters(filterNames);
  const { user: shown }: { user?: string } = useSearch({ strict: false });
  const asked = userQueryOf(filters.values);
  const narrowed = narrowingOf(filters.values);
  const list = useInfiniteQuery(usersQuery(asked));
  const count = useQuery(userCountQuery(narrowed));
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items), [list.data]);
  const look = useTableLook('users', userColumns, quietColumns);
  const isBeside = shown !== undefined;
  const columns = useMemo(
    () => (isBeside ? look.columns.filter(({ id }) => narrow.has(id)) : look.columns),
    [look.columns, isBeside],
  );
  const added = useQuery(fieldsQuery('users')).data?.items.map(({ key }) => `additional:${key}`) ?? [];
  const selection = useSelection(rows ?? [], idOf);
  const { deedsOf, dialog } = useUserDeeds();
  const isEmpty = rows?.length === 0;
  const beside = (changed: Readonly<Record<string, undefined | string>>, replace: boolean) =>
    soon(
      () =>
        void navigate({
          to: '.',
          search: (before: Record<string, unknown>) => ({ ...before, ...changed }),
          replace,
          resetScroll: false,
        }),
    );
  const open = (id: string) => {
    if (window.innerWidth < 960) void navigate({ to: `/users/${id}` });
    else beside({ user: id }, shown !== undefined);
  };
  return (
    <Page
      declared={declared}
      fill
      primary={
        <>
          <ExportButton
            privilege="user.export"
            path="/api/users/export"
            query={asked}
            columns={{ shown: look.columns.map(({ id }) => id), all: [...exportedColumns, ...added] }}
          />
          <Deed privilege="user.import" to="/users/import" leftSection={<IconUpload size={16} aria-hidden />}>
            {say({ en: 'Import', de: 'Importieren' })}
          </Deed>
          <Deed
            privilege="user.create"
            to="/users/new"
            variant="filled"
            leftSection={<IconUserPlus size={16} aria-hidden />}
          >
            {say({ en: 'Add [user|user]', de: '[user|Benutzer] anlegen' })}
          </Deed>
        </>
      }
      filters={
        <>
          <SavedViews filters={filters} look={look} />
          <UserFilters filters={filters} />
          <span className={css.count} role="status">
            {count.data && say.count(found, count.data.count)}
          </span>
          <MenuButton className={css.look} entries={look.entries}>
            <IconColumns3 size={16} aria-hidden />
            <span className="unseen">{say({ en: 'Columns and rows', de: 'Spalten und Zeilen' })}</span>
          </MenuButton>
        </>
      }
    >
      {list.error && <ProblemNote error={list.error} retry={() => void list.refetch()} />}
      <div className={css.both}>
        <div className={css.list}>
          {isEmpty ? (
            <NoUsers filters={filters} />
          ) : (
            <Table
              label={say(declared.title)}
              columns={columns}
              dense={look.dense}
              rows={list.error ? (rows ?? []) : rows}
              keyOf={idOf}
              nameOf={({ name }) => name}
              total={count.data?.count}
              more={
                list.hasNextPage ? { busy: list.isFetchingNextPage, fetch: () => void list.fetchNextPage() } : undefined
              }
              card={UserCard}
              open={({ id }) => open(id)}
              current={shown}
              selection={selection}
              sorting={{
                by: asked?.sort ?? 'name',
                choose: (sort) => filters.set({ sort: sort === 'name' ? undefined : sort }),
              }}
              deeds={deedsOf}
            />
          )}
          <BulkBar
            selection={selection}
            matching={count.data ? { count: count.data.count, narrowing: narrowed } : null}
          />
        </div>
        {shown && <UserPanel id={shown} close={() => beside({ user: undefined, tab: undefined }, false)} />}
      </div>
      {dialog}
    </Page>
  );
}

const found = {
  en: { one: '{n} [user|user]', other: '{n} [users|users]' },
  de: { one: '{n} [user|Benutzer]', other: '{n} [users|Benutzer]' },
};
