import type { Server } from '../context.ts';
import type { JobWork } from '../job.ts';
import { download } from '../outside/download.ts';
import { PlaceRefused } from '../outside/inner.ts';
import { type Folder, inFolder, type SftpPlace } from '../outside/sftp.ts';
import { type Feed, isMeant, type Place, type RunState, type Secret, secret as secretShape } from './feed.ts';

/** Bytes of a file at most: as many as an upload may have. */
export const largestFile = 256 * 1024 * 1024;
/** What the result beside a file is called after it. */
export const resultEnding = '.result.csv';

export type Fetched = Readonly<{ key: string; name: string; size: number; mark: string }>;
type Doors = Pick<Server, 'files' | 'vault' | 'feedsInside'>;
type Fetching = Readonly<{
  feed: Feed;
  key: string;
  /** What became of files of these marks that were taken before. */ taken(
    marks: readonly string[],
  ): Promise<ReadonlyMap<string, RunState>>;
  /** A person asks: what failed or was dropped may be taken again. */ isAsked: boolean;
}>;

/** Fetches the next file of a feed that was not taken yet; null: there is none. @throws PlaceRefused */
export function fetchNext({ server }: Pick<JobWork, 'server'>, fetching: Fetching): Promise<Fetched | null> {
  return fetching.feed.comesBy === 'https' ? fetchAddress(server, fetching) : fetchFolder(server, fetching);
}

async function fetchAddress(server: Doors, { feed, key, taken, isAsked }: Fetching): Promise<Fetched | null> {
  const { headers = {} } = openSecret(server, feed);
  const address = feed.place.address ?? '';
  const asking = { address, headers, limit: largestFile, mayInside: server.feedsInside };
  const { size, sha256 } = await download(asking, (bytes) => server.files.put(key, bytes, largestFile));
  const mark = sha256.toString('hex');
  if (isFree((await taken([mark])).get(mark), isAsked)) return { key, name: nameIn(address), size, mark };
  await server.files.remove(key);
  return null;
}

const nameIn = (address: string): string => new URL(address).pathname.split('/').at(-1) || 'file';

async function fetchFolder(server: Doors, { feed, key, taken, isAsked }: Fetching): Promise<Fetched | null> {
  return inFolder(sftpPlace(server, feed), async (folder) => {
    const files = (await folder.list()).filter(({ name }) => isWanted(feed.place, name));
    const marked = files.map((file) => ({
      file,
      mark: `${feed.place.folder}/${file.name}:${file.size}:${file.changed}`,
    }));
    const before = await taken(marked.map(({ mark }) => mark));
    const next = marked.find(({ mark }) => isFree(before.get(mark), isAsked));
    if (!next) return null;
    const { size } = await folder.read(next.file, largestFile, (bytes) => server.files.put(key, bytes, largestFile));
    return { key, name: next.file.name, size, mark: next.mark };
  });
}

const isWanted = ({ pattern }: Place, name: string): boolean => isMeant(pattern, name) && !name.endsWith(resultEnding);
const isFree = (was: RunState | undefined, isAsked: boolean): boolean =>
  was === undefined || (isAsked && (was === 'failed' || was === 'dropped'));

/** Puts the result beside the file it came of. @throws PlaceRefused */
export const leaveResult = (server: Doors, feed: Feed, name: string, bytes: Buffer): Promise<void> =>
  inFolder(sftpPlace(server, feed), (folder: Folder) => folder.write(`${name}${resultEnding}`, bytes));

function sftpPlace(server: Doors, feed: Feed): SftpPlace {
  return { ...sftpOf(feed.place, openSecret(server, feed)), mayInside: server.feedsInside };
}

function sftpOf(place: Place, { password, privateKey }: Secret) {
  const { host = '', port, userName = '', folder, hostKey = null } = place;
  return { host, port, userName, folder, hostKey, password, privateKey };
}

export function openSecret({ vault }: Pick<Server, 'vault'>, { id, secret }: Pick<Feed, 'id' | 'secret'>): Secret {
  // the border to what was sealed here
  return secret === null ? {} : secretShape.parse(JSON.parse(vault.open(secret, `feed:${id}`)));
}

export const sealSecret = ({ vault }: Pick<Server, 'vault'>, id: string, secret: Secret): Buffer =>
  vault.seal(JSON.stringify(secret), `feed:${id}`);

type Tried = Readonly<{ problem: PlaceRefused | null; hostKey: string | null; files: readonly string[] }>;

/** Tries whether files can be fetched; a key that is not known yet is learned that way and shown. */
export async function tryPlace(server: Doors, by: 'https' | 'sftp', place: Place, secret: Secret): Promise<Tried> {
  try {
    if (by === 'sftp') {
      const at = { ...sftpOf(place, secret), mayInside: server.feedsInside };
      const files = await inFolder(at, (folder) => folder.list());
      const names = files.map(({ name }) => name).filter((name) => isWanted(place, name));
      return { problem: null, hostKey: place.hostKey ?? null, files: names.slice(0, 20) };
    }
    const asking = { address: place.address ?? '', headers: secret.headers ?? {}, limit: largestFile };
    await download({ ...asking, mayInside: server.feedsInside }, first);
    return { problem: null, hostKey: null, files: [nameIn(place.address ?? '')] };
  } catch (fault) {
    if (!(fault instanceof PlaceRefused)) throw fault;
    const seen = fault.code === 'host-key-changed' ? String(fault.values['seen']) : null;
    return { problem: seen !== null && !place.hostKey ? null : fault, hostKey: seen, files: [] };
  }
}

/** The first bytes are enough. */
async function first(bytes: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _ of bytes) return;
}
