import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client, type FileEntryWithStats, type SFTPWrapper, type Stats } from 'ssh2';
import { outwards, PlaceRefused } from './inner.ts';

/** How long a server may keep silent, in milliseconds, and how long a file must not have grown. */
const patience = 20_000;
const settled = 1_500;

export type SftpPlace = Readonly<{ host: string; port: number; userName: string; folder: string; mayInside: boolean }> &
  Readonly<{
    password?: string | undefined;
    privateKey?: string | undefined;
    /** `SHA256:…` of the key of the server; null only to learn it. */ hostKey: string | null;
  }>;
export type Listed = Readonly<{ name: string; size: number; changed: number }>;

/** A folder of another machine, as long as it is open. */
export type Folder = Readonly<{
  /** The plain files in it, the oldest first. */ list(): Promise<readonly Listed[]>;
  /** Bytes of a file that has stopped growing. @throws PlaceRefused `file-unfinished`, `file-too-large`. */
  read<T>(file: Listed, limit: number, take: (bytes: AsyncIterable<Uint8Array>) => Promise<T>): Promise<T>;
  write(name: string, bytes: Buffer): Promise<void>;
}>;

/** The fingerprint of the key a server shows, as people compare it. */
export const fingerprint = (key: Buffer): string =>
  `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/u, '')}`;

/**
 * Opens a folder by SFTP, does something with it and closes it again.
 * @throws PlaceRefused; with the fingerprint that was seen when the key is another one, or none is known yet.
 */
export async function inFolder<T>(place: SftpPlace, work: (folder: Folder) => Promise<T>): Promise<T> {
  const { address } = await outwards(place.host, place.mayInside);
  const client = new Client();
  try {
    await opened(client, place, address);
    const sftp = await promisify(client.sftp.bind(client) as Sftp)();
    return await work(folderOf(sftp, place));
  } finally {
    client.end();
  }
}
type Sftp = (done: (fault: Error | undefined, sftp: SFTPWrapper) => void) => void;

function opened(client: Client, place: SftpPlace, address: string): Promise<void> {
  const { host, port, userName, password, privateKey, hostKey } = place;
  let seen = '';
  return new Promise((resolve, reject) => {
    client.once('ready', () => resolve());
    client.on('error', (fault: Error & { level?: string }) => {
      if (seen !== '' && seen !== hostKey) return reject(new PlaceRefused('host-key-changed', { host, seen }));
      return reject(
        new PlaceRefused(fault.level === 'client-authentication' ? 'sign-in-refused' : 'place-silent', { host }),
      );
    });
    const sock = connect({ host: address, port, timeout: patience });
    sock.once('timeout', () => sock.destroy(new Error('silent')));
    try {
      client.connect({
        ...{ sock, username: userName, readyTimeout: patience, keepaliveInterval: patience },
        ...(password !== undefined && { password }),
        ...(privateKey !== undefined && { privateKey }),
        hostVerifier: (key: Buffer) => {
          seen = fingerprint(key);
          return seen === hostKey;
        },
      });
    } catch {
      // a key that cannot be read
      sock.destroy();
      reject(new PlaceRefused('sign-in-refused', { host }));
    }
  });
}

function folderOf(sftp: SFTPWrapper, { folder, host }: SftpPlace): Folder {
  const base = folder === '' ? '.' : folder.replace(/\/+$/u, '') || '/';
  const pathOf = (name: string) => (base === '/' ? `/${name}` : `${base}/${name}`);
  const look = async (name: string): Promise<Listed> => {
    const { size, mtime } = await call<Stats>(host, (done) => sftp.stat(pathOf(name), done));
    return { name, size, changed: mtime };
  };
  return {
    async list() {
      const entries = await call<readonly FileEntryWithStats[]>(
        host,
        (done) => sftp.readdir(base, done),
        'folder-missing',
      );
      return entries
        .filter(({ attrs, filename }) => attrs.isFile() && !/[/\\\p{Cc}]/u.test(filename))
        .map(({ filename: name, attrs }) => ({ name, size: attrs.size, changed: attrs.mtime }))
        .toSorted((a, b) => a.changed - b.changed || (a.name < b.name ? -1 : 1));
    },
    async read(file, limit, take) {
      if (file.size > limit) throw new PlaceRefused('file-too-large', { most: Math.round(limit / 1024 ** 2) });
      const same = ({ size, changed }: Listed) => size === file.size && changed === file.changed;
      await pause(settled);
      if (!same(await look(file.name))) throw new PlaceRefused('file-unfinished', { host });
      const taken = await take(bytesOf(sftp, pathOf(file.name), file.size, host));
      if (!same(await look(file.name))) throw new PlaceRefused('file-unfinished', { host });
      return taken;
    },
    write: (name, bytes) => call<void>(host, (done) => sftp.writeFile(pathOf(name), bytes, done)),
  };
}

async function* bytesOf(sftp: SFTPWrapper, path: string, size: number, host: string): AsyncIterable<Uint8Array> {
  let read = 0;
  try {
    for await (const part of sftp.createReadStream(path)) {
      read += (part as Uint8Array).byteLength;
      if (read > size) throw new PlaceRefused('file-unfinished', { host });
      yield part as Uint8Array;
    }
  } catch (fault) {
    if (fault instanceof PlaceRefused) throw fault;
    throw new PlaceRefused('place-silent', { host });
  }
  if (read !== size) throw new PlaceRefused('file-unfinished', { host });
}

/** Asks the server one thing; a fault of it, or no answer, is one of the place. */
function call<T>(
  host: string,
  ask: (done: (fault: Error | null | undefined, value?: T) => void) => void,
  otherwise: 'place-silent' | 'folder-missing' = 'place-silent',
): Promise<T> {
  return new Promise((resolve, reject) => {
    const silent = setTimeout(() => reject(new PlaceRefused('place-silent', { host })), patience);
    ask((fault, value) => {
      clearTimeout(silent);
      if (fault) reject(new PlaceRefused(otherwise, { host }));
      else resolve(value as T);
    });
  });
}
