import { IconBookmark, IconChevronDown, IconPencil, IconPlus, IconStar, IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Answer, UserRow } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { useAttempt } from '../ui/attempt.ts';
import type { Filters } from '../ui/filters.tsx';
import { MenuButton, type MenuEntry } from '../ui/menu.tsx';
import { useNotify } from '../ui/notices.tsx';
import type { TableLook } from '../ui/table-look.ts';
import { userViewsQuery } from './queries.ts';
import { ViewDialog } from './view-dialog.tsx';
import { type FilterName, filterNames } from './user-filters.tsx';
import css from './users.module.css';

export type View = Answer<'GET /api/users/views'>['items'][number];
type Props = { filters: Filters<FilterName>; look: TableLook<UserRow> };

/** Narrowings under a name: one’s own and those shared with one’s roles. The address holds what they narrow to. */
export function SavedViews({ filters, look }: Props) {
  const say = useSay();
  const client = useQueryClient();
  const attempt = useAttempt();
  const notify = useNotify();
  const { data } = useQuery(userViewsQuery);
  const [open, setOpen] = useState<View | 'new' | null>(null);
  const { items = [], roles = [] } = data ?? {};
  const same = (view: View) => filterNames.every((name) => (view.filters[name] ?? '') === (filters.values[name] ?? ''));
  const current = items.find(same);
  const apply = (view: View) => {
    filters.set(Object.fromEntries(filterNames.map((name) => [name, view.filters[name]])));
    if (view.columns) look.show(view.columns);
  };
  useDefaultView(items, apply);
  const refresh = () => client.invalidateQueries({ queryKey: userViewsQuery.queryKey });
  const prefer = (view: View) =>
    attempt(async () => {
      await ask('PUT /api/users/default-view', { body: { view: view.isDefault ? null : view.id } });
      await refresh();
    });
  const remove = (view: View) =>
    attempt(async () => {
      await ask('DELETE /api/users/views/{id}', { params: { id: view.id } });
      await refresh();
      const { name, columns, sharedWith, filters: kept } = view;
      const body = { name, columns, sharedWith, filters: kept };
      const back = () => attempt(() => ask('POST /api/users/views', { body }).then(refresh));
      const action = { label: say({ en: 'Undo', de: 'Rückgängig' }), run: back };
      notify({
        text: say({ en: 'The view “{name}” is gone.', de: 'Die Ansicht „{name}“ ist weg.' }, { name }),
        action,
      });
    });
  const listed = (mine: boolean): MenuEntry[] =>
    items
      .filter(({ isMine }) => isMine === mine)
      .map((view) => ({
        label: view.isDefault
          ? say({ en: '{name} (opens first)', de: '{name} (öffnet sich)' }, { name: view.name })
          : view.name,
        checked: view.id === current?.id,
        run: () => apply(view),
      }));
  const entries = (): readonly MenuEntry[] => {
    const [mine, shared] = [listed(true), listed(false)];
    return [
      ...(mine.length > 0 ? [{ heading: say({ en: 'My views', de: 'Meine Ansichten' }) }, ...mine] : []),
      ...(shared.length > 0 ? [{ heading: say({ en: 'Shared with me', de: 'Mit mir geteilt' }) }, ...shared] : []),
      ...(items.length > 0 ? [{ line: true as const }] : []),
      {
        label: say({ en: 'Keep this as a view', de: 'Das als Ansicht behalten' }),
        icon: IconPlus,
        run: () => setOpen('new'),
      },
      ...(current ? ofCurrent(current) : []),
    ];
  };
  const ofCurrent = (view: View): MenuEntry[] => [
    {
      label: view.isDefault
        ? say({ en: 'Don’t open the list with it', de: 'Die Liste nicht damit öffnen' })
        : say({ en: 'Open the list with it', de: 'Die Liste damit öffnen' }),
      icon: IconStar,
      run: () => prefer(view),
    },
    ...(view.isMine
      ? [
          {
            label: say({ en: 'Name and sharing', de: 'Name und Teilen' }),
            icon: IconPencil,
            run: () => setOpen(view),
          },
          {
            label: say({ en: 'Delete view', de: 'Ansicht löschen' }),
            icon: IconTrash,
            bad: true,
            run: () => remove(view),
          },
        ]
      : []),
  ];
  return (
    <>
      <MenuButton className={css.dates} entries={entries}>
        <IconBookmark size={14} aria-hidden />
        {current?.name ?? say({ en: 'Views', de: 'Ansichten' })}
        <IconChevronDown size={14} aria-hidden />
      </MenuButton>
      {open && (
        <ViewDialog
          view={open === 'new' ? null : open}
          roles={roles}
          filters={Object.fromEntries(Object.entries(filters.values).filter(([, value]) => value))}
          columns={look.columns.map(({ id }) => id)}
          close={() => setOpen(null)}
        />
      )}
    </>
  );
}

/** A list that is opened without filters comes with the view one has chosen for that; only when it is opened. */
function useDefaultView(items: readonly View[], apply: (view: View) => void) {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const bare = useRef(filterNames.every((name) => search[name] === undefined));
  const preferred = items.find(({ isDefault }) => isDefault);
  useEffect(() => {
    if (items.length === 0) return;
    if (bare.current && preferred) apply(preferred);
    bare.current = false;
  });
}
