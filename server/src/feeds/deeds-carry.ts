import { createHash } from 'node:crypto';
import { begin as beginBulk } from '../bulk/index.ts';
import { keyOf } from '../database/keys.ts';
import type { Asker, JobWork } from '../job.ts';
import { PlaceRefused } from '../outside/inner.ts';
import { Refusal } from '../refusal.ts';
import { beginUnattended, carryUnattended, dropUnattended, importEnded } from '../users/index.ts';
import { fetchNext, leaveResult } from './deeds-fetch.ts';
import { resultText } from './runs/deeds-result.ts';
import { apply, goOn } from './deeds-run.ts';
import { type Feed, type RunCounts, stops } from './feed.ts';
import { stopped } from './refused.ts';
import { type At, feedById } from './store.ts';
import {
  changeRun,
  deleteRun,
  type FeedRun,
  insertRun,
  linkNamed,
  linkSaid,
  namedAgain,
  notNamed,
  rejectedRows,
  type RunChange,
  takenMarks,
} from './store-runs.ts';

/** A run as it stands, and who does it: the service user of its feed, or whoever sent a bulk job. */
export type Going = Readonly<{ work: JobWork; at: At; run: FeedRun; feed: Feed | null; asker: Asker }>;

/** Users who are listed as missing at most. */
const mostMissing = 20_000;

const change = ({ work, at, run }: Going, to: RunChange): Promise<void> =>
  work.asNobody(at, ({ tx }) => changeRun(tx, at.organization, run.id, to));

/** Fetches the file of a run, when none was delivered, and has it checked. True: there is something to check. */
export async function begin(going: Going): Promise<boolean> {
  const { work, run, feed, asker } = going;
  const file = run.fileKey
    ? { key: run.fileKey, name: run.fileName ?? 'file', size: run.fileSize ?? 0 }
    : await fetched(going);
  if (!file) return false;
  const sha256 = await hashOf(going, file.key);
  const begun = await work.as(asker, async (c) => {
    const mapping = feed ? matching(feed) : (columns: Named) => columns.map(({ name }) => name);
    const options = feed?.options ?? { newUsers: 'active' as const };
    const { id, task } = await beginUnattended(c, {
      ...{ file: { ...file, sha256 }, mapping, options },
      source: feed?.source ?? null,
    });
    await changeRun(c.tx, c.at.id, run.id, { state: 'checking', import: id, task });
    return true;
  });
  if (begun === null) throw new Refusal(importEnded['asker-gone']);
  return true;
}

async function fetched(going: Going) {
  const { work, at, run, feed } = going;
  if (!feed) throw new Error(`the run ${run.id} has neither a feed nor a file`);
  const taken = (marks: readonly string[]) =>
    work.asNobody(at, ({ tx }) => takenMarks(tx, at.organization, feed.id, marks));
  const key = `uploads/${run.id}`;
  const file = await fetchNext(work, { feed, key, taken, isAsked: run.beganBy === 'person' });
  if (file) {
    await change(going, { fileKey: file.key, fileName: file.name.slice(0, 200), fileSize: file.size, mark: file.mark });
    return file;
  }
  // a person sees that there was nothing; a schedule leaves no trace of it
  if (run.beganBy === 'person') await change(going, { state: 'nothing', endedAt: work.clock() });
  else await work.asNobody(at, ({ tx }) => deleteRun(tx, at.organization, run.id));
  return null;
}

async function hashOf({ work }: Going, key: string): Promise<Buffer> {
  const hash = createHash('sha256');
  for await (const part of await work.server.files.read(key)) hash.update(part as Uint8Array);
  return hash.digest();
}

type Named = readonly Readonly<{ name: string }>[];

/** What the columns of a file mean, by their names. @throws Refusal when one that is mapped is not there. */
const matching = (feed: Feed) => (columns: Named) => {
  const byName = new Map(feed.mapping.map(({ column, field }) => [keyOf(column), field]));
  const there = new Set(columns.map(({ name }) => keyOf(name)));
  const lacking = feed.mapping.find(({ column }) => !there.has(keyOf(column)));
  if (lacking) throw new Refusal(stopped['column-missing'], { values: { column: lacking.column } });
  return columns.map(({ name }) => byName.get(keyOf(name)) ?? null);
};

/** Checks every row, finds out who is missing, and goes on, unless somebody has to be asked: then true. */
export async function check(going: Going): Promise<boolean> {
  const { work, run, feed, asker } = going;
  const about = { asker, import: run.import ?? '', task: run.task ?? '' };
  const counted = await carryUnattended(work, about, 'checking');
  const asks = await work.as(asker, async (c) => {
    const { missing, ...more } = await missed(going, c.tx, counted.ending ?? 0);
    const back = await returning(going, c.tx);
    const counts: RunCounts = { ...counted, ...more, back: back.length };
    const why = feed ? stops(feed.guard, counts) : null;
    await changeRun(c.tx, c.at.id, run.id, { counts, missing, back });
    if (run.isTrial) {
      await dropUnattended(c, about.import);
      await changeRun(c.tx, c.at.id, run.id, { state: 'done', endedAt: c.now });
    } else if (why) await changeRun(c.tx, c.at.id, run.id, { state: 'asks', problem: why });
    else await apply(c, run);
    return why !== null;
  });
  if (asks === null) throw new Refusal(importEnded['asker-gone']);
  return asks;
}

