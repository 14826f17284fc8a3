import { type Job, job } from '../job.ts';
import { eraseJob } from './deeds-close.ts';
import { erase } from './deeds-erase.ts';
import { removeExport, removeJob, writeExport, writeJob } from './deeds-export.ts';

export const leavingJobs: readonly Job[] = [
  job({ id: writeJob, run: writeExport }),
  job({ id: removeJob, run: removeExport }),
  job({ id: eraseJob, run: erase }),
];
