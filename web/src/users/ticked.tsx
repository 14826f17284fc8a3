import { useId } from 'react';
import css from './users.module.css';

/** A box to tick with its words beside it. */
export function Ticked({ label, checked, turn }: { label: string; checked: boolean; turn: () => void }) {
  const id = useId();
  return (
    <span className={css.ticked}>
      <input type="checkbox" id={id} checked={checked} onChange={turn} />
      <label htmlFor={id}>{label}</label>
    </span>
  );
}
