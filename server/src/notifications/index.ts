export { notificationJobs } from './jobs.ts';
export { notificationListens } from './listens.ts';
