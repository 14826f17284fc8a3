import { z } from 'zod';
import { linkContent } from '../../content/index.ts';
import { ownPlay } from './own-play.ts';

/** Done as its author says: when it was opened, or when the learner says so. */
export const linkPlay = ownPlay({
  kind: 'link',
  content: linkContent,
  state: z.object({ opened: z.boolean(), confirmed: z.boolean() }),
  begin: () => ({ opened: false, confirmed: false }),
  progress: z.strictObject({ did: z.enum(['opened', 'confirmed']) }),
  take: ({ content, state, progress }) => {
    const next = { ...state, [progress.did]: true };
    return {
      state: next,
      completion: next[content.done] ? 'completed' : 'incomplete',
      success: 'unknown',
      score: null,
    };
  },
});
