import { z } from 'zod';
import { faults } from '../authoring/faults.ts';
import { itemKind } from '../authoring/item-kind.ts';
import { areApart, assessors, criteria, problemsOfCriteria } from './criteria.ts';

export const checklistContent = z.strictObject({
  /** What it is about, and how to get ready. */ note: z.string().trim().max(2_000),
  criteria: criteria.refine(areApart, faults.sameId.en),
  assessors,
  confirms: z.boolean(),
});

/** Steps that somebody else sees a learner do. */
export const checklist = itemKind({
  kind: 'checklist',
  title: { en: 'Checklist', de: 'Checkliste' },
  content: checklistContent,
  empty: () => ({ note: '', criteria: [], assessors: [], confirms: true }),
  problems: (held) => problemsOfCriteria(held.criteria),
  shown: (held) => held,
  files: () => [],
});
