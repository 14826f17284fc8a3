import { itemKindOf } from '../content/index.ts';
import type { Tx } from '../database/connection.ts';
import { Refusal } from '../refusal.ts';
import { announceLaunch } from './xapi/deeds-launches.ts';
import { hindrance } from './conditions.ts';
import { isBarredBy, type LaunchedItem, launchLasts, newLaunchToken, rulesOf } from './launch.ts';
import { newAttempt } from './run-time/attempt.ts';
import { insertLaunch, type Launchable } from './store.ts';

export type Site = Readonly<{
  tenant: string;
  organization: string;
  user: string;
  now: Date;
  newId: () => string;
  publicUrl: string;
  contentUrl: string;
}>;

/** A launch that was begun. */
export type BegunLaunch = Readonly<{
  /** The key of its player, which stands beneath `/launch/`. */ token: string;
  /** The path of an item made in the product, which has no player; null for content. */ page: string | null;
}>;

/**
 * Begins a launch of an item and says where it is played. It goes on with the attempt that is open, or begins a new one. The
 * enrollment has to be locked.
 * @throws Refusal 409 with the first condition that does not hold
 */
export async function beginLaunch(
  tx: Tx,
  site: Site,
  found: Launchable & { item: LaunchedItem },
): Promise<BegunLaunch> {
  const { item, version, attempt } = found;
  const isBarred = found.steps !== null && isBarredBy(found.steps, item.id);
  const isOpen = attempt?.state === 'open';
  const tries = { over: attempt?.over ?? 0, isOpen };
  const standing = { course: found.course, enrollment: found.state, standard: item.standard, waits: found.waits };
  const hinders = hindrance({ ...standing, item, tries, isBarred });
  if (hinders) throw new Refusal(hinders.problem, { values: hinders.values ?? {} });
  if (version === null) throw new Error('an item was found without its version');
  const goesOn = attempt !== null && isOpen;
  const runTime = { ...newAttempt.runTime, rules: rulesOf(item), itemCount: found.itemCount };
  const { token, hash } = newLaunchToken(site.organization);
  const [launch, attemptId] = [site.newId(), goesOn ? attempt.id : site.newId()];
  await insertLaunch(tx, {
    tenant: site.tenant,
    organization: site.organization,
    id: launch,
    user: site.user,
    enrollment: found.enrollment,
    version,
    item: item.id,
    attempt: goesOn
      ? { id: attempt.id, number: attempt.number, isNew: false, runTime }
      : { id: attemptId, number: (attempt?.number ?? 0) + 1, isNew: true, runTime },
    hash,
    at: site.now,
    until: new Date(site.now.getTime() + launchLasts),
  });
  if (item.standard === 'cmi5') {
    const ids = { launch, attempt: attemptId, enrollment: found.enrollment, user: site.user };
    const { publicUrl, contentUrl } = site;
    const stands = attempt ?? ({ completion: 'unknown', satisfied: null } as const);
    await announceLaunch({ tx, ...site }, { ids, item, attempt: stands, publicUrl, contentUrl });
  }
  // what is made in the product itself is shown by the application, where its learner is signed in
  const isOwn = itemKindOf(item.kind) !== undefined;
  return { token, page: isOwn ? `/my/launches/${launch}` : null };
}
