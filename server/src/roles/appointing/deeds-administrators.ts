import type { Rules } from '@ambit/policy';
import type { Tx } from '../../database/connection.ts';
import { isAdministrator } from '../deeds-appoint.ts';
import { holdersAt } from './store.ts';

/** Who may give roles in the whole organization now: whom to tell of what an organization has to know. */
export const administratorsOf = (
  tx: Tx,
  { roles }: Rules,
  organization: string,
  now: Date,
): Promise<readonly string[]> => {
  const ids = [...roles.values()].filter(isAdministrator).map(({ id }) => id);
  return holdersAt(tx, organization, ids, now);
};
