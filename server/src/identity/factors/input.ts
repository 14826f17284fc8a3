import { z } from 'zod';

/** What an app needs to make codes. */
export const shared = z.object({ secret: z.string(), address: z.string(), picture: z.string() });
export const codes = z.array(z.string());
export const code = z.string().min(1).max(40);

/** Whoever changes how they come in proves who they are once more. */
export const proof = { /** Null for whoever has no password. */ password: z.string().max(200).nullable() };
