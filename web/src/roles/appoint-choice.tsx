import type { ReactNode } from 'react';
import { useSay } from '../language.tsx';
import css from './appoint.module.css';

type Props = Readonly<{
  /** Whether it may be chosen. */ available: boolean;
  /** Why not. */ because: readonly string[];
  choose: () => void;
  /** What it is called. */ children: ReactNode;
  /** What it is, in a line below. */ sentence?: ReactNode;
  /** At the end of the line. */ aside?: ReactNode;
}>;

/** One thing to choose; what can't be chosen stands there with its reason, so that nobody looks for it in vain. */
export function AppointChoice({ available, because, choose, children, sentence, aside }: Props) {
  const say = useSay();
  return (
    <button type="button" className={css.choice} aria-disabled={!available} onClick={available ? choose : undefined}>
      <span className={css.words}>
        <span className={css.name}>{children}</span>
        <small>{available ? sentence : say.list(because)}</small>
      </span>
      {aside && <span className={css.aside}>{aside}</span>}
    </button>
  );
}

/** While the answer is on its way. */
export const AppointBones = () => (
  <div className={css.choices} aria-hidden>
    {[180, 140, 200].map((size) => (
      <div key={size} className={css.choice}>
        <span className="bone" style={{ inlineSize: size }} />
      </div>
    ))}
  </div>
);
