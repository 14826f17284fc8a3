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
  const since = useRef(Date.now());
  const queue = useRef<unknown[]>([]);
  const busy = useRef(false);
  const [standing, setStanding] = useState<Standing>(opened);
  const [error, setError] = useState<unknown>(null);

  const send = useCallback(async (): Promise<void> => {
    const progress = queue.current[0];
    if (busy.current || progress === undefined) return;
    busy.current = true;
    const now = Date.now();
    const body = { number: number.current + 1, seconds: (now - since.current) / 1000, progress };
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
      if (!isProblem(refused) || refused.code !== 'no-network') queue.current = [];
      else setTimeout(() => void send(), again);
      return;
    } finally {
      busy.current = false;
    }
    return send();
  }, [client, launch]);

  const tell = useCallback(
    (progress: unknown) => {
      queue.current.push(progress);
      void send();
    },
    [send],
  );
  // time spent is told when the page is left
  useEffect(() => () => void send(), [send]);
  return { standing, tell, error };
}
