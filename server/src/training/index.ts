export { refreshCurrent } from './cycles/store.ts';
export { exemptedFrom, exemptionNow } from './exemptions/store-read.ts';
export { type Day, dayIn, isOverdue, zoneOf } from './due.ts';
export { trainingJobs } from './jobs.ts';
export { trainingListens } from './listens.ts';
export { type EnrollmentState, enrollmentStates, shownEnrollment, todayOf } from './plan.ts';
export { enrollment, enrollments, results, trainingPlan } from './privileges.ts';
export { noteCompleted, noteSatisfied } from './telling/jobs.ts';
export { waiting } from './paths/store-before.ts';
export { hindranceOf, nothingBefore, type Waiting } from './paths/waiting.ts';
export { resultProblems } from './results/result.ts';
export {
  builtOn,
  countPast,
  distinct,
  insertPast,
  type Origin,
  type Pair,
  type Past,
  pastOf,
  removePast,
  updatePast,
} from './past/store.ts';
