import { z } from 'zod';
import type { PublicContext } from '../../context.ts';
import { operation } from '../../operation.ts';
import { demandLive, within } from '../deeds-run-time.ts';
import { document, empty, json, orObjection, type XapiAnswer } from './answers.ts';
import { type Asked, demandSelf, lookUp, remove, store, type Where } from './deeds-documents.ts';
import { readStatements } from './deeds-reading.ts';
import { read, say, type Talk, uuid } from './deeds-statements.ts';
import { Objection } from './objection.ts';
import { setFetched } from './store.ts';

/**
 * A small record store for units of cmi5, on the origin of content. The token a unit fetched opens one sitting; it
 * reaches what belongs to its registration and its learner, and nothing else.
 */
const byToken = {
  needs: 'public',
  because: 'The token of a launch is the key: it opens one registration of one user for a day.',
  origin: 'content',
  parameters: { token: 'text' },
  query: z.record(z.string().max(100), z.string().max(4_000)),
  output: z.object({ status: z.number(), headers: z.record(z.string(), z.string()), content: z.string().nullable() }),
} as const;

const body = z.object({
  type: z.string(),
  /** base64 */ content: z.string(),
  ifMatch: z.string().optional(),
  ifNoneMatch: z.string().optional(),
});

type Asking = Pick<PublicContext, 'params' | 'server' | 'now' | 'newId'>;

/** Talks with a unit that has fetched its token and goes on. */
const talking = (c: Asking, work: (talk: Talk) => Promise<XapiAnswer>): Promise<XapiAnswer> =>
  orObjection(() =>
    within(c, async (sitting) => {
      await demandLive(sitting);
      const { runTime } = sitting.launch.attempt;
      if (runTime.rules.standard !== 'cmi5' || sitting.launch.fetchedAt === null)
        throw new Objection({ status: 401, code: 'token-not-fetched' });
      const { publicUrl, contentUrl } = c.server;
      return work({ ...sitting, publicUrl, contentUrl, newId: c.newId });
    }),
  );

export const fetchToken = operation({
  id: 'cmi5.fetch',
  does: { en: 'Fetch the token of a launch, once', de: 'Das Token eines Starts abholen, einmal' },
  needs: 'public',
  because: byToken.because,
  origin: 'content',
  parameters: { token: 'text' },
  method: 'POST',
  path: '/run-time/fetch/:token',
  output: z.object({
    'auth-token': z.string().optional(),
    'error-code': z.string().optional(),
    'error-text': z.string().optional(),
  }),
  run: (c) =>
    within(c, async (sitting) => {
      await demandLive(sitting);
      const { launch, tx, organization, now } = sitting;
      const isUnit = launch.attempt.runTime.rules.standard === 'cmi5';
      if (!isUnit || !(await setFetched(tx, organization, launch.id, now)))
        return { 'error-code': '1', 'error-text': 'fetched-already' };
      return { 'auth-token': Buffer.from((c.params['token'] ?? '').replace('.', ':')).toString('base64') };
    }),
});

export const getStatements = operation({
  ...byToken,
  id: 'xapi.statements',
  does: { en: 'Read statements of a registration', de: 'Aussagen einer Registrierung lesen' },
  method: 'GET',
  path: '/xapi/statements',
  run: (c) => talking(c, (talk) => readStatements(talk, c.query)),
});

export const putStatement = operation({
  ...byToken,
  id: 'xapi.put-statement',
  does: { en: 'Keep a statement of a unit', de: 'Eine Aussage einer Einheit behalten' },
  method: 'PUT',
  path: '/xapi/statements',
  input: body,
  run: (c) =>
    talking(c, async (talk) => {
      const id = c.query['statementId'] ?? '';
      if (!uuid.test(id)) throw new Objection({ status: 400, code: 'id-missing' });
      await say(talk, read(parsed(c.input), id));
      return empty();
    }),
});

export const postStatements = operation({
  ...byToken,
  id: 'xapi.post-statements',
  does: { en: 'Keep statements of a unit', de: 'Aussagen einer Einheit behalten' },
  method: 'POST',
  path: '/xapi/statements',
  input: body,
  run: (c) => talking(c, async (talk) => json(await say(talk, read(parsed(c.input))))),
});

