import { useQueryClient } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';
import type { ExternalTraining } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { useNotify } from '../ui/notices.tsx';
import { changedKeys } from './queries.ts';

export function RemoveExternal({ row, own, close }: { row: ExternalTraining; own: boolean; close: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  const { title } = row;
  return (
    <Confirm
      title={say({ en: 'Remove “{title}”', de: '„{title}“ löschen' }, { title })}
      verb={say({ en: 'Remove', de: 'Löschen' })}
      bad
      run={async () => {
        const params = { id: row.id };
        if (own) await ask('DELETE /api/my/external-trainings/{id}', { params });
        else await ask('DELETE /api/external-trainings/{id}', { params });
        for (const queryKey of changedKeys) await client.invalidateQueries({ queryKey });
        notify({ text: say({ en: '“{title}” was removed.', de: '„{title}“ wurde gelöscht.' }, { title }) });
      }}
      close={close}
    >
      <p>
        {say({
          en: 'It does not stand in the transcript any more. The audit keeps what it said.',
          de: 'Sie steht dann nicht mehr im Lernnachweis. Das Protokoll behält, was eingetragen war.',
        })}
      </p>
    </Confirm>
  );
}
