import { argon2, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { newSalt } from '../outside/ids.ts';

const derive = promisify(argon2);

/** OWASP's first recommendation for argon2id: 19 MiB, 2 passes, 1 lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;

/** Hashes a password as a PHC string: `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. About 25 ms of one core. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = newSalt();
  const tag = await derive('argon2id', { message: normal(password), nonce, ...cost });
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${plain(nonce)}$${plain(tag)}`;
}

/** Whether the password belongs to the hash. Without a hash it takes as long and says no. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const [, , , parameters, salt, tag] = (hash ?? nobody).split('$');
  const read = /^m=(\d+),t=(\d+),p=(\d+)$/u.exec(parameters ?? '');
  if (!read || !salt || !tag) throw new Error('a stored password is not an argon2id hash');
  const [memory, passes, parallelism] = [Number(read[1]), Number(read[2]), Number(read[3])];
  const expected = Buffer.from(tag, 'base64');
  const nonce = Buffer.from(salt, 'base64');
  const found = await derive('argon2id', {
    message: normal(password),
    nonce,
    memory,
    passes,
    parallelism,
    tagLength: expected.length,
  });
  return hash !== null && timingSafeEqual(found, expected);
}

// the same letters, however the keyboard composed them
const normal = (password: string): string => password.normalize('NFKC');
const plain = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/u, '');
const nobody = `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${plain(Buffer.alloc(16))}$${plain(Buffer.alloc(32))}`;
