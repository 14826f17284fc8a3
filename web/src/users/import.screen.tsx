import { IconFileImport } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { UserImport } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { ImportBegin } from './import-frames.tsx';
import { importQuery, importsQuery, keepFile } from './import-state.ts';

export const declared = screen({
  id: 'import-users',
  path: '/users/import',
  title: { en: 'Import [users|users]', de: '[users|Benutzer] importieren' },
  help: {
    en: 'Bring a list from another system. Nothing changes before you have seen every row.',
    de: 'Bringen Sie eine Liste aus einem anderen System mit. Nichts ändert sich, bevor Sie jede Zeile gesehen haben.',
  },
  needs: 'user.import',
  menu: { group: 'people', order: 40, icon: IconFileImport, name: { en: 'Imports', de: 'Importe' } },
  deed: { en: 'Import [users|users]', de: '[users|Benutzer] importieren' },
});

export default function ImportUsers() {
  const say = useSay();
  const client = useQueryClient();
  const { data } = useQuery(importsQuery);
  return (
    <ImportBegin<UserImport>
      declared={declared}
      about="users"
      hint={say({
        en: 'One header line, one line for each [user|user]. Any size.',
        de: 'Eine Kopfzeile, dann eine Zeile je [user|Benutzer]. Beliebig groß.',
      })}
      earlier={data?.items}
      keep={(begun, file) => {
        keepFile(client, begun.id, file);
        client.setQueryData(importQuery(begun.id).queryKey, begun);
      }}
    />
  );
}
