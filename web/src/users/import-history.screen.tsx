import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { HistoryImport } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { ImportBegin } from './import-frames.tsx';
import { historyImportQuery, historyImportsQuery } from './import-state.ts';

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
  const client = useQueryClient();
  const { data } = useQuery(historyImportsQuery);
  return (
    <ImportBegin<HistoryImport>
      declared={declared}
      about="history"
      hint={say({
        en: 'One line for each completion: who, what, when.',
        de: 'Eine Zeile je Abschluss: wer, was, wann.',
      })}
      earlier={data?.items}
      keep={(begun) => client.setQueryData(historyImportQuery(begun.id).queryKey, begun)}
    />
  );
}
