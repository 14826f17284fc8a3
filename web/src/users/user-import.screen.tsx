import { Button } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { UserImport } from '../api/types.ts';
import { useSay } from '../language.tsx';
import type { Text } from '../say.ts';
import { screen } from '../screen.tsx';
import { useAttempt } from '../ui/attempt.ts';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Progress } from '../ui/progress.tsx';
import { Steps } from '../ui/steps.tsx';
import css from './import.module.css';
import { ImportCheck } from './import-check.tsx';
import { ImportColumns } from './import-columns.tsx';
import { ImportDone } from './import-done.tsx';
import { ImportUndo, ImportUndone } from './import-undo.tsx';
import { importQuery, importSteps, isRunning } from './import-state.ts';

export const declared = screen({
  id: 'user-import',
  path: '/users/import/$id',
  title: { en: 'Import users', de: 'Benutzer importieren' },
  help: {
    en: 'You may leave and come back: the import waits here.',
    de: 'Sie können weggehen und wiederkommen: Der Import wartet hier.',
  },
  needs: 'user.import',
});

const stepOf: Readonly<Record<UserImport['state'], number>> = {
  uploaded: 1,
  checking: 2,
  checked: 2,
  failed: 2,
  committing: 3,
  committed: 3,
  cancelled: 3,
  'undo-checking': 3,
  'undo-checked': 3,
  undoing: 3,
  undone: 3,
};

export default function OneImport() {
  const say = useSay();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(importQuery(id));
  const [again, setAgain] = useState(false);
  const mapping = data?.may.map === true && (again || data.state === 'uploaded');
  const fill = !mapping && (data?.state === 'checked' || data?.state === 'undo-checked' || data?.state === 'undone');
  return (
    <Page
      declared={declared}
      fill={fill}
      narrow={!fill}
      {...(data ? { title: say({ en: 'Import {file}', de: '{file} importieren' }, { file: data.fileName }) } : {})}
      trail={
        <Link to="/users/import">
          <IconChevronLeft size={14} aria-hidden />
          {say({ en: 'Another file', de: 'Andere Datei' })}
        </Link>
      }
      filters={data && <Steps steps={importSteps} at={mapping ? 1 : stepOf[data.state]} />}
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {data && <Step key={data.id} data={data} mapping={mapping} setMapping={setAgain} />}
    </Page>
  );
}

type StepProps = { data: UserImport; mapping: boolean; setMapping: (on: boolean) => void };

function Step({ data, mapping, setMapping }: StepProps) {
  const say = useSay();
  const client = useQueryClient();
  const attempt = useAttempt();
  const { id, state } = data;
  const params = { id };
  const keep = (now: UserImport) => {
    client.setQueryData(importQuery(id).queryKey, now);
    void client.invalidateQueries({ queryKey: ['user-imports'] });
  };
  const cancel = async () => keep(await ask('POST /api/user-imports/{id}/cancel', { params }));
  if (mapping) {
    return (
      <ImportColumns
        data={data}
        check={async (body) => {
          keep(await ask('PUT /api/user-imports/{id}/mapping', { params, body }));
          client.removeQueries({ queryKey: ['import-rows', id] });
          setMapping(false);
        }}
      />
    );
  }
  if (isRunning(state)) return <Working data={data} cancel={() => attempt(cancel)} />;
  if (state === 'checked') {
    const commit = async (body: { mode: 'row-by-row' | 'all-or-nothing'; confirm: boolean }) =>
      keep(await ask('POST /api/user-imports/{id}/commit', { params, body }));
    return <ImportCheck data={data} back={() => setMapping(true)} commit={commit} cancel={cancel} />;
  }
  if (state === 'undo-checked') {
    const undo = async () => keep(await ask('POST /api/user-imports/{id}/undo', { params }));
    return <ImportUndo data={data} undo={undo} cancel={cancel} />;
  }
  if (state === 'undone') return <ImportUndone data={data} />;
  if (state === 'committed') {
    const look = async () => {
      keep(await ask('POST /api/user-imports/{id}/check-undo', { params }));
      client.removeQueries({ queryKey: ['undo-rows', id] });
    };
    return <ImportDone data={data} undo={() => attempt(look)} />;
  }
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
          <Button variant="default" onClick={() => setMapping(true)}>
            {say({ en: 'Back to the columns', de: 'Zurück zu den Spalten' })}
          </Button>
        )}
        <Button component={Link} to="/users/import" variant="default">
          {say({ en: 'Choose another file', de: 'Andere Datei wählen' })}
        </Button>
      </div>
    </div>
  );
}

function Working({ data: { done, total, state, may }, cancel }: { data: UserImport; cancel: () => void }) {
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
} satisfies Partial<Record<UserImport['state'], Text>>;

const rows = {
  en: { one: '{n} row', other: '{n} rows' },
  de: { one: '{n} Zeile', other: '{n} Zeilen' },
};
