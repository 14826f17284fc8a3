import { listens } from '../events.ts';
import { endSheet } from './sheets/store.ts';
import { endSignIns } from './store.ts';

/** Whoever may not sign in any more, or got a new password, is signed out everywhere at the next request. */
export const identityListens = [
  listens('user-ended', async (event, { tx }) => {
    await endSignIns(tx, event.organization, event.user, {});
    await endSheet(tx, event.organization, event.user);
  }),
];
