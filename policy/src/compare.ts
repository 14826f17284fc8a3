import { type Rules, cellOf } from './compile.ts';
import type { ScopeToken } from './scope.ts';

type Reach = Readonly<{ gained: readonly ScopeToken[]; lost: readonly ScopeToken[] }>;
type Needs = Readonly<{ added: readonly string[]; removed: readonly string[] }>;
/** A cell that differs, by side; requirements added take away, those removed give. @example change.gained // ['clients'] */
export type Change = Reach & Needs & Readonly<{ role: string; privilege: string; side: string | null }>;
/** A role whose rank differs; null where it does not exist. @example const made: RankChange = { role: 'custom.1', before: null, after: 40 }; */
export type RankChange = Readonly<{ role: string; before: number | null; after: number | null }>;
/** @example const changes: Changes = { cells: [], ranks: [] }; */
export type Changes = Readonly<{ cells: readonly Change[]; ranks: readonly RankChange[] }>;

/** Every cell and rank that differs: what holders gain and lose. @example compare(before, after).cells[0]?.lost // ['location'] */
export function compare(before: Rules, after: Rules): Changes {
  const roles = [...new Set([...before.roles.keys(), ...after.roles.keys()])];
  const deeds = [...new Map([...before.deeds, ...after.deeds]).values()];
  const pairs = roles.flatMap((role) =>
    deeds.map(({ privilege: { id: privilege }, sides }) => ({ role, privilege, sides })),
  );
  const changes = pairs.flatMap(({ role, privilege, sides }) => {
    const [was, is] = [before, after].map((rules) =>
      rules.deeds.has(privilege) ? cellOf(rules, role, privilege) : null,
    );
    const needs = { added: minus(is?.all, was?.all), removed: minus(was?.all, is?.all) };
    return sides.map(({ name: side }): Change => {
      const [then, now] = [was, is].map((cell) => (side === null ? cell : cell?.sides?.[side])?.any);
      return { role, privilege, side, gained: minus(now, then), lost: minus(then, now), ...needs };
    });
  });
  const cells = changes.filter(
    (one) => one.gained.length + one.lost.length + one.added.length + one.removed.length > 0,
  );
  const ranks = roles.map((role) => ({
    role,
    before: before.ranks.get(role) ?? null,
    after: after.ranks.get(role) ?? null,
  }));
  return { cells, ranks: ranks.filter((rank) => rank.before !== rank.after) };
}

const minus = <T>(all: readonly T[] = [], without: readonly T[] = []) => all.filter((one) => !without.includes(one));
