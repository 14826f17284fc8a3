import type { Tx } from '../../database/connection.ts';
import type { LaunchedItem } from '../launch.ts';
import { sayOneself } from './deeds-statements.ts';
import { ownStatement, type Told } from './launch-data.ts';
import { endUnterminated } from './store.ts';

type At = Readonly<{ tx: Tx; tenant: string; organization: string; now: Date; newId: () => string }>;
type Launched = Readonly<{
  ids: Readonly<{ launch: string; attempt: string; enrollment: string; user: string }>;
  item: LaunchedItem;
  attempt: Told['attempt'];
  publicUrl: string;
  contentUrl: string;
}>;

/** A launch of a unit of cmi5: former sittings that never ended are abandoned, and this one is said to be launched. */
export async function announceLaunch(at: At, { ids, item, attempt, publicUrl, contentUrl }: Launched): Promise<void> {
  const told: Told = {
    ...{ publicUrl, contentUrl, item, attempt },
    user: ids.user,
    registration: ids.enrollment,
    launch: ids.launch,
  };
  const former = await endUnterminated(at.tx, at.organization, ids.attempt, at.now);
  for (const { id, seconds } of former) {
    const result = { duration: `PT${seconds}S` };
    await sayOneself(at, { ...told, launch: id }, ownStatement(told, 'abandoned', { result, session: id }));
  }
  await sayOneself(at, told, ownStatement(told, 'launched'));
}
