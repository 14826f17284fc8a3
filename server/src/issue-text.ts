import type { z } from 'zod';
import type { Values } from './refusal.ts';
import type { Text } from './text.ts';

/** What zod found wrong at one place, in our words. */
export function issueText(issue: z.core.$ZodIssue): { says: Text; values: Values } {
  switch (issue.code) {
    case 'too_small':
      return { says: tooSmall(issue.origin), values: { n: String(issue.minimum) } };
    case 'too_big':
      return { says: tooBig(issue.origin), values: { n: String(issue.maximum) } };
    case 'invalid_value':
      return { says: texts.choice, values: { choices: issue.values.join(', ') } };
    case 'unrecognized_keys':
      return { says: texts.unknownKey, values: { keys: issue.keys.join(', ') } };
    case 'invalid_format':
      return { says: formats[issue.format] ?? texts.other, values: {} };
    case 'custom':
      return { says: { en: issue.message, de: issue.message }, values: {} };
    case 'invalid_type':
      return { says: issue.input === undefined ? texts.missing : texts.type, values: { type: issue.expected } };
    default:
      return { says: texts.other, values: {} };
  }
}

const tooSmall = (origin: string): Text => (origin === 'string' ? texts.short : texts.small);
const tooBig = (origin: string): Text => (origin === 'string' ? texts.long : texts.big);

const texts = {
  missing: { en: 'This is missing.', de: 'Das fehlt.' },
  type: { en: 'This has to be of type {type}.', de: 'Das muss vom Typ {type} sein.' },
  short: { en: 'Write at least {n} characters.', de: 'Schreiben Sie mindestens {n} Zeichen.' },
  long: { en: 'Write at most {n} characters.', de: 'Schreiben Sie höchstens {n} Zeichen.' },
  small: { en: 'This has to be at least {n}.', de: 'Das muss mindestens {n} sein.' },
  big: { en: 'This may be at most {n}.', de: 'Das darf höchstens {n} sein.' },
  choice: { en: 'Choose one of: {choices}.', de: 'Wählen Sie eines davon: {choices}.' },
  unknownKey: { en: 'This is not known here: {keys}.', de: 'Das ist hier nicht bekannt: {keys}.' },
  other: { en: 'This is not as it should be.', de: 'Das ist nicht so, wie es sein soll.' },
} satisfies Record<string, Text>;

const formats: Readonly<Record<string, Text>> = {
  email: { en: 'This is not an e-mail address.', de: 'Das ist keine E-Mail-Adresse.' },
  date: { en: 'This is not a day like 2026-11-30.', de: 'Das ist kein Tag wie 2026-11-30.' },
  datetime: {
    en: 'This is not a point in time like 2026-11-30T14:00:00Z.',
    de: 'Das ist kein Zeitpunkt wie 2026-11-30T14:00:00Z.',
  },
  uuid: { en: 'This is not an id.', de: 'Das ist keine Id.' },
  regex: {
    en: 'This has characters that are not possible here, or begins with one.',
    de: 'Das enthält Zeichen, die hier nicht möglich sind, oder beginnt mit einem.',
  },
};
