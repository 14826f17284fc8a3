import { z } from 'zod';
import type { SignedContext } from '../context.ts';
import { mayOf } from '../may.ts';
import { location, locations } from './privileges.ts';

/** Whether a deed may be done, or the sentence why not. */
const deed = z.union([z.literal(true), z.object({ reason: z.string() })]);

export const listedLocation = z.object({
  id: z.uuid(),
  parentId: z.uuid().nullable(),
  levelId: z.uuid(),
  levelName: z.string(),
  name: z.string(),
  identifier: z.string(),
  address: z.string().nullable(),
  timeZone: z.string().nullable(),
  expiresAt: z.iso.datetime().nullable(),
  isExpired: z.boolean(),
  users: z.number(),
  /** Locations right below it, as far as they are within reach. */ children: z.number(),
  version: z.number(),
  /** `add`: another one below it. */ may: z.object({ add: deed, edit: deed, move: deed, merge: deed, delete: deed }),
});

export const locationOffers = z.object({
  /** From the top of the tree downwards; a location stands below one of an earlier level. */
  levels: z.array(z.object({ id: z.uuid(), name: z.string(), position: z.number() })),
  /** Whether a location may be added that stands below no other. */ top: deed,
});

/** What may be done at a place; null is the top of the tree, where one can only add. */
export function mayAt(c: Pick<SignedContext, 'at' | 'check' | 'language'>, place: string | null) {
  const thing = { kind: location.id, organization: c.at.id, facts: { place } };
  return {
    ...mayOf(c, { ...thing, id: null }, { add: locations.create }),
    ...mayOf(
      c,
      { ...thing, id: place },
      {
        edit: locations.edit,
        move: locations.move,
        merge: locations.merge,
        delete: locations.delete,
      },
    ),
  };
}
