import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { ask } from '../api/ask.ts';
import type { UserImport } from '../api/types.ts';
import { upload } from '../api/upload.ts';
import { useSay } from '../language.tsx';
import { useAttempt } from '../ui/attempt.ts';
import { Choice } from '../ui/choice.tsx';
import { importQuery, keepFile, keptFile } from './import-state.ts';

/** Which sheet of a workbook was read; another one begins an import of its own. */
export function ImportPage({ data: { id, format } }: { data: UserImport }) {
  const say = useSay();
  const client = useQueryClient();
  const navigate = useNavigate();
  const attempt = useAttempt();
  const file = keptFile(client, id);
  const page = format.page ?? '';
  const read = async (other: string) => {
    if (!file || other === page) return;
    const begun = await upload<UserImport>(`/api/user-imports?page=${encodeURIComponent(other)}`, file, {
      progress: () => undefined,
      signal: new AbortController().signal,
    });
    await ask('POST /api/user-imports/{id}/cancel', { params: { id } });
    keepFile(client, begun.id, file);
    client.setQueryData(importQuery(begun.id).queryKey, begun);
    void client.invalidateQueries({ queryKey: ['user-imports'] });
    await navigate({ to: `/users/import/${begun.id}`, replace: true });
  };
  if (!file) {
    return (
      <p className="dim">
        {say({ en: 'Sheet “{page}” of the workbook was read.', de: 'Tabellenblatt „{page}“ wurde gelesen.' }, { page })}{' '}
        <Link to="/users/import">
          {say({ en: 'Upload it again for another one', de: 'Für ein anderes erneut hochladen' })}
        </Link>
      </p>
    );
  }
  return (
    <Choice
      label={say({ en: 'Sheet of the workbook', de: 'Tabellenblatt der Arbeitsmappe' })}
      value={page}
      options={format.pages.map((one) => ({ value: one, label: one }))}
      choose={(other) => attempt(() => read(other))}
    />
  );
}
