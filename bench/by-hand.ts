import { idOf } from './world/ids.ts';
import { askedPrivileges, type Question, roleIds, type World } from './questions.ts';

/** What an actor holds of one privilege: an interval of the tree in preorder, up to a rank where that counts. */
type Held = Readonly<{
  organization: string;
  from: number;
  last: number;
  everywhere: boolean;
  rank: number;
  butNotMyself: boolean;
}>;

/**
 * The same decisions as somebody would write them for these roles alone: everything is worked out beforehand, a question
 * is Map lookups and comparisons. It knows nothing but these privileges and is the limit the engine is held against.
 */
export function byHand({ plan, rules, questions }: World): (question: Question) => boolean {
  const position = new Map(Array.from(plan.tree.size, (_, node) => [idOf('location', node), node] as const));
  const ranks = new Map<string, number>(
    Object.values(roleIds).map((role) => [role, rules.ranks.get(role) ?? 0] as const),
  );
  const held = new Map(questions.map(({ actor }) => [actor.id, heldBy(actor)] as const));

  function heldBy({ appointments, organization, place }: Question['actor']): ReadonlyMap<string, Held> {
    const role = appointments.at(-1)?.role ?? roleIds.learner;
    if (role === roleIds.learner) return new Map();
    const from = position.get(place ?? '') ?? -1;
    const last = role === roleIds.tree ? from + (plan.tree.size[from] ?? 1) - 1 : from;
    const everywhere = role === roleIds.organization;
    const each = askedPrivileges.map((privilege, at): [string, Held] => {
      const rank = at < 3 ? Number.POSITIVE_INFINITY : (ranks.get(role) ?? 0);
      return [privilege, { organization, from, last, everywhere, rank, butNotMyself: privilege === 'user.suspend' }];
    });
    return new Map(each);
  }

  return ({ actor, privilege, thing }) => {
    const mine = held.get(actor.id)?.get(privilege);
    if (!mine || thing.organization !== mine.organization) return false;
    if (!mine.everywhere) {
      const at = position.get(thing.facts.place as string);
      if (at === undefined || at < mine.from || at > mine.last) return false;
    }
    for (const role of thing.facts.roles as readonly string[]) if ((ranks.get(role) ?? 0) > mine.rank) return false;
    return !(mine.butNotMyself && thing.id === actor.id);
  };
}
