import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ask } from '../../api/ask.ts';
import { isProblem } from '../../api/problem.ts';
import type { OpenedItem } from '../../api/types.ts';

export type Standing = Pick<OpenedItem, 'completion' | 'success' | 'score' | 'seconds' | 'state' | 'content'>;

/** Milliseconds after which something that did not arrive is told again. */
const again = 4_000;

/**
 * Tells the server how far the learner is, one step after the other, and what was not acknowledged again. Gives how the
 * item stands, as the server keeps it.
 */
export function useProgress(launch: string, opened: OpenedItem) {
  const client = useQueryClient();
  const number = useRef(opened.number);
  const since = useRef(0);
  const queue = useRef<unknown[]>([]);
  const busy = useRef(false);
  const [standing, setStanding] = useState<Standing>(opened);
  const [error, setError] = useState<unknown>(null);

  const send = useCallback(async (): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    while (queue.current.length > 0) {
      const now = Date.now();
      const seconds = (now - since.current) / 1000;
      const body = { number: number.current + 1, seconds, progress: queue.current[0] };
      try {
        const kept = await ask('POST /api/my/launches/{id}/progress', { params: { id: launch }, body });
        number.current = kept.number;
        since.current = now;
        queue.current.shift();
        setError(null);
        setStanding(kept);
        if (kept.completion === 'completed') void client.invalidateQueries({ queryKey: ['my', 'courses'] });
      } catch (refused) {
        setError(refused);
        if (isProblem(refused) && refused.code === 'no-network') await new Promise((go) => setTimeout(go, again));
        else queue.current = [];
      }
    }
    busy.current = false;
  }, [client, launch]);

  const tell = useCallback(
    (progress: unknown) => {
      queue.current.push(progress);
      void send();
    },
    [send],
  );
  useEffect(() => {
    since.current = Date.now();
  }, []);
  return { standing, tell, error, keep: setStanding };
}
