import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';

/** The tests of the server's rooms in which something changed since the last commit, or with it when nothing did. */
export function touchedRooms(root: string, rooms: readonly string[]): string[] {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean);
  const now = [...git('diff', '--name-only', 'HEAD'), ...git('ls-files', '--others', '--exclude-standard')];
  const globs = globsFor(now.length > 0 ? now : git('show', '--name-only', '--format=', 'HEAD'), rooms);
  // a room may not have a test yet
  return globs.filter((glob) => globSync(glob, { cwd: root }).length > 0);
}

/**
 * What stands under all rooms changes all of them.
 * @example globsFor(['server/src/users/store.ts'], ['users', 'access']) // ['server/src/users/**\/*.test.ts']
 */
export function globsFor(changed: readonly string[], rooms: readonly string[]): string[] {
  const touched = new Set<string>();
  for (const path of changed) {
    const [workspace, , folder = ''] = path.split('/');
    if (workspace === 'policy' || (workspace === 'server' && !rooms.includes(folder))) return [...allRooms];
    if (workspace === 'server') touched.add(folder);
  }
  return [...touched].map((room) => `server/src/${room}/**/*.test.ts`);
}

/** All tests of the server but those of PostgreSQL's own starting and ending, which take their time and change rarely. */
export const allRooms = [
  'server/src/*.test.ts',
  'server/src/!(database)/**/*.test.ts',
  'server/src/database/*.test.ts',
] as const;
