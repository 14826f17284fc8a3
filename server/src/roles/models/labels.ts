import type { OrganizationFacts } from '../../context.ts';
import { ownLabels } from '../../organizations/index.ts';
import { type Language, say } from '../../text.ts';
import { roleModels } from './index.ts';

/** What an organization calls things: by its own words, else by those of its role model. */
export const wordsOf = (
  { roleModel, settings }: Pick<OrganizationFacts, 'roleModel' | 'settings'>,
  language: Language,
): Record<string, string> => ({ ...labelsOf(roleModel, language), ...ownLabels(settings, language) });

/** What a role model calls things on screens: `course` is “Activity” in one of them. */
function labelsOf(model: string, language: Language): Record<string, string> {
  const labels = roleModels.find(({ id }) => id === model)?.labels ?? {};
  return Object.fromEntries(Object.entries(labels).map(([word, text]) => [word, say(text, language)]));
}
