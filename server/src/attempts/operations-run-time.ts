import { z } from 'zod';
import type { PublicContext } from '../context.ts';
import { operation } from '../operation.ts';
import { beginLaunch } from './deeds-launch.ts';
import { playerConfig } from './launch.ts';
import { notMine } from './my-course.ts';
import type { AttemptState } from './run-time/attempt.ts';
import { type Commit, commitShape } from './run-time/commit.ts';
import { globalObjectives } from './run-time/global-objectives.ts';
import { resume } from './run-time/resume.ts';
import { openAttempt } from './run-time/take.ts';
import { byLaunch, demandLive, glance, type Sitting, speaksItself, take, within, write } from './deeds-run-time.ts';
import { endLaunch, findLaunchable } from './store.ts';
import { filesOfLaunch, itemOf, pageOfLaunch, sequencedBy } from './store-run-time.ts';

/**
 * What the player asks, on the origin of content. No cookie of the application is read there: the token of a launch,
 * `<organization id>.<secret>`, says who learns and what may be written, and nothing else. It stands in the address of
 * the page and of the package's files, and comes as a bearer token with everything that is written.
 */
const byToken = {
  needs: 'public',
  because: 'The token of a launch is the key: it opens one attempt of one user for a day.',
  origin: 'content',
  parameters: { token: 'text', '*': 'text' },
} as const;

const acknowledged = z.object({
  acknowledged: z.number(),
  completion: z.enum(['unknown', 'incomplete', 'completed']),
  success: z.enum(['unknown', 'passed', 'failed']),
});

const itemOfPlayer = z.object({
  id: z.uuid(),
  identifier: z.string(),
  title: z.string(),
  depth: z.number(),
  opens: z.boolean(),
  visible: z.boolean(),
  state: z.enum(['none', 'begun', 'completed', 'passed', 'failed']),
  parent: z.string().nullable(),
  prerequisites: z.string().nullable(),
  hides: z.array(z.string()),
});

export const openPlayer = operation({
  ...byToken,
  id: 'run-time.page',
  does: { en: 'Open the page of a launch', de: 'Die Seite eines Starts öffnen' },
  method: 'GET',
  path: '/launch/:token',
  /** The page around it, where that is at an organization’s own address. */
  query: z.object({ at: z.string().optional() }),
  output: z.object({
    language: z.enum(['en', 'de']),
    token: z.string(),
    course: z.object({ title: z.string(), url: z.url() }),
    standard: z.enum(['scorm-1.2', 'scorm-2004', 'aicc', 'cmi5', 'asset']),
    item: z.uuid(),
    /** The player shows the outline and the ways to other parts. */ navigation: z.boolean(),
    address: z.string(),
    items: z.array(itemOfPlayer),
    /** The rules of a SCORM 2004 course, as the player's engine takes them. */ activities: z.unknown(),
  }),
  run: async (c) => {
    const token = c.params['token'] ?? '';
    const { publicUrl, contentUrl, addresses } = c.server;
    const { page, own } = await byLaunch(c, async (tx, organization, hash) => {
      const found = await pageOfLaunch(tx, organization, hash, c.now);
      return found && { page: found, own: await addresses.siteOf(tx, organization) };
    });
    const application = c.query.at === own.origin ? own.origin : publicUrl;
    return playerConfig(page, { token, language: c.language, publicUrl, application, contentUrl });
  },
});

export const findPackageFile = operation({
  ...byToken,
  id: 'run-time.file',
  does: { en: 'Read a file of the launched package', de: 'Eine Datei des gestarteten Pakets lesen' },
  method: 'GET',
  path: '/content/:token/*',
  output: z.object({ filesKey: z.string() }),
  run: async (c) => {
    const filesKey = await byLaunch(c, (tx, organization, hash) => filesOfLaunch(tx, organization, hash, c.now));
    return { filesKey };
  },
});

