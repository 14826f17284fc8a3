import { checklistPlay } from '../assessing/checklist-play.ts';
import { submissionPlay } from '../assessing/submission-play.ts';
import { documentPlay } from './document-play.ts';
import { lessonPlay } from './lesson-play.ts';
import { linkPlay } from './link-play.ts';
import type { OwnPlay } from './own-play.ts';
import { quizPlay } from './quiz-play.ts';
import { videoPlay } from './video-play.ts';

/** How attempts at every kind of item that is made in the product itself go on: one entry each. */
const ownPlays: readonly OwnPlay[] = Object.freeze([
  lessonPlay,
  videoPlay,
  documentPlay,
  linkPlay,
  quizPlay,
  checklistPlay,
  submissionPlay,
]);

export function ownPlayOf(kind: string): OwnPlay {
  const play = ownPlays.find((one) => one.kind === kind);
  if (!play) throw new Error(`nothing says how an item of kind ${kind} is played`);
  return play;
}
