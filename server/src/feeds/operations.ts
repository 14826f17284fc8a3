import { z } from 'zod';
import { serviceUsers } from '../identity/index.ts';
import { many, one, operation, would } from '../operation.ts';
import { Refusal } from '../refusal.ts';
import { fieldsOfFiles, readSample, users } from '../users/index.ts';
import { feedInList, listedFeed, wholeFeed, wordProblem } from './answers.ts';
import { feedInput, granted, inFull, mayWith, save } from './deeds-feeds.ts';
import { isSamePlace, openSecret, tryPlace } from './deeds-fetch.ts';
import { nextOf, plan, zoneOf } from './deeds-run.ts';
import { place, secret } from './feed.ts';
import { feed, feeds } from './privileges.ts';
import { refused } from './refused.ts';
import { deleteFeed, feedById, listFeeds, updateFeed } from './store.ts';
import { lastRuns, openRuns } from './store-runs.ts';

export const readFeeds = operation({
  id: 'feed.list',
  does: { en: 'List the feeds and how they last ran', de: 'Die Zuflüsse auflisten und wie sie zuletzt liefen' },
  method: 'GET',
  path: '/api/feeds',
  needs: feeds.view,
  on: many(feed),
  output: z.object({ items: z.array(listedFeed) }),
  run: async (c) => {
    const found = await listFeeds(c.tx, c.at.id, c.granted.filter);
    const last = await lastRuns(c.tx, c.at.id);
    return { items: found.map((of) => feedInList(c, of, last.get(of.id) ?? null, mayWith(c, of.id))) };
  },
});

export const readFeedOffers = operation({
  id: 'feed.list-offers',
  does: { en: 'See what a feed can be set up with', de: 'Sehen, womit ein Zufluss eingerichtet werden kann' },
  method: 'GET',
  path: '/api/feeds/offers',
  needs: feeds.edit,
  on: many(feed),
  output: z.object({
    users: z.array(z.object({ id: z.uuid(), name: z.string() })),
    fields: z.array(z.object({ id: z.string(), label: z.string() })),
  }),
  run: async (c) => {
    const found = await serviceUsers(c.tx, c.at.id, c.filter(users.view), c.now);
    const active = found.filter(({ state }) => state === 'active');
    return {
      users: active.map(({ thing, name }) => ({ id: thing.id ?? '', name })),
      fields: [...(await fieldsOfFiles(c, true))],
    };
  },
});

export const createFeed = operation({
  id: 'feed.create',
  does: { en: 'Set up a feed', de: 'Einen Zufluss einrichten' },
  method: 'POST',
  path: '/api/feeds',
  needs: feeds.edit,
  on: would(feed, () => ({})),
  input: feedInput,
  output: wholeFeed,
  status: 201,
  carriesPower: true,
  run: async (c) => inFull(c, await save(c, c.input, null)),
});

export const readFeed = operation({
  id: 'feed.view',
  does: { en: 'See a feed; never its secret', de: 'Einen Zufluss ansehen; nie sein Geheimnis' },
  method: 'GET',
  path: '/api/feeds/:id',
  needs: feeds.view,
  on: one(feed),
  output: wholeFeed,
  run: async (c) => inFull(c, (await granted(c)).id),
});

export const editFeed = operation({
  id: 'feed.edit',
  does: { en: 'Change a feed', de: 'Einen Zufluss ändern' },
  method: 'PUT',
  path: '/api/feeds/:id',
  needs: feeds.edit,
  on: one(feed),
  edits: true,
  input: feedInput,
  output: wholeFeed,
  carriesPower: true,
  run: async (c) => inFull(c, await save(c, c.input, await granted(c, true))),
});

