import type { ReactNode } from 'react';
import css from './row-card.module.css';

/** A row of a list as a card, on a phone: what it is called and how it stands, and the rest in one line below. */
export function RowCard({ name, state, children }: { name: ReactNode; state: ReactNode; children: ReactNode }) {
  return (
    <>
      <div className={css.line}>
        {name}
        {state}
      </div>
      <div className={css.more}>{children}</div>
    </>
  );
}

/** What a row is called, as the button that opens it where it is shown in a dialog. */
export function RowOpener({ open, name }: { open: () => void; name: string }) {
  return (
    <button type="button" className={css.opener} title={name} onClick={open}>
      {name}
    </button>
  );
}
