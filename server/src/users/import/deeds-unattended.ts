import type { SignedContext } from '../../context.ts';
import type { Asker, JobWork } from '../../job.ts';
import { guarded } from '../../http/csv.ts';
import { type Column, take } from '../../sheets/index.ts';
import { users } from '../privileges.ts';
import { changeImport, importById, insertImport } from '../store-import.ts';
import { type Mapping, demandDateOrder, demandMapping, suggest } from './columns.ts';
import { addedFields } from './deeds-around.ts';
import { demandRoles, withoutSecrets } from './demands.ts';
import { fieldIdsOf, fields } from './fields.ts';
import type { Counts, Import, SentOptions } from './import.ts';
import { check } from './jobs-check.ts';
import { commit } from './jobs-commit.ts';
import { usersCommit } from './jobs-commit-batch.ts';
import { inBatch, progress, type Work } from './jobs-work.ts';
import { resultHeader, resultRow } from './result.ts';
import { labelOf, rowWords } from './shown.ts';
import { nextRows } from './store-rows.ts';
import { insertTask } from './store-task.ts';

/** A file that came by itself: where it lies, and how its rows are to be read. */
export type Coming = Readonly<{
  file: Readonly<{ key: string; name: string; size: number; sha256: Buffer }>;
  /** Says what the columns mean. @throws Refusal when they cannot be matched. */ mapping: (
    columns: readonly Column[],
  ) => readonly (string | null)[];
  options: SentOptions;
  /** The system it came from: its rows may name users as that does. */ source: string | null;
}>;

/** Takes a file in and has it wait for its check, as the asker's import. */
export async function beginUnattended(
  c: SignedContext,
  { file, mapping: match, options, source }: Coming,
): Promise<Readonly<{ id: string; task: string }>> {
  const { format, columns, rows } = await take(c.server.files, file);
  const mapping = demandMapping(match(columns), columns, await addedFields(c), source !== null);
  demandDateOrder(mapping, columns, options.dateOrder);
  await demandRoles(c, options.roleValues ?? []);
  const [id, task] = [c.newId(), c.newId()];
  const kept = withoutSecrets(columns, mapping);
  await insertImport(c, { id, upload: { ...file, mime: 'text/csv' }, format, columns: kept, rows });
  await insertTask(c, task, 'user-import', rows);
  await changeImport(c.tx, c.at.id, id, {
    ...{ state: 'checking', mapping, task },
    options: { ...options, ...(source !== null && { source }) },
  });
  return { id, task };
}

/** Has what was checked wait for its commit; false when no row would change anything, which is then committed as it is. */
export async function commitUnattended(c: SignedContext, id: string): Promise<string | null> {
  const found = await importById(c.tx, c.at.id, id, true);
  if (!found) throw new Error(`there is no import ${id}`);
  const { created = 0, updated = 0 } = found.counts;
  if (created + updated === 0) {
    await changeImport(c.tx, c.at.id, id, { state: 'committed', committedAt: c.now });
    c.afterCommit(() => c.server.files.remove(found.file.key));
    return null;
  }
  const task = c.newId();
  await insertTask(c, task, 'user-import', created + updated);
  await changeImport(c.tx, c.at.id, id, { state: 'committing', task, problem: null });
  return task;
}

/** Leaves an import that was checked. */
export async function dropUnattended(c: Pick<SignedContext, 'tx' | 'at' | 'afterCommit' | 'server'>, id: string) {
  const found = await importById(c.tx, c.at.id, id, true);
  if (!found || found.state !== 'checked') return;
  await changeImport(c.tx, c.at.id, id, { state: 'cancelled' });
  c.afterCommit(() => c.server.files.remove(found.file.key));
}

type Run = Readonly<{ asker: Asker; import: string; task: string }>;

/** Checks or commits an import for whoever is not there, batch by batch; cut off, it goes on behind the last one. */
export async function carryUnattended(started: JobWork, run: Run, state: 'checking' | 'committing'): Promise<Counts> {
  const work: Work = {
    ...{ ...started, ...run, organization: run.asker.at, state },
    ...{ about: 'users', needs: users.import },
  };
  const before = await started.as(run.asker, (c) => importById(c.tx, c.at.id, run.import));
  // this step was done when the work was cut off
  if (before?.state === (state === 'checking' ? 'checked' : 'committed')) return before.counts;
  const found = await inBatch(work, async (c, current) => {
    await progress(work, c, { state: 'running' });
    // the border where what was written for users comes back
    return current as Import;
  });
  const source = () => started.server.files.read(found.file.key);
  if (state === 'checking') await check(work, found, source);
  else await commit(work, found, 'row-by-row', usersCommit(work, found, source, true));
  const done = await started.as(run.asker, (c) => importById(c.tx, c.at.id, run.import));
  return done?.counts ?? {};
}

/** Rows that are read at once. */
const atOnce = 2_000;

/** One transaction with the asker's present authority; null when they may not sign in any more. */
type Batch = <T>(work: (c: SignedContext) => Promise<T>) => Promise<T | null>;

/** The file that tells what came of each row, line by line: read from the rows, so that what is erased there is in none. */
export async function* resultLines(batch: Batch, id: string): AsyncIterable<string[]> {
  let after = 0;
  for (;;) {
    const lines = await batch(async (c) => {
      const of = await importById(c.tx, c.at.id, id);
      if (!of) {
        after = -1;
        return [];
      }
      const mapped = (of.mapping ?? []).flatMap((field) => (field && field !== 'password' ? [field] : []));
      const rows = await nextRows(c.tx, { organization: c.at.id, import: id }, { after, limit: atOnce });
      const head = after === 0 ? [headOf(c, of, mapped)] : [];
      after = rows.length < atOnce ? -1 : (rows.at(-1)?.line ?? -1);
      return [...head, ...rows.map(rowWords(c, of)).map((row) => resultRow(row, mapped, c.language).map(cellOf))];
    });
    if (lines === null) return;
    yield* lines;
    if (after === -1) return;
  }
}

const cellOf = (cell: string | number | null): string => String(guarded(cell) ?? '');
const headOf = (c: SignedContext, of: Import, mapped: NonNullable<Mapping[number]>[]): string[] => [
  ...resultHeader(
    mapped.map((field) => labelOf(field, of, c.language)),
    c.language,
  ),
];

/** What columns of a sample of a feed seem to mean, and what they can mean. */
export async function readSample(c: SignedContext, file: Readonly<{ key: string; name: string }>) {
  const { columns, rows } = await take(c.server.files, file);
  const added = await addedFields(c);
  const guesses = suggest(columns, added, true);
  return {
    rows,
    columns: columns.map(({ name, samples }, at) => ({
      name,
      samples: guesses[at] === 'password' ? [] : [...samples],
      field: guesses[at] ?? null,
    })),
    fields: [...(await fieldsOfFiles(c, true))],
  };
}

/** What columns of a file can mean, in the asker's language; one that has a source may say what that calls users. */
export async function fieldsOfFiles(
  c: SignedContext,
  hasSource: boolean,
): Promise<readonly Readonly<{ id: string; label: string }>[]> {
  const added = await addedFields(c);
  return [
    ...fieldIdsOf(hasSource).map((field) => ({ id: field, label: fields[field].label[c.language] })),
    ...[...added].map(([field, { label }]) => ({ id: field, label: label[c.language] })),
  ];
}
