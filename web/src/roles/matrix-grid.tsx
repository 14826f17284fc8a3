import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type FocusEvent, type KeyboardEvent, memo, useRef, useState } from 'react';
import type { RoleMatrix } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { origins } from './looks.ts';
import css from './matrix.module.css';
import { CellFace, type MatrixPlace, type MatrixRole, type MatrixRow } from './matrix-cell.tsx';

type Open = (place: MatrixPlace) => void;
type Area = RoleMatrix['areas'][number];

/** Privileges down and roles across. One stop of the tab key; the arrows move inside, Enter opens a cell. */
export function MatrixGrid({ matrix, label, open }: { matrix: RoleMatrix; label: string; open: Open }) {
  const say = useSay();
  const grid = useRef<HTMLDivElement>(null);
  const { roles } = matrix;
  return (
    <div
      ref={grid}
      role="grid"
      tabIndex={-1}
      aria-label={label}
      aria-colcount={roles.length + 1}
      className={css.grid}
      onKeyDown={(event) => move(event, grid.current)}
      onFocus={(event) => rove(event, grid.current)}
    >
      <div role="row" className={css.header}>
        <span role="columnheader" className={css.corner}>
          {say({ en: 'Privilege', de: 'Recht' })}
        </span>
        {roles.map((role) => (
          <span key={role.role} role="columnheader" className={css.role} title={role.name}>
            <span>{role.name}</span>
            <span className="dim">{say(role.isGone ? { en: 'Deleted', de: 'Gelöscht' } : origins[role.origin])}</span>
          </span>
        ))}
      </div>
      {matrix.areas.map((area, n) => (
        <AreaRows key={area.area} area={area} roles={roles} open={open} isFirst={n === 0} />
      ))}
    </div>
  );
}

/** What an area out of sight is taken to be high, for each of its rows. */
const rowHeight = 37;

type AreaProps = { area: Area; roles: readonly MatrixRole[]; open: Open; isFirst: boolean };

const AreaRows = memo(function AreaRows({ area: { title, privileges }, roles, open, isFirst }: AreaProps) {
  const [folded, setFolded] = useState(false);
  const Chevron = folded ? IconChevronRight : IconChevronDown;
  return (
    <div
      role="rowgroup"
      className={css.area}
      style={{ containIntrinsicBlockSize: (folded ? 1 : privileges.length + 1) * rowHeight }}
    >
      <div role="row" className={css.group}>
        <span role="rowheader">
          <button
            type="button"
            data-stop
            tabIndex={isFirst ? 0 : -1}
            aria-expanded={!folded}
            onClick={() => setFolded(!folded)}
          >
            <Chevron size={14} aria-hidden />
            {title} <span className="dim">{privileges.length}</span>
          </button>
        </span>
      </div>
      {!folded && privileges.map((row) => <Row key={row.privilege} row={row} roles={roles} open={open} />)}
    </div>
  );
});

function Row({ row, roles, open }: { row: MatrixRow; roles: readonly MatrixRole[]; open: Open }) {
  return (
    <div role="row" className={css.row}>
      <span role="rowheader" className={css.privilege} title={row.sentence}>
        {row.title}
      </span>
      {roles.map((role) => {
        const cell = role.cells[row.privilege];
        return (
          <span key={role.role} role="gridcell" className={css.cell} data-differs={(cell?.differs.length ?? 0) > 0}>
            <button
              type="button"
              data-stop
              tabIndex={-1}
              aria-label={cell ? undefined : `${row.title}, ${role.name}: –`}
              onClick={() => open({ privilege: row.privilege, role: role.role })}
            >
              <CellFace cell={cell} />
            </button>
          </span>
        );
      })}
    </div>
  );
}

const stopsOf = (row: Element): readonly HTMLElement[] => [...row.querySelectorAll<HTMLElement>('[data-stop]')];

/** The cell that has the focus is the one the tab key comes back to. */
function rove({ target }: FocusEvent, grid: HTMLElement | null): void {
  if (!(target instanceof HTMLElement) || !target.hasAttribute('data-stop')) return;
  for (const before of grid?.querySelectorAll<HTMLElement>('[data-stop][tabindex="0"]') ?? []) before.tabIndex = -1;
  target.tabIndex = 0;
}

const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
  Home: [0, -Infinity],
  End: [0, Infinity],
};

function move(event: KeyboardEvent, grid: HTMLElement | null): void {
  const step = steps[event.key];
  const row = event.target instanceof HTMLElement ? event.target.closest('[role="row"]') : null;
  if (!step || !grid || !row || event.altKey || event.metaKey) return;
  event.preventDefault();
  const rows = [...grid.querySelectorAll('[role="row"]')].filter((one) => stopsOf(one).length > 0);
  const [down, right] = step;
  const edge = event.ctrlKey ? Math.sign(right) * rows.length : down;
  const within = (at: number, all: number) => Math.max(0, Math.min(all - 1, at));
  const next = stopsOf(rows[within(rows.indexOf(row) + edge, rows.length)] ?? row);
  const at = stopsOf(row).findIndex((one) => one === event.target);
  next[within(at + right, next.length)]?.focus();
}
