import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { Files, Range } from '../outside/files.ts';
import type { PackageFiles } from './manifest.ts';

/**
 * The key of a file of an unpacked package. Names in packages are free, keys are not: every byte that a key may not
 * hold is written as `!` and its two hexadecimal digits; a name that would become too long is replaced by its hash.
 * @example packageFileKey('packages/0198', 'Übung 1.html') // 'packages/0198/!c3!9cbung!201.html'
 */
export function packageFileKey(packageKey: string, path: string): string {
  return `${packageKey}/${path.normalize('NFC').split('/').map(encoded).join('/')}`;
}

/** The files of an unpacked package, as the reader of manifests asks for them. */
export const filesOfPackage = (files: Files, packageKey: string, paths: readonly string[]): PackageFiles => ({
  paths,
  read: async (path) => buffer(await files.read(packageFileKey(packageKey, path))),
});

/**
 * The path inside a package that an address asks for; null when no file can have it.
 * @param asked what stands behind the package's key in the address, still encoded
 */
export function packagePath(asked: string): string | null {
  try {
    const parts = decodeURIComponent(asked)
      .split('/')
      .filter((part) => part !== '' && part !== '.');
    return parts.length === 0 || parts.some((part) => part === '..' || /[\\\p{Cc}]/u.test(part))
      ? null
      : parts.join('/');
  } catch {
    return null;
  }
}

/**
 * Headers of every file of a package. They hold on the origin of content alone, where nobody is signed in.
 * @param publicUrl the origin of the page around the player
 * @param isAlone it is to be a page of its own, outside the player: it gets an origin that is nobody's
 */
export const packageFileHeaders = (
  path: string,
  publicUrl: string,
  isAlone: boolean,
): Readonly<Record<string, string>> => ({
  'content-type': mediaType(path),
  'x-content-type-options': 'nosniff',
  'content-security-policy': `frame-ancestors 'self' ${publicUrl}; form-action 'self'${isAlone && canRun(path) ? alone : ''}`,
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  // content tells its last state when it is unloaded
  'permissions-policy': 'unload=(self)',
  // addresses of the player hold the token of a launch
  'referrer-policy': 'same-origin',
  'accept-ranges': 'bytes',
  // what lies under a key never changes
  'cache-control': 'private, max-age=31536000, immutable',
});

const alone = '; sandbox allow-scripts allow-forms allow-modals allow-downloads allow-popups';
const canRun = (path: string): boolean => /html|xml/u.test(mediaType(path));

/** A script that would stay between a package and the network after the launch: answered as if it were not there. */
export const isServiceWorker = (headers: Readonly<Record<string, unknown>>): boolean =>
  headers['service-worker'] === 'script';

/** What a Range header asks of a file: a part, the whole (also of several parts), or something beyond its end. */
export function rangeOf(header: string | undefined, size: number): Range | 'whole' | 'unsatisfiable' {
  const match = /^bytes=(\d*)-(\d*)$/u.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return 'whole';
  const last = match[1] === '' || match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1);
  const first = match[1] === '' ? Math.max(0, size - Number(match[2])) : Number(match[1]);
  return first > last || first >= size ? 'unsatisfiable' : { first, last };
}

/** By the end of the name. Text goes without a charset: old content says its own, which a header would overrule. */
export function mediaType(path: string): string {
  const end = /\.([a-z0-9]{1,10})$/iu.exec(path)?.[1]?.toLowerCase() ?? '';
  return mediaTypes.get(end) ?? 'application/octet-stream';
}

const mediaTypes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    html: 'text/html',
    htm: 'text/html',
    xhtml: 'application/xhtml+xml',
    css: 'text/css',
    js: 'text/javascript',
    mjs: 'text/javascript',
    cjs: 'text/javascript',
    json: 'application/json',
    map: 'application/json',
    xml: 'text/xml',
    xsd: 'text/xml',
    dtd: 'text/plain',
    txt: 'text/plain',
    md: 'text/plain',
    csv: 'text/csv',
    vtt: 'text/vtt',
    srt: 'text/plain',
    wasm: 'application/wasm',
    pdf: 'application/pdf',
    svg: 'image/svg+xml',
    png: 'image/png',
    jpg: 'image/jpeg',
    jpeg: 'image/jpeg',
    jfif: 'image/jpeg',
    gif: 'image/gif',
    webp: 'image/webp',
    avif: 'image/avif',
    bmp: 'image/bmp',
    ico: 'image/x-icon',
    mp4: 'video/mp4',
    m4v: 'video/mp4',
    webm: 'video/webm',
    ogv: 'video/ogg',
    mov: 'video/quicktime',
    mp3: 'audio/mpeg',
    m4a: 'audio/mp4',
    aac: 'audio/aac',
    oga: 'audio/ogg',
    ogg: 'audio/ogg',
    wav: 'audio/wav',
    m3u8: 'application/vnd.apple.mpegurl',
    ts: 'video/mp2t',
    woff: 'font/woff',
    woff2: 'font/woff2',
    ttf: 'font/ttf',
    otf: 'font/otf',
    eot: 'application/vnd.ms-fontobject',
    glb: 'model/gltf-binary',
    doc: 'application/msword',
    xls: 'application/vnd.ms-excel',
    ppt: 'application/vnd.ms-powerpoint',
    docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  }),
);

function encoded(name: string): string {
  const key = name.replace(/[^\w.-]|^\./gu, (letter) =>
    [...Buffer.from(letter)].map((byte) => `!${byte.toString(16).padStart(2, '0')}`).join(''),
  );
  return key.length <= 200 ? key : `!!${createHash('sha256').update(name).digest('hex')}`;
}
