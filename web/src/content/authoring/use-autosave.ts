import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { ask } from '../../api/ask.ts';
import type { Draft, EditedItem } from '../../api/types.ts';
import { useSaving } from '../../ui/use-saving.ts';

export type Change = Readonly<{ title?: string; required?: boolean; content?: unknown }>;

/** Keeps what an author writes in an item. */
export function useAutosave(item: EditedItem) {
  const client = useQueryClient();
  const { id, courseId } = item;
  const save = useCallback(
    async (body: Change, version: number) => {
      const kept = await ask('PATCH /api/items/{id}', { params: { id }, body, version });
      client.setQueryData(['item', id], kept);
      client.setQueryData<{ draft: Draft | null }>(['course', courseId, 'draft'], (was) => withItem(was, kept));
      return kept.version;
    },
    [client, id, courseId],
  );
  return useSaving(item.version, save);
}

/** The outline with what is known of an item since it was kept. */
function withItem(was: { draft: Draft | null } | undefined, { content: _, ...kept }: EditedItem) {
  if (!was?.draft) return was;
  const items = was.draft.items.map((item) => (item.id === kept.id ? { ...item, ...kept } : item));
  return { draft: { ...was.draft, items } };
}
