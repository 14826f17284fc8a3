import type { Stretch, Video } from './video.ts';

/** How much faster than it was made a video is shown at most. */
const fastest = 2;
/** Seconds between two stretches that are one: players tell where they are a few times a second. */
const gap = 0.6;
/** Seconds of a stretch that is worth being kept. */
const least = 0.2;

export type Watched = Readonly<{
  /** Apart from each other and in order. */ watched: readonly Stretch[];
  /** Seconds of video that may still be told for the time that has passed. */ credit: number;
}>;

/**
 * What was watched, with what a page tells anew. It counts only as far as it can have been seen in the time that has
 * passed, and where nobody may go ahead only what follows on what was seen from the beginning.
 * @example watchedWith(video, { watched: [[0, 10]], credit: 0 }, [[10, 500]], 15) // watched: [[0, 40]]
 */
export function watchedWith(
  { duration, mayGoAhead }: Pick<Video, 'duration' | 'mayGoAhead'>,
  before: Watched,
  told: readonly Stretch[],
  passed: number,
): Watched {
  let { watched, credit } = { ...before, credit: before.credit + passed * fastest };
  for (const [from, to] of told.toSorted(byBeginning)) {
    if (!mayGoAhead && from > seenTo(watched) + gap) continue;
    const reach = Math.min(to, duration);
    const over = secondsOf(joined([...watched, [from, reach]])) - secondsOf(watched) - credit;
    const ends = reach - Math.max(0, over);
    if (ends - from < least) continue;
    const next = joined([...watched, [from, ends]]);
    const cost = secondsOf(next) - secondsOf(watched);
    // what lies between two stretches that become one costs as well
    if (cost > credit + 1e-6) continue;
    [watched, credit] = [next, Math.max(0, credit - cost)];
  }
  return { watched, credit };
}

/** Was enough of it watched? What is lost at its very end, where players stop early, is given. */
export const isWatched = (
  { duration, share }: Pick<Video, 'duration' | 'share'>,
  watched: readonly Stretch[],
): boolean => duration > 0 && secondsOf(watched) + Math.min(1, duration * 0.02) >= (duration * share) / 100;

const secondsOf = (stretches: readonly Stretch[]): number => stretches.reduce((sum, [from, to]) => sum + to - from, 0);

/** How far it was seen without a hole. */
const seenTo = ([first]: readonly Stretch[]): number => (first && first[0] <= gap ? first[1] : 0);

function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  return stretches.toSorted(byBeginning).reduce<readonly Stretch[]>((all, [from, to]) => {
    const last = all.at(-1);
    return last && from <= last[1] + gap
      ? [...all.slice(0, -1), [last[0], Math.max(last[1], to)]]
      : [...all, [from, to]];
  }, []);
}

const byBeginning = ([a]: Stretch, [b]: Stretch): number => a - b;
