import { z } from 'zod';
import { refusals } from '../../refusal.ts';
import type { Text } from '../../text.ts';

/** A department or a job title: something an organization keeps a list of, and a user has one of. */
export type Entry = Readonly<{
  id: string;
  name: string;
  identifier: string;
  expiresAt: Date | null;
  users: number;
  version: number;
}>;

const name = z.string().trim().min(1).max(100);

/** What an entry is made of; one that has expired is not offered any more, whoever has it keeps it. */
export const newEntry = z.strictObject({
  name,
  identifier: name,
  expiresAt: z.iso.datetime({ offset: true }).nullable().default(null),
});
export const changedEntry = newEntry.extend({ expiresAt: z.iso.datetime({ offset: true }).nullable() }).partial();

/** Whether a deed may be done, or the sentence why not. */
const deed = z.union([z.literal(true), z.object({ reason: z.string() })]);

export const listedEntry = z.object({
  id: z.uuid(),
  name: z.string(),
  identifier: z.string(),
  expiresAt: z.iso.datetime().nullable(),
  isExpired: z.boolean(),
  users: z.number(),
  version: z.number(),
  may: z.object({ edit: deed, delete: deed }),
});

export const entryStates = ['current', 'expired'] as const;

export const refused = refusals({
  'identifier-taken': {
    status: 422,
    says: { en: 'Another entry has this identifier already.', de: 'Ein anderer Eintrag hat diese Kennung schon.' },
  },
  'entry-in-use': {
    status: 409,
    says: {
      en: '{users} [users|users] and {appointments} roles still stand here. Merge it with another one instead.',
      de: 'Hier stehen noch {users} [users|Benutzer] und {appointments} Rollen. Führen Sie sie stattdessen mit einer anderen zusammen.',
    },
  },
  'entry-unknown': {
    status: 422,
    says: {
      en: 'Not all of these are in the list. Choose others than the one that stays.',
      de: 'Nicht alle davon stehen in der Liste. Wählen Sie andere als den Eintrag, der bleibt.',
    },
  },
});

/** What the operations on one of the two lists are called. */
export type EntryWords = Readonly<
  Record<'list' | 'create' | 'edit' | 'remove' | 'merge' | 'previewMerge' | 'checkImport' | 'import', Text>
>;