export const switchFeed = operation({
  id: 'feed.pause',
  does: { en: 'Pause a feed, or let it go on', de: 'Einen Zufluss anhalten oder weiterlaufen lassen' },
  method: 'POST',
  path: '/api/feeds/:id/state',
  needs: feeds.edit,
  on: one(feed),
  input: z.strictObject({ state: z.enum(['active', 'paused']) }),
  output: wholeFeed,
  run: async (c) => {
    const was = await granted(c, true);
    const { state } = c.input;
    const nextAt = state === 'active' ? nextOf(was, c.now, zoneOf(c.at.settings)) : null;
    await updateFeed(c.tx, c.at.id, was.id, { state, nextAt });
    await plan(c.tx, { tenant: c.at.tenant, organization: c.at.id }, was.id, nextAt);
    c.audit({ before: { state: was.state }, after: { state } });
    return inFull(c, was.id);
  },
});

export const removeFeed = operation({
  id: 'feed.delete',
  does: { en: 'Remove a feed; whom it brought stays', de: 'Einen Zufluss entfernen; wen er brachte, bleibt' },
  method: 'DELETE',
  path: '/api/feeds/:id',
  needs: feeds.edit,
  on: one(feed),
  output: z.null(),
  status: 204,
  run: async (c) => {
    const was = await granted(c, true);
    const open = await openRuns(c.tx, c.at.id, was.id);
    if (open.some(({ state }) => state !== 'asks')) throw new Refusal(refused['feed-runs']);
    await deleteFeed(c.tx, c.at.id, was.id);
    c.audit({ before: { name: was.name, source: was.source } });
    return null;
  },
});

export const testFeed = operation({
  id: 'feed.test',
  does: { en: 'Try whether files can be fetched', de: 'Prüfen, ob Dateien geholt werden können' },
  method: 'POST',
  path: '/api/feeds/test',
  needs: feeds.edit,
  on: many(feed),
  input: z.strictObject({
    comesBy: z.enum(['https', 'sftp']),
    place,
    secret: secret.optional(),
    /** Tries with the secret this feed keeps, at the place it keeps it for. */ feedId: z.uuid().optional(),
  }),
  output: z.object({
    problem: z.object({ code: z.string(), detail: z.string() }).nullable(),
    /** What the server shows: to be compared with what its owners say, and confirmed. */ hostKey: z
      .string()
      .nullable(),
    files: z.array(z.string()),
  }),
  rate: 20,
  run: async (c) => {
    const kept = c.input.feedId ? await feedById(c.tx, c.at.id, c.input.feedId) : null;
    // a kept secret goes nowhere but where it was kept for
    const known = kept && isSamePlace(kept, c.input) ? openSecret(c.server, kept) : {};
    const tried = await tryPlace(c.server, c.input.comesBy, c.input.place, c.input.secret ?? known);
    const { problem } = tried;
    const detail = problem && wordProblem({ code: problem.code, values: problem.values }, c.language);
    const { address, host, port } = c.input.place;
    c.audit({ after: { address, host, port, problem: problem?.code ?? null } });
    return {
      problem: problem && { code: problem.code, detail: detail ?? '' },
      ...{ hostKey: tried.hostKey, files: [...tried.files] },
    };
  },
});

export const sampleOfFeed = operation({
  id: 'feed.read-sample',
  does: { en: 'See what the columns of a sample file mean', de: 'Sehen, was die Spalten einer Beispieldatei bedeuten' },
  method: 'POST',
  path: '/api/feeds/sample',
  needs: feeds.edit,
  on: many(feed),
  upload: { limit: 20 * 1024 * 1024 },
  output: z.object({
    rows: z.number(),
    columns: z.array(z.object({ name: z.string(), samples: z.array(z.string()), field: z.string().nullable() })),
    fields: z.array(z.object({ id: z.string(), label: z.string() })),
  }),
  quiet: true,
  run: async (c) => {
    const { upload } = c;
    if (!upload) throw new Error('an upload comes with a file');
    c.afterCommit(() => c.server.files.remove(upload.key));
    return readSample(c, upload);
  },
});
