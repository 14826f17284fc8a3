import { isDeepStrictEqual } from 'node:util';
import type { Role } from '@ambit/policy';
import type { RoleVersion } from '../editing/store.ts';

/**
 * What handing a role down means for one client: `new`: it has none of this id; `changed`: it has an earlier table;
 * `equal`: it has this one; `conflict`: it changed or deleted its own, which stays unless it is chosen; `unfit`: a
 * built-in role of another role model.
 */
export type Fate = 'new' | 'changed' | 'equal' | 'conflict' | 'unfit';

/** How a role stands at a client: its newest version there, the table in force, and the one of the client's model. */
export type There = Readonly<{ newest: RoleVersion | null; role: Role | null; model: Role | null }>;
/** What would be handed down: the newest version above and its table. `role` is null where the client's model lacks it. */
export type Wanted = Readonly<{ from: string; version: RoleVersion; role: Role | null }>;

/** Pure. A client's own change is told from an earlier handing down by what its newest version says it came from. */
export function fateOf({ newest, role, model }: There, wanted: Wanted): Fate {
  if (!wanted.role) return 'unfit';
  if (role && isAlike(role, newest, wanted)) return 'equal';
  if (!newest) return model ? 'changed' : 'new';
  return newest.from?.organization === wanted.from ? 'changed' : 'conflict';
}

const isAlike = (role: Role, newest: RoleVersion | null, { role: wanted, version }: Wanted): boolean =>
  isDeepStrictEqual(table(role), wanted && table(wanted)) && isDeepStrictEqual(lacking(newest), lacking(version));

const table = ({ name, rank, kind, anchor, available = [], cells }: Role): unknown => ({
  name: name.en,
  rank,
  kind,
  anchor,
  available,
  cells,
});
/** Reports that are switched off for its twin; a role that was reset stands as its model has it. */
const lacking = (version: RoleVersion | null): readonly string[] =>
  version && version.deed !== 'reset' ? version.twinLacks.toSorted() : [];
