import { z } from 'zod';
import { lessonContent } from '../../content/index.ts';
import { ownPlay } from './own-play.ts';

const share = z.number().min(0).max(1);

/** Done when its end was seen and, where its author asks for it, enough time was spent. */
export const lessonPlay = ownPlay({
  kind: 'lesson',
  content: lessonContent,
  state: z.object({ /** How far down was seen, 0..1. */ seen: share }),
  begin: () => ({ seen: 0 }),
  progress: z.strictObject({ seen: share }),
  take: ({ content, state, progress, seconds }) => {
    const seen = Math.max(state.seen, progress.seen);
    const isDone = seen === 1 && seconds >= content.minutes * 60;
    return { state: { seen }, completion: isDone ? 'completed' : 'incomplete', success: 'unknown', score: null };
  },
});
