import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import css from './tabs.module.css';

export type Tab = Readonly<{ id: string; label: ReactNode }>;

/** Parts of one thing; the chosen one stands in the address of the page that shows them. */
export function Tabs({ label, tabs, current, choose, children }: Props) {
  // on a narrow page the chosen one may lie beyond the edge
  const chosen = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // in braces: newer browsers answer with a promise, which is nothing to clean up with
    chosen.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [current]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = tabs[(tabs.findIndex(({ id }) => id === current) + step + tabs.length) % tabs.length];
    if (step === 0 || !next) return;
    choose(next.id);
    document.getElementById(`tab-${next.id}`)?.focus();
  };
  return (
    <>
      <div role="tablist" aria-label={label} className={css.tabs}>
        {tabs.map(({ id, label: name }) => (
          <button
            key={id}
            ref={id === current ? chosen : null}
            id={`tab-${id}`}
            type="button"
            role="tab"
            aria-selected={id === current}
            aria-controls="tab-panel"
            tabIndex={id === current ? 0 : -1}
            className={css.tab}
            onKeyDown={onKeyDown}
            onClick={() => choose(id)}
          >
            {name}
          </button>
        ))}
      </div>
      <div id="tab-panel" role="tabpanel" aria-labelledby={`tab-${current}`} className={css.panel}>
        {children}
      </div>
    </>
  );
}

type Props = {
  label: string;
  tabs: readonly Tab[];
  current: string;
  choose: (id: string) => void;
  children: ReactNode;
};
