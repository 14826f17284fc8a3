import { Buffer } from 'node:buffer';
import sharp from 'sharp';

/** Sides in pixels: beside a name, and on a page. */
export const sides = { small: 64, large: 320 } as const;
export type Size = keyof typeof sides;
export type Photo = Readonly<Record<Size, Buffer>>;

/** Bytes that are taken at most, and pixels that they may unfold to: more is a bomb or no portrait. */
export const largest = 700_000;
const mostPixels = 25_000_000;

/** What is taken, told by the first bytes: SVG can carry scripts and is none of them. */
const starts = [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from([0xff, 0xd8, 0xff])];
const isWebp = (bytes: Buffer): boolean =>
  bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP';

/**
 * A square picture in two sizes, drawn anew: of what was uploaded nothing else is kept, no place, camera or name. Null
 * when it is no PNG, JPEG or WebP, is broken, or would unfold to more than a portrait needs.
 */
export async function photoFrom(base64: string): Promise<Photo | null> {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length === 0 || bytes.length > largest) return null;
  if (!isWebp(bytes) && !starts.some((start) => bytes.subarray(0, start.length).equals(start))) return null;
  const [small, large] = await Promise.all([drawn(bytes, sides.small), drawn(bytes, sides.large)]);
  return small && large && { small, large };
}

/** The middle of a picture as it is meant to stand, as WebP; null when it cannot be read. */
const drawn = (bytes: Buffer, side: number): Promise<Buffer | null> =>
  sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 })
    .rotate()
    .resize(side, side, { fit: 'cover', position: 'centre' })
    .webp({ quality: 82 })
    .toBuffer()
    // a file that a stranger sent: that it cannot be read is no fault of ours
    .catch(() => null);

/** The picture as an address that carries it. */
export const dataAddress = (bytes: Buffer): string => `data:image/webp;base64,${bytes.toString('base64')}`;
