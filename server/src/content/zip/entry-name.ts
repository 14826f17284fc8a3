import type { ExtraField } from 'yauzl';
import { getFileNameLowLevel } from 'yauzl';
import { packageProblems } from './package-problems.ts';
import type { Problem } from '../../refusal.ts';

/** How deep and how long a path inside a package may be. */
type Bounds = Readonly<{ depth: number; pathBytes: number; nameBytes: number }>;

type Encoded = Readonly<{ fileNameRaw: Buffer; generalPurposeBitFlag: number; extraFields: ExtraField[] }>;

/**
 * The name of an entry as its maker meant it. Macs and some tools write UTF-8 without saying so; old ones write the
 * letters of DOS. Backslashes are kept: they are judged by `judge`.
 */
export function entryName({ fileNameRaw, generalPurposeBitFlag, extraFields }: Encoded): string {
  const saysUtf8 = (generalPurposeBitFlag & 0x800) !== 0;
  const quietly = utf8(fileNameRaw);
  if (saysUtf8 && quietly === null) return '\uFFFD';
  const flags = quietly === null ? generalPurposeBitFlag : generalPurposeBitFlag | 0x800;
  return getFileNameLowLevel(flags, fileNameRaw, extraFields, true);
}

/**
 * The path an entry is stored under: parts joined by `/`, letters composed (NFC), a `/` at the end of a folder.
 * @example pathOf('.\\pages\\one.html') // 'pages/one.html'
 */
export function pathOf(name: string): string {
  const unix = name.normalize('NFC').replaceAll('\\', '/');
  const parts = unix.split('/').filter((part) => part !== '' && part !== '.');
  return parts.join('/') + (unix.endsWith('/') ? '/' : '');
}

/** What is wrong with the name of an entry, or null. */
export function judge(name: string, bounds: Bounds): Problem | null {
  if (/[\uFFFD\p{Cc}]/u.test(name)) return packageProblems['name-unreadable'];
  const readings = readingsOf(name);
  if (readings.some((reading) => /^[/\\]|^[a-z]:/iu.test(reading))) return packageProblems['path-absolute'];
  if (readings.some((reading) => reading.split(/[/\\]/u).includes('..'))) return packageProblems['path-escapes'];
  const parts = pathOf(name).split('/').filter(Boolean);
  if (parts.length > bounds.depth) return packageProblems['path-too-deep'];
  if (Buffer.byteLength(parts.join('/')) > bounds.pathBytes) return packageProblems['path-too-long'];
  if (parts.some((part) => Buffer.byteLength(part) > bounds.nameBytes)) return packageProblems['path-too-long'];
  if (parts.some(isReserved)) return packageProblems['name-reserved'];
  return null;
}

/** Files that the systems of makers leave behind and nobody means to hand in. */
export const isLeftBehind = (path: string): boolean => /(?:^|\/)(?:__MACOSX(?:\/|$)|\.DS_Store$)/u.test(path);

/** As two names are the same on the systems that do not tell large letters from small. */
export const folded = (path: string): string => path.toLowerCase().normalize('NFC');

// Names that Windows gives to devices or cannot write: a package that holds them cannot be kept everywhere.
const devices = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu;
const isReserved = (part: string): boolean => devices.test(part) || /[. ]$/u.test(part) || part.includes(':');

/** The name as it is, as an address would be decoded (twice, in case), and with look-alike letters resolved. */
function readingsOf(name: string): readonly string[] {
  const once = decoded(name);
  return [...new Set([name, once, decoded(once), once.normalize('NFKC')])];
}

function decoded(name: string): string {
  return name.replace(/(?:%[0-9a-f]{2})+/giu, (escaped) => {
    const bytes = Buffer.from(escaped.replaceAll('%', ''), 'hex');
    return utf8(bytes) ?? bytes.toString('latin1');
  });
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
