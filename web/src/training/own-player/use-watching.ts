import { type RefObject, useEffect, useRef } from 'react';

export type Stretch = readonly [from: number, to: number];
type Tell = (progress: { watched: readonly Stretch[]; at: number }) => void;

/** Milliseconds after which what was watched is told while it goes on. */
const told = 10_000;
/** Seconds a video may be ahead of what was seen, by how players count. */
const near = 0.6;

type Watching = Readonly<{
  video: RefObject<HTMLVideoElement | null>;
  /** What the server keeps as watched. */ watched: readonly Stretch[];
  /** Where it goes on. */ at: number;
  duration: number;
  /** Places may be gone to that were not seen yet. */ mayGoAhead: boolean;
  tell: Tell;
}>;

/** Follows a video as it plays, and tells the stretches that were shown; keeps it from going ahead where nobody may. */
export function useWatching({ video, watched, at, duration, mayGoAhead, tell }: Watching): void {
  const start = useRef({ at, seenTo: seenTo(watched) });
  const isFree = useRef(mayGoAhead);
  useEffect(() => {
    isFree.current = mayGoAhead;
  }, [mayGoAhead]);
  useEffect(() => {
    if (!video.current) return undefined;
    return follow(video.current, { ...start.current, duration, isFree: () => isFree.current, tell });
  }, [video, duration, tell]);
}

type Following = Readonly<{ at: number; seenTo: number; duration: number; isFree: () => boolean; tell: Tell }>;

/** Listens to a player until what it gives is called. */
function follow(player: HTMLVideoElement, { at, seenTo: seen, duration, isFree, tell }: Following): () => void {
  const log = logOf(player, tell);
  let reach = seen;
  const goOn = (to: number) => {
    const from = log.goOn(to);
    if (from <= reach + near) reach = Math.max(reach, to);
  };
  const on = {
    loadedmetadata: () => {
      if (at > 0 && at < duration - 2) player.currentTime = at;
    },
    playing: () => log.begin(player.currentTime),
    timeupdate: () => !player.seeking && !player.paused && goOn(player.currentTime),
    seeking: () => {
      log.close();
      if (!isFree() && player.currentTime > reach + near) player.currentTime = reach;
    },
    seeked: () => !player.paused && log.begin(player.currentTime),
    pause: () => log.flush(),
    ended: () => {
      if (log.isOpen()) goOn(duration);
      log.flush();
    },
  };
  for (const [name, run] of Object.entries(on)) player.addEventListener(name, run);
  const hidden = () => document.visibilityState === 'hidden' && log.flush();
  document.addEventListener('visibilitychange', hidden);
  return () => {
    for (const [name, run] of Object.entries(on)) player.removeEventListener(name, run);
    document.removeEventListener('visibilitychange', hidden);
    log.flush();
  };
}

/** The stretches that were shown and not told yet; the last one may still go on. */
function logOf(player: HTMLVideoElement, tell: Tell) {
  let stretch: Stretch | null = null;
  let waiting: readonly Stretch[] = [];
  let last = Date.now();
  const close = () => {
    if (stretch && stretch[1] > stretch[0]) waiting = [...waiting.slice(-98), stretch];
    stretch = null;
  };
  const flush = () => {
    const goesOnFrom = player.paused || player.seeking ? undefined : stretch?.[1];
    close();
    if (goesOnFrom !== undefined) stretch = [goesOnFrom, goesOnFrom];
    if (waiting.length === 0) return;
    tell({ watched: waiting, at: player.currentTime });
    [waiting, last] = [[], Date.now()];
  };
  return {
    close,
    flush,
    isOpen: () => stretch !== null,
    begin: (from: number) => void (stretch ??= [from, from]),
    /** Where the stretch began that goes on to here. */
    goOn: (to: number): number => {
      const from = stretch?.[0] ?? to;
      stretch = [from, to];
      if (Date.now() - last > told) flush();
      return from;
    },
  };
}

/** How far it was seen without a hole. */
const seenTo = ([first]: readonly Stretch[]): number => (first && first[0] <= near ? first[1] : 0);
