import { IconCheck } from '@tabler/icons-react';
import { useSay } from '../language.tsx';
import type { Text } from '../say.ts';
import css from './steps.module.css';

/** Where one is on a way of few steps. */
export function Steps({ steps, at }: { steps: readonly Text[]; at: number }) {
  const say = useSay();
  return (
    <ol className={css.steps}>
      {steps.map((step, index) => (
        <li
          key={step.en}
          data-state={index < at ? 'done' : index === at ? 'now' : 'later'}
          {...(index === at ? { 'aria-current': 'step' } : {})}
        >
          <span className={css.dot} aria-hidden>
            {index < at ? <IconCheck size={12} stroke={3} /> : index + 1}
          </span>
          {say(step)}
          {index < at && <span className="unseen">{say({ en: 'done', de: 'erledigt' })}</span>}
        </li>
      ))}
    </ol>
  );
}
