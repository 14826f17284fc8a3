import { listens } from '../events.ts';
import { refuseLastExempt } from './exempt/deeds-exempt.ts';
import { deleteLinksOf } from './linked/store.ts';
import { mergePlaces } from './registered/store.ts';
import { endPin } from './registered/store-pin.ts';
import { endSheet } from './sheets/store.ts';
import { endSignIns } from './store.ts';

/** Whoever may not sign in any more, or got a new password, is signed out everywhere at the next request. */
export const identityListens = [
  listens('user-ended', async (event, happening) => {
    const { tx } = happening;
    await refuseLastExempt(happening, event.organization, event.user);
    await endSignIns(tx, event.organization, event.user, {});
    await endSheet(tx, event.organization, event.user);
    // whoever lost an account to somebody else gets it back whole
    await deleteLinksOf(tx, event.organization, event.user);
  }),
  listens('user-archived', (event, { tx }) => endPin(tx, event.organization, event.user)),
  listens('locations-merged', (event, { tx }) => mergePlaces(tx, event.organization, event.target, event.sources)),
];
