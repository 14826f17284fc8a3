import { type FileRow, rowsOf, type Source } from '../../sheets/index.ts';
import type { AnyImport } from './import.ts';

const batchSize = 2_000;

/** The rows below the column names. */
export async function* bodyOf(source: Source, { format }: AnyImport): AsyncIterable<readonly FileRow[]> {
  let isHeader = true;
  for await (const rows of rowsOf(source, format)) {
    yield isHeader ? rows.slice(1) : rows;
    isHeader = false;
  }
}

/** The same in batches, behind a line that was reached before. */
export async function* batchesAfter(source: Source, found: AnyImport, line: number): AsyncIterable<readonly FileRow[]> {
  let batch: FileRow[] = [];
  for await (const rows of bodyOf(source, found)) {
    for (const row of rows) {
      if (row.line <= line) continue;
      batch.push(row);
      if (batch.length < batchSize) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
