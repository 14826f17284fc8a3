import { IconChevronLeft, IconDownload } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { HistoryImport } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { DropFile } from '../ui/drop-file.tsx';
import { Page } from '../ui/page.tsx';
import { Steps } from '../ui/steps.tsx';
import css from './import.module.css';
import { ImportEarlier, ImportSubjects } from './import-subjects.tsx';
import { historyImportQuery, historyImportsQuery, importSteps, screenOf } from './import-state.ts';

export const declared = screen({
  id: 'import-history',
  path: '/users/import-history',
  title: { en: 'Import history', de: 'Verlauf importieren' },
  help: {
    en: 'Bring what people completed before. It is marked as imported, and nobody is told.',
    de: 'Bringen Sie mit, was früher abgeschlossen wurde. Es ist als importiert gekennzeichnet, und niemand wird benachrichtigt.',
  },
  needs: 'user-import.run',
  deed: { en: 'Import history', de: 'Verlauf importieren' },
});

export default function ImportHistory() {
  const say = useSay();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { data } = useQuery(historyImportsQuery);
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
      <DropFile<HistoryImport>
        path="/api/history-imports"
        accept=".csv,.txt,.xlsx,text/csv"
        prompt={say({ en: 'Drop a CSV or Excel file here', de: 'CSV- oder Excel-Datei hier ablegen' })}
        hint={say({
          en: 'One line for each completion: who, what, when.',
          de: 'Eine Zeile je Abschluss: wer, was, wann.',
        })}
        done={(begun) => {
          client.setQueryData(historyImportQuery(begun.id).queryKey, begun);
          void client.invalidateQueries({ queryKey: ['history-imports'] });
          void navigate({ to: `${screenOf.history}/${begun.id}` });
        }}
      />
      <p className={css.templates}>
        {say({
          en: 'Nothing to start from? Fill in a template:',
          de: 'Noch keine Liste? Füllen Sie eine Vorlage aus:',
        })}{' '}
        <a href="/api/history-imports/template.xlsx" download className={css.download}>
          <IconDownload size={14} aria-hidden />
          {say({ en: 'Excel template', de: 'Excel-Vorlage' })}
        </a>{' '}
        <a href="/api/history-imports/template.csv" download className={css.download}>
          <IconDownload size={14} aria-hidden />
          {say({ en: 'CSV template', de: 'CSV-Vorlage' })}
        </a>
      </p>
      <ImportEarlier items={data?.items} at={screenOf.history} />
    </Page>
  );
}
