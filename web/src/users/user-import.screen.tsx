import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ask } from '../api/ask.ts';
import type { UserImport } from '../api/types.ts';
import { screen } from '../screen.tsx';
import { useAttempt } from '../ui/attempt.ts';
import { ImportCheck } from './import-check.tsx';
import { ImportColumns } from './import-columns.tsx';
import { ImportDone } from './import-done.tsx';
import { ImportFrame } from './import-frames.tsx';
import { ImportUndo, ImportUndone } from './import-undo.tsx';
import { importQuery, isRunning } from './import-state.ts';
import { ImportStopped, ImportWorking } from './import-working.tsx';

export const declared = screen({
  id: 'user-import',
  path: '/users/import/$id',
  title: { en: 'Import [users|users]', de: '[users|Benutzer] importieren' },
  help: {
    en: 'You may leave and come back: the import waits here.',
    de: 'Sie können weggehen und wiederkommen: Der Import wartet hier.',
  },
  needs: 'user.import',
});

export default function OneImport() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  return (
    <ImportFrame
      declared={declared}
      about="users"
      asked={useQuery(importQuery(id))}
      step={(data, mapping, setMapping) => <Step key={data.id} data={data} mapping={mapping} setMapping={setMapping} />}
    />
  );
}

type StepProps = { data: UserImport; mapping: boolean; setMapping: (on: boolean) => void };

function Step({ data, mapping, setMapping }: StepProps) {
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
  if (isRunning(state)) return <ImportWorking data={data} cancel={() => attempt(cancel)} />;
  if (state === 'checked') {
    const commit = async (body: Parameters<Parameters<typeof ImportCheck>[0]['commit']>[0]) =>
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
  return <ImportStopped data={data} back={() => setMapping(true)} />;
}
