import { stepByStep } from '../sources/jobs.ts';
import { followUsers } from '../store-follow.ts';
import { membersFrom } from './store.ts';

/** Brings the members of a group in line with its courses. */
export const { now: followGroup, jobWith: followGroupWith } = stepByStep(
  'training.follow-group',
  async (tx, at, group, after) => {
    const members = await membersFrom(tx, at.organization, group, after, at.most);
    if (members.length > 0) await followUsers(tx, at, members);
    return members.length < at.most ? null : (members.at(-1) ?? null);
  },
);
