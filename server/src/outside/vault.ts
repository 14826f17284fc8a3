import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What only this installation can read or vouch for: everything is made with the one key it was started with. */
export type Vault = Readonly<{
  /** Encrypts; the same `about` must be said when it is opened: a secret moved to another place stays shut. */
  seal(text: string, about: string): Buffer;
  /** @throws Error when it was sealed with another key or about something else. */
  open(sealed: Buffer, about: string): string;
  /** A keyed hash: without the key nobody can try codes against it, nor make one up. */
  mac(text: string, about: string): Buffer;
}>;

const [nonceLength, tagLength] = [12, 16];

export function makeVault(key: Buffer): Vault {
  const part = (use: string) => Buffer.from(hkdfSync('sha256', key, '', `ambit ${use}`, 32));
  const [sealing, vouching] = [part('seal'), part('mac')];
  return {
    seal(text, about) {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(about));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    open(sealed, about) {
      const nonce = sealed.subarray(0, nonceLength);
      const decipher = createDecipheriv('aes-256-gcm', sealing, nonce, { authTagLength: tagLength });
      decipher.setAAD(Buffer.from(about)).setAuthTag(sealed.subarray(nonceLength, nonceLength + tagLength));
      return decipher.update(sealed.subarray(nonceLength + tagLength), undefined, 'utf8') + decipher.final('utf8');
    },
    mac: (text, about) => createHmac('sha256', vouching).update(`${about}\0${text}`).digest(),
  };
}

/** The key in a folder, made at the first start and readable by its owner alone. */
export async function keyInFolder(folder: string): Promise<Buffer> {
  const path = join(folder, 'secret-key');
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(path, `${randomBytes(32).toString('base64')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (fault) {
    if ((fault as { code?: string }).code !== 'EEXIST') throw fault;
  }
  const key = keyFrom(await readFile(path, 'utf8'));
  if (!key) throw new Error(`${path} holds no key: put the former one back, or remove the file when nothing is sealed`);
  return key;
}

/** Reads 32 bytes as base64; null when it is anything else. */
export function keyFrom(text: string): Buffer | null {
  const key = Buffer.from(text.trim(), 'base64');
  return key.length === 32 && key.toString('base64') === text.trim() ? key : null;
}
