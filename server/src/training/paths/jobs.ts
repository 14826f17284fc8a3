import { stepByStep } from '../sources/jobs.ts';
import { followSteps, onPathFrom } from './store.ts';

/** Brings everybody who is on a path in line with its steps. */
export const { now: followPath, jobWith: followPathWith } = stepByStep(
  'training.follow-path',
  async (tx, at, path, after) => {
    const there = await onPathFrom(tx, at.organization, path, after, at.most);
    await followSteps(
      tx,
      at,
      there.map(({ id }) => id),
    );
    return there.length < at.most ? null : (there.at(-1)?.user ?? null);
  },
);
