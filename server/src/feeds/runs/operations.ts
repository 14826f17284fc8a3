import { z } from 'zod';
import type { Context } from '../../context.ts';
import { listOf, page, paged, readCursor } from '../../http/page.ts';
import { many, one, operation } from '../../operation.ts';
import { problems, Refusal } from '../../refusal.ts';
import { user, users } from '../../users/index.ts';
import { runShown, shownRun } from '../answers.ts';
import { granted } from '../deeds-feeds.ts';
import { largestFile } from '../deeds-fetch.ts';
import { resultText } from './deeds-result.ts';
import { decide, deliver, runNow } from '../deeds-run.ts';
import { feed, feeds } from '../privileges.ts';
import { refused } from '../refused.ts';
import { feedById } from '../store.ts';
import { type FeedRun, peopleOf, runById, runsOf } from '../store-runs.ts';

export const deliverToFeed = operation({
  id: 'feed.deliver',
  does: { en: 'Deliver a file to a feed', de: 'Einem Zufluss eine Datei liefern' },
  method: 'POST',
  path: '/api/feeds/:id/deliveries',
  needs: users.import,
  on: many(user),
  upload: { limit: largestFile },
  output: shownRun,
  status: 202,
  run: async (c) => {
    const { upload } = c;
    if (!upload) throw new Error('an upload comes with a file');
    const found = await feedById(c.tx, c.at.id, c.params['id'] ?? '', true);
    const thing = { kind: feed.id, id: found?.id ?? null, organization: c.at.id, facts: {} };
    // the service user delivers to its own feeds, whoever may run feeds to all
    const isOpen = found && (found.user === c.actor.id || c.check(feeds.run, thing).allowed);
    if (!isOpen) throw new Refusal(problems['not-found']);
    const id = await deliver(c, found, upload);
    c.audit({ thing: { kind: feed.id, id: found.id }, after: { run: id, file: upload.name, size: upload.size } });
    return runShown(c, await runBy(c, id));
  },
});

export const runFeed = operation({
  id: 'feed.run-now',
  does: { en: 'Have a feed look for a file now', de: 'Einen Zufluss jetzt nach einer Datei sehen lassen' },
  method: 'POST',
  path: '/api/feeds/:id/runs',
  needs: feeds.run,
  on: one(feed),
  output: shownRun,
  status: 202,
  run: async (c) => {
    const id = await runNow(c, await granted(c, true));
    c.audit({ after: { run: id } });
    return runShown(c, await runBy(c, id));
  },
});

export const readFeedRuns = operation({
  id: 'feed.list-runs',
  does: { en: 'See how a feed ran', de: 'Sehen, wie ein Zufluss lief' },
  method: 'GET',
  path: '/api/feeds/:id/runs',
  needs: feeds.view,
  on: one(feed),
  query: z.object(page),
  output: listOf(shownRun),
  run: async (c) => {
    const { limit, after } = c.query;
    const place = readCursor(after, 1)?.[0] ?? null;
    const rows = await runsOf(c.tx, c.at.id, (await granted(c)).id, limit + 1, place);
    const { items, after: next } = paged(rows, limit, ({ id }) => [id]);
    return { items: items.map((run) => runShown(c, run)), after: next };
  },
});

const somebody = z.object({
  id: z.uuid(),
  name: z.string(),
  userName: z.string(),
  state: z.string(),
  location: z.string().nullable(),
});

export const readFeedRun = operation({
  id: 'feed.view-run',
  does: {
    en: 'See a run of a feed, who is missing from its file and who comes back by it',
    de: 'Einen Lauf eines Zuflusses sehen, wer in seiner Datei fehlt und wer durch sie zurückkommt',
  },
  method: 'GET',
  path: '/api/feeds/:id/runs/:run',
  needs: feeds.view,
  on: one(feed),
  output: shownRun.extend({
    /** The first thousand of those a file that names everybody does not name. */ gone: z.array(somebody),
    /** The first thousand of those who went because they were missing, and are named again. */ back: z.array(somebody),
  }),
  run: async (c) => {
    const run = await runOf(c);
    const people = async (ids: readonly string[]) =>
      ids.length === 0 ? [] : [...(await peopleOf(c.tx, c.at.id, ids.slice(0, 1_000)))];
    return { ...runShown(c, run), gone: await people(run.missing), back: await people(run.back) };
  },
});

export const goOnWithRun = operation({
  id: 'feed.go-on',
  does: { en: 'Let a run go on although it stopped', de: 'Einen Lauf weitergehen lassen, obwohl er anhielt' },
  method: 'POST',
  path: '/api/feeds/:id/runs/:run/go-on',
  needs: feeds.run,
  on: one(feed),
  output: shownRun,
  status: 202,
  carriesPower: true,
  run: async (c) => {
    await decide(c, await granted(c, true), c.params['run'] ?? '', true);
    return runShown(c, await runOf(c));
  },
});

export const dropRun = operation({
  id: 'feed.drop-run',
  does: { en: 'Drop a run that stopped: nothing of it is applied', de: 'Einen angehaltenen Lauf verwerfen' },
  method: 'POST',
  path: '/api/feeds/:id/runs/:run/drop',
  needs: feeds.run,
  on: one(feed),
  output: shownRun,
  ownHand: true,
  run: async (c) => {
    await decide(c, await granted(c, true), c.params['run'] ?? '', false);
    return runShown(c, await runOf(c));
  },
});

export const readResult = operation({
  id: 'feed.export-result',
  does: { en: 'Take the result of a run out as a file', de: 'Das Ergebnis eines Laufs als Datei mitnehmen' },
  method: 'GET',
  path: '/api/feeds/:id/runs/:run/result.csv',
  needs: feeds.view,
  on: one(feed),
  output: z.null(),
  stream: 'text/csv; charset=utf-8',
  ownHand: true,
  run: async (c) => {
    const run = await runOf(c);
    if (run.import === null) throw new Refusal(refused['result-none']);
    return resultText((batch) => c.again(batch), run);
  },
});

async function runOf(c: Context<string>): Promise<FeedRun> {
  const run = await runBy(c, c.params['run'] ?? '');
  if (run.feed !== (await granted(c)).id) throw new Refusal(problems['not-found']);
  return run;
}

async function runBy(c: Context<string>, id: string): Promise<FeedRun> {
  const run = await runById(c.tx, c.at.id, id);
  if (!run) throw new Refusal(problems['not-found']);
  return run;
}
