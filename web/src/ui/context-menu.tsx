import { lazy, Suspense } from 'react';
import css from './menu.module.css';
import type { MenuEntry } from './menu.tsx';

const Opened = lazy(() => import('./menu-opened.tsx'));

/** The deeds of a row where it was pointed at. */
export function ContextMenu({ x, y, entries, close }: Props) {
  const spot = <button type="button" tabIndex={-1} aria-hidden className={css.spot} style={{ left: x, top: y }} />;
  return (
    <Suspense fallback={null}>
      <Opened key={`${x} ${y}`} entries={() => entries} target={spot} closed={close} />
    </Suspense>
  );
}

type Props = { x: number; y: number; entries: readonly MenuEntry[]; close: () => void };