export const openRunTime = operation({
  ...byToken,
  id: 'run-time.open',
  does: { en: 'Begin a sitting with the launched item', de: 'Eine Sitzung mit dem gestarteten Kursteil beginnen' },
  method: 'POST',
  path: '/run-time/open',
  input: z.strictObject({}),
  output: z.object({
    sitting: z.uuid(),
    number: z.number(),
    data: z.record(z.string(), z.string()),
    sequencing: z.string().nullable(),
    /** What is known of the learner's global objectives; null where the course keeps its own. */
    objectives: globalObjectives.nullable(),
    state: z.enum(['open', 'ended']),
  }),
  run: (c) =>
    within(c, async (sitting) => {
      await demandLive(sitting);
      const { launch, tx, organization } = sitting;
      const { rules } = launch.attempt.runTime;
      const {
        maxTimeAllowed = null,
        timeLimitAction = null,
        dataFromLms = null,
      } = (await itemOf(tx, organization, launch.attempt.item)).detail;
      const id = c.newId();
      const begun = openAttempt(launch.attempt, rules, id);
      // a unit that is done by being there
      const opened = rules.moveOn === 'NotApplicable' ? { ...begun, satisfied: true } : begun;
      const isSequenced = rules.standard === 'scorm-2004' || rules.standard === 'asset';
      const { sequencing, objectives } = isSequenced ? await sequencedBy(tx, organization, launch) : unsequenced;
      await write(sitting, opened, false);
      const data = resume(opened, { learner: launch.learner, dataFromLms, maxTimeAllowed, timeLimitAction, rules });
      const { commitNumber: number, state } = opened;
      return { sitting: id, number, data: { ...data }, sequencing, objectives, state };
    }),
});

export const commitRunTime = operation({
  ...byToken,
  id: 'run-time.commit',
  does: {
    en: 'Keep what the launched item asks to keep',
    de: 'Behalten, was der gestartete Kursteil zu behalten bittet',
  },
  method: 'POST',
  path: '/run-time/commit',
  input: commitShape,
  output: acknowledged,
  run: (c) => within(c, async (sitting) => told(await taken(sitting, c.input, false))),
});

export const endRunTime = operation({
  ...byToken,
  id: 'run-time.end',
  does: {
    en: 'Keep the last of it and close the launched item',
    de: 'Das Letzte behalten und den gestarteten Kursteil schließen',
  },
  method: 'POST',
  path: '/run-time/end',
  input: commitShape,
  output: acknowledged.extend({ url: z.url() }),
  run: (c) =>
    within(c, async (sitting) => ({
      ...told(await taken(sitting, c.input, true)),
      url: `${c.server.publicUrl}/my/courses/${sitting.launch.enrollment.course}`,
    })),
});

export const moveRunTime = operation({
  ...byToken,
  id: 'run-time.move',
  does: { en: 'Go on to another item of the same course', de: 'Zu einem anderen Teil desselben Kurses weitergehen' },
  method: 'POST',
  path: '/run-time/move',
  input: z.strictObject({ itemId: z.uuid() }),
  output: z.object({ url: z.string() }),
  status: 201,
  run: (c) =>
    within(c, async (sitting) => {
      await demandLive(sitting);
      return { url: await moved(sitting, c.input.itemId, c) };
    }),
});

/**
 * Begins a launch of another item of the enrollment, which the launch at hand holds locked, and ends that one. Gives its
 * address: beside the player at hand, or the page of an item that has none.
 */
async function moved(
  { tx, tenant, organization, launch, now }: Sitting,
  item: string,
  { newId, server: { publicUrl, contentUrl } }: Pick<PublicContext, 'newId' | 'server'>,
): Promise<string> {
  const found = await findLaunchable(tx, organization, { enrollment: launch.enrollment.id, item }, null);
  if (!found?.item) throw notMine('itemId', 'item-elsewhere');
  await endLaunch(tx, organization, launch.id, now);
  const site = { tenant, organization, user: launch.learner.id, now, newId, publicUrl, contentUrl };
  const { token, page } = await beginLaunch(tx, site, { ...found, item: found.item });
  return page ? `${publicUrl}${page}` : `/launch/${token}`;
}

const taken = (sitting: Sitting, commit: Commit, ends: boolean): Promise<AttemptState> =>
  speaksItself(sitting) ? glance(sitting, commit, ends) : take(sitting, commit, ends);

const unsequenced = { sequencing: null, objectives: null };

const told = ({ commitNumber, completion, success }: AttemptState) => ({
  acknowledged: commitNumber,
  completion,
  success,
});
