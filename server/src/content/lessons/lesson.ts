import { z } from 'zod';
import { itemKind } from '../authoring/item-kind.ts';
import { emptyText, filesOfText, problemsOfText, richText } from './text.ts';

export const lessonContent = z.strictObject({
  text: richText,
  /** Done when its end was seen, and so many minutes were spent with it. */ minutes: z.number().int().min(0).max(240),
});

export const lesson = itemKind({
  kind: 'lesson',
  title: { en: 'Lesson', de: 'Lektion' },
  content: lessonContent,
  empty: () => ({ text: emptyText, minutes: 0 }),
  problems: ({ text }) => problemsOfText(text),
  shown: (held) => held,
  files: ({ text }) => filesOfText(text),
});
