import type { ReactNode } from 'react';
import css from './personal-data.module.css';

/** One line of what is kept of somebody. */
export function Part({ name, end, words }: { name: ReactNode; end: ReactNode; words: ReactNode }) {
  return (
    <li className={css.part}>
      <p className={css.name}>{name}</p>
      <p className="dim">{end}</p>
      {words && <p className="dim">{words}</p>}
    </li>
  );
}

export const rowCount = {
  en: { one: '{n} row', other: '{n} rows' },
  de: { one: '{n} Zeile', other: '{n} Zeilen' },
};
