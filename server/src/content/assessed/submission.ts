import { z } from 'zod';
import { faults } from '../authoring/faults.ts';
import { itemKind } from '../authoring/item-kind.ts';
import { areApart, assessors, criteria, problemsOfCriteria } from './criteria.ts';

export const submissionContent = z.strictObject({
  /** The task. */ note: z.string().trim().max(10_000),
  criteria: criteria.refine(areApart, faults.sameId.en),
  /** Share of all points from which it is passed, 0..1. */ passMark: z.number().min(0).max(1),
  assessors,
  /** Something written is taken. */ text: z.boolean(),
  /** So many files are taken. */ files: z.int().min(0).max(10),
});

/** A task that is answered with something written or with files, and marked by somebody. */
export const submission = itemKind({
  kind: 'submission',
  title: { en: 'Submission', de: 'Abgabe' },
  content: submissionContent,
  empty: () => ({ note: '', criteria: [], passMark: 0.5, assessors: [], text: true, files: 3 }),
  problems: (held) => [
    ...(held.note === '' ? [{ en: 'It has no task yet.', de: 'Die Aufgabe fehlt noch.' }] : []),
    ...(!held.text && held.files === 0
      ? [{ en: 'It takes neither text nor files.', de: 'Es wird weder Text noch eine Datei angenommen.' }]
      : []),
    ...problemsOfCriteria(held.criteria),
  ],
  shown: (held) => held,
  files: () => [],
});
