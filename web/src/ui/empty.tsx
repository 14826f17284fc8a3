import type { ReactNode } from 'react';
import type { Icon } from '../screen.tsx';
import css from './empty.module.css';

/** Nothing here, and what to do about it. */
export function Empty({ icon: Picture, title, children, action, page }: Props) {
  const Heading = page ? 'h1' : 'h2';
  return (
    <div className={css.empty}>
      <Picture size={24} stroke={1.5} aria-hidden />
      <Heading className={css.title}>{title}</Heading>
      {children && <p className={css.words}>{children}</p>}
      {action && <div className={css.action}>{action}</div>}
    </div>
  );
}

type Props = {
  icon: Icon;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** It is all there is on the page. */ page?: boolean;
};
