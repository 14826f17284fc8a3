import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';

/** The project's own content packages, as folders beside this file. */
export const packageFolders = Object.freeze({
  'fire-safety': new URL('fire-safety/', import.meta.url),
  'forklift-refresher': new URL('forklift-refresher/', import.meta.url),
});

/** Packs the content of a folder as a zip archive: the same bytes for the same files, whenever it is called. */
export async function zipFolder(folder: URL): Promise<Uint8Array> {
  const root = fileURLToPath(folder);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const packed = await Promise.all(
    files.toSorted().map(async (file) => [relative(root, file).replaceAll('\\', '/'), await readFile(file)] as const),
  );
  return zipSync(Object.fromEntries(packed), { mtime: new Date(1980, 0, 1), level: 9 });
}
