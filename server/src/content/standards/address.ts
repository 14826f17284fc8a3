import { folded } from '../zip/entry-name.ts';
import { refuseManifest } from './manifest-problems.ts';

/** Finds the files of a package by a path, also when its letters are not as large or small as they should be. */
export type PathIndex = Readonly<{ find(path: string): string | null }>;

export function indexPaths(paths: readonly string[]): PathIndex {
  const exact = new Set(paths);
  const byFolded = new Map(paths.map((path) => [folded(path), path]));
  return { find: (path) => (exact.has(path) ? path : (byFolded.get(folded(path)) ?? null)) };
}

type Where = Readonly<{ file: string /** What opens it, as the manifest names it. */; element: string }>;

/**
 * The address of a launch file, relative to the package: segments encoded, its own query and fragment kept.
 * @param bases values of xml:base, outermost first
 * @throws Refusal `launch-outside`, `launch-file-missing`
 * @example launchAddress('./index.html?page=1', ['pages/'], index, where) // 'pages/index.html?page=1'
 */
export function launchAddress(href: string, bases: readonly string[], index: PathIndex, where: Where): string {
  const outside = () => refuseManifest('launch-outside', { ...where, launch: href.slice(0, 200) });
  let folder = '';
  for (const base of bases) {
    const cleaned = clean(base);
    if (cleaned === null) throw outside();
    folder += cleaned.slice(0, cleaned.lastIndexOf('/') + 1);
  }
  const written = clean(href);
  if (written === null) throw outside();
  for (const [path, rest] of readings(written)) {
    const inside = resolve(folder + path);
    if (inside === null) throw outside();
    const found = index.find(inside);
    if (found !== null) return found.split('/').map(encodeURIComponent).join('/') + safeRest(rest);
  }
  throw refuseManifest('launch-file-missing', { ...where, launch: folder + written });
}

/**
 * Adds an item's parameters to a launch address, as SCORM says (CAM 3.4.1.6): never a second `?`.
 * @example withParameters('a.html?x=1', '?y=2') // 'a.html?x=1&y=2'
 */
export function withParameters(launch: string, parameters: string | null): string {
  const bare = (parameters ?? '').replace(/^[?&]+/u, '');
  if (bare === '') return launch;
  if (bare.startsWith('#')) return /[?#]/u.test(launch) ? launch : launch + safeRest(bare);
  const [address = '', fragment] = launch.split('#', 2);
  const query = safeRest(`?${bare}`).slice(1);
  return `${address}${address.includes('?') ? '&' : '?'}${query}${fragment === undefined ? '' : `#${fragment}`}`;
}

/** Without the letters that browsers skip; null when it names a scheme, a host or the root of a disk. */
function clean(href: string): string | null {
  const plain = href
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '')
    .trim()
    .replaceAll('\\', '/');
  return /^[a-z][a-z0-9+.-]*:|^\//iu.test(plain) ? null : plain;
}

/** What may be the path and what the query: names of files may hold `?`, `#` and `%` themselves. */
function readings(href: string): readonly (readonly [string, string])[] {
  const cuts = [href.length, href.indexOf('#'), href.search(/[?#]/u)].filter((at) => at >= 0);
  return cuts.flatMap((at) => {
    const path = href.slice(0, at);
    return [path, decoded(path)].map((reading) => [reading, href.slice(at)] as const);
  });
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path).replaceAll('\\', '/');
  } catch {
    return path;
  }
}

/** Null when the path leads out of the package. */
function resolve(path: string): string | null {
  const parts: string[] = [];
  for (const part of path.normalize('NFC').split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join('/');
}

function safeRest(rest: string): string {
  if (rest === '') return '';
  const { search, hash } = new URL(rest, 'https://package.invalid/');
  return search + hash;
}
