import { useSay } from '../language.tsx';
import type { Look } from './status.tsx';
import { Status } from './status.tsx';
import css from './shares.module.css';

/** How a whole falls into parts: one bar, and below it each part as word, shape and number. */
export function Shares({ label, parts }: { label: string; parts: readonly Readonly<{ look: Look; n: number }>[] }) {
  const say = useSay();
  const all = parts.reduce((sum, { n }) => sum + n, 0);
  return (
    <figure className={css.shares} aria-label={label}>
      <div className={css.bar} aria-hidden>
        {parts.map(({ look, n }) => n > 0 && <span key={look.word.en} data-tone={look.tone} style={{ flexGrow: n }} />)}
      </div>
      <ul className={css.parts}>
        {parts.map(({ look, n }) => (
          <li key={look.word.en}>
            <Status look={look} />
            <b className="numbers">{say.number(n)}</b>
            <span className="dim numbers">{say.percent(all === 0 ? 0 : n / all)}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
