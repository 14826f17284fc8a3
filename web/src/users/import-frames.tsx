import { IconChevronLeft, IconDownload } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useSay } from '../language.tsx';
import type { Declared } from '../screen.tsx';
import { DropFile } from '../ui/drop-file.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Steps } from '../ui/steps.tsx';
import css from './import.module.css';
import { type Begun, ImportEarlier, ImportSubjects } from './import-subjects.tsx';
import { type AnyImport, apiOf, importSteps, screenOf, stepOf, type Subject } from './import-state.ts';

type BeginProps<T> = {
  declared: Declared;
  about: Subject;
  hint: string;
  earlier: readonly Begun[] | undefined;
  /** Keeps what was answered, before its page opens. */ keep: (begun: T, file: File) => void;
};

/** Where an import begins: a file, or a template to fill in, and those that were begun before. */
export function ImportBegin<T extends { id: string }>({ declared, about, hint, earlier, keep }: BeginProps<T>) {
  const say = useSay();
  const navigate = useNavigate();
  const client = useQueryClient();
  const api = `/api/${apiOf[about]}`;
  return (
    <Page
      declared={declared}
      narrow
      trail={
        <Link to="/users">
          <IconChevronLeft size={14} aria-hidden />
          {say({ en: '[users|Users]', de: '[users|Benutzer]' })}
        </Link>
      }
    >
      <ImportSubjects />
      <Steps steps={importSteps} at={0} />
      <DropFile<T>
        path={api}
        accept=".csv,.txt,.xlsx,text/csv"
        prompt={say({ en: 'Drop a CSV or Excel file here', de: 'CSV- oder Excel-Datei hier ablegen' })}
        hint={hint}
        done={(begun, file) => {
          keep(begun, file);
          void client.invalidateQueries({ queryKey: [apiOf[about]] });
          void navigate({ to: `${screenOf[about]}/${begun.id}` });
        }}
      />
      <p className={css.templates}>
        {say({
          en: 'Nothing to start from? Fill in a template:',
          de: 'Noch keine Liste? Füllen Sie eine Vorlage aus:',
        })}{' '}
        <a href={`${api}/template.xlsx`} download className={css.download}>
          <IconDownload size={14} aria-hidden />
          {say({ en: 'Excel template', de: 'Excel-Vorlage' })}
        </a>{' '}
        <a href={`${api}/template.csv`} download className={css.download}>
          <IconDownload size={14} aria-hidden />
          {say({ en: 'CSV template', de: 'CSV-Vorlage' })}
        </a>
      </p>
      <ImportEarlier items={earlier} at={screenOf[about]} />
    </Page>
  );
}

type FrameProps<T> = {
  declared: Declared;
  about: Subject;
  asked: { data: T | undefined; error: Error | null; refetch: () => unknown };
  /** The step it stands at; `mapping`: its columns are chosen, for the first time or again. */
  step: (data: T, mapping: boolean, setMapping: (on: boolean) => void) => ReactNode;
};

/** One import: its file as the title, the way back, its steps. */
export function ImportFrame<T extends AnyImport & { id: string }>({ declared, about, asked, step }: FrameProps<T>) {
  const say = useSay();
  const { data, error, refetch } = asked;
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
        <Link to={screenOf[about]}>
          <IconChevronLeft size={14} aria-hidden />
          {say({ en: 'Another file', de: 'Andere Datei' })}
        </Link>
      }
      filters={data && <Steps steps={importSteps} at={mapping ? 1 : stepOf[data.state]} />}
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {data && step(data, mapping, setAgain)}
    </Page>
  );
}
