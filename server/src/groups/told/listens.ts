import { type Listens, listens } from '../../events.ts';
import { changeTold, namedGroups } from './deeds-told.ts';

/** Imports of users name groups; what the asker may do with them is known here. */
export const groupListens: readonly Listens[] = [
  listens('groups-named', async ({ asker, answer, ...asked }) => answer(await namedGroups(asker, asked))),
  listens('members-told', ({ asker, ...told }) => changeTold(asker, told)),
];
