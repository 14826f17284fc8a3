import { type ComponentType, lazy } from 'react';
import type { OpenedItem } from '../../api/types.ts';
import type { Standing } from './use-progress.ts';

export type PlayerProps = Readonly<{
  launch: string;
  opened: OpenedItem;
  standing: Standing;
  tell: (progress: unknown) => void;
  /** Shows how the item stands after a deed of its own. */ keep: (standing: Standing) => void;
}>;

/** How an item of each kind is shown to its learner; fetched when one is opened. */
export const playerOf: Readonly<Record<string, ComponentType<PlayerProps>>> = {
  lesson: lazy(() => import('./lesson-player.tsx')),
  video: lazy(() => import('./video-player.tsx')),
  document: lazy(() => import('./document-player.tsx')),
  quiz: lazy(() => import('../quiz/quiz-player.tsx')),
  checklist: lazy(() => import('../assessing/checklist-player.tsx')),
  submission: lazy(() => import('../assessing/submission-player.tsx')),
  link: lazy(() => import('./link-player.tsx')),
};
