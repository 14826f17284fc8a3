import type { ReactNode } from 'react';
import { useSay } from '../language.tsx';
import type { Text } from '../say.ts';
import css from './facts.module.css';

/** Names and values of one thing. What is missing says so. */
export function Facts({ facts }: { facts: readonly (readonly [name: Text, value: ReactNode])[] }) {
  const say = useSay();
  return (
    <dl className={css.facts}>
      {facts.map(([name, value]) => (
        <div key={name.en} className={css.fact}>
          <dt>{say(name)}</dt>
          <dd>{value ?? <span className={css.none}>{say({ en: 'Not given', de: 'Nicht angegeben' })}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
