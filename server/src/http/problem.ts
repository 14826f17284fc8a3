import type { z } from 'zod';
import { issueText } from '../issue-text.ts';
import { type FieldError, Refusal, problems } from '../refusal.ts';
import { type Language, type OwnWords, type Text, say } from '../text.ts';

/** RFC 9457, in the reader's language. */
export type ProblemDocument = Readonly<{ type: string; title: string; status: number; code: string; detail: string }> &
  Readonly<Record<string, unknown>>;

export function problemDocument(refusal: Refusal, language: Language): ProblemDocument {
  const { problem, values, errors, more } = refusal;
  return {
    type: `/docs/problems#${problem.code}`,
    title: titles[problem.status]?.[language] ?? problem.code,
    status: problem.status,
    code: problem.code,
    detail: say(problem.says, language, values, refusal.own(language)),
    ...(errors.length > 0 && { errors: errors.map((error) => worded(error, language, refusal.own(language))) }),
    ...more,
  };
}

const worded = ({ field, code, says, values }: FieldError, language: Language, own: OwnWords) => ({
  field,
  code,
  detail: say(says, language, values, own),
});

/** What zod found wrong, field by field, in our words. */
export function malformed(error: z.ZodError): Refusal {
  const errors = error.issues.map((issue): FieldError => {
    const { says, values } = issueText(issue);
    return { field: issue.path.join('.'), code: issue.code, says, values };
  });
  return new Refusal(problems.malformed, { errors });
}

const titles: Readonly<Record<number, Text>> = {
  400: { en: 'Malformed', de: 'Fehlerhaft' },
  401: { en: 'Not signed in', de: 'Nicht angemeldet' },
  403: { en: 'Not allowed', de: 'Nicht erlaubt' },
  404: { en: 'Not found', de: 'Nicht gefunden' },
  409: { en: 'Not possible now', de: 'Jetzt nicht möglich' },
  412: { en: 'Changed meanwhile', de: 'Inzwischen geändert' },
  413: { en: 'Too large', de: 'Zu groß' },
  421: { en: 'Another address', de: 'Andere Adresse' },
  422: { en: 'Please correct', de: 'Bitte korrigieren' },
  428: { en: 'Version required', de: 'Version fehlt' },
  429: { en: 'Too many requests', de: 'Zu viele Anfragen' },
  500: { en: 'Something went wrong', de: 'Etwas ist schiefgegangen' },
  503: { en: 'Not available', de: 'Nicht erreichbar' },
  507: { en: 'No room left', de: 'Kein Platz mehr' },
};
