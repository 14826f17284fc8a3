import { type Language, say } from '../../text.ts';
import { roleModels } from './index.ts';

/** What a role model calls things on screens: `course` is “Activity” in one of them. */
export function labelsOf(model: string, language: Language): Record<string, string> {
  const labels = roleModels.find(({ id }) => id === model)?.labels ?? {};
  return Object.fromEntries(Object.entries(labels).map(([word, text]) => [word, say(text, language)]));
}
