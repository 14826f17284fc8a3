import {
  type Cell,
  type Privilege,
  type Rules,
  type ScopeToken,
  compare,
  isWithin,
  scopes,
  sidesOf,
} from '@ambit/policy';

/** Holders of a role who hold the same other roles: `role=` at the same place, `role/` elsewhere, separated by spaces. */
export type Holders = Readonly<{ role: string; others: string; count: number }>;
/** Who gains and who loses something of a privilege: how many, and which groups of holders. */
export type Effect = Readonly<{
  privilege: string;
  gains: number;
  loses: number;
  gaining: readonly string[];
  losing: readonly string[];
}>;

/** Names a group of holders. */
export const keyOf = ({ role, others }: Pick<Holders, 'role' | 'others'>): string => `${role}|${others}`;

/**
 * What a change of rules gives to and takes from the holders. Whoever has the same from another role neither gains nor
 * loses it; reach is compared by the order of scopes alone, as it is when a role is given.
 */
export function effectOf(before: Rules, after: Rules, groups: readonly Holders[], learner: string): readonly Effect[] {
  const changed = [...new Set(compare(before, after).cells.map(({ privilege }) => privilege))];
  return changed.flatMap((id) => {
    const privilege = (after.deeds.get(id) ?? before.deeds.get(id))?.privilege;
    if (!privilege) return [];
    const gaining = groups.filter((one) => reachesMore(before, after, one, privilege, learner));
    const losing = groups.filter((one) => reachesMore(after, before, one, privilege, learner));
    if (gaining.length + losing.length === 0) return [];
    const sum = (some: readonly Holders[]) => some.reduce((all, { count }) => all + count, 0);
    return {
      privilege: id,
      gains: sum(gaining),
      loses: sum(losing),
      gaining: gaining.map(keyOf),
      losing: losing.map(keyOf),
    };
  });
}

/** The roles whose tables differ. */
export const changedRoles = (before: Rules, after: Rules): readonly string[] => {
  const { cells, ranks } = compare(before, after);
  return [...new Set([...cells, ...ranks].map(({ role }) => role))];
};

/** The privileges of which some holder of a role may have lost something. */
export const narrowed = (before: Rules, after: Rules): readonly string[] => {
  const { cells, ranks } = compare(before, after);
  const lowered = ranks.filter((one) => (one.before ?? 0) > (one.after ?? 0)).map(({ role }) => role);
  const ranked = lowered.flatMap((role) =>
    Object.entries(before.roles.get(role)?.cells ?? {})
      .filter(([, { all = [] }]) => all.some((one) => one.startsWith('ranks-')))
      .map(([id]) => id),
  );
  const lost = cells.filter((one) => one.lost.length + one.added.length > 0).map(({ privilege }) => privilege);
  return [...new Set([...lost, ...ranked])];
};

function reachesMore(from: Rules, to: Rules, holders: Holders, privilege: Privilege, learner: string): boolean {
  const cell = to.roles.get(holders.role)?.cells[privilege.id];
  if (!cell) return false;
  const others = holders.others.split(' ').filter((one) => one !== '');
  const held = [
    { role: holders.role, same: true },
    { role: learner, same: false },
    ...others.map((one) => ({ role: one.slice(0, -1), same: one.endsWith('=') })),
  ].flatMap(({ role, same }) => {
    const had = from.roles.get(role)?.cells[privilege.id];
    return had && isAsLoose(had, cell) ? [{ had, same }] : [];
  });
  return (sidesOf(privilege) ?? [null]).some((side) =>
    tokensOf(cell, side).some(
      (token) => !held.some(({ had, same }) => tokensOf(had, side).some((wide) => covers(wide, token, same))),
    ),
  );
}

/** Does it require nothing that the other does not? */
const isAsLoose = (had: Cell, cell: Cell): boolean => (had.all ?? []).every((one) => cell.all?.includes(one));
const tokensOf = (cell: Cell, side: string | null): readonly ScopeToken[] => cell.sides?.[side ?? '']?.any ?? cell.any;

/** Scopes that look at an anchor cover only what stands at the same one. */
const covers = (wide: ScopeToken, token: ScopeToken, same: boolean): boolean =>
  isWithin(token, wide) && (same || isFree(wide));
const personal: readonly ScopeToken[] = ['own', 'created', 'instructs', 'reports', 'purchased'];
const isFree = (token: ScopeToken): boolean =>
  personal.includes(token) || (scopes[token].reads === null && token !== 'client');
