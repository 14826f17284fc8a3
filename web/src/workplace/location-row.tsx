import { IconChevronRight, IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type DragEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import type { Location } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { MenuButton, type MenuEntry } from '../ui/menu.tsx';
import css from './locations.module.css';

type Props = {
  location: Location;
  depth: number;
  index: number;
  style: { transform: string };
  open: boolean;
  active: boolean;
  activate: () => void;
  /** The focus goes here as soon as the row is there. */ takesFocus: boolean;
  tookFocus: () => void;
  turn: () => void;
  deeds: readonly MenuEntry[];
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  drag: DragHandlers;
};
export type DragHandlers = Readonly<{
  isTarget: boolean;
  draggable: boolean;
  onDragStart: (event: DragEvent<HTMLElement>) => void;
  onDragOver: (event: DragEvent<HTMLElement>) => void;
  onDragLeave: () => void;
  onDrop: (event: DragEvent<HTMLElement>) => void;
  onDragEnd: () => void;
}>;

/** One location in the tree. */
export function LocationRow({
  location: { id, name, identifier, isExpired, levelName, users, children },
  depth,
  index,
  style,
  open,
  active,
  activate,
  takesFocus,
  tookFocus,
  turn,
  deeds,
  onKeyDown,
  drag: { isTarget, ...drag },
}: Props) {
  const say = useSay();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    row.current?.focus({ preventScroll: true });
    tookFocus();
  }, [takesFocus, tookFocus]);
  return (
    <div
      ref={row}
      role="row"
      aria-level={depth + 1}
      aria-rowindex={index + 1}
      aria-expanded={children > 0 ? open : undefined}
      data-index={index}
      data-id={id}
      data-target={isTarget}
      tabIndex={active ? 0 : -1}
      className={css.row}
      style={style}
      onFocus={activate}
      onKeyDown={onKeyDown}
      {...drag}
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
        {children > 0 && !open && <span className={css.identifier}>{say.count(below, children)}</span>}
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

const people = {
  en: { one: '{n} [user|user]', other: '{n} [users|users]' },
  de: { one: '{n} [user|Benutzer]', other: '{n} [users|Benutzer]' },
};
const below = {
  en: { one: '{n} below', other: '{n} below' },
  de: { one: '{n} darunter', other: '{n} darunter' },
};
