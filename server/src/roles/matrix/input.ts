import { z } from 'zod';

/** How the matrix is narrowed, on the screen and in files. */
export const narrowing = {
  /** Words in the title, the sentence or the id of a privilege. */ search: z.string().trim().max(200).optional(),
  /** Ids of roles with commas between them; all when there are none. */ roles: z.string().max(4_000).optional(),
  /** Only privileges that differ from what is compared with. */ differing: z.enum(['true', 'false']).default('false'),
  /** Compares each role with this one instead of its model. */ with: z.string().max(100).optional(),
  /** Compares each role with itself as it was then, when no role is named. */ since: z.iso
    .datetime({ offset: true })
    .optional(),
};
