import { type ComponentType, memo, type MouseEvent, type RefObject } from 'react';
import { useSay } from '../language.tsx';
import { Check } from './check.tsx';
import type { Column } from './table.tsx';
import css from './table.module.css';

/** What a row may set going. Behind a reference, so that rows stay as they are while the page around them changes. */
export type RowDeeds<T> = Readonly<{
  open: (row: T) => void;
  turn: (row: T, through: boolean) => void;
  activate: (index: number) => void;
  /** Right-click: what may be done with it. */ ask: (row: T, x: number, y: number) => boolean;
}>;

type Props<T> = {
  row: T;
  index: number;
  name: string;
  columns: readonly Column<T>[];
  template: string;
  start: number;
  height: number;
  /** At phone width a row is a card. */ card: ComponentType<{ row: T }> | null;
  active: boolean;
  current: boolean;
  /** Null where nothing is chosen from. */ chosen: boolean | null;
  deeds: RefObject<RowDeeds<T> | null>;
};

function PlainRow<T>({
  row,
  index,
  name,
  columns,
  template,
  start,
  height,
  card: Card,
  active,
  current,
  chosen,
  deeds,
}: Props<T>) {
  const say = useSay();
  const place = { transform: `translateY(${start}px)`, blockSize: height };
  const onClick = (event: MouseEvent<HTMLElement>) => {
    deeds.current?.activate(index);
    if (!(event.target as HTMLElement).closest('a, button, input, label')) deeds.current?.open(row);
  };
  if (Card) {
    return (
      // The link inside the card is what is reached by keyboard and read aloud; the rest of the card only makes it larger.
      <div role="listitem" className={css.card} style={place} onClick={onClick} onKeyDown={undefined}>
        <Card row={row} />
      </div>
    );
  }
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={chosen ?? undefined}
      data-index={index}
      data-current={current}
      tabIndex={active ? 0 : -1}
      className={css.row}
      style={{ ...place, gridTemplateColumns: template }}
      onClick={onClick}
      onFocus={() => deeds.current?.activate(index)}
      onKeyDown={undefined}
      onContextMenu={(event) => {
        if (deeds.current?.ask(row, event.clientX, event.clientY)) event.preventDefault();
      }}
    >
      {chosen !== null && (
        <div role="gridcell" className={css.check}>
          <Check
            label={say({ en: 'Select {name}', de: '{name} auswählen' }, { name })}
            checked={chosen}
            turn={(through) => deeds.current?.turn(row, through)}
            tabIndex={-1}
          />
        </div>
      )}
      {columns.map((column) => (
        <div key={column.id} role="gridcell" className={css.cell} data-end={column.end}>
          {column.cell(row)}
        </div>
      ))}
    </div>
  );
}

// The border: `memo` forgets that the component is generic.
export const Row = memo(PlainRow) as typeof PlainRow;

type BoneProps = { start: number; height: number; template: string; cells: number; chosen: boolean };

/** The shape of a row that is on its way. */
export function BoneRow({ start, height, template, cells, chosen }: BoneProps) {
  const place = { transform: `translateY(${start}px)`, blockSize: height, gridTemplateColumns: template };
  return (
    <div className={css.row} style={place} aria-hidden>
      {chosen && <div className={css.check} />}
      {Array.from({ length: cells }, (_, n) => (
        <div key={n} className={css.cell}>
          <span className="bone" style={{ inlineSize: `${n === 0 ? 64 : 40 + ((n * 17) % 30)}%` }} />
        </div>
      ))}
    </div>
  );
}
