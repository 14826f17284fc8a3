import { listens } from '../events.ts';
import { deleteLinksOf } from './linked/store.ts';
import { endSheet } from './sheets/store.ts';
import { endSignIns } from './store.ts';

/** Whoever may not sign in any more, or got a new password, is signed out everywhere at the next request. */
export const identityListens = [
  listens('user-ended', async (event, { tx }) => {
    await endSignIns(tx, event.organization, event.user, {});
    await endSheet(tx, event.organization, event.user);
    // whoever lost an account to somebody else gets it back whole
    await deleteLinksOf(tx, event.organization, event.user);
  }),
];
