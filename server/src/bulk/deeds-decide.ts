import { check, type Missing, type Privilege, type Thing } from '@ambit/policy';
import type { SignedContext } from '../context.ts';
import type { Refusal } from '../refusal.ts';

/** What stands in the way of a deed on one of many; null: nothing. */
export type Lacking = Readonly<{ missing: readonly Missing[] }> | Refusal | null;

export const authority = (id: string): Missing => ({ kind: 'authority', id, values: {} });

export function lacksPrivilege(c: SignedContext, privilege: Privilege, thing: Thing): Lacking {
  const decision = check(c.rules, c.actor, privilege, thing, c.world);
  if (decision.allowed) return null;
  return { missing: decision.missing.length > 0 ? decision.missing : [authority(decision.why)] };
}
