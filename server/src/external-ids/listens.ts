import { type Listens, listens } from '../events.ts';
import { linksAmong } from './store.ts';

/** Files that have a source name users as it does; whom it means is known here. */
export const externalIdListens: readonly Listens[] = [
  listens('users-called', async ({ answer, organization, ...asked }, { tx, tenant }) =>
    answer(await linksAmong(tx, { tenant, organization, source: asked.source }, asked)),
  ),
];
