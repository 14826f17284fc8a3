import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useSay } from '../language.tsx';
import { Empty } from '../ui/empty.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { When } from '../ui/when.tsx';
import { type AnyImport, screenOf, type Subject } from './import-state.ts';

export function ImportDone({
  data: { counts, may, undoUntil, problem },
  subject = 'users',
  undo,
}: {
  data: AnyImport;
  subject?: Subject;
  undo: () => void;
}) {
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
            {say({ en: 'See [users|users]', de: '[users|Benutzer] ansehen' })}
          </Button>
          <Button component={Link} to={screenOf[subject]} variant="default">
            {say({ en: 'Import another file', de: 'Weitere Datei importieren' })}
          </Button>
          {may.undo && (
            <Button variant="default" onClick={undo}>
              {say({ en: 'Undo the import…', de: 'Import rückgängig machen …' })}
            </Button>
          )}
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
      {problem && <ProblemNote error={new Error(problem.detail)} />}
      {may.undo && undoUntil && (
        <span className="dim">
          {' '}
          {say({ en: 'It can be undone until', de: 'Rückgängig machen geht bis' })} <When at={undoUntil} />.
        </span>
      )}
    </Empty>
  );
}
