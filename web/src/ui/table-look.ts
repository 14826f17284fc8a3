import { useMemo, useState } from 'react';
import { useSay } from '../language.tsx';
import type { MenuEntry } from './menu.tsx';
import type { Column } from './table.tsx';

type Look = Readonly<{ hidden: readonly string[]; dense: boolean }>;
export type TableLook<T> = Readonly<{
  columns: readonly Column<T>[];
  dense: boolean;
  entries: () => readonly MenuEntry[];
  /** Shows these columns and no others. */ show: (ids: readonly string[]) => void;
}>;

/** Which columns are shown and how close the rows stand, as this person left it on this device. */
export function useTableLook<T>(
  table: string,
  columns: readonly Column<T>[],
  /** Not shown until somebody chooses them. */ hidden: readonly string[] = [],
): TableLook<T> {
  const say = useSay();
  const [look, setLook] = useState(() => read(table, hidden));
  const change = (next: Look) => {
    localStorage.setItem(keyOf(table), JSON.stringify(next));
    setLook(next);
  };
  const turn = (id: string) =>
    change({
      ...look,
      hidden: look.hidden.includes(id) ? look.hidden.filter((each) => each !== id) : [...look.hidden, id],
    });
  const entries = (): readonly MenuEntry[] => [
    { heading: say({ en: 'Columns', de: 'Spalten' }) },
    ...columns
      .filter(({ always }) => !always)
      .map(({ id, name }) => ({
        label: say(name),
        checked: !look.hidden.includes(id),
        many: true as const,
        run: () => turn(id),
      })),
    { heading: say({ en: 'Rows', de: 'Zeilen' }) },
    {
      label: say({ en: 'Comfortable', de: 'Luftig' }),
      checked: !look.dense,
      run: () => change({ ...look, dense: false }),
    },
    { label: say({ en: 'Dense', de: 'Dicht' }), checked: look.dense, run: () => change({ ...look, dense: true }) },
  ];
  const shown = useMemo(() => columns.filter(({ id, always }) => always || !look.hidden.includes(id)), [columns, look]);
  const show = (ids: readonly string[]) =>
    change({ ...look, hidden: columns.filter(({ id, always }) => !always && !ids.includes(id)).map(({ id }) => id) });
  return { columns: shown, dense: look.dense, entries, show };
}

const keyOf = (table: string): string => `ambit.table.${table}`;

function read(table: string, hidden: readonly string[]): Look {
  const kept: unknown = JSON.parse(localStorage.getItem(keyOf(table)) ?? 'null');
  if (typeof kept !== 'object' || kept === null || !('hidden' in kept) || !Array.isArray(kept.hidden))
    return { hidden, dense: false };
  return { hidden: kept.hidden.map(String), dense: 'dense' in kept && kept.dense === true };
}
