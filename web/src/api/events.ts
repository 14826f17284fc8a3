import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useSay } from '../language.tsx';
import { meQuery } from '../me.tsx';
import { useNotify } from '../ui/notices.tsx';
import { connection } from './connection.ts';
import type { AuthorityEvent, TaskEvent } from './types.ts';

/**
 * The event stream: a change of one's own rights is obeyed at once and said quietly, long work that ended is looked
 * at again. A stream that ends is opened again, later each time.
 */
export function useEvents(person: string | undefined): void {
  const client = useQueryClient();
  const notify = useNotify();
  const say = useSay();
  const [round, setRound] = useState(0);
  useEffect(() => {
    // as somebody else one hears of what concerns them
    if (person === undefined) return;
    const stream = new EventSource('/api/events');
    let timer: ReturnType<typeof setTimeout>;
    stream.addEventListener('open', () => {
      mark('open');
      connection.note(true);
    });
    stream.addEventListener('authority', (event: MessageEvent<string>) => {
      void client.invalidateQueries({ queryKey: meQuery.queryKey }).then(() => client.invalidateQueries());
      const { because } = JSON.parse(event.data) as AuthorityEvent;
      // the banner says it, or its absence
      if (because === 'standing') return;
      notify({ kind: 'told', text: say({ en: 'Your access changed.', de: 'Ihre Rechte haben sich geändert.' }) });
    });
    stream.addEventListener('task', (event: MessageEvent<string>) => {
      const task = JSON.parse(event.data) as TaskEvent;
      if (task.state !== 'running') void client.invalidateQueries({ queryKey: ['working'] });
    });
    stream.addEventListener('inbox', () => void client.invalidateQueries({ queryKey: ['inbox'] }));
    stream.addEventListener('error', () => {
      mark('lost');
      if (stream.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(() => setRound(round + 1), Math.min(60_000, 2_000 * 2 ** round));
    });
    return () => {
      clearTimeout(timer);
      stream.close();
      mark('closed');
    };
  }, [person, round, client, notify, say]);
}

/** The page says whether it hears of changes: what watches it from outside need not guess. */
function mark(state: 'open' | 'lost' | 'closed'): void {
  document.documentElement.dataset['events'] = state;
}
