import { z } from 'zod';

/** A page of a list, as RFC 7644 asks for it: numbers out of bounds are taken as the next good one. */
export const picked = z.object({
  attributes: z.string().max(2000).optional(),
  excludedAttributes: z.string().max(2000).optional(),
});
export const listed = picked.extend({
  filter: z.string().max(2000).optional(),
  startIndex: z.coerce
    .number()
    .int()
    .transform((at) => Math.max(1, at))
    .default(1),
  count: z.coerce
    .number()
    .int()
    .transform((n) => Math.min(200, Math.max(0, n)))
    .default(100),
});

export const patched = z.looseObject({
  schemas: z.array(z.string()).min(1),
  Operations: z
    .array(
      z.looseObject({ op: z.string().max(20), path: z.string().max(500).optional(), value: z.unknown().optional() }),
    )
    .min(1)
    .max(1000),
});

/** What is answered: a resource or a list of them, whose attributes stand under /scim/v2/Schemas. */
export const resource = z.looseObject({ schemas: z.array(z.string()).readonly() });
