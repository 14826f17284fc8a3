import { useCallback, useEffect, useRef, useState } from 'react';

export type Saving = 'saved' | 'waiting' | 'saving' | 'refused';

/** Milliseconds of rest after which what was written is kept. */
const rest = 700;

/** How it stands with what somebody writes. */
export const savingWords: Readonly<Record<Saving, { en: string; de: string }>> = {
  saved: { en: 'Everything is saved', de: 'Alles ist gespeichert' },
  waiting: { en: 'Saving …', de: 'Wird gespeichert …' },
  saving: { en: 'Saving …', de: 'Wird gespeichert …' },
  refused: { en: 'Not saved', de: 'Nicht gespeichert' },
};

/**
 * Keeps what somebody writes, a moment after it was written, one change after the other, and what is left when the page
 * is left. What is refused stays on the screen, and goes along with the next change.
 * @param first the version that is known; a later one may follow
 * @param save keeps a change of this version and gives the next version; the same function each time
 */
export function useSaving<C extends object>(first: number, save: (change: C, version: number) => Promise<number>) {
  const version = useRef(first);
  // another piece of the page may have kept something of the same thing
  useEffect(() => {
    version.current = Math.max(version.current, first);
  }, [first]);
  const waiting = useRef<Partial<C>>({});
  const busy = useRef(false);
  const timer = useRef<number>(undefined);
  const [state, setState] = useState<Saving>('saved');
  const [error, setError] = useState<unknown>(null);

  const flush = useCallback(async () => {
    window.clearTimeout(timer.current);
    if (busy.current) return;
    busy.current = true;
    while (Object.keys(waiting.current).length > 0) {
      const body = waiting.current;
      waiting.current = {};
      setState('saving');
      try {
        // The border: all that is waiting came in by `change`.
        version.current = await save(body as C, version.current);
        setError(null);
        setState('saved');
      } catch (refused) {
        waiting.current = { ...body, ...waiting.current };
        setError(refused);
        setState('refused');
        break;
      }
    }
    busy.current = false;
  }, [save]);

  const change = (part: C) => {
    waiting.current = { ...waiting.current, ...part };
    setState('waiting');
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void flush(), rest);
  };
  useEffect(() => {
    const leaving = () => void flush();
    window.addEventListener('pagehide', leaving);
    return () => {
      window.removeEventListener('pagehide', leaving);
      void flush();
    };
  }, [flush]);
  return { change, state, error, again: () => void flush() };
}
