import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ask } from '../api/ask.ts';
import type { HistoryImport } from '../api/types.ts';
import { screen } from '../screen.tsx';
import { useAttempt } from '../ui/attempt.ts';
import { HistoryColumns } from './history-columns.tsx';
import { ImportCheck } from './import-check.tsx';
import { ImportDone } from './import-done.tsx';
import { ImportFrame } from './import-frames.tsx';
import { ImportUndo, ImportUndone } from './import-undo.tsx';
import { historyImportQuery, isRunning } from './import-state.ts';
import { ImportStopped, ImportWorking } from './import-working.tsx';

export const declared = screen({
  id: 'history-import',
  path: '/users/import-history/$id',
  title: { en: 'Import history', de: 'Verlauf importieren' },
  help: {
    en: 'You may leave and come back: the import waits here.',
    de: 'Sie können weggehen und wiederkommen: Der Import wartet hier.',
  },
  needs: 'user-import.run',
});

export default function OneHistoryImport() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  return (
    <ImportFrame
      declared={declared}
      about="history"
      asked={useQuery(historyImportQuery(id))}
      step={(data, mapping, setMapping) => <Step key={data.id} data={data} mapping={mapping} setMapping={setMapping} />}
    />
  );
}

type StepProps = { data: HistoryImport; mapping: boolean; setMapping: (on: boolean) => void };

function Step({ data, mapping, setMapping }: StepProps) {
  const client = useQueryClient();
  const attempt = useAttempt();
  const { id, state } = data;
  const params = { id };
  const subject = 'history';
  const keep = (now: HistoryImport) => {
    client.setQueryData(historyImportQuery(id).queryKey, now);
    void client.invalidateQueries({ queryKey: ['history-imports'] });
  };
  const cancel = async () => keep(await ask('POST /api/history-imports/{id}/cancel', { params }));
  const back = () => setMapping(true);
  if (mapping) {
    return (
      <HistoryColumns
        data={data}
        check={async (body) => {
          keep(await ask('PUT /api/history-imports/{id}/mapping', { params, body }));
          client.removeQueries({ queryKey: ['import-rows', id] });
          setMapping(false);
        }}
      />
    );
  }
  if (isRunning(state)) return <ImportWorking data={data} cancel={() => attempt(cancel)} />;
  if (state === 'checked') {
    const commit = async ({ mode }: { mode: 'row-by-row' | 'all-or-nothing' }) =>
      keep(await ask('POST /api/history-imports/{id}/commit', { params, body: { mode } }));
    return <ImportCheck data={data} subject={subject} back={back} commit={commit} cancel={cancel} />;
  }
  if (state === 'undo-checked') {
    const undo = async () => keep(await ask('POST /api/history-imports/{id}/undo', { params }));
    return <ImportUndo data={data} subject={subject} undo={undo} cancel={cancel} />;
  }
  if (state === 'undone') return <ImportUndone data={data} subject={subject} />;
  if (state === 'committed') {
    const look = async () => {
      keep(await ask('POST /api/history-imports/{id}/check-undo', { params }));
      client.removeQueries({ queryKey: ['undo-rows', id] });
    };
    return <ImportDone data={data} subject={subject} undo={() => attempt(look)} />;
  }
  return <ImportStopped data={data} subject={subject} back={back} />;
}
