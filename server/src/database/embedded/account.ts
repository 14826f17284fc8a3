import { spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Binaries, program } from './binaries.ts';
import { StartProblem } from './problem.ts';

/** As whom PostgreSQL's programs run, which refuse to run as root. */
export type Account = Readonly<{
  /** How a program is started under this account. */
  command(
    file: string,
    args: readonly string[],
  ): Readonly<{ file: string; args: string[]; uid?: number; gid?: number }>;
  /** Gives a file or folder to this account. */
  own(path: string): void;
}>;

/** The ways of not being root, tried in this order. */
export type Way = 'namespace' | 'user' | 'owner';

/** Chooses the account for a cluster's folder: whoever it belongs to, for a new one the first way that works. */
export function accountFor(
  cluster: string,
  binaries: Binaries,
  ways: readonly Way[] = ['namespace', 'user', 'owner'],
): Account {
  if (process.getuid?.() !== 0) return plain;
  const owner = ownerOf(cluster);
  const accounts = owner
    ? [owner.uid === 0 ? inNamespace : asUser(owner)]
    : ways.flatMap((way) => accountsOf(way, cluster));
  const found = accounts.find((account) => works(account, cluster, binaries));
  if (found) return found;
  throw new StartProblem(
    'PostgreSQL does not run as root, and no other way was found on this system: unshare is not allowed here, and the users ' +
      `postgres and nobody cannot reach ${dirname(cluster)} or the installed programs. Start Ambit as an ordinary user, or set DATABASE_URL.`,
  );
}

const plain: Account = { command: (file, args) => ({ file, args: [...args] }), own: () => undefined };

/** Root outside, an ordinary user within: files stay root's own, so this works below a folder only root may enter. */
const inNamespace: Account = {
  command: (file, args) => ({ file: 'unshare', args: ['-U', '--map-user=1000', '--map-group=1000', file, ...args] }),
  own: () => undefined,
};

type User = Readonly<{ uid: number; gid: number }>;

const asUser = ({ uid, gid }: User): Account => ({
  command: (file, args) => ({ file, args: [...args], uid, gid }),
  own: (path) => chownSync(path, uid, gid),
});

function accountsOf(way: Way, cluster: string): Account[] {
  if (way === 'namespace') return [inNamespace];
  return (way === 'user' ? ['postgres', 'nobody'].flatMap(userNamed) : ownersAbove(cluster)).map(asUser);
}

/** Below a home that only its user may enter, that user can; the nearest one first. */
function ownersAbove(cluster: string): User[] {
  const above = dirname(cluster);
  if (above === cluster) return [];
  const owner = ownerOf(above);
  return [...(owner && owner.uid !== 0 ? [owner] : []), ...ownersAbove(above)];
}

function userNamed(name: string): User[] {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((row) => row.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid && uid !== '0' ? [{ uid: Number(uid), gid: Number(gid) }] : [];
}

/** Whether the account can run the programs and enter the folder above the cluster. */
function works(account: Account, cluster: string, binaries: Binaries): boolean {
  const above = dirname(cluster);
  mkdirSync(above, { recursive: true });
  const script = 'test "$(id -u)" != 0 && cd "$1" && "$0" --version';
  const { file, args, ...as } = account.command('/bin/sh', ['-c', script, program(binaries, 'postgres'), above]);
  return spawnSync(file, args, { ...as, cwd: '/', stdio: 'ignore' }).status === 0;
}

function ownerOf(cluster: string): User | null {
  const stat = statSync(cluster, { throwIfNoEntry: false });
  return stat ? { uid: stat.uid, gid: stat.gid } : null;
}
