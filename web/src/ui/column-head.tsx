import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useSay } from '../language.tsx';
import type { Column, Sorting } from './table.tsx';
import css from './table.module.css';

type Props = { column: Pick<Column<never>, 'name' | 'end' | 'sort'>; sorting: Sorting | undefined };

/** The head of a column; where the server offers its order, a button that turns it round. */
export function ColumnHead({ column: { name, end, sort }, sorting }: Props) {
  const say = useSay();
  if (!sort || !sorting) {
    return (
      <div role="columnheader" className={css.cell} data-end={end}>
        {say(name)}
      </div>
    );
  }
  const turned = sorting.by === `-${sort}`;
  const standing = sorting.by === sort ? 'ascending' : turned ? 'descending' : 'none';
  const Arrow = turned ? IconArrowDown : IconArrowUp;
  return (
    <div role="columnheader" className={css.cell} data-end={end} aria-sort={standing}>
      <button
        type="button"
        className={css.sort}
        onClick={() => sorting.choose(standing === 'ascending' ? `-${sort}` : sort)}
      >
        {say(name)}
        <Arrow size={12} aria-hidden className={css.arrow} data-on={standing !== 'none'} />
      </button>
    </div>
  );
}
