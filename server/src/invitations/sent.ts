import { z } from 'zod';
import type { SignedContext } from '../context.ts';

/** The link is shown this once and kept nowhere; whoever repeats the request gets null. */
export const sent = z.object({
  id: z.uuid(),
  link: z.string().nullable(),
  expiresAt: z.iso.datetime(),
  /** Whether it leaves by mail as well; false: this installation has no server for mail. */ isMailed: z.boolean(),
});
export const shownSent = (
  c: SignedContext,
  { expiresAt, ...rest }: { id: string; link: string; expiresAt: Date },
): z.input<typeof sent> => ({
  ...rest,
  expiresAt: expiresAt.toISOString(),
  isMailed: c.server.post !== null,
});
