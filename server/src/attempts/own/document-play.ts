import { z } from 'zod';
import { documentContent, mostPages } from '../../content/index.ts';
import { ownPlay } from './own-play.ts';

const page = z.int().min(1).max(mostPages);

/** Done when every page was shown and, where its author asks for it, it was signed. */
export const documentPlay = ownPlay({
  kind: 'document',
  content: documentContent,
  state: z.object({
    /** Pages that were shown, in order. */ seen: z.array(page),
    /** Where one goes on. */ at: page,
    /** The signature. */ signed: z.uuid().nullable().default(null),
  }),
  begin: () => ({ seen: [], at: 1, signed: null }),
  progress: z.strictObject({ seen: z.array(page).max(mostPages), at: page }),
  take: ({ content: { pages, sign }, state, progress }) => {
    const seen = [...new Set([...state.seen, ...progress.seen])].filter((n) => n <= pages).toSorted((a, b) => a - b);
    const isDone = pages > 0 && seen.length === pages && (sign === null || state.signed !== null);
    const completion = isDone ? 'completed' : 'incomplete';
    return { state: { ...state, seen, at: progress.at }, completion, success: 'unknown', score: null };
  },
  sign: ({ content: { file, pages, sign }, state }) =>
    sign === null || file === null
      ? null
      : {
          meaning: sign,
          file,
          isReady: state.seen.length === pages,
          signed: (id) => ({
            state: { ...state, signed: id },
            ...{ completion: 'completed', success: 'unknown', score: null },
          }),
        },
});
