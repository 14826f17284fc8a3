import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ImportState } from '../api/types.ts';
import { useSay } from '../language.tsx';
import type { Text } from '../say.ts';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Progress } from '../ui/progress.tsx';
import css from './import.module.css';
import { type AnyImport, screenOf, type Subject } from './import-state.ts';

type StoppedProps = { data: AnyImport; subject?: Subject; back: () => void };

/** An import that came to an end without being applied. */
export function ImportStopped({ data, subject = 'users', back }: StoppedProps) {
  const say = useSay();
  return (
    <div className={css.working}>
      {data.problem ? (
        <ProblemNote error={new Error(data.problem.detail)} />
      ) : (
        <p>
          {say({
            en: 'This import was cancelled. What was not imported stays out.',
            de: 'Dieser Import wurde abgebrochen. Was nicht importiert war, bleibt draußen.',
          })}
        </p>
      )}
      <div className={css.deeds}>
        {data.may.map && (
          <Button variant="default" onClick={back}>
            {say({ en: 'Back to the columns', de: 'Zurück zu den Spalten' })}
          </Button>
        )}
        <Button component={Link} to={screenOf[subject]} variant="default">
          {say({ en: 'Choose another file', de: 'Andere Datei wählen' })}
        </Button>
      </div>
    </div>
  );
}

/** How far the server is. */
export function ImportWorking({ data: { done, total, state, may }, cancel }: { data: AnyImport; cancel: () => void }) {
  const say = useSay();
  const label = say(state in works ? works[state as keyof typeof works] : works.committing);
  return (
    <div className={css.working}>
      <p role="status">{label}</p>
      <Progress label={label} share={total ? done / total : null} />
      <p className="dim numbers">
        {total
          ? say({ en: '{done} of {total} rows', de: '{done} von {total} Zeilen' }, { done, total })
          : say.count(rows, done)}
      </p>
      {may.cancel && (
        <Button variant="default" onClick={cancel}>
          {state === 'undo-checking'
            ? say({ en: 'Keep the import', de: 'Import behalten' })
            : say({ en: 'Cancel import', de: 'Import abbrechen' })}
        </Button>
      )}
    </div>
  );
}

const works = {
  checking: { en: 'Checking every row', de: 'Jede Zeile wird geprüft' },
  committing: { en: 'Importing', de: 'Wird importiert' },
  'undo-checking': { en: 'Looking at every row', de: 'Jede Zeile wird angesehen' },
  undoing: { en: 'Undoing the import', de: 'Import wird rückgängig gemacht' },
} satisfies Partial<Record<ImportState, Text>>;

const rows = {
  en: { one: '{n} row', other: '{n} rows' },
  de: { one: '{n} Zeile', other: '{n} Zeilen' },
};
