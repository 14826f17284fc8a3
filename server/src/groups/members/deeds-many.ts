import { z } from 'zod';
import type { Context, SignedContext } from '../../context.ts';
import { loadAll } from '../../database/things.ts';
import { wordsOf } from '../../database/search.ts';
import { Refusal, refusals } from '../../refusal.ts';
import { endResting } from '../../roles/index.ts';
import { users } from '../../users/index.ts';
import { user } from '../../users/privileges.ts';
import { locationsBelow } from '../../workplace/index.ts';
import { demandFilling, isApartSeen } from '../deeds-members.ts';
import { addMembers, removeMembers, type When, memberIds } from '../store-members.ts';
import { deleteGroup } from '../store-groups.ts';
import { membersAmong, usersWithin } from './store.ts';

const refused = refusals({
  'too-many-users': {
    status: 422,
    says: {
      en: 'These are more than {most} [users|users]. Narrow the choice and add them in parts.',
      de: 'Das sind mehr als {most} [users|Benutzer]. Grenzen Sie die Auswahl ein und nehmen Sie sie in Teilen auf.',
    },
  },
});

/** A member’s function, from-until. */
export const membership = {
  function: z.string().trim().min(1).max(100).nullable().default(null),
  since: z.iso.date().nullable().default(null),
  until: z.iso.date().nullable().default(null),
};

/** What becomes of what the group enrolled somebody in: it stays, or goes where nothing was begun. */
export const keepOrUnenroll = z.enum(['keep', 'unenroll']);

/** Users that one request adds at most. */
const most = 10_000;
/** Users whose training is looked at in the request itself; beyond, in the background. */
const atOnce = 1_000;

/** Users by name, or all that a narrowing finds within reach. */
export const chosenUsers = z.union([
  z.strictObject({ users: z.array(z.uuid()).min(1).max(1_000) }),
  z.strictObject({
    filter: z
      .strictObject({
        search: z.string().trim().min(1).max(200),
        location: z.uuid(),
        department: z.uuid(),
        jobTitle: z.uuid(),
      })
      .partial(),
  }),
]);

/** What would come of adding users: who is new, who is a member already, and who lies outside or is the asker. */
export type Choice = Readonly<{ fresh: readonly string[]; already: number; outside: number; oneself: boolean }>;

/**
 * Sorts those chosen by what would come of adding them. Users by name who are not within reach count as outside, in the
 * same words whether they exist or not.
 * @throws Refusal 403 where the asker may fill this group with nobody, 422 for more users than one request takes.
 */
export async function chosen(c: Context<string>, said: z.output<typeof chosenUsers>): Promise<Choice> {
  await demandFilling(c);
  const ids = 'users' in said ? [...new Set(said.users)] : await found(c, said.filter);
  if (ids.length > most) throw new Refusal(refused['too-many-users'], { values: { most } });
  const things = await loadAll(c.tx, user, ids, c.world.now);
  const seen = ids.filter((id) => id !== c.actor.id && isApartSeen(c, things.get(id)));
  const members = await membersAmong(c.tx, c.at.id, c.params.id ?? '', seen);
  const oneself = ids.includes(c.actor.id);
  return {
    fresh: seen.filter((id) => !members.has(id)),
    already: members.size,
    outside: ids.length - seen.length - (oneself ? 1 : 0),
    oneself,
  };
}

async function found(
  c: SignedContext,
  filter: Extract<z.output<typeof chosenUsers>, { filter: unknown }>['filter'],
): Promise<readonly string[]> {
  const locations = filter.location ? await locationsBelow(c.tx, [c.at.id], filter.location) : null;
  const narrowed = {
    ...{ tenant: c.at.tenant, organization: c.at.id, words: wordsOf(filter.search ?? ''), locations },
    ...{ department: filter.department ?? null, jobTitle: filter.jobTitle ?? null },
  };
  return usersWithin(c.tx, c.filter(users.view), narrowed, most + 1);
}

/** Makes users members and has their training follow: at once, or in the background when they are many. */
export async function join(c: SignedContext, group: string, ids: readonly string[]): Promise<readonly string[]> {
  const added = await addMembers(c.tx, placeOf(c), group, ids, whenOf(c));
  if (added.length === 0) return added;
  if (added.length <= atOnce) await c.happened({ kind: 'users-changed', users: added, organization: c.at.id });
  else await c.happened({ kind: 'group-changed', group, organization: c.at.id });
  return added;
}

/** Takes users out of a group; what it enrolled them in stays when that is asked for. */
export async function leave(
  c: SignedContext,
  group: string,
  ids: readonly string[],
  enrollments: z.output<typeof keepOrUnenroll>,
): Promise<readonly string[]> {
  const organization = c.at.id;
  const removed = await removeMembers(c.tx, placeOf(c), group, ids, whenOf(c));
  if (removed.length === 0) return removed;
  await endWhatRests(c, group, removed);
  if (enrollments === 'keep')
    await c.happened({ kind: 'enrollments-kept', group, users: removed, course: null, organization });
  await c.happened({ kind: 'users-changed', users: removed, organization });
  return removed;
}

/** Ends a group on which nothing hangs: its members leave it, the past keeps that they were there. */
export async function dissolve(c: SignedContext, group: string): Promise<void> {
  const members = await memberIds(c.tx, c.at.id, group);
  await removeMembers(c.tx, placeOf(c), group, members, whenOf(c));
  if (members.length > 0) await endWhatRests(c, group, members);
  await deleteGroup(c.tx, c.at.id, group);
  if (members.length > 0) await c.happened({ kind: 'users-changed', users: members, organization: c.at.id });
}

/** Rooms above may have given a role for a membership: it ends with it. */
async function endWhatRests(c: SignedContext, group: string, members: readonly string[]): Promise<void> {
  const resting: string[] = [];
  const rests = (appointment: string) => void resting.push(appointment);
  await c.happened({ kind: 'members-left', group, users: members, organization: c.at.id, rests });
  await endResting(c, resting);
}

const placeOf = (c: SignedContext) => ({ tenant: c.at.tenant, organization: c.at.id });
const whenOf = (c: SignedContext): When => ({ now: c.now, by: c.actor.id, newId: c.newId });
