import { useCallback } from 'react';
import { useSay } from '../language.tsx';
import { useNotify } from './notices.tsx';
import { wordsOf } from './problem-note.tsx';

/** Does something that has no place of its own for a failure; it is said in the corner. */
export function useAttempt(): (work: () => Promise<unknown>) => void {
  const say = useSay();
  const notify = useNotify();
  return useCallback(
    (work) => {
      work().catch((error: unknown) => notify({ text: wordsOf(error, say), kind: 'failed' }));
    },
    [notify, say],
  );
}
