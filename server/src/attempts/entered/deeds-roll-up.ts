import type { Tx } from '../../database/connection.ts';
import { noteCompleted } from '../../training/index.ts';
import { triesOf } from '../store-run-time.ts';
import { rolledUp } from './roll-up.ts';
import { type Held, keepStanding } from './store.ts';

/**
 * Works out anew how an enrollment stands, from the tries that count. A completion that somebody entered, or an import
 * brought, stays as they said.
 */
export async function rollUp(
  tx: Tx,
  at: Readonly<{ tenant: string; organization: string; now: Date }>,
  held: Held,
  keepsDay: boolean,
): Promise<void> {
  const { organization } = at;
  if (held.isSaid) return;
  const standing = rolledUp(held, await triesOf(tx, organization, held));
  const completedAt =
    standing.completedAt && keepsDay ? (held.completedAt ?? standing.completedAt) : standing.completedAt;
  await keepStanding(tx, organization, held, { ...standing, completedAt });
  if (standing.state === 'completed') await noteCompleted(tx, at, [held.id]);
}
