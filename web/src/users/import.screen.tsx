import { IconChevronLeft, IconDownload } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { UserImport } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { DropFile } from '../ui/drop-file.tsx';
import { Page } from '../ui/page.tsx';
import { Steps } from '../ui/steps.tsx';
import { When } from '../ui/when.tsx';
import css from './import.module.css';
import { importQuery, importStates, importSteps, importsQuery, keepFile } from './import-state.ts';

export const declared = screen({
  id: 'import-users',
  path: '/users/import',
  title: { en: 'Import users', de: 'Benutzer importieren' },
  help: {
    en: 'Bring a list from another system. Nothing changes before you have seen every row.',
    de: 'Bringen Sie eine Liste aus einem anderen System mit. Nichts ändert sich, bevor Sie jede Zeile gesehen haben.',
  },
  needs: 'user.import',
  deed: { en: 'Import users', de: 'Benutzer importieren' },
});

export default function ImportUsers() {
  const say = useSay();
  const navigate = useNavigate();
  const client = useQueryClient();
  return (
    <Page
      declared={declared}
      narrow
      trail={
        <Link to="/users">
          <IconChevronLeft size={14} aria-hidden />
          {say({ en: 'Users', de: 'Benutzer' })}
        </Link>
      }
    >
      <Steps steps={importSteps} at={0} />
      <DropFile<UserImport>
        path="/api/user-imports"
        accept=".csv,.txt,.xlsx,text/csv"
        prompt={say({ en: 'Drop a CSV or Excel file here', de: 'CSV- oder Excel-Datei hier ablegen' })}
        hint={say({
          en: 'One header line, one line for each user. Any size.',
          de: 'Eine Kopfzeile, dann eine Zeile je Benutzer. Beliebig groß.',
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
      <Earlier />
    </Page>
  );
}

/** Imports that were begun: each goes on where it was left. */
function Earlier() {
  const say = useSay();
  const { data } = useQuery(importsQuery);
  if (!data || data.items.length === 0) return null;
  return (
    <section>
      <h2 className={css.heading}>{say({ en: 'Earlier imports', de: 'Frühere Importe' })}</h2>
      <ul className={css.earlier}>
        {data.items.map(({ id, fileName, state, createdAt }) => (
          <li key={id}>
            <Link to={`/users/import/${id}`} className={css.one}>
              <span className={css.file}>{fileName}</span>
              <span className="dim">{say(importStates[state])}</span>
              <span className="dim">
                <When at={createdAt} ago />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
