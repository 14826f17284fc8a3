import { z } from 'zod';
import type { Job } from '../../job.ts';
import { job } from '../../job.ts';
import { turnJob } from './deeds-further.ts';

const order = z.object({ tenant: z.uuid(), organization: z.uuid(), user: z.uuid() });

/**
 * Tells the rooms above that a further place begins or ends. Who may see the user follows from the dates by itself; what
 * is asked of the user there comes and goes with this. Running twice changes nothing.
 */
const turn = job({
  id: turnJob,
  async run(work) {
    const said = order.parse(work.payload);
    await work.asNobody(said, (h) =>
      h.happened({ kind: 'users-changed', users: [said.user], organization: said.organization }),
    );
  },
});

export const furtherJobs: readonly Job[] = [turn];
