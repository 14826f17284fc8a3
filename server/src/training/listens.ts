import { type Happening, type Listens, listens } from '../events.ts';
import { dayIn, zoneOf } from './due.ts';
import { atOnce as chunk, followAll } from './jobs.ts';
import { mergePlaces } from './store-assignment.ts';
import { followUsers, isConcerned } from './store-follow.ts';

/** Rules are live: whoever is new, moved, left or took on a role comes under other assignments. */
export const trainingListens: readonly Listens[] = [
  listens('users-changed', ({ users, organization }, happening) => follow(happening, organization, users)),
  listens('locations-merged', ({ target, sources, organization }, { tx }) =>
    mergePlaces(tx, organization, target, sources),
  ),
  listens('user-ended', ({ user, organization }, happening) => follow(happening, organization, [user])),
  listens('authority-changed', ({ users, organization }, happening) =>
    // all: locations moved, and with them everybody below
    users === 'all'
      ? followAll(happening.tx, { tenant: happening.tenant, organization })
      : follow(happening, organization, users),
  ),
];

async function follow(happening: Happening, organization: string, users: readonly string[]): Promise<void> {
  const { tx, now, newId, tenant, server } = happening;
  if (!(await isConcerned(tx, organization, users))) return;
  const zone = zoneOf(null, (await server.directory.find(tx, tenant, organization, 0))?.settings ?? {});
  const at = { tenant, organization, now, newId, zone, today: dayIn(zone, now), most: chunk };
  for (let from = 0; from < users.length; from += chunk) await followUsers(tx, at, users.slice(from, from + chunk));
}
