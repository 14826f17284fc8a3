import type { App } from '../app.ts';
import { StartProblem } from '../database/embedded/index.ts';
import { openSignIn } from '../identity/index.ts';
import { newId } from '../outside/ids.ts';
import { cast, castPassword } from './cast.ts';
import { fillCourses } from './courses.ts';
import { isDemo, isEmpty, markDemo } from './store.ts';
import { buildWorld, type WorldIds } from './world.ts';

/** Puts the cast's world into an empty database, once. A database with anything else in it is refused. */
export async function buildDemo(app: App, say: (line: string) => void): Promise<void> {
  const { connection } = app.running.server;
  if (await connection.transaction(null, isDemo)) return;
  if (!(await connection.transaction(null, isEmpty)))
    throw new StartProblem(
      'This database holds an installation of its own, so the demo does not touch it. Unset DATABASE_URL or choose another DATA_DIR.',
    );
  say('Building the demo’s small world ...');
  const ids = await buildWorld(app.running.server, { now: app.running.clock(), newId });
  await fillCourses(app, (who) => signedIn(app, ids, who));
  await connection.transaction(null, markDemo);
}

/** What to tell somebody who started the demo. */
export const demoHint = `Sign in to the organization harbor as ${['greta', 'olu', 'mara', 'lena', 'sam'].join(', ')} (password ${castPassword}); ${cast.length} organizations are there.`;

async function signedIn(app: App, ids: WorldIds, who: string): Promise<string> {
  const { connection, directory } = app.running.server;
  const organization = ids.organizations.get(who.split('/')[0] ?? '') ?? '';
  const tenant = (await directory.tenantOf(organization)) ?? organization;
  return connection.transaction({ tenant, organizations: [organization] }, (tx) =>
    openSignIn(tx, { id: organization, tenant }, ids.users.get(who) ?? '', {
      now: app.running.clock(),
      newId,
      address: 'demo',
      device: 'demo',
    }),
  );
}
