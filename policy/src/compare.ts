import { type Rules, cellOf } from './compile.ts';

/** Every cell and rank that differs: scopes gained and lost; requirements added take away, those removed give. @example compare(before, after).cells[0]?.lost // ['location'] */
export function compare(before: Rules, after: Rules) {
  const roles = [...new Set([...before.roles.keys(), ...after.roles.keys()])];
  const ranks = roles.map((role) => {
    const [was = null, is = null] = [before.ranks.get(role), after.ranks.get(role)];
    return { role, before: was, after: is };
  });
  const cells = roles.flatMap((role) => [...changed(before, after, role)]);
  return { cells, ranks: ranks.filter((rank) => rank.before !== rank.after) };
}

function* changed(before: Rules, after: Rules, role: string) {
  for (const [privilege, { sides }] of new Map([...before.deeds, ...after.deeds])) {
    const cell = (rules: Rules) => (rules.deeds.has(privilege) ? cellOf(rules, role, privilege) : null);
    const [was, is] = [cell(before), cell(after)];
    const needs = { added: minus(is?.all, was?.all), removed: minus(was?.all, is?.all) };
    for (const { name: side } of sides) {
      const [then, now] = [was, is].map((one) => (side === null ? one : one?.sides?.[side])?.any);
      const reach = { gained: minus(now, then), lost: minus(then, now) };
      const isSame = Object.values({ ...reach, ...needs }).every(({ length }) => length === 0);
      if (!isSame) yield { role, privilege, side, ...reach, ...needs };
    }
  }
}
const minus = <T>(all: readonly T[] = [], without: readonly T[] = []) => all.filter((one) => !without.includes(one));
