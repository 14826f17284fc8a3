import {
  IconArrowMerge,
  IconArrowsMove,
  IconChevronRight,
  IconDots,
  IconPencil,
  IconPlus,
  IconTrash,
  IconUsers,
} from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Location } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { useDeedEntries } from '../ui/deed.tsx';
import { MenuButton, type MenuEntry } from '../ui/menu.tsx';
import type { LocationDeed } from './location-dialog.tsx';
import css from './locations.module.css';
import type { Branch } from './tree.ts';

type Props = {
  rows: readonly Branch[] | undefined;
  isOpen: (id: string) => boolean;
  turn: (id: string) => void;
  ask: (deed: LocationDeed) => void;
};

/** The tree of locations, of any size: only the rows in sight exist. */
export function LocationTree({ rows, isOpen, turn, ask }: Props) {
  const say = useSay();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const deedsOf = useLocationDeeds(ask);
  const virtual = useVirtualizer({
    count: rows?.length ?? 12,
    getScrollElement: () => scroller.current,
    estimateSize: () => 40,
    overscan: 8,
  });
  const go = (index: number) => {
    const next = Math.max(0, Math.min((rows?.length ?? 1) - 1, index));
    setActive(next);
    virtual.scrollToIndex(next);
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus({ preventScroll: true }),
    );
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const row = rows?.[active];
    if (!row || (event.target as HTMLElement).getAttribute('role') !== 'row') return;
    const open = isOpen(row.location.id);
    if (event.key === 'ArrowDown') go(active + 1);
    else if (event.key === 'ArrowUp') go(active - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go((rows?.length ?? 1) - 1);
    else if (event.key === 'ArrowRight' && row.children > 0 && !open) turn(row.location.id);
    else if (event.key === 'ArrowLeft' && row.children > 0 && open) turn(row.location.id);
    else return;
    event.preventDefault();
  };
  return (
    <div ref={scroller} className={css.scroller}>
      <div
        role="treegrid"
        aria-label={say({ en: 'Locations', de: 'Standorte' })}
        aria-rowcount={rows?.length ?? -1}
        className={css.rows}
        style={{ blockSize: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows?.[index];
          const style = { transform: `translateY(${start}px)` };
          if (!row)
            return (
              <div key={index} className={css.row} style={style} aria-hidden>
                <span className="bone" style={{ inlineSize: 160 }} />
              </div>
            );
          return (
            <Row
              key={row.location.id}
              branch={row}
              index={index}
              style={style}
              open={isOpen(row.location.id)}
              active={index === active}
              activate={() => setActive(index)}
              onKeyDown={onKeyDown}
              turn={() => turn(row.location.id)}
              deeds={deedsOf(row.location)}
            />
          );
        })}
      </div>
    </div>
  );
}

type RowProps = {
  branch: Branch;
  index: number;
  style: { transform: string };
  open: boolean;
  active: boolean;
  activate: () => void;
  turn: () => void;
  deeds: readonly MenuEntry[];
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
};

function Row({
  branch: { location, depth, children },
  index,
  style,
  open,
  active,
  activate,
  turn,
  deeds,
  onKeyDown,
}: RowProps) {
  const say = useSay();
  const { id, name, identifier, isExpired, levelName, users } = location;
  return (
    <div
      role="row"
      aria-level={depth + 1}
      aria-rowindex={index + 1}
      aria-expanded={children > 0 ? open : undefined}
      data-index={index}
      tabIndex={active ? 0 : -1}
      className={css.row}
      style={style}
      onFocus={activate}
      onKeyDown={onKeyDown}
    >
      <div role="gridcell" className={css.name} style={{ paddingInlineStart: depth * 20 }}>
        {children > 0 ? (
          <button type="button" tabIndex={-1} className={css.turn} data-open={open} onClick={turn}>
            <IconChevronRight size={14} aria-hidden />
            <span className="unseen">
              {open
                ? say({ en: 'Close {name}', de: '{name} zuklappen' }, { name })
                : say({ en: 'Open {name}', de: '{name} aufklappen' }, { name })}
            </span>
          </button>
        ) : (
          <span className={css.turn} />
        )}
        <span className={css.words}>{name}</span>
        <span className={css.identifier}>{identifier}</span>
        {isExpired && <span className={css.identifier}>{say({ en: 'Expired', de: 'Abgelaufen' })}</span>}
      </div>
      <div role="gridcell" className={css.level}>
        {levelName}
      </div>
      <div role="gridcell" className={css.users}>
        {users > 0 && (
          <Link to="/users" search={{ location: id }} tabIndex={-1}>
            {say.count(people, users)}
          </Link>
        )}
      </div>
      <div role="gridcell" className={css.deeds}>
        <MenuButton className={css.more} entries={() => deeds}>
          <IconDots size={16} aria-hidden />
          <span className="unseen">{say({ en: 'Deeds for {name}', de: 'Aktionen für {name}' }, { name })}</span>
        </MenuButton>
      </div>
    </div>
  );
}

function useLocationDeeds(ask: (deed: LocationDeed) => void): (location: Location) => readonly MenuEntry[] {
  const say = useSay();
  const navigate = useNavigate();
  const entries = useDeedEntries();
  return (location) => {
    const on = (deed: keyof Location['may']) => ({ kind: 'location', id: location.id, may: location.may[deed] });
    return [
      {
        label: say({ en: 'See its users', de: 'Benutzer ansehen' }),
        icon: IconUsers,
        run: () => void navigate({ to: '/users', search: { location: location.id } }),
      },
      ...entries([
        {
          privilege: 'location.create',
          label: say({ en: 'Add below', de: 'Darunter anlegen' }),
          icon: IconPlus,
          on: on('add'),
          run: () => ask({ what: 'add', under: location }),
        },
        {
          privilege: 'location.edit',
          label: say({ en: 'Change', de: 'Ändern' }),
          icon: IconPencil,
          on: on('edit'),
          run: () => ask({ what: 'edit', location }),
        },
        {
          privilege: 'location.move',
          label: say({ en: 'Move', de: 'Verschieben' }),
          icon: IconArrowsMove,
          on: on('move'),
          run: () => ask({ what: 'move', location }),
        },
        {
          privilege: 'location.merge',
          label: say({ en: 'Merge into another', de: 'In einen anderen überführen' }),
          icon: IconArrowMerge,
          on: on('merge'),
          run: () => ask({ what: 'merge', location }),
        },
        {
          privilege: 'location.delete',
          label: say({ en: 'Delete location', de: 'Standort löschen' }),
          icon: IconTrash,
          bad: true,
          on: on('delete'),
          run: () => ask({ what: 'delete', location }),
        },
      ]),
    ];
  };
}

const people = {
  en: { one: '{n} user', other: '{n} users' },
  de: { one: '{n} Benutzer', other: '{n} Benutzer' },
};
