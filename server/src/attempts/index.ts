export { type LaunchCondition, launchConditions, type Launching } from './conditions.ts';
export { attempt, attempts } from './privileges.ts';
