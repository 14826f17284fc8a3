import { checklistContent } from './checklist.ts';
import type { Assessed } from './criteria.ts';
import { submissionContent } from './submission.ts';

const readers: Readonly<Record<string, (content: unknown) => Assessed>> = {
  checklist: (content) => ({ ...checklistContent.parse(content), passMark: 0, isHandedIn: false }),
  submission: (content) => ({ ...submissionContent.parse(content), confirms: false, isHandedIn: true }),
};

/** The kinds of items that people assess. */
export const assessedKinds: readonly string[] = Object.freeze(Object.keys(readers));

/** What an item says of its assessment; null when its kind is not assessed by people. */
export const assessedBy = (kind: string, content: unknown): Assessed | null => readers[kind]?.(content) ?? null;
