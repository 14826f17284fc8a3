import { type Happening, type Listens, listens } from '../events.ts';
import { dayIn, zoneOf } from './due.ts';
import { atOnce as chunk, followAll } from './jobs.ts';
import { lookAfter } from './reminders/jobs.ts';
import { removeFiles } from './exemptions/store.ts';
import { followGroup } from './groups/jobs.ts';
import { groupsOfCourse, keepEnrollments } from './groups/store.ts';
import { followPath } from './paths/jobs.ts';
import { isUsed, pathsOfCourse } from './paths/store.ts';
import { isConcerned } from './differing/store.ts';
import { type Following, followUsers } from './store-follow.ts';
import { shiftDueDates, withRecords } from './pauses/store.ts';
import { mergePlaces } from './store-assignment.ts';

/** Rules are live: whoever is new, moved, left or took on a role comes under other assignments. */
export const trainingListens: readonly Listens[] = [
  listens('users-changed', ({ users, organization }, happening) => follow(happening, organization, users)),
  listens('user-returned', ({ user, organization, from, days }, { tx }) =>
    shiftDueDates(tx, organization, { user, from, days }),
  ),
  listens('locations-merged', ({ target, sources, organization }, { tx }) =>
    mergePlaces(tx, organization, target, sources),
  ),
  listens('user-ended', ({ user, organization }, happening) => follow(happening, organization, [user])),
  listens('users-leaving', async ({ users, organization, keep }, { tx }) => {
    for (const user of await withRecords(tx, organization, users)) keep(user);
  }),
  listens('authority-changed', ({ users, organization }, happening) =>
    // all: locations moved, and with them everybody below
    users === 'all'
      ? followAll(happening.tx, { tenant: happening.tenant, organization })
      : follow(happening, organization, users),
  ),
  listens('group-changed', async ({ group, organization }, happening) =>
    followGroup(happening.tx, await followingOf(happening, organization), group),
  ),
  listens('enrollments-kept', ({ group, users, course, organization }, { tx, now }) =>
    keepEnrollments(tx, organization, { group, users, course }, now),
  ),
  listens('course-reminders-changed', ({ course, organization }, { tx, tenant }) =>
    lookAfter(tx, { tenant, organization, course }),
  ),
  listens('course-published', async ({ course, organization }, happening) => {
    const { tx } = happening;
    const groups = await groupsOfCourse(tx, organization, course);
    const paths = await pathsOfCourse(tx, organization, course);
    if (groups.length + paths.length === 0) return;
    const at = await followingOf(happening, organization);
    for (const group of groups) await followGroup(tx, at, group);
    for (const path of paths) await followPath(tx, at, path);
  }),
  listens('path-changed', async ({ path, organization }, happening) =>
    followPath(happening.tx, await followingOf(happening, organization), path),
  ),
  listens('user-erased', async ({ user, organization }, { tx, afterCommit, server }) => {
    const keys = await removeFiles(tx, organization, user);
    afterCommit(async () => {
      for (const key of keys) await server.files.remove(key);
    });
  }),
  listens('path-leaving', async ({ path, organization, keep }, { tx }) => {
    if (await isUsed(tx, organization, path)) keep();
  }),
];

async function follow(happening: Happening, organization: string, users: readonly string[]): Promise<void> {
  const { tx } = happening;
  if (!(await isConcerned(tx, organization, users))) return;
  const at = await followingOf(happening, organization);
  for (let from = 0; from < users.length; from += chunk) await followUsers(tx, at, users.slice(from, from + chunk));
}

async function followingOf({ tx, now, newId, tenant, server }: Happening, organization: string): Promise<Following> {
  const zone = zoneOf(null, (await server.directory.find(tx, tenant, organization, 0))?.settings ?? {});
  return { tenant, organization, now, newId, zone, today: dayIn(zone, now), most: chunk };
}
