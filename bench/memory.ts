import { type Line, megabytes } from './measure.ts';
import type { Ground, Subject } from './subject.ts';

export const memory: Subject = {
  id: 'memory',
  title: 'Memory of the server',
  how: 'Resident memory of the application’s process, looked at four times a second: three seconds after it answered its first request, and the most there was during the loads above since the import (which has a line of its own).',
  async measure(ground: Ground): Promise<readonly Line[]> {
    const application = await ground.application();
    const { now, peak } = await application.memory();
    const idle = application.idle.now;
    return [
      { what: 'server, idle', ours: megabytes(idle), partner: null, ratio: null, bar: '< 200 MB', met: idle < 200e6 },
      {
        what: 'server, under the loads above',
        ours: `${megabytes(peak)} at most, ${megabytes(now)} after`,
        partner: null,
        ratio: null,
        bar: '< 512 MB',
        met: peak < 512e6,
      },
    ];
  },
};
