import { buffer } from 'node:stream/consumers';
import type { Upload } from '../../context.ts';
import type { Files } from '../../outside/files.ts';
import { Refusal, refusals } from '../../refusal.ts';
import { headLength, mediaTypeOf } from './media.ts';

/** Bytes of a file that shows something of a person, at most. */
export const largestEvidence = 20 * 1024 ** 2;

/**
 * What a file is, is told by its bytes: pictures and PDFs show something and run nothing.
 * @throws Refusal 422; the bytes of what is not taken are gone
 */
export async function demandEvidence(files: Files, { key, size }: Upload): Promise<void> {
  const last = Math.min(headLength, size) - 1;
  const type = size === 0 ? null : mediaTypeOf(await buffer(await files.read(key, { first: 0, last })));
  if (type?.startsWith('image/') || type === 'application/pdf') return;
  await files.remove(key);
  throw new Refusal(evidenceRefusals['evidence-of-no-kind']);
}

const evidenceRefusals = refusals({
  'evidence-of-no-kind': {
    status: 422,
    says: {
      en: 'This file is not taken as evidence. Choose a PDF or a picture (PNG, JPEG, WebP).',
      de: 'Diese Datei wird nicht als Beleg angenommen. Wählen Sie ein PDF oder ein Bild (PNG, JPEG, WebP).',
    },
  },
});
