import type { SignedContext } from '../../../context.ts';
import { changeImport } from '../../store-import.ts';
import type { AnyImport } from '../import.ts';
import { inBatch, progress, type Work } from '../jobs-work.ts';
import type { ImportRow, KeptCells } from '../store-rows.ts';
import { nextApplied, tallyUndo } from '../store-undo.ts';

const batchSize = 1_000;

/** Goes through the rows that were applied and are not undone yet, batch by batch. */
export async function inBatches<C extends object = KeptCells>(
  work: Work,
  run: (c: SignedContext, rows: readonly ImportRow<C>[]) => Promise<void>,
): Promise<void> {
  for (let after = 0; ; ) {
    const last: number | null = await inBatch(work, async (c) => {
      const rows = await nextApplied<C>(c.tx, work, after, batchSize);
      if (rows.length === 0) return null;
      await run(c, rows);
      await progress(work, c, { state: 'running', add: rows.length });
      return rows.at(-1)?.line ?? null;
    });
    if (last === null) return;
    after = last;
  }
}

/** The end of a look at what undoing would do, or of undoing itself. */
export async function finish(
  work: Work,
  c: SignedContext,
  found: AnyImport,
  state: 'undo-checked' | 'undone',
): Promise<void> {
  const undone = await tallyUndo(c.tx, work);
  await changeImport(c.tx, work.organization, work.import, {
    state,
    counts: {
      ...found.counts,
      restored: undone['put-back'],
      removed: undone.removed,
      disabled: undone.disabled,
      left: undone.left,
    },
    problem: null,
  });
  await progress(work, c, { state: 'done' });
}
