import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { UserImport } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Empty } from '../ui/empty.tsx';

export function ImportDone({ data: { counts } }: { data: UserImport }) {
  const say = useSay();
  const client = useQueryClient();
  useEffect(() => void client.invalidateQueries({ queryKey: ['users'] }), [client]);
  const values = { created: counts.created ?? 0, updated: counts.updated ?? 0, rejected: counts.rejected ?? 0 };
  return (
    <Empty
      icon={IconCircleCheck}
      title={say({ en: 'The list is in', de: 'Die Liste ist da' })}
      action={
        <>
          <Button component={Link} to="/users">
            {say({ en: 'See users', de: 'Benutzer ansehen' })}
          </Button>
          <Button component={Link} to="/users/import" variant="default">
            {say({ en: 'Import another file', de: 'Weitere Datei importieren' })}
          </Button>
        </>
      }
    >
      {say(
        {
          en: '{created} new, {updated} changed, {rejected} rejected and left out.',
          de: '{created} neu, {updated} geändert, {rejected} abgewiesen und ausgelassen.',
        },
        values,
      )}
    </Empty>
  );
}
