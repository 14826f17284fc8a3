import { type Listens, listens } from '../../events.ts';
import { forgetGiven } from './store.ts';

/** Whoever leaves a group, by whatever hand, loses the role that another system gave its members. */
export const scimListens: readonly Listens[] = [
  listens('members-left', async ({ group, users, organization, rests }, { tx }) => {
    for (const appointment of await forgetGiven(tx, organization, group, users)) rests(appointment);
  }),
];
