import type { Files } from '../outside/files.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { filesOfPackage } from './package-files.ts';
import { type Unpacked, type UnpackLimits, unpack } from './unpack.ts';

type Order = Readonly<{
  files: Files;
  /** Key of the uploaded archive; it stays as it is. */ archive: string;
  /** Key the package is to lie under. */ to: string;
  limits?: UnpackLimits;
  progress?: (done: number, total: number) => void;
}>;

/**
 * Loads an uploaded archive as a package: unpacks it and reads what it is.
 * @throws Refusal of `packageProblems`, `manifestProblems` or `disk-full`; nothing is left under `to` then.
 */
export async function loadPackage(order: Order): Promise<Readonly<{ unpacked: Unpacked; manifest: Manifest }>> {
  const unpacked = await unpack(order);
  try {
    return { unpacked, manifest: await readManifest(filesOfPackage(order.files, unpacked.key, unpacked.paths)) };
  } catch (error) {
    await order.files.removeAll(unpacked.key);
    throw error;
  }
}
