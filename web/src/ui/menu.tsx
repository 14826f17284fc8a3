import { type ComponentPropsWithoutRef, lazy, type ReactNode, Suspense, useState } from 'react';
import type { Icon } from '../screen.tsx';

export type MenuEntry =
  | Readonly<{ heading: string }>
  | Readonly<{ line: true }>
  | Readonly<{
      label: ReactNode;
      icon?: Icon;
      run?: () => void;
      to?: string;
      checked?: boolean;
      /** Several of these may be checked; the menu stays open. */ many?: true;
      disabled?: boolean;
      bad?: boolean;
      hint?: string;
      /** Why it is refused; choosing it opens the explanation. */ refused?: string;
    }>;
type Props = {
  className?: string | undefined;
  label?: string;
  entries: () => readonly MenuEntry[];
  children: ReactNode;
  width?: number | 'target';
};

const opened = () => import('./menu-opened.tsx');
const Opened = lazy(opened);

/** A button with a menu. What positions the menu is fetched when somebody reaches for the button, not before. */
export function MenuButton({ entries, children, width, label, className }: Props) {
  const [wanted, setWanted] = useState(false);
  const look: ComponentPropsWithoutRef<'button'> = {
    type: 'button',
    className,
    'aria-haspopup': 'menu',
    ...(label ? { 'aria-label': label } : {}),
  };
  const resting = (
    <button
      {...look}
      onPointerEnter={() => void opened()}
      onFocus={() => void opened()}
      onClick={() => setWanted(true)}
    >
      {children}
    </button>
  );
  if (!wanted) return resting;
  return (
    <Suspense fallback={resting}>
      <Opened entries={entries} width={width} target={<button {...look}>{children}</button>} />
    </Suspense>
  );
}