type Missed = Readonly<{ missing: readonly string[]; gone: number; known: number; unread: number }>;

/** Whom a file that names everybody does not name. INVARIANT: nobody counts as missing while a row may be about them. */
async function missed({ at, run, feed }: Going, tx: Parameters<typeof notNamed>[0], disabled: number): Promise<Missed> {
  const none = { missing: [], gone: 0, known: 0, unread: 0 };
  if (!feed) return none;
  const about = { ...at, source: feed.source, import: run.import ?? '' };
  const rejected = await rejectedRows(tx, at.organization, about.import);
  const nameOf = (row: (typeof rejected)[number]) =>
    row.name ?? (feed.options.userNameFrom === 'employeeIdentifier' ? row.identifier : row.email);
  const names = rejected.flatMap((row) => nameOf(row) ?? []).map(keyOf);
  const identifiers = rejected.flatMap(({ identifier }) => identifier ?? []);
  const externalIds = rejected.flatMap(({ externalId }) => externalId ?? []);
  const { known, gone } = await notNamed(tx, about, { identifiers, names, externalIds }, mostMissing);
  if (feed.holds === 'changes') return { ...none, gone: disabled, known };
  const unread = rejected.filter((row) => !row.identifier && !row.externalId && !nameOf(row)).length;
  const missing = unread > 0 ? [] : gone;
  return { missing, gone: missing.length + disabled, known, unread };
}

/** Who comes back by this run; where the file itself says who is active, that alone counts. */
async function returning({ at, run, feed }: Going, tx: Parameters<typeof namedAgain>[0]): Promise<readonly string[]> {
  if (!feed || feed.mapping.some(({ field }) => field === 'state')) return [];
  return namedAgain(tx, { ...at, feed, import: run.import ?? '' }, mostMissing);
}

/** Applies what was checked, and does with those who are missing what the feed says. */
export async function carryOut(going: Going): Promise<void> {
  const { work, at, run, feed, asker } = going;
  const about = { asker, import: run.import ?? '', task: run.task ?? '' };
  const counted = run.task === null ? run.counts : await carryUnattended(work, about, 'committing');
  const left = feed ? await leftBeside(going, feed) : null;
  const isDone = await work.as(asker, async (c) => {
    if (feed) await linkNamed(c.tx, { ...at, source: feed.source, import: about.import });
    else if (run.source !== null)
      await linkSaid(c.tx, { ...at, source: run.source, import: about.import, run: run.id });
    const deed = feed?.missing === 'suspend' || feed?.missing === 'disable' ? feed.missing : null;
    if (deed && run.missing.length > 0)
      await beginBulk(c, { deed, reason: feed?.name ?? null, ...untilOf(deed) } as never, { ids: run.missing });
    const back = await returning(going, c.tx);
    if (back.length > 0) await beginBulk(c, { deed: 'activate', reason: feed?.name ?? null } as never, { ids: back });
    const counts = { ...run.counts, ...counted, back: back.length };
    await changeRun(c.tx, c.at.id, run.id, { state: 'done', counts, back, endedAt: c.now, problem: left });
    if (feed && feed.comesBy === 'sftp' && run.beganBy === 'schedule') {
      // there may be more files
      const next = { id: c.newId(), feed: feed.id, user: feed.user, beganBy: 'schedule', begunBy: null } as const;
      await insertRun(c.tx, at, next, c.now);
      await goOn(c.tx, at, next);
    }
    return true;
  });
  if (isDone === null) throw new Refusal(importEnded['asker-gone']);
}

const untilOf = (deed: 'suspend' | 'disable') => (deed === 'suspend' ? { until: null } : {});

/** Puts the result beside the file, where that is wanted; what stands in the way does not undo the run. */
async function leftBeside({ work, run, asker }: Going, feed: Feed) {
  if (feed.comesBy !== 'sftp' || !feed.place.leavesResult) return null;
  const parts: string[] = [];
  for await (const part of resultText((batch) => work.as(asker, batch), run)) parts.push(part);
  const result = Buffer.from(parts.join(''));
  try {
    await leaveResult(work.server, feed, run.fileName ?? 'file', result);
    return null;
  } catch (fault) {
    if (!(fault instanceof PlaceRefused)) throw fault;
    return { code: fault.code, values: fault.values };
  }
}

export const feedOf = (tx: Parameters<typeof feedById>[0], at: At, run: FeedRun): Promise<Feed | null> =>
  run.feed === null ? Promise.resolve(null) : feedById(tx, at.organization, run.feed);
