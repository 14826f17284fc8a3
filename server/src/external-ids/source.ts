import { z } from 'zod';
import { refusals } from '../refusal.ts';

/** What a system is called that names things here: small letters, digits and `. _ -`, as in an address. */
export const sourceName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,62}$/u)
  .max(63);

/** What such a system calls a thing: one line. */
export const externalId = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\u2028\u2029]+$/u);

export const refused = refusals({
  'source-name': {
    status: 422,
    says: {
      en: 'A source is named by small letters, digits and . _ -, like `payroll`; an external id is one line of at most 200 characters.',
      de: 'Eine Quelle heißt mit kleinen Buchstaben, Ziffern und . _ -, etwa `payroll`; eine fremde Kennung ist eine Zeile mit höchstens 200 Zeichen.',
    },
  },
  'names-another': {
    status: 409,
    says: {
      en: 'This external id names something else already. Remove that link first.',
      de: 'Diese fremde Kennung bezeichnet schon etwas anderes. Entfernen Sie zuerst diese Verbindung.',
    },
  },
  'link-only': {
    status: 422,
    says: {
      en: 'Nothing has this external id yet, and this kind is not added this way. Send the `id` of what it names.',
      de: 'Nichts hat bisher diese fremde Kennung, und diese Art wird so nicht angelegt. Senden Sie die `id` dessen, was sie bezeichnet.',
    },
  },
});
