import { type Missing, type Thing, cellOf, check, isActive, outranks } from '@ambit/policy';
import { course, courses } from '../content/index.ts';
import type { Context, SignedContext } from '../context.ts';
import { demandOther } from '../http/other-side.ts';
import type { May } from '../may.ts';
import type { OtherSide } from '../operation.ts';
import { problems, refusals } from '../refusal.ts';
import { say } from '../text.ts';
import { users } from '../users/index.ts';
import { user } from '../users/privileges.ts';
import { group, groupCourses, groups } from './privileges.ts';
import { type Holder, holdersAt } from './store-members.ts';

export const refused = refusals({
  'user-outside': {
    status: 422,
    says: {
      en: 'This [user|user] is not among those you look after.',
      de: 'Das ist niemand, den Sie betreuen.',
    },
  },
  'course-outside': {
    status: 422,
    says: {
      en: 'This [course|course] is not among those you may see.',
      de: 'Das gehört nicht zu den [courses|Kursen], die Sie sehen dürfen.',
    },
  },
  'group-outside': {
    status: 422,
    says: {
      en: 'This is not a group you may add [courses|courses] to.',
      de: 'Das ist keine Gruppe, der Sie [courses|Kurse] hinzufügen dürfen.',
    },
  },
});

/** Without the groups a user is in: scopes that these give do not count where a group is filled. */
const apart = (member: Thing): Thing => ({ ...member, facts: { ...member.facts, groups: [] } });

/** Who is put into a group or taken out: a user the asker sees by a scope that no group gives. */
export const memberSide: OtherSide = {
  kind: user,
  field: 'userId',
  seenBy: users.view,
  apart,
  outside: refused['user-outside'],
};

/** A course that becomes one of a group's, or stops being one: the privilege is on both. */
export const courseSide: OtherSide = {
  kind: course,
  field: 'courseId',
  seenBy: courses.view,
  needs: groupCourses.associate,
  outside: refused['course-outside'],
};

/** The same of several at once. */
export const coursesSide: OtherSide = { ...courseSide, field: 'courses' };

/**
 * Whether the asker may put somebody into a group or take them out, whoever that is: it changes whom the group's owners
 * reach. Nobody does it for themselves or where they own the group, and nobody who outranks the asker gains by it.
 */
export async function demandFillingWith(c: SignedContext, thing: Thing, member: string): Promise<void> {
  await demandFillingOf(c, thing);
  if (member === c.actor.id) c.refuse(groups.editMembers, thing, [authority('requirement.not-oneself')]);
}

/** The same of one of many, each of whom must be within reach, too. */
export async function demandMember(c: SignedContext, thing: Thing, member: string): Promise<void> {
  await demandOther(c, memberSide, thing, member);
  await demandFillingWith(c, thing, member);
}

/** Whether the asker sees a user by a scope that no group gives: those do not count where a group is filled. */
export const isApartSeen = (c: SignedContext, member: Thing | undefined): boolean =>
  member !== undefined && member.organization === c.at.id && c.check(users.view, apart(member)).allowed;

/** Whether the asker may change who belongs to the group at all: whoever looks after it gains reach by that. */
export const demandFilling = (c: Context<string>): Promise<void> => demandFillingOf(c, thingOf(c));

async function demandFillingOf(c: SignedContext, thing: Thing): Promise<void> {
  const lacking = lackingToFill(c, await holdersAt(c.tx, c.at.id, [thing.id ?? ''], c.now));
  if (lacking) c.refuse(groups.editMembers, thing, lacking);
}

/** What keeps the asker from changing who belongs to a group that these look after; null: nothing. */
export function lackingToFill(c: SignedContext, holders: readonly Holder[]): readonly Missing[] | null {
  if (holders.some((holder) => holder.user === c.actor.id)) return [authority('requirement.not-oneself')];
  const mine = ranking(c, groups.editMembers.id);
  if (!mine || !holders.some(({ roles }) => outranks(c.rules, roles, mine))) return null;
  return [{ ...authority('ceiling.rank'), values: { role: highest(c, holders), rank: 0 } }];
}

/** Whether a course may be brought into a group or taken away, or the sentence why not; null: one just made by the asker. */
export function mayAssociate(c: SignedContext, id: string, owner: string | null, given: Thing | null): May {
  const facts = { course: null, owner: c.actor.id, instructors: [], groups: [] };
  const about = {
    course: given ?? { kind: course.id, id: null, organization: c.at.id, facts },
    group: { kind: group.id, id, organization: c.at.id, facts: { owner, groups: [id] } },
  };
  if (check(c.rules, c.actor, groupCourses.associate, about, c.world).allowed) return true;
  const values = { privilege: groupCourses.associate.title[c.language] };
  return { reason: say(problems['not-allowed'].says, c.language, values) };
}

export const thingOf = (c: Context<string>): Thing => {
  if (!c.granted.thing) throw new Error('a group was granted');
  return c.granted.thing;
};

const authority = (id: string): Missing => ({ kind: 'authority', id, values: {} });

const highest = (c: SignedContext, holders: readonly { roles: readonly string[] }[]): string =>
  holders
    .flatMap(({ roles }) => roles)
    .toSorted((a, b) => (c.rules.ranks.get(b) ?? 0) - (c.rules.ranks.get(a) ?? 0))[0] ?? '';

/** The roles by which the asker may do this; null: from above, where everybody below is outranked. */
const ranking = (c: SignedContext, privilege: string): readonly string[] | null =>
  c.actor.organization === c.at.id
    ? c.actor.appointments
        .filter((one) => isActive(one, c.world.now) && cellOf(c.rules, one.role, privilege))
        .map(({ role }) => role)
    : null;
