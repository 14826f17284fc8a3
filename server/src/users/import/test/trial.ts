import assert from 'node:assert/strict';
import type { z } from 'zod';
import { asNobody, asUser } from '../../../http/as-user.ts';
import type { Asker } from '../../../job.ts';
import type { Answer, Person, TestWorld } from '../../../testing.ts';
import type { Job } from '../../../job.ts';
import { checkImportUndo, checkUserImport, commitUserImport, undoUserImport } from '../../jobs.ts';
import type { shownImport, shownRow } from '../shown.ts';
import type { Mode } from '../import.ts';

/** For tests: an import as its user sees it, over HTTP, with the jobs carried out at once. */
export type Shown = z.output<typeof shownImport>;
export type Row = z.output<typeof shownRow>;

/** Sends a file as a browser does. */
export function upload(by: Person, content: string | Buffer, name = 'users.csv', query = ''): Promise<Answer> {
  const head = `--border\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from('\r\n--border--\r\n')]);
  return by.post(`/api/user-imports${query}`, body, {
    headers: { 'content-type': 'multipart/form-data; boundary=border' },
  });
}

type Stop = Readonly<{
  /** Stops the server, as it were, when this batch is about to begin. */ beforeBatch?: number;
  /** Breaks in this one. */ faultIn?: number;
}>;
type Who = Readonly<{
  world: TestWorld;
  by: Person;
  /** The asker’s organization, and the one that was entered. */ from?: string;
  at?: string;
  /** Looks at the import when the asker may not any more. */ reader?: Person;
}>;

/** What an import waits for. */
const jobs: Readonly<Partial<Record<Shown['state'], Job>>> = {
  committing: commitUserImport,
  'undo-checking': checkImportUndo,
  undoing: undoUserImport,
};

/** Carries out the job that an import waits for. */
export async function work(
  { world, by, from = 'harbor', at = from, reader = by }: Who,
  id: string,
  stop: Stop = {},
  mode: Mode = 'row-by-row',
): Promise<void> {
  const found = await view(reader, id);
  const { running } = world.app;
  const organization = world.ids.organizations.get(from) ?? '';
  const asker: Asker = {
    tenant: (await running.server.directory.tenantOf(organization)) ?? '',
    organization,
    user: by.id,
    at: world.ids.organizations.get(at) ?? '',
  };
  const stopping = new AbortController();
  let batches = 0;
  const job = jobs[found.state] ?? checkUserImport;
  await job.run({
    payload: { asker, import: id, task: found.task, mode },
    server: running.server,
    clock: running.clock,
    signal: stopping.signal,
    as: async (who, run) => {
      batches += 1;
      if (batches === stop.faultIn) throw new Error('broken');
      if (batches === stop.beforeBatch) stopping.abort(new Error('the server stops'));
      stopping.signal.throwIfAborted();
      return asUser(running, who, run);
    },
    asNobody: (place, run) => asNobody(running, place, run),
  });
}

export async function view(by: Person, id: string): Promise<Shown> {
  const { status, body } = await by.get(`/api/user-imports/${id}`);
  assert.equal(status, 200, JSON.stringify(body));
  return body;
}

export async function rows(by: Person, id: string): Promise<readonly Row[]> {
  return (await by.get(`/api/user-imports/${id}/rows?limit=200`)).body.items;
}

/** From the upload to the end of the check. */
export async function check(
  who: Who,
  content: string | Buffer,
  options: object = {},
  mapping?: readonly (string | null)[],
): Promise<Shown> {
  const { status, body } = await upload(who.by, content);
  assert.equal(status, 201, JSON.stringify(body));
  const mapped = await who.by.put(`/api/user-imports/${body.id}/mapping`, {
    mapping: mapping ?? body.suggestion,
    options,
  });
  assert.equal(mapped.status, 202, JSON.stringify(mapped.body));
  await work(who, body.id);
  return view(who.by, body.id);
}

/** Applies what was checked. */
export async function commit(who: Who, id: string, mode: Mode = 'row-by-row', stop: Stop = {}): Promise<Shown> {
  const { status, body } = await who.by.post(`/api/user-imports/${id}/commit`, {
    ...{ mode, confirm: true, confirmEnding: true },
  });
  assert.equal(status, 202, JSON.stringify(body));
  await work(who, id, stop, mode);
  return view(who.reader ?? who.by, id);
}

/** Looks at what undoing would do. */
export async function checkUndo(who: Who, id: string): Promise<Shown> {
  const { status, body } = await who.by.post(`/api/user-imports/${id}/check-undo`);
  assert.equal(status, 202, JSON.stringify(body));
  await work(who, id);
  return view(who.reader ?? who.by, id);
}

/** Undoes what was looked at. */
export async function undo(who: Who, id: string, stop: Stop = {}): Promise<Shown> {
  const { status, body } = await who.by.post(`/api/user-imports/${id}/undo`);
  assert.equal(status, 202, JSON.stringify(body));
  await work(who, id, stop);
  return view(who.reader ?? who.by, id);
}

/** `3 rejected userName:user-name-taken`: a row in a few words. */
export const inShort = ({ line, outcome, changes, reasons }: Row): string =>
  [
    line,
    outcome,
    ...(outcome === 'updated' ? changes.map(({ field }) => field) : []),
    ...reasons.map(({ field, code }) => `${field ?? 'row'}:${code}`),
  ].join(' ');
