import type { Files } from '../outside/files.ts';
import { isArchive } from './encoding.ts';
import { scan, type Scanned } from './scan.ts';
import { readBook } from './workbook/book.ts';

/** Bytes of the rows of a workbook at most. */
const mostBytes = 2 * 1024 ** 3;

/**
 * Takes a file of rows in, text or workbook. The rows of a workbook are taken out of it, of the page that is named or
 * the first, and put in its place.
 * @throws Refusal as `scan` and `readBook` do.
 */
export async function take(
  files: Files,
  upload: Readonly<{ key: string; name: string }>,
  page: string | null = null,
): Promise<Scanned> {
  const { key, name } = upload;
  // the border where bytes come from the disk
  for await (const head of await files.read(key, { first: 0, last: 3 }))
    if (isArchive(head as Uint8Array)) return takeBook(files, upload, page);
  return scan(() => files.read(key), name);
}

async function takeBook(
  files: Files,
  { key, name }: Readonly<{ key: string; name: string }>,
  page: string | null,
): Promise<Scanned> {
  const rows = `${key}.rows`;
  try {
    const pages = await files.onDisk(key, (path) =>
      readBook(path, name, page, async (bytes) => void (await files.put(rows, bytes, mostBytes))),
    );
    const scanned = await scan(() => files.read(rows), name, pages);
    await files.move(rows, key);
    return scanned;
  } catch (fault) {
    await files.remove(rows);
    throw fault;
  }
}
