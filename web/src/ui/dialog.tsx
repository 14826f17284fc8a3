import { IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useSay } from '../language.tsx';
import css from './dialog.module.css';

type Props = {
  title: string;
  close: () => void;
  children: ReactNode;
  /** At the side, full height, instead of in the middle. */ side?: boolean;
  footer?: ReactNode;
  wide?: boolean;
};

/** The browser's own dialog: it keeps the focus, closes on Escape and makes the rest of the page inert. */
export function Dialog({ title, close, children, side, footer, wide }: Props) {
  const say = useSay();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={css.dialog}
      data-side={side}
      data-wide={wide}
      aria-labelledby={id}
      onClose={close}
      onClick={(event) => event.target === dialog.current && close()}
    >
      <div className={css.body}>
        <header className={css.head}>
          <h2 id={id}>{title}</h2>
          <button
            type="button"
            className={css.close}
            onClick={close}
            aria-label={say({ en: 'Close', de: 'Schließen' })}
          >
            <IconX size={16} aria-hidden />
          </button>
        </header>
        <div className={css.content}>{children}</div>
        {footer && <footer className={css.foot}>{footer}</footer>}
      </div>
    </dialog>
  );
}
