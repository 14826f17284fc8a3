export { lineOf } from './category.ts';
export { approvalWords, dayWords, entryProblems, lockOf, type Locking, locks, type Step } from './entry.ts';
export { catalogueListens } from './listens.ts';
export { browsing } from './privileges.ts';
export { listCategories } from './store-categories.ts';
export { stepsOf } from './store-entry.ts';
