import { type ComponentType, lazy } from 'react';
import type { EditedItem } from '../../api/types.ts';

export type EditorProps = Readonly<{ item: EditedItem; disabled: boolean; change: (content: unknown) => void }>;

/** How an item of each kind is written; fetched when one is opened. */
export const editorOf: Readonly<Record<string, ComponentType<EditorProps>>> = {
  lesson: lazy(() => import('../lessons/lesson-editor.tsx')),
  video: lazy(() => import('../videos/video-editor.tsx')),
  document: lazy(() => import('../documents/document-editor.tsx')),
  quiz: lazy(() => import('../quizzes/quiz-item-editor.tsx')),
  checklist: lazy(() => import('../assessed/checklist-editor.tsx')),
  submission: lazy(() => import('../assessed/submission-editor.tsx')),
  link: lazy(() => import('../links/link-editor.tsx')),
};
