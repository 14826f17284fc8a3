import { IconChevronLeft } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { DropFile } from '../ui/drop-file.tsx';
import { Page } from '../ui/page.tsx';
import { Steps } from '../ui/steps.tsx';
import { importSteps, lastImport, rememberImport } from './import-state.ts';

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
  const open = lastImport();
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
      {open && (
        <p>
          {say({ en: 'An import is still open:', de: 'Ein Import ist noch offen:' })}{' '}
          <Link to={`/users/import/${open.id}`}>
            {say({ en: 'go on with {file}', de: 'mit {file} weitermachen' }, { file: open.file })}
          </Link>
        </p>
      )}
      <DropFile<{ id: string; fileName?: string }>
        path="/api/user-imports"
        accept=".csv,.txt,.xlsx,text/csv"
        prompt={say({ en: 'Drop a CSV or Excel file here', de: 'CSV- oder Excel-Datei hier ablegen' })}
        hint={say({
          en: 'One header line, one line for each user. Any size.',
          de: 'Eine Kopfzeile, dann eine Zeile je Benutzer. Beliebig groß.',
        })}
        done={({ id, fileName }) => {
          rememberImport({ id, file: fileName ?? '' });
          void navigate({ to: `/users/import/${id}` });
        }}
      />
    </Page>
  );
}
