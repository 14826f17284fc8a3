import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useSay } from '../language.tsx';
import type { LocationDeed } from './location-dialog.tsx';
import { useLocationDeeds } from './location-deeds.tsx';
import { LocationRow } from './location-row.tsx';
import css from './locations.module.css';
import { type Branch, typedAhead } from './tree.ts';
import { useDrag } from './use-drag.ts';

type Props = {
  rows: readonly Branch[] | undefined;
  isOpen: (id: string) => boolean;
  turn: (id: string) => void;
  readOn: (parent: string, after: string) => void;
  ask: (deed: LocationDeed) => void;
  /** The location that was asked for: it is brought into sight and gets the focus once it is there. */ sought:
    | string
    | null;
  wasFound: () => void;
};

/** The tree of locations, of any size: only the rows in sight exist, only open branches were asked for. */
export function LocationTree({ rows, isOpen, turn, readOn, ask, sought, wasFound }: Props) {
  const say = useSay();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  // a row that is not in sight yet takes the focus once it is
  const [focused, setFocused] = useState(-1);
  const deedsOf = useLocationDeeds(ask);
  const move = useDrag({ rows, isOpen, turn, move: (location, to) => ask({ what: 'move', location, to }) });
  const virtual = useVirtualizer({
    count: rows?.length ?? 12,
    getScrollElement: () => scroller.current,
    estimateSize: () => 40,
    overscan: 8,
  });
  const go = (index: number) => {
    const next = Math.max(0, Math.min((rows?.length ?? 1) - 1, index));
    setActive(next);
    setFocused(next);
    virtual.scrollToIndex(next);
  };
  const found = sought ? (rows?.findIndex((row) => 'location' in row && row.location.id === sought) ?? -1) : -1;
  const arrive = useEffectEvent((index: number) => {
    go(index);
    wasFound();
  });
  useEffect(() => {
    if (found >= 0) arrive(found);
  }, [found]);
  const onKeyDown = useKeys({ rows, active, go, isOpen, turn });
  return (
    <div ref={scroller} className={css.scroller}>
      <div
        role="treegrid"
        aria-label={say({ en: '[locations|Locations]', de: '[locations|Standorte]' })}
        aria-rowcount={rows?.length ?? -1}
        className={css.rows}
        style={{ blockSize: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows?.[index];
          const style = { transform: `translateY(${start}px)` };
          if (row && 'location' in row) {
            const { location, depth } = row;
            return (
              <LocationRow
                key={location.id}
                {...{ location, depth, index, style, onKeyDown }}
                open={isOpen(location.id)}
                active={index === active}
                activate={() => setActive(index)}
                takesFocus={index === focused}
                tookFocus={() => setFocused(-1)}
                turn={() => turn(location.id)}
                deeds={deedsOf(location)}
                drag={move.handlersOf(location)}
              />
            );
          }
          if (row && 'more' in row)
            return <Further key={`${row.more} ${row.after}`} row={row} style={style} readOn={readOn} />;
          return (
            <div key={index} className={css.row} style={style} aria-hidden>
              <span className="bone" style={{ inlineSize: 160, marginInlineStart: (row?.depth ?? 0) * 20 }} />
            </div>
          );
        })}
      </div>
      {move.isUnderWay && (
        <div className={css.top} data-target={move.handlersOf(null).isTarget} {...dropOf(move.handlersOf(null))}>
          {say({ en: 'Let go here to move it to the top', de: 'Hier loslassen, um ihn ganz nach oben zu verschieben' })}
        </div>
      )}
    </div>
  );
}

/** The end of what has come of a long branch: it goes on as soon as it is in sight. */
function Further({ row, style, readOn }: FurtherProps) {
  const { more, after, depth } = row;
  useEffect(() => readOn(more, after), [more, after, readOn]);
  return (
    <div className={css.row} style={style} aria-hidden>
      <span className="bone" style={{ inlineSize: 160, marginInlineStart: depth * 20 }} />
    </div>
  );
}
type FurtherProps = {
  row: Extract<Branch, { more: string }>;
  style: { transform: string };
  readOn: (parent: string, after: string) => void;
};

const dropOf = ({ onDragOver, onDragLeave, onDrop }: ReturnType<ReturnType<typeof useDrag>['handlersOf']>) => ({
  onDragOver,
  onDragLeave,
  onDrop,
});

type Keys = Pick<Props, 'rows' | 'isOpen' | 'turn'> & { active: number; go: (index: number) => void };
/** How long letters typed one after the other count as one word. */
const wordLasts = 600;

/** Arrows, Home and End, and typing the beginning of a name, as in every tree. */
function useKeys({ rows, active, go, isOpen, turn }: Keys): (event: KeyboardEvent<HTMLElement>) => void {
  const typed = useRef({ text: '', at: 0 });
  return (event) => {
    const row = rows?.[active];
    if (!rows || !row || !('location' in row) || (event.target as HTMLElement).getAttribute('role') !== 'row') return;
    const { id, children, parentId } = row.location;
    const open = children > 0 && isOpen(id);
    const next = keyed(event.key);
    if (next !== undefined) go(next);
    else if (event.key === 'ArrowRight' && children > 0 && !open) turn(id);
    else if (event.key === 'ArrowRight' && open) go(active + 1);
    else if (event.key === 'ArrowLeft' && open) turn(id);
    else if (event.key === 'ArrowLeft') go(rows.findIndex((one) => 'location' in one && one.location.id === parentId));
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) typeAhead(event);
    else return;
    event.preventDefault();
  };
  function keyed(key: string): number | undefined {
    if (key === 'ArrowDown') return active + 1;
    if (key === 'ArrowUp') return active - 1;
    if (key === 'Home') return 0;
    return key === 'End' ? (rows?.length ?? 1) - 1 : undefined;
  }
  function typeAhead({ key, timeStamp }: KeyboardEvent<HTMLElement>): void {
    const goesOn = timeStamp - typed.current.at < wordLasts;
    const text = goesOn ? typed.current.text + key : key;
    typed.current = { text, at: timeStamp };
    const found = typedAhead(rows ?? [], text, goesOn ? active : active + 1);
    if (found >= 0) go(found);
  }
}
