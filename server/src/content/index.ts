export { contentJobs } from './jobs.ts';
export { type CourseState, courseStates, titleKey } from './course.ts';
export { course, courses, item } from './privileges.ts';
export { courseWithin } from './store.ts';
export { isServiceWorker, packageFileHeaders, packageFileKey, packagePath, rangeOf } from './package-files.ts';
export { type PlayerConfig, type PlayerItem, playerFile, playerHeaders, playerPage } from './player/page.ts';
export { withParameters } from './standards/address.ts';
export { editCourse } from './operations.ts';
