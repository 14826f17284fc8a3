import sharp from 'sharp';
import { refusals } from '../../refusal.ts';

/** What is taken, told by the first bytes and never by the name: SVG and HTML can carry scripts and are none of them. */
const starts: readonly (readonly [mediaType: string, at: number, bytes: readonly number[]])[] = [
  ['image/png', 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', 0, [0xff, 0xd8, 0xff]],
  ['image/webp', 8, [0x57, 0x45, 0x42, 0x50]],
  ['video/mp4', 4, [0x66, 0x74, 0x79, 0x70]],
  ['video/webm', 0, [0x1a, 0x45, 0xdf, 0xa3]],
  ['application/pdf', 0, [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['text/vtt', 0, [0x57, 0x45, 0x42, 0x56, 0x54, 0x54]],
  // with a mark of its encoding before it
  ['text/vtt', 3, [0x57, 0x45, 0x42, 0x56, 0x54, 0x54]],
];

/** Bytes that tell what a file is. */
export const headLength = 16;

/** The media type of a file by its first bytes; null for what is not taken. */
export function mediaTypeOf(head: Uint8Array): string | null {
  const is = starts.find(([, at, bytes]) => bytes.every((byte, n) => head[at + n] === byte));
  return is?.[0] ?? null;
}

/** Bytes of a file at most, and of one of a kind that is read whole. */
export const largest = 1024 ** 3;
const limits: Readonly<Record<string, number>> = {
  'image/png': 20 * 1024 ** 2,
  'image/jpeg': 20 * 1024 ** 2,
  'image/webp': 20 * 1024 ** 2,
  'application/pdf': 50 * 1024 ** 2,
  'text/vtt': 1024 ** 2,
};
export const limitOf = (mediaType: string): number => limits[mediaType] ?? largest;

/** Pixels that a picture may unfold to, and across which it is drawn at most: more than any screen shows of a lesson. */
const mostPixels = 60_000_000;
const widest = 1_600;

/** The picture as it is meant to stand, drawn anew: no place, camera or name goes along. Null when it cannot be read. */
export const pictureFrom = (path: string): Promise<Buffer | null> =>
  sharp(path, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 })
    .rotate()
    .resize({ width: widest, withoutEnlargement: true })
    .webp({ quality: 84 })
    .toBuffer()
    // a file that somebody sent: that it cannot be read is no fault of ours
    .catch(() => null);

export const fileRefusals = refusals({
  'file-of-no-kind': {
    status: 422,
    says: {
      en: 'This file is not taken here. Choose a picture (PNG, JPEG, WebP), a video (MP4, WebM), a PDF or captions (WebVTT).',
      de: 'Diese Datei wird hier nicht angenommen. Wählen Sie ein Bild (PNG, JPEG, WebP), ein Video (MP4, WebM), ein PDF oder Untertitel (WebVTT).',
    },
  },
  'picture-unreadable': {
    status: 422,
    says: {
      en: 'This picture cannot be read. Open it in another program, save it anew and try again.',
      de: 'Dieses Bild lässt sich nicht lesen. Öffnen Sie es in einem anderen Programm, speichern Sie es neu und versuchen Sie es noch einmal.',
    },
  },
});

/** Headers of a file of a course. The application shows it; by itself it is a page of nothing. */
export const fileHeaders = (mediaType: string, application: string): Readonly<Record<string, string>> => ({
  'content-type': mediaType,
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'cross-origin',
  'access-control-allow-origin': application,
  vary: 'origin',
  'referrer-policy': 'no-referrer',
  'accept-ranges': 'bytes',
  // what lies under an id never changes
  'cache-control': 'private, max-age=31536000, immutable',
});
