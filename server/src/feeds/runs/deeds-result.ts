import { stringify } from 'csv-stringify/sync';
import type { SignedContext } from '../../context.ts';
import { guarded } from '../../http/csv.ts';
import { resultLines } from '../../users/index.ts';
import { type FeedRun, peopleOf } from '../store-runs.ts';

type Batch = <T>(work: (c: SignedContext) => Promise<T>) => Promise<T | null>;

/** The result of a run as a file: what came of each row, or would come, then who comes back and who is missing. */
export async function* resultText(batch: Batch, run: FeedRun): AsyncIterable<string> {
  yield '\uFEFF';
  const text = (line: readonly string[]) => stringify([[...line]], { record_delimiter: 'windows' });
  for await (const line of resultLines(batch, run.import ?? '')) yield text(line);
  for (const [what, ids] of [
    ['back', run.back],
    ['missing', run.missing],
  ] as const) {
    const people = ids.length === 0 ? [] : await batch((c) => peopleOf(c.tx, c.at.id, ids));
    for (const { name, userName } of people ?? []) yield text(['', what, String(guarded(`${name} (${userName})`))]);
  }
}
