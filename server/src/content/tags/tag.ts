import { z } from 'zod';
import { refusals } from '../../refusal.ts';

/** A tag as people write it. */
export const tagName = z.string().trim().min(1).max(60);

export const tagProblems = refusals({
  'tag-name-taken': {
    status: 409,
    says: {
      en: 'There is a tag of this name ([courses|courses] under it: {count}). Ask for the two to be merged, and they become one.',
      de: 'Es gibt ein Schlagwort dieses Namens ([courses|Kurse] darunter: {count}). Lassen Sie beide zusammenführen, dann werden sie eines.',
    },
  },
  'tag-exists': {
    status: 422,
    says: { en: 'There is a tag of this name.', de: 'Es gibt ein Schlagwort dieses Namens.' },
  },
  'tag-unknown': {
    status: 422,
    says: { en: 'One of these is no tag any more.', de: 'Eines davon gibt es nicht als Schlagwort.' },
  },
});
