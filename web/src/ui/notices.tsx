import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle, IconX } from '@tabler/icons-react';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { useSay } from '../language.tsx';
import css from './notices.module.css';

export type Notice = Readonly<{
  text: string;
  kind?: 'done' | 'told' | 'failed';
  action?: Readonly<{ label: string; run: () => void }>;
}>;
type Shown = Notice & { id: number };

const Context = createContext<((notice: Notice) => void) | null>(null);
const icons = { done: IconCircleCheck, told: IconInfoCircle, failed: IconAlertTriangle };

/** Quiet words in the corner about what happened. Failures stay until they are closed. */
export function NoticesProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const close = useCallback((id: number) => setShown((all) => all.filter((each) => each.id !== id)), []);
  const notify = useCallback((notice: Notice) => {
    setShown((all) => [...all.slice(-3), { ...notice, id: (all.at(-1)?.id ?? 0) + 1 }]);
  }, []);
  const region = useMemo(() => shown.map((each) => <One key={each.id} notice={each} close={close} />), [shown, close]);
  return (
    <Context value={notify}>
      {children}
      <div className={css.region} role="status" aria-live="polite">
        {region}
      </div>
    </Context>
  );
}

export function useNotify(): (notice: Notice) => void {
  const notify = useContext(Context);
  if (!notify) throw new Error('A notice was given outside NoticesProvider.');
  return notify;
}

function One({ notice, close }: { notice: Shown; close: (id: number) => void }) {
  const say = useSay();
  const [held, setHeld] = useState(false);
  const { id, kind = 'done', action } = notice;
  useEffect(() => {
    if (held || kind === 'failed') return;
    const timer = setTimeout(() => close(id), action ? 10_000 : 5_000);
    return () => clearTimeout(timer);
  }, [held, kind, id, action, close]);
  const Icon = icons[kind];
  return (
    // Reading takes as long as it takes: the notice stays while it is pointed at.
    <div
      className={css.notice}
      data-kind={kind}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
    >
      <Icon size={16} aria-hidden className={css.icon} />
      <span className={css.text}>{notice.text}</span>
      {action && (
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            action.run();
            close(id);
          }}
        >
          {action.label}
        </Button>
      )}
      <button type="button" className={css.close} onClick={() => close(id)}>
        <IconX size={14} aria-hidden />
        <span className="unseen">{say({ en: 'Close', de: 'Schließen' })}</span>
      </button>
    </div>
  );
}
