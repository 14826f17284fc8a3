import { z } from 'zod';
import { documentContent, mostPages } from '../../content/index.ts';
import { ownPlay } from './own-play.ts';

const page = z.int().min(1).max(mostPages);

/** Done when every page was shown. */
export const documentPlay = ownPlay({
  kind: 'document',
  content: documentContent,
  state: z.object({ /** Pages that were shown, in order. */ seen: z.array(page), /** Where one goes on. */ at: page }),
  begin: () => ({ seen: [], at: 1 }),
  progress: z.strictObject({ seen: z.array(page).max(mostPages), at: page }),
  take: ({ content: { pages }, state, progress }) => {
    const seen = [...new Set([...state.seen, ...progress.seen])].filter((n) => n <= pages).toSorted((a, b) => a - b);
    const completion = seen.length === pages && pages > 0 ? 'completed' : 'incomplete';
    return { state: { seen, at: progress.at }, completion, success: 'unknown', score: null };
  },
});
