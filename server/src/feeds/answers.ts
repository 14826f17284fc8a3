import { z } from 'zod';
import type { SignedContext } from '../context.ts';
import { fileProblems } from '../outside/files.ts';
import { problems, type Problem as Declared } from '../refusal.ts';
import { sheetProblems } from '../sheets/index.ts';
import { type Language, say } from '../text.ts';
import { importEnded, importRefused, type Problem } from '../users/index.ts';
import { forMissing, guard, type Feed, place, runStates, schedule, waysToCome, whatItHolds } from './feed.ts';
import { placeProblems, stopped } from './refused.ts';
import type { FeedRun } from './store-runs.ts';

const sentences: Readonly<Record<string, Declared>> = {
  ...problems,
  ...fileProblems,
  ...sheetProblems,
  ...importRefused,
  ...importEnded,
  ...stopped,
  ...placeProblems,
};

export const wordProblem = ({ code, values }: Problem, language: Language): string =>
  say((sentences[code] ?? importEnded.fault).says, language, values);

export const shownRun = z.object({
  id: z.uuid(),
  state: z.enum(runStates),
  beganBy: z.enum(['schedule', 'person', 'delivery', 'bulk']),
  fileName: z.string().nullable(),
  fileSize: z.number().nullable(),
  /** The import whose rows tell what comes, or came, of each row. */ import: z.uuid().nullable(),
  counts: z
    .object({
      rows: z.number(),
      created: z.number(),
      updated: z.number(),
      unchanged: z.number(),
      rejected: z.number(),
      done: z.number(),
      /** Who would be locked out or is not named any more, of how many known. */ gone: z.number(),
      known: z.number(),
      /** Who went because they were missing, and is named again. */ back: z.number(),
      unread: z.number(),
    })
    .partial(),
  missing: z.number(),
  problem: z.object({ code: z.string(), detail: z.string() }).nullable(),
  hasResult: z.boolean(),
  createdAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  version: z.number(),
});

export const runShown = (c: Pick<SignedContext, 'language'>, run: FeedRun): z.input<typeof shownRun> => {
  const {
    locations: _,
    existing: _existing,
    restored: _r,
    removed: _m,
    disabled: _d,
    left: _l,
    ...counts
  } = run.counts;
  const { goneDone: _g, ...shown } = counts;
  return {
    ...{ id: run.id, state: run.state, beganBy: run.beganBy, fileName: run.fileName, fileSize: run.fileSize },
    ...{
      import: run.import,
      counts: shown,
      missing: run.missing.length,
      hasResult: run.import !== null && (run.state === 'asks' || run.endedAt !== null),
    },
    problem: run.problem && { code: run.problem.code, detail: wordProblem(run.problem, c.language) },
    ...{ createdAt: run.createdAt.toISOString(), endedAt: run.endedAt?.toISOString() ?? null, version: run.version },
  };
};

const deed = z.union([z.literal(true), z.object({ reason: z.string() })]);
export const listedFeed = z.object({
  id: z.uuid(),
  name: z.string(),
  source: z.string(),
  state: z.enum(['active', 'paused']),
  comesBy: z.enum(waysToCome),
  user: z.object({ id: z.uuid(), name: z.string() }),
  nextAt: z.iso.datetime().nullable(),
  last: shownRun.nullable(),
  version: z.number(),
  may: z.object({ edit: deed, run: deed }),
});

export const wholeFeed = listedFeed.extend({
  place,
  /** Whether a secret is kept; it is never shown. */ hasSecret: z.boolean(),
  schedule: schedule.nullable(),
  mapping: z.array(z.object({ column: z.string(), field: z.string() })),
  options: z.record(z.string(), z.unknown()),
  holds: z.enum(whatItHolds),
  missing: z.enum(forMissing),
  guard,
});

export type May = Readonly<{ edit: true | { reason: string }; run: true | { reason: string } }>;

export const feedInList = (c: SignedContext, of: Feed, last: FeedRun | null, may: May): z.input<typeof listedFeed> => ({
  ...{ id: of.id, name: of.name, source: of.source, state: of.state, comesBy: of.comesBy },
  ...{ user: { id: of.user, name: of.userName }, nextAt: of.nextAt?.toISOString() ?? null },
  ...{ last: last && runShown(c, last), version: of.version, may },
});

export const feedInFull = (c: SignedContext, of: Feed, last: FeedRun | null, may: May): z.input<typeof wholeFeed> => ({
  ...feedInList(c, of, last, may),
  ...{ place: of.place, hasSecret: of.secret !== null, schedule: of.schedule, mapping: [...of.mapping] },
  ...{ options: { ...of.options }, holds: of.holds, missing: of.missing, guard: of.guard },
});
