import type { ReactNode } from 'react';
import type { Icon } from '../screen.tsx';
import css from './empty.module.css';

/** Nothing here, and what to do about it. */
export function Empty({ icon: Picture, title, children, action }: Props) {
  return (
    <div className={css.empty}>
      <Picture size={24} stroke={1.5} aria-hidden />
      <h2 className={css.title}>{title}</h2>
      {children && <p className={css.words}>{children}</p>}
      {action && <div className={css.action}>{action}</div>}
    </div>
  );
}

type Props = { icon: Icon; title: string; children?: ReactNode; action?: ReactNode };
