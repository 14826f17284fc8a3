export { type LaunchCondition, launchConditions, type Launching } from './conditions.ts';
import type { Listens } from '../events.ts';
import type { Job } from '../job.ts';
import { enteredListens } from './entered/listens.ts';
import { movePeople } from './moves/jobs.ts';
import { moveListens } from './moves/listens.ts';
import { endOwnAttempt } from './own/jobs.ts';

export const attemptJobs: readonly Job[] = [endOwnAttempt, movePeople];
export const attemptListens: readonly Listens[] = [...enteredListens, ...moveListens];

export { attempt, attempts } from './privileges.ts';
