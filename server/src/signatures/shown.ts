import { z } from 'zod';
import { meaning, methods } from './signature.ts';

/** A signature as it is shown with the record it is a part of, and on every copy. */
export const shownSignature = z.object({
  id: z.uuid(),
  /** As they were called when they signed. */ printedName: z.string(),
  userName: z.string(),
  meaning,
  /** What was signed, and which version of it. */ title: z.string(),
  /** The title of its course, where it is of one. */ course: z.string().nullable(),
  version: z.string(),
  /** Of exactly what was shown, in hexadecimal digits. */ sha256: z.string(),
  signedAt: z.iso.datetime({ offset: true }),
  /** Of whoever signed. */ timeZone: z.string(),
  method: z.enum(methods),
});

/** What somebody shows so that it is they who sign; what the sitting does not ask for is null. */
export const proof = z.strictObject({
  userName: z.string().max(200).nullable(),
  password: z.string().max(200).nullable(),
  pin: z.string().max(12).nullable(),
});