/** @throws Objection 400 when it is no JSON; attachments are not taken */
function parsed({ type, content }: z.output<typeof body>): unknown {
  if (!type.startsWith('application/json')) throw new Objection({ status: 400, code: 'json-wanted' });
  try {
    return JSON.parse(Buffer.from(content, 'base64').toString('utf8'));
  } catch {
    throw new Objection({ status: 400, code: 'json-malformed' });
  }
}

const documents = {
  ...byToken,
  path: '/xapi/:of/:what',
  parameters: { token: 'text', of: 'text', what: 'text' },
} as const;
const wheres: readonly Where[] = ['activities/state', 'activities/profile', 'agents/profile'];

/** @throws Objection 404 */
function whereOf(params: Readonly<Record<string, string>>): Where {
  const where = wheres.find((one) => one === `${params['of']}/${params['what']}`);
  if (!where) throw new Objection({ status: 404, code: 'no-such-resource' });
  return where;
}

export const getDocument = operation({
  ...documents,
  id: 'xapi.document',
  does: { en: 'Read a document of a unit', de: 'Ein Dokument einer Einheit lesen' },
  method: 'GET',
  run: (c) =>
    talking(c, async (talk) => {
      const found = await lookUp(talk, whereOf(c.params), c.query);
      if (found === null) return empty(404);
      return 'content' in found ? document(found) : json(found);
    }),
});

const kept = (c: Asking & { query: Asked; input: z.output<typeof body> }, merges: boolean) =>
  talking(c, async (talk) => {
    const { content, ...rest } = c.input;
    await store(talk, whereOf(c.params), c.query, { ...rest, content: Buffer.from(content, 'base64') }, merges);
    return empty();
  });

export const putDocument = operation({
  ...documents,
  id: 'xapi.put-document',
  does: { en: 'Keep a document of a unit', de: 'Ein Dokument einer Einheit behalten' },
  method: 'PUT',
  input: body,
  run: (c) => kept(c, false),
});

export const postDocument = operation({
  ...documents,
  id: 'xapi.merge-document',
  does: { en: 'Add to a document of a unit', de: 'Ein Dokument einer Einheit ergänzen' },
  method: 'POST',
  input: body,
  run: (c) => kept(c, true),
});

export const deleteDocument = operation({
  ...documents,
  id: 'xapi.delete-document',
  does: { en: 'Delete a document of a unit', de: 'Ein Dokument einer Einheit löschen' },
  method: 'DELETE',
  run: (c) =>
    talking(c, async (talk) => {
      await remove(talk, whereOf(c.params), c.query);
      return empty();
    }),
});

export const readAgent = operation({
  ...byToken,
  id: 'xapi.agent',
  does: { en: 'Read who learns, as xAPI names them', de: 'Lesen, wer lernt, wie xAPI es nennt' },
  method: 'GET',
  path: '/xapi/agents',
  run: (c) =>
    talking(c, async ({ publicUrl, launch }) => {
      demandSelf(c.query['agent'], publicUrl, launch.learner.id);
      return json({ objectType: 'Person', account: [{ homePage: publicUrl, name: launch.learner.id }] });
    }),
});

export const readActivity = operation({
  ...byToken,
  id: 'xapi.activity',
  does: { en: 'Read what is known of an activity', de: 'Lesen, was über eine Aktivität bekannt ist' },
  method: 'GET',
  path: '/xapi/activities',
  run: (c) => talking(c, async () => json({ objectType: 'Activity', id: c.query['activityId'] ?? '' })),
});

export const readAbout = operation({
  ...byToken,
  id: 'xapi.about',
  does: { en: 'Read which xAPI is spoken', de: 'Lesen, welches xAPI gesprochen wird' },
  because: 'Which version is spoken is no secret.',
  method: 'GET',
  path: '/xapi/about',
  run: async () => json({ version: ['1.0.3', '1.0.2', '1.0.1', '1.0.0'] }),
});
