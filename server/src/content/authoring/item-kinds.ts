import { checklist } from '../assessed/checklist.ts';
import { submission } from '../assessed/submission.ts';
import { document } from '../documents/document.ts';
import { lesson } from '../lessons/lesson.ts';
import { link } from '../links/link.ts';
import { quizItem } from '../quizzes/quiz-item.ts';
import { video } from '../videos/video.ts';
import type { ItemKind } from './item-kind.ts';

/** Every kind of item that is made in the product itself. */
export const itemKinds: readonly ItemKind[] = Object.freeze([
  lesson,
  video,
  document,
  link,
  quizItem,
  checklist,
  submission,
]);

export const itemKindOf = (kind: string): ItemKind | undefined => itemKinds.find((one) => one.kind === kind);
