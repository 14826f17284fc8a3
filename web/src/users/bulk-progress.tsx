import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ask } from '../api/ask.ts';
import { useSay } from '../language.tsx';
import { useAttempt } from '../ui/attempt.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Progress } from '../ui/progress.tsx';
import { type Bulk, bulkTexts, Left, SheetsLink } from './bulk-dialog.tsx';
import type { BulkKind } from './bulk-fields.tsx';
import { undoWord } from './state-deeds.ts';

/** What became of something done to many: how far it is, who was left out, and the way back. */
export function BulkProgress({ bulk, sheets, close }: { bulk: Bulk; sheets: readonly string[]; close: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const attempt = useAttempt();
  const queryKey = ['bulk', bulk.id];
  const { data } = useQuery({
    queryKey,
    queryFn: ({ signal }) => ask('GET /api/bulks/{id}', { params: { id: bulk.id }, signal }),
    initialData: bulk,
    refetchInterval: ({ state }) => (isMoving(state.data) ? 1_000 : false),
  });
  const moving = isMoving(data);
  useEffect(() => {
    if (!moving) void client.invalidateQueries({ queryKey: ['users'] });
  }, [moving, client]);
  const undo = async () => {
    client.setQueryData(queryKey, await ask('POST /api/bulks/{id}/undo', { params: { id: bulk.id } }));
    await Promise.all([
      client.invalidateQueries({ queryKey: ['users'] }),
      client.invalidateQueries({ queryKey: ['user'] }),
    ]);
  };
  return (
    <Dialog
      title={say(bulkTexts[data.deed as BulkKind].verb)}
      close={close}
      footer={
        <>
          {data.state === 'done' && data.done > 0 && !data.isFinal && (
            <Button variant="default" onClick={() => attempt(undo)}>
              {say(undoWord)}
            </Button>
          )}
          <Button onClick={close}>{say({ en: 'Close', de: 'Schließen' })}</Button>
        </>
      }
    >
      <div role="status">
        {moving ? (
          <Progress
            label={say({ en: 'Under way', de: 'Im Gange' })}
            share={data.total === 0 ? null : 1 - data.waiting / data.total}
          />
        ) : (
          <p>
            {data.state === 'undone'
              ? say.count(undoneTexts, data.undone)
              : say.count(data.isFinal ? mailedTexts : doneTexts, data.done)}
          </p>
        )}
      </div>
      <Left left={data.left} />
      <SheetsLink users={sheets} />
    </Dialog>
  );
}

const isMoving = (bulk: Bulk | undefined): boolean => bulk?.state === 'running' || bulk?.state === 'undoing';

const mailedTexts = {
  en: { one: '{n} link is on its way.', other: '{n} links are on their way.' },
  de: { one: '{n} Link ist unterwegs.', other: '{n} Links sind unterwegs.' },
};
const doneTexts = {
  en: { one: '{n} [user|user] was changed.', other: '{n} [users|users] were changed.' },
  de: { one: '{n} [user|Benutzer] wurde geändert.', other: '{n} [users|Benutzer] wurden geändert.' },
};
const undoneTexts = {
  en: { one: '{n} [user|user] is as before.', other: '{n} [users|users] are as before.' },
  de: { one: '{n} [user|Benutzer] ist wie zuvor.', other: '{n} [users|Benutzer] sind wie zuvor.' },
};
