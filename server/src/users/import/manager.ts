import type { Thing } from '@ambit/policy';
import { keyOf } from '../../database/keys.ts';
import { users } from '../privileges.ts';
import { lacking } from './ceilings.ts';
import type { Around, Existing, Reference, Standing } from './known.ts';
import type { Reason } from './reasons.ts';

/** A manager to be set: somebody who is there, or whoever stands in that line of the file. Both null: nothing to do. */
export type Manager = Readonly<{ manager: Reference | null; managerLine: number | null }>;

const none: Manager = { manager: null, managerLine: null };

/**
 * The manager a cell names, by user name or employee identifier. Mapping somebody asks for the privilege over both: the
 * manager gains reach.
 */
export function chooseManager(
  cell: string | null | undefined,
  user: Readonly<{ thing: Thing; key: string }>,
  before: Existing | null,
  at: Standing,
  around: Around,
  reasons: Reason[],
): Manager {
  if (cell === undefined) return none;
  const no = (code: Reason['code'], missing?: Reason['missing']): Manager => {
    reasons.push({ field: 'manager', code, values: { value: cell ?? '' }, ...(missing && { missing }) });
    return none;
  };
  const own = () =>
    before?.id === around.asker.actor.id ? null : lacking(users.mapManager, user.thing, around.asker.world, around);
  if (cell === null) {
    const missing = before && before.managers.length > 0 ? own() : null;
    return missing ? no('manager-not-set', missing) : none;
  }
  const found = byName(cell, around);
  if (keyOf(cell) === user.key || (found && found.id === before?.id)) return no('manager-oneself');
  if (found && before?.managers.some(({ id }) => id === found.id)) return none;
  const managerLine = found ? null : (at.managerLine ?? lineNaming(cell, around));
  if (managerLine === at.line) return no('manager-oneself');
  if (!found && managerLine === null) return no('manager-unknown');
  const missing = own() ?? (found ? lacking(users.mapManager, found.thing, around.asker.world, around) : null);
  if (missing) return no('manager-not-set', missing);
  return { manager: found ? { id: found.id, name: `${found.firstName} ${found.lastName}` } : null, managerLine };
}

function byName(cell: string, around: Around): Existing | null {
  const identified = around.known.byIdentifier.get(cell) ?? [];
  const found = around.known.byUserName.get(keyOf(cell)) ?? (identified.length === 1 ? identified[0] : undefined);
  const isSeen = found && found.state !== 'deleted' && !lacking(users.view, found.thing, around.asker.world, around);
  return isSeen ? found : null;
}

const lineNaming = (cell: string, { lineOf }: Around): number | null =>
  lineOf('userName', keyOf(cell)) ?? lineOf('employeeIdentifier', cell);
