import { z } from 'zod';

export const shownSection = z.object({
  identifier: z.string().nullable(),
  title: z.string().nullable(),
  score: z.string().nullable(),
});

export const shownAnswer = z.object({
  identifier: z.string().nullable(),
  type: z.string().nullable(),
  question: z.string().nullable(),
  answer: z.string().nullable(),
  right: z.array(z.string()),
  /** `correct`, `incorrect`, or the share that was right, as the standards write it. */ result: z.string().nullable(),
  points: z.string().nullable(),
});
