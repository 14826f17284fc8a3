import { useRef, useState } from 'react';
import type { Location } from '../api/types.ts';
import type { DragHandlers } from './location-row.tsx';
import { type Branch, isBelow } from './tree.ts';

type Props = Readonly<{
  rows: readonly Branch[] | undefined;
  isOpen: (id: string) => boolean;
  turn: (id: string) => void;
  move: (location: Location, to: Location | null) => void;
}>;

/** How long a closed branch is pointed at before it opens by itself. */
const opensAfter = 700;

/** Dragging a location onto another one: what it may be let fall on, and that closed branches open under it. */
export function useDrag({ rows, isOpen, turn, move }: Props) {
  const [dragged, setDragged] = useState<Location | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const point = (at: string | null) => {
    clearTimeout(waiting.current);
    setOver(at);
  };
  const end = () => {
    point(null);
    setDragged(null);
  };
  const fits = (to: Location | null): boolean =>
    dragged !== null && dragged.parentId !== (to?.id ?? null) && !(to && isBelow(rows ?? [], to.id, dragged.id));
  const handlersOf = (location: Location | null): DragHandlers => ({
    isTarget: over === (location?.id ?? '') && dragged !== null,
    draggable: location?.may.move === true,
    onDragStart: (event) => {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', location?.name ?? '');
      setDragged(location);
    },
    onDragOver: (event) => {
      if (!fits(location)) return;
      event.preventDefault();
      const id = location?.id ?? '';
      if (over === id) return;
      point(id);
      if (location && location.children > 0 && !isOpen(id)) waiting.current = setTimeout(() => turn(id), opensAfter);
    },
    onDragLeave: () => point(null),
    onDrop: (event) => {
      event.preventDefault();
      if (dragged && fits(location)) move(dragged, location);
      end();
    },
    onDragEnd: end,
  });
  return { handlersOf, isUnderWay: dragged !== null && dragged.parentId !== null };
}
