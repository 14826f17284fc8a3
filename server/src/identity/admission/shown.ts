import { z } from 'zod';
import { steps } from './admission.ts';

/** What a step is opened with. */
export const token = z.string().max(100);

/** What is missing before one is signed in, in order, and the token that opens it; null: one is signed in. */
export const pending = z.object({ token: z.string(), steps: z.array(z.enum(steps)) }).nullable();
