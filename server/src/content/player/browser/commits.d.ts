import type { Commits, Surroundings } from './types.d.ts';

/** Bytes a browser sends for a page that is going (64 KiB for all such requests together), with room for headers. */
export const KEEPALIVE_BYTES: number;

/** Sends what the content keeps, one commit at a time, until each is acknowledged. */
export function makeCommits(given: Surroundings): Commits;
