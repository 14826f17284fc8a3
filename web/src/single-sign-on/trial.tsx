import { Button } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ask } from '../api/ask.ts';
import { useSay } from '../language.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import css from './single-sign-on.module.css';

/** Tries a provider and says in words what works and what does not. */
export function Trial({ organization, provider, children }: Props) {
  const say = useSay();
  const trial = useMutation({
    mutationFn: () =>
      ask('POST /api/organizations/{id}/identity-providers/{provider}/test', {
        params: { id: organization, provider },
      }),
  });
  return (
    <>
      <div className={css.deeds}>
        <Button variant="default" loading={trial.isPending} onClick={() => trial.mutate()}>
          {say({ en: 'Test this connection', de: 'Verbindung prüfen' })}
        </Button>
        {children}
      </div>
      {trial.error && <ProblemNote error={trial.error} />}
      {trial.data && (
        <ul className={css.steps} role="status">
          {trial.data.steps.map(({ good, says }) => (
            <li key={says} data-good={good}>
              {good ? <IconCircleCheck size={18} aria-hidden /> : <IconCircleX size={18} aria-hidden />}
              {says}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

type Props = { organization: string; provider: string; children: ReactNode };
