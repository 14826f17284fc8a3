import { useMediaQuery } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type ComponentType,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useSay } from '../language.tsx';
import type { Text } from '../say.ts';
import { Check } from './check.tsx';
import { ContextMenu } from './context-menu.tsx';
import type { MenuEntry } from './menu.tsx';
import type { Selection } from './selection.ts';
import css from './table.module.css';
import { ColumnHead } from './column-head.tsx';
import { BoneRow, Row, type RowDeeds } from './table-row.tsx';

export type Column<T> = Readonly<{
  id: string;
  name: Text;
  /** A track of the grid: `minmax(180px, 2fr)`. */ width: string;
  cell: (row: T) => ReactNode;
  /** Numbers stand at the end. */ end?: true;
  /** Can't be hidden. */ always?: true;
  /** The order the server offers for it; with a minus before it, the same backwards. */ sort?: string;
}>;
/** The order of a table, as the server names it. */
export type Sorting = Readonly<{ by: string; choose: (by: string) => void }>;
export type TableProps<T> = Readonly<{
  label: string;
  columns: readonly Column<T>[];
  dense?: boolean;
  rows: readonly T[] | undefined;
  keyOf: (row: T) => string;
  total?: number | undefined;
  /** The next page, when there is one. */ more?: Readonly<{ busy: boolean; fetch: () => void }> | undefined;
  /** What a row is at phone width. */ card: ComponentType<{ row: T }>;
  open?: ((row: T) => void) | undefined;
  /** The row whose details are open beside the table. */ current?: string | undefined;
  selection?: Selection<T> | undefined;
  sorting?: Sorting | undefined;
  nameOf: (row: T) => string;
  deeds?: ((row: T) => readonly MenuEntry[]) | undefined;
}>;

const ahead = 12;

/** A table of any length: only the rows in sight exist, the next page is fetched before it is reached. */
export function Table<T>(props: TableProps<T>) {
  const { rows, more, dense, columns, selection, label, total, keyOf } = props;
  const say = useSay();
  const phone = useMediaQuery('(max-width: 719px)', false, { getInitialValueInEffect: false }) === true;
  const head = phone ? 0 : 36;
  const scroller = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<{ row: T; x: number; y: number } | null>(null);
  const height = phone ? 64 : dense ? 32 : 40;
  const bones = rows === undefined ? 10 : more ? 2 : 0;
  const count = (rows?.length ?? 0) + bones;
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
    scrollMargin: head,
  });
  useEffect(() => virtual.measure(), [virtual, height]);
  const items = virtual.getVirtualItems();
  const lastSeen = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (rows && more && !more.busy && lastSeen >= rows.length - ahead) more.fetch();
  }, [rows, more, lastSeen]);
  const keys = useRowKeys(props, scroller, (index) => virtual.scrollToIndex(index, { align: 'auto' }));
  const deeds = useRowDeeds<T>({
    open: (row) => props.open?.(row),
    turn: (row, through) => selection?.turn(row, through),
    activate: keys.setActive,
    ask: (row, x, y) => {
      if (props.deeds) setMenu({ row, x, y });
      return props.deeds !== undefined;
    },
  });
  const template = [selection ? '36px' : '', ...columns.map(({ width }) => width)].join(' ');
  const all = rows && selection && rows.length > 0 && rows.every((row) => selection.has(keyOf(row)));
  const busy = rows === undefined;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a list of cards without links is scrolled by keys
    <div ref={scroller} className={css.scroller} tabIndex={phone ? 0 : undefined} aria-busy={busy}>
      <div
        {...(phone ? { role: 'list' } : { role: 'grid', 'aria-rowcount': total === undefined ? -1 : total + 1 })}
        aria-label={label}
        className={css.table}
        onKeyDown={phone ? undefined : keys.onKeyDown}
      >
        {!phone && (
          <div role="row" aria-rowindex={1} className={css.head} style={{ gridTemplateColumns: template }}>
            {selection && (
              <div role="columnheader" className={css.check}>
                <Check
                  label={say({ en: 'Select all shown', de: 'Alle gezeigten auswählen' })}
                  checked={all === true}
                  turn={selection.turnAll}
                />
              </div>
            )}
            {columns.map((column) => (
              <ColumnHead key={column.id} column={column} sorting={props.sorting} />
            ))}
          </div>
        )}
        <div
          className={css.rows}
          role={phone ? 'presentation' : 'rowgroup'}
          style={{ blockSize: virtual.getTotalSize() }}
        >
          {items.map(({ index, start }) => {
            const row = rows?.[index];
            const shared = { start: start - head, height, template };
            if (!row) {
              const cells = phone ? 1 : columns.length;
              return (
                <BoneRow key={`bone-${index}`} {...shared} cells={cells} chosen={!phone && selection !== undefined} />
              );
            }
            const key = keyOf(row);
            return (
              <Row
                key={key}
                {...shared}
                row={row}
                index={index}
                name={props.nameOf(row)}
                columns={columns}
                card={phone ? props.card : null}
                active={keys.active === index}
                current={props.current === key}
                chosen={selection ? selection.has(key) : null}
                deeds={deeds}
              />
            );
          })}
        </div>
      </div>
      {menu && props.deeds && (
        <ContextMenu x={menu.x} y={menu.y} entries={props.deeds(menu.row)} close={() => setMenu(null)} />
      )}
    </div>
  );
}

/** The present deeds behind a reference that never changes. */
function useRowDeeds<T>(now: RowDeeds<T>) {
  const deeds = useRef<RowDeeds<T>>(now);
  useLayoutEffect(() => {
    deeds.current = now;
  });
  return deeds;
}

/** Arrows walk the rows, Enter opens, Space selects: one stop for the Tab key. */
function useRowKeys<T>(table: TableProps<T>, scroller: { current: HTMLElement | null }, show: (index: number) => void) {
  const [active, setActive] = useState(0);
  const length = table.rows?.length ?? 0;
  const go = (index: number) => {
    const next = Math.max(0, Math.min(length - 1, index));
    setActive(next);
    show(next);
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus({ preventScroll: true }),
    );
  };
  const steps: Readonly<Record<string, (from: number) => number>> = {
    ArrowDown: (from) => from + 1,
    ArrowUp: (from) => from - 1,
    PageDown: (from) => from + 10,
    PageUp: (from) => from - 10,
    Home: () => 0,
    End: () => length - 1,
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const row = table.rows?.[active];
    const onRow = (event.target as HTMLElement).getAttribute('role') === 'row';
    const step = steps[event.key];
    if (step) go(step(active));
    else if (onRow && row && event.key === 'Enter') table.open?.(row);
    else if (onRow && row && event.key === ' ') table.selection?.turn(row, event.shiftKey);
    else return;
    event.preventDefault();
  };
  return { active: Math.min(active, Math.max(0, length - 1)), setActive, onKeyDown };
}
