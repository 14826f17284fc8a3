import { IconChevronLeft } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { ask } from '../api/ask.ts';
import type { UserImport } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Progress } from '../ui/progress.tsx';
import { Steps } from '../ui/steps.tsx';
import { ImportCheck } from './import-check.tsx';
import { ImportColumns } from './import-columns.tsx';
import { ImportDone } from './import-done.tsx';
import css from './import.module.css';
import { importQuery, importSteps, rememberImport } from './import-state.ts';

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
};

export default function OneImport() {
  const say = useSay();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(importQuery(id));
  const [again, setAgain] = useState(false);
  const isOver = data?.state === 'committed' || data?.state === 'cancelled';
  useEffect(() => {
    if (isOver) rememberImport(null);
  }, [isOver]);
  const mapping = again || data?.state === 'uploaded';
  return (
    <Page
      declared={declared}
      fill={!mapping && data?.state === 'checked'}
      narrow={mapping || data?.state !== 'checked'}
      {...(data?.fileName
        ? { title: say({ en: 'Import {file}', de: '{file} importieren' }, { file: data.fileName }) }
        : {})}
      trail={
        <Link to="/users/import">
          <IconChevronLeft size={14} aria-hidden />
          {say({ en: 'Another file', de: 'Andere Datei' })}
        </Link>
      }
    >
      {data && <Steps steps={importSteps} at={mapping ? 1 : stepOf[data.state]} />}
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {data && <Step data={data} mapping={mapping} setMapping={setAgain} />}
    </Page>
  );
}

function Step({
  data,
  mapping,
  setMapping,
}: {
  data: UserImport;
  mapping: boolean;
  setMapping: (on: boolean) => void;
}) {
  const say = useSay();
  const client = useQueryClient();
  const { id, state, problem } = data;
  const refresh = () => client.invalidateQueries({ queryKey: ['working', 'user-import', id] });
  if (mapping) {
    return (
      <ImportColumns
        data={data}
        check={async (body) => {
          await ask('PUT /api/user-imports/{id}/mapping', { params: { id }, body });
          client.removeQueries({ queryKey: ['import-rows', id] });
          await refresh();
          setMapping(false);
        }}
      />
    );
  }
  if (state === 'checking')
    return <Working data={data} label={say({ en: 'Checking every row', de: 'Jede Zeile wird geprüft' })} />;
  if (state === 'committing') return <Working data={data} label={say({ en: 'Importing', de: 'Wird importiert' })} />;
  if (state === 'checked') {
    return (
      <ImportCheck
        data={data}
        back={() => setMapping(true)}
        commit={async () => {
          await ask('POST /api/user-imports/{id}/commit', { params: { id } });
          await refresh();
        }}
      />
    );
  }
  if (state === 'committed') return <ImportDone data={data} />;
  return (
    <div className={css.stopped}>
      {problem ? (
        <ProblemNote error={new Error(problem.detail)} />
      ) : (
        <p>
          {say({
            en: 'This import was stopped. Nothing was changed.',
            de: 'Dieser Import wurde angehalten. Es wurde nichts geändert.',
          })}
        </p>
      )}
      <Link to="/users/import">{say({ en: 'Choose another file', de: 'Andere Datei wählen' })}</Link>
    </div>
  );
}

function Working({ data: { done, total }, label }: { data: UserImport; label: string }) {
  const say = useSay();
  return (
    <div className={css.working}>
      <p role="status">{label}</p>
      <Progress label={label} share={total ? done / total : null} />
      <p className="dim numbers">
        {total
          ? say({ en: '{done} of {total} rows', de: '{done} von {total} Zeilen' }, { done, total })
          : say.count(
              { en: { one: '{n} row', other: '{n} rows' }, de: { one: '{n} Zeile', other: '{n} Zeilen' } },
              done,
            )}
      </p>
    </div>
  );
}
