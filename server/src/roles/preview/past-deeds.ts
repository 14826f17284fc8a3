import { type Privilege, type Rules, check, isWithin, scopeTokens, sidesOf } from '@ambit/policy';
import type { RoleDeed } from '../../audit/index.ts';
import { type KeptDecision, thingOf, worldOf } from '../past/decision.ts';

type Payload = Readonly<{ decision?: KeptDecision }> | null;

/** The decision that was kept with a deed, when there is one. */
// the border to what was written as JSON by this product
export const keptIn = ({ payload }: RoleDeed): KeptDecision | null => (payload as Payload)?.decision ?? null;

/**
 * Would the other rules have refused what was done? Decided by the facts of then; where none were kept (an import, or
 * erased), by the scope that had allowed it.
 */
export function wouldBeRefused(
  deed: RoleDeed,
  privileges: ReadonlyMap<string, Privilege>,
  before: Rules,
  after: Rules,
  organization: string,
): boolean {
  const privilege = privileges.get(deed.privilege);
  const kept = keptIn(deed);
  if (!privilege || (kept && kept.actor.organization !== organization)) return false;
  if (!kept || sidesOf(privilege) !== null) return isLost(deed, after);
  const [thing, world] = [thingOf(kept, privilege), worldOf(kept)];
  const allowed = (rules: Rules) => check(rules, kept.actor, privilege, thing, world).allowed;
  return allowed(before) && !allowed(after);
}

function isLost({ role, privilege, scope }: RoleDeed, after: Rules): boolean {
  const cell = after.roles.get(role)?.cells[privilege];
  const tokens = cell ? [...cell.any, ...Object.values(cell.sides ?? {}).flatMap(({ any }) => any)] : [];
  // where somebody also works comes along with the scope it is about
  const token = scopeTokens.find((one) => one === scope?.replace(/^also-/u, ''));
  return token === undefined || !tokens.some((wide) => isWithin(token, wide));
}
