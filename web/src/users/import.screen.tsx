import { IconChevronLeft, IconDownload } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { UserImport } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { DropFile } from '../ui/drop-file.tsx';
import { Page } from '../ui/page.tsx';
import { Steps } from '../ui/steps.tsx';
import css from './import.module.css';
import { ImportEarlier, ImportSubjects } from './import-subjects.tsx';
import { importQuery, importSteps, importsQuery, keepFile, screenOf } from './import-state.ts';

export const declared = screen({
  id: 'import-users',
  path: '/users/import',
  title: { en: 'Import [users|users]', de: '[users|Benutzer] importieren' },
  help: {
    en: 'Bring a list from another system. Nothing changes before you have seen every row.',
    de: 'Bringen Sie eine Liste aus einem anderen System mit. Nichts ändert sich, bevor Sie jede Zeile gesehen haben.',
  },
  needs: 'user.import',
  deed: { en: 'Import [users|users]', de: '[users|Benutzer] importieren' },
});

export default function ImportUsers() {
  const say = useSay();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { data } = useQuery(importsQuery);
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
      <DropFile<UserImport>
        path="/api/user-imports"
        accept=".csv,.txt,.xlsx,text/csv"
        prompt={say({ en: 'Drop a CSV or Excel file here', de: 'CSV- oder Excel-Datei hier ablegen' })}
        hint={say({
          en: 'One header line, one line for each [user|user]. Any size.',
          de: 'Eine Kopfzeile, dann eine Zeile je [user|Benutzer]. Beliebig groß.',
        })}
        done={(begun, file) => {
          keepFile(client, begun.id, file);
          client.setQueryData(importQuery(begun.id).queryKey, begun);
          void client.invalidateQueries({ queryKey: ['user-imports'] });
          void navigate({ to: `/users/import/${begun.id}` });
        }}
      />
      <p className={css.templates}>
        {say({
          en: 'Nothing to start from? Fill in a template:',
          de: 'Noch keine Liste? Füllen Sie eine Vorlage aus:',
        })}{' '}
        <a href="/api/user-imports/template.xlsx" download className={css.download}>
          <IconDownload size={14} aria-hidden />
          {say({ en: 'Excel template', de: 'Excel-Vorlage' })}
        </a>{' '}
        <a href="/api/user-imports/template.csv" download className={css.download}>
          <IconDownload size={14} aria-hidden />
          {say({ en: 'CSV template', de: 'CSV-Vorlage' })}
        </a>
      </p>
      <ImportEarlier items={data?.items} at={screenOf.users} />
    </Page>
  );
}
