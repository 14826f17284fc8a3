import { notify } from '../database/notify.ts';
import { listens } from '../events.ts';

/** Open pages hear of it at commit; what is decided afterwards never waits for that. */
export const roleListens = [
  listens('authority-changed', (event, { tx }) =>
    notify(tx, {
      about: 'authority',
      organization: event.organization,
      ...(event.users !== 'all' && { users: event.users }),
      data: { because: 'change' },
    }),
  ),
];
