import { z } from 'zod';
import type { Text } from '../text.ts';

/** Why somebody is left out, in words. */
export type Reason = Text;
/** How many users a request takes on itself; more go in the background. */
export const atOnce = 500;
/** Users that one bulk takes at most. */
export const mostUsers = 20_000;

const reason = z.string().trim().min(1).max(500).nullable().default(null);

/** What may be done to many, with what it needs to know. */
export const bulkDeed = z.discriminatedUnion('deed', [
  z.strictObject({ deed: z.literal('suspend'), until: z.iso.date().nullable().default(null), reason }),
  z.strictObject({ deed: z.literal('disable'), reason }),
  z.strictObject({ deed: z.literal('activate'), reason }),
  z.strictObject({ deed: z.literal('archive'), reason }),
  z.strictObject({
    deed: z.literal('move'),
    locationId: z.uuid().nullable(),
    /** The day of the move, which may have passed or be to come; null: today. */ from: z.iso
      .date()
      .nullable()
      .default(null),
  }),
  z.strictObject({ deed: z.literal('give-role'), role: z.string().min(1).max(100) }),
  z.strictObject({ deed: z.literal('end-role'), role: z.string().min(1).max(100) }),
  z.strictObject({ deed: z.literal('add-to-group'), groupId: z.uuid() }),
  z.strictObject({ deed: z.literal('reset-password') }),
]);
export type BulkDeed = z.output<typeof bulkDeed>;

export type BulkState = 'running' | 'done' | 'undoing' | 'undone';
export type Outcome = 'waiting' | 'done' | 'refused' | 'undone' | 'kept';

/** Whoever is left out, by reason, with a few names. */
export const left = z.object({ reason: z.string(), count: z.number(), names: z.array(z.string()) });
export const namesShown = 10;
/** Sheets that are printed at once, at most. */
export const sheetsAtOnce = 100;
/** What is out once it is done: a mail cannot be taken back. */
export const isFinal = ({ deed }: BulkDeed): boolean => deed === 'reset-password';
