import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { isProblem, ownProblems } from '../api/problem.ts';
import type { Helper } from '../api/types.ts';
import { useSay } from '../language.tsx';
import type { Say } from '../say.ts';
import css from './problem-note.module.css';
import { Sentence } from './sentence.tsx';

/** What went wrong, what to do about it and whom to ask: the same everywhere. */
export function ProblemNote({ error, retry }: { error: unknown; retry?: () => void }) {
  const say = useSay();
  const problem = isProblem(error) ? error : null;
  return (
    <div className={css.note} role="alert">
      <IconAlertTriangle size={16} aria-hidden className={css.icon} />
      <div className={css.words}>
        <p className={css.what}>
          <Sentence text={wordsOf(error, say)} />
        </p>
        {problem?.remedy && <p className={css.remedy}>{problem.remedy}</p>}
        {problem && problem.askWhom.length > 0 && <p className={css.remedy}>{askWhom(problem.askWhom, say)}</p>}
      </div>
      {retry && (
        <Button size="xs" variant="default" onClick={retry}>
          {say({ en: 'Try again', de: 'Noch einmal versuchen' })}
        </Button>
      )}
    </div>
  );
}

/** The sentence of a failure. */
export function wordsOf(error: unknown, say: Say): string {
  const { code, status } = isProblem(error) ? error : { code: null, status: 0 };
  if (code === 'unexpected') return say(ownProblems.unexpected, { status: String(status) });
  if (code === 'no-network' || code === 'cancelled') return say(ownProblems[code]);
  if (isProblem(error)) return error.message;
  return say({ en: 'This screen stumbled. Load it again.', de: 'Diese Seite ist gestolpert. Laden Sie sie neu.' });
}

/** "Ask Olu Adeyemi (Organization Administrator)." */
export function askWhom(helpers: readonly Helper[], say: Say): string {
  const names = say.list(helpers.slice(0, 3).map(({ name, role }) => (role ? `${name} (${role})` : name)));
  return say({ en: 'Ask {names}.', de: 'Fragen Sie {names}.' }, { names });
}
