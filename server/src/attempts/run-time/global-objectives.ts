import { z } from 'zod';
import { saying } from '../../issue-text.ts';

const measure = z.number().min(-1).max(1).nullable();
const number = z.number().min(-1e9).max(1e9).nullable();

/** A global objective of SCORM 2004: what is known of it. Null: nothing. */
const globalObjective = z.strictObject({
  satisfied: z.boolean().nullable(),
  measure,
  completed: z.boolean().nullable(),
  progress: z.number().min(0).max(1).nullable(),
  raw: number,
  least: number,
  most: number,
});

const tooMany = { en: 'At most 1,000 objectives are kept.', de: 'Höchstens 1.000 Ziele werden aufbewahrt.' };

/** Objectives of one learner by their ids. */
export const globalObjectives = z
  .record(z.string().min(1).max(500), globalObjective)
  .refine((all) => Object.keys(all).length <= 1_000, saying(tooMany));

export type GlobalObjectives = z.output<typeof globalObjectives>;
