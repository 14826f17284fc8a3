import { outranks, type Thing } from '@ambit/policy';
import type { Context } from '../../context.ts';
import type { OtherSide } from '../../operation.ts';
import { user, users } from '../../users/index.ts';
import { ranking } from '../../workplace/index.ts';
import { courses } from '../privileges.ts';
import { factProblems } from './facts.ts';

/** Whoever is named or taken off is a user the asker sees. */
export const instructorSide = (field: string): OtherSide => ({
  kind: user,
  field,
  seenBy: users.view,
  outside: factProblems['instructor-outside'],
});

/** To be named is a fact that roles reach by: nobody names themselves, or takes themselves off, or one who outranks them. */
export function demandNaming(c: Context<string>, named: Thing): void {
  const { thing } = c.granted;
  if (!thing) throw new Error('instructors are those of a course');
  const refuse = (id: string, values = {}): never =>
    c.refuse(courses.editInstructors, thing, [{ kind: 'authority', id, values }]);
  if (named.id === c.actor.id) refuse('requirement.not-oneself');
  const mine = ranking(c);
  const roles = Array.isArray(named.facts.roles) ? named.facts.roles : [];
  if (!mine || !outranks(c.rules, roles, mine)) return;
  const highest = roles.toSorted((a, b) => (c.rules.ranks.get(b) ?? 0) - (c.rules.ranks.get(a) ?? 0))[0] ?? '';
  refuse('ceiling.rank', { role: highest, rank: c.rules.ranks.get(highest) ?? 0 });
}
