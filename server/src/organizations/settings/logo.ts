import { Buffer } from 'node:buffer';

/** A picture as browsers show it: told by its first bytes, never by what it is called. */
export type Logo = Readonly<{ mime: 'image/png' | 'image/jpeg' | 'image/webp'; bytes: Buffer }>;

/** At most so many bytes: it stands on the sign-in page. */
export const largest = 100_000;

/** Reads base64; null when it is no PNG, JPEG or WebP, or too large. SVG can carry scripts and is none of them. */
export function logoFrom(base64: string): Logo | null {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length === 0 || bytes.length > largest) return null;
  if (bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])))
    return { mime: 'image/png', bytes };
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return { mime: 'image/jpeg', bytes };
  if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP')
    return { mime: 'image/webp', bytes };
  return null;
}

/** The picture as an address that carries it. */
export const dataAddress = ({ mime, bytes }: { mime: string; bytes: Buffer }): string =>
  `data:${mime};base64,${bytes.toString('base64')}`;
