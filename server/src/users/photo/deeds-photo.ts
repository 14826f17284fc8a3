import { z } from 'zod';
import type { Context } from '../../context.ts';
import { problems, Refusal, refusals } from '../../refusal.ts';
import { dataAddress, largest, photoFrom, type Size } from './photo.ts';
import { photoOf, removePhoto, writePhoto } from './store.ts';

export const refused = refusals({
  'not-a-photo': {
    status: 422,
    says: {
      en: 'This is no picture that can be used. Take a PNG, JPEG or WebP of at most {limit} kB.',
      de: 'Dieses Bild lässt sich nicht verwenden. Nehmen Sie ein PNG, JPEG oder WebP mit höchstens {limit} kB.',
    },
  },
});

export const sizeQuery = z.object({ size: z.enum(['small', 'large']).default('large') });
export const shownPhoto = z.object({
  /** As an address that carries it; null: there is none. */ photo: z.string().nullable(),
});
export const photoInput = z.strictObject({
  /** A PNG, JPEG or WebP picture as base64; null takes the picture away. */
  photo: z
    .string()
    .max(Math.ceil((largest * 4) / 3) + 4)
    .nullable(),
});

export async function seenPhoto(c: Context<string>, size: Size) {
  const { thing } = c.granted;
  const bytes = await photoOf(c.tx, thing?.organization ?? '', thing?.id ?? '', size);
  return { photo: bytes && dataAddress(bytes) };
}

/** Sets or takes away the picture of the user that was granted. */
export async function setPhoto(c: Context<string>, photo: string | null): Promise<null> {
  const { thing } = c.granted;
  const of = { tenant: c.at.tenant, organization: thing?.organization ?? '', user: thing?.id ?? '' };
  if (photo === null) await removePhoto(c.tx, of);
  else {
    const drawn = await photoFrom(photo);
    const { code, says } = refused['not-a-photo'];
    if (!drawn)
      throw new Refusal(problems.invalid, {
        errors: [{ field: 'photo', code, says, values: { limit: largest / 1000 } }],
      });
    await writePhoto(c.tx, of, drawn, c.now);
  }
  c.audit({ after: { photo: photo === null ? 'removed' : 'changed' } });
  return null;
}
