export { contentJobs } from './jobs.ts';
export { type CourseState, courseStates, titleKey } from './course.ts';
export { course, courses, item, path, paths } from './privileges.ts';
export { countWithin, pathWithin } from './paths/store.ts';
export { courseWithin, hasTag } from './store.ts';
export { credit, price, worksOn } from './facts/facts.ts';
export { type Facts, priceOf, tagsOf } from './facts/store.ts';
export { question } from './quizzes/question.ts';
export { quiz, type Quiz } from './quizzes/quiz.ts';
export { asRunTimeData } from './quizzes/interactions.ts';
export { quizShown, shownQuiz } from './quizzes/showing.ts';
export {
  beginQuiz,
  marked,
  quizProgress,
  type QuizRefusal,
  type QuizState,
  quizState,
  settled,
  takeProgress,
} from './quizzes/sitting.ts';
export { isServiceWorker, packageFileHeaders, packageFileKey, packagePath, rangeOf } from './package-files.ts';
export { type PlayerConfig, type PlayerItem, playerFile, playerHeaders, playerPage } from './player/page.ts';
export { headersAround, pageAround } from './player/around.ts';
export { withParameters } from './standards/address.ts';
export { editCourse } from './operations.ts';
export { isBarred, type Part } from './player/browser/prerequisites.js';
export { presentation, presentationOf } from './authoring/presentation.ts';
export { itemKindOf } from './authoring/item-kinds.ts';
export { documentContent, mostPages } from './documents/document.ts';
export { lessonContent } from './lessons/lesson.ts';
export { embedHosts } from './lessons/text.ts';
export { linkContent } from './links/link.ts';
export { stretch, videoContent } from './videos/video.ts';
export { isWatched, watchedWith } from './videos/watching.ts';
export { addressOf, filesOf, shownFile } from './files/deeds-files.ts';
export { hashOfFile } from './files/store.ts';
export { demandEvidence, largestEvidence } from './files/evidence.ts';
export { fileHeaders, headLength, mediaTypeOf } from './files/media.ts';
export { assessedBy, assessedKinds } from './assessed/assessed.ts';
export { checklistContent } from './assessed/checklist.ts';
export { submissionContent } from './assessed/submission.ts';
export { type Assessed, isReached, judged, type Marks } from './assessed/criteria.ts';
