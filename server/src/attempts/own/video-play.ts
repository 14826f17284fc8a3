import { z } from 'zod';
import { isWatched, stretch, videoContent, watchedWith } from '../../content/index.ts';
import { ownPlay } from './own-play.ts';

const second = z.number().min(0).max(100_000);

/** Done when enough of it was watched. */
export const videoPlay = ownPlay({
  kind: 'video',
  content: videoContent,
  state: z.object({
    /** Stretches that were watched, in seconds. */ watched: z.array(stretch).readonly(),
    /** Seconds of video that may still be told. */ credit: z.number(),
    /** Where one goes on. */ at: second,
  }),
  begin: () => ({ watched: [], credit: 0, at: 0 }),
  progress: z.strictObject({
    watched: z.array(z.tuple([second, second])).max(100),
    at: second,
  }),
  take: ({ content, state, progress, passed }) => {
    const next = watchedWith(content, state, progress.watched, passed);
    const completion = isWatched(content, next.watched) ? 'completed' : 'incomplete';
    return { state: { ...next, at: progress.at }, completion, success: 'unknown', score: null };
  },
});
