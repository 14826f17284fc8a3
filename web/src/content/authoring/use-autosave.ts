import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ask } from '../../api/ask.ts';
import type { Draft, EditedItem } from '../../api/types.ts';

export type Change = Readonly<{ title?: string; required?: boolean; content?: unknown }>;
export type Saving = 'saved' | 'waiting' | 'saving' | 'refused';

/** Milliseconds of rest after which what was written is kept. */
const rest = 700;

/**
 * Keeps what an author writes, a moment after it was written, one change after the other, and what is left when the item
 * is closed. What is refused stays on the screen, and goes along with the next change.
 */
export function useAutosave(item: EditedItem) {
  const client = useQueryClient();
  const { id, courseId } = item;
  const version = useRef(item.version);
  // another piece of the page may have kept something of the item
  useEffect(() => {
    version.current = Math.max(version.current, item.version);
  }, [item.version]);
  const waiting = useRef<Change>({});
  const busy = useRef(false);
  const timer = useRef<number>(undefined);
  const [state, setState] = useState<Saving>('saved');
  const [error, setError] = useState<unknown>(null);

  const save = useCallback(async () => {
    window.clearTimeout(timer.current);
    if (busy.current) return;
    busy.current = true;
    while (Object.keys(waiting.current).length > 0) {
      const body = waiting.current;
      waiting.current = {};
      setState('saving');
      try {
        const kept = await ask('PATCH /api/items/{id}', { params: { id }, body, version: version.current });
        version.current = kept.version;
        client.setQueryData(['item', id], kept);
        client.setQueryData<{ draft: Draft | null }>(['course', courseId, 'draft'], (was) => withItem(was, kept));
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
  }, [client, id, courseId]);

  const change = (part: Change) => {
    waiting.current = { ...waiting.current, ...part };
    setState('waiting');
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void save(), rest);
  };
  useEffect(() => {
    const leaving = () => void save();
    window.addEventListener('pagehide', leaving);
    return () => {
      window.removeEventListener('pagehide', leaving);
      void save();
    };
  }, [save]);
  return { change, state, error, again: () => void save() };
}

/** The outline with what is known of an item since it was kept. */
function withItem(was: { draft: Draft | null } | undefined, { content: _, ...kept }: EditedItem) {
  if (!was?.draft) return was;
  const items = was.draft.items.map((item) => (item.id === kept.id ? { ...item, ...kept } : item));
  return { draft: { ...was.draft, items } };
}
