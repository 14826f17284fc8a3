import { type Listens, listens } from '../../events.ts';
import { removeEvidence, setAside } from './store.ts';

export const enteredListens: readonly Listens[] = [
  listens('completion-taken-back', ({ enrollment, organization }, { tx, now }) =>
    setAside(tx, organization, enrollment, now),
  ),
  listens('user-erased', async ({ user, organization }, { tx, afterCommit, server }) => {
    const keys = await removeEvidence(tx, organization, user);
    afterCommit(async () => {
      for (const key of keys) await server.files.remove(key);
    });
  }),
];
