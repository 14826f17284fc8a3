import type { z } from 'zod';
import type { Values } from './refusal.ts';
import type { Text } from './text.ts';

type Said = Readonly<{ says: Text; values: Values }>;

/** What zod found wrong at one place, in our words. */
export function issueText(issue: z.core.$ZodIssue): Said {
  switch (issue.code) {
    case 'too_small':
      return { says: tooSmall(issue), values: { n: String(issue.minimum) } };
    case 'too_big':
      return { says: tooBig(issue), values: { n: String(issue.maximum) } };
    case 'not_multiple_of':
      return { says: texts.multiple, values: { n: String(issue.divisor) } };
    case 'invalid_value':
      return { says: texts.choice, values: { choices: issue.values.join(', ') } };
    case 'unrecognized_keys':
      return { says: texts.unknownKey, values: { keys: issue.keys.join(', ') } };
    case 'invalid_format':
      return { says: formats[issue.format] ?? texts.other, values: {} };
    case 'invalid_type':
      return { says: issue.input === undefined ? texts.missing : (types[issue.expected] ?? texts.other), values: {} };
    case 'invalid_key':
    case 'invalid_element':
      return inner(issue.issues);
    case 'custom':
      return { says: saidBy(issue.params) ?? texts.other, values: {} };
    case 'invalid_union':
      return { says: texts.other, values: {} };
  }
}

/** What a rule of our own says where it does not hold: `.refine(isTimeZone, saying({ en: …, de: … }))`. */
export const saying = (says: Text): Readonly<{ params: Readonly<{ says: Text }> }> => ({ params: { says } });

export const notATimeZone: Text = {
  en: 'This is not a time zone such as Europe/London.',
  de: 'Das ist keine Zeitzone wie Europe/Berlin.',
};

// the border: zod hands back what `saying` gave it
const saidBy = (params: Readonly<Record<string, unknown>> | undefined) => params?.['says'] as Text | undefined;

/** Of a key or a member, its own first fault. */
const inner = ([first]: readonly z.core.$ZodIssue[]): Said =>
  first ? issueText(first) : { says: texts.other, values: {} };

const isOfMany = (origin: string) => ['array', 'set', 'map'].includes(origin);

function tooSmall({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): Text {
  if (origin === 'string') return Number(minimum) === 1 ? texts.missing : texts.short;
  if (isOfMany(origin)) return Number(minimum) === 1 ? texts.none : texts.few;
  return inclusive === false ? texts.above : texts.small;
}

function tooBig({ origin, inclusive }: z.core.$ZodIssueTooBig): Text {
  if (origin === 'string') return texts.long;
  if (isOfMany(origin)) return texts.many;
  return inclusive === false ? texts.below : texts.big;
}

const texts = {
  missing: { en: 'This is missing.', de: 'Das fehlt.' },
  short: { en: 'Write at least {n} characters.', de: 'Schreiben Sie mindestens {n} Zeichen.' },
  long: { en: 'Write at most {n} characters.', de: 'Schreiben Sie höchstens {n} Zeichen.' },
  none: { en: 'At least one is needed.', de: 'Mindestens eines ist nötig.' },
  few: { en: 'At least {n} are needed.', de: 'Mindestens {n} sind nötig.' },
  many: { en: 'At most {n} are possible.', de: 'Höchstens {n} sind möglich.' },
  small: { en: 'This has to be at least {n}.', de: 'Das muss mindestens {n} sein.' },
  above: { en: 'This has to be more than {n}.', de: 'Das muss mehr als {n} sein.' },
  big: { en: 'This may be at most {n}.', de: 'Das darf höchstens {n} sein.' },
  below: { en: 'This has to be less than {n}.', de: 'Das muss weniger als {n} sein.' },
  multiple: { en: 'This has to be a multiple of {n}.', de: 'Das muss ein Vielfaches von {n} sein.' },
  choice: { en: 'Choose one of: {choices}.', de: 'Wählen Sie eines davon: {choices}.' },
  unknownKey: { en: 'This is not known here: {keys}.', de: 'Das ist hier nicht bekannt: {keys}.' },
  other: { en: 'This is not as it should be.', de: 'Das ist nicht so, wie es sein soll.' },
} satisfies Record<string, Text>;

const types: Readonly<Record<string, Text>> = {
  string: { en: 'This has to be a text.', de: 'Das muss ein Text sein.' },
  number: { en: 'This has to be a number.', de: 'Das muss eine Zahl sein.' },
  int: { en: 'This has to be a whole number.', de: 'Das muss eine ganze Zahl sein.' },
  boolean: { en: 'This has to be true or false.', de: 'Das muss wahr oder falsch sein: true oder false.' },
  array: { en: 'This has to be a list.', de: 'Das muss eine Liste sein.' },
  object: { en: 'This has to be an object with fields.', de: 'Das muss ein Objekt mit Feldern sein.' },
  record: { en: 'This has to be an object with fields.', de: 'Das muss ein Objekt mit Feldern sein.' },
  null: { en: 'This has to be empty.', de: 'Das muss leer sein.' },
};

const formats: Readonly<Record<string, Text>> = {
  email: { en: 'This is not an e-mail address.', de: 'Das ist keine E-Mail-Adresse.' },
  url: {
    en: 'This is not an address like https://example.com.',
    de: 'Das ist keine Adresse wie https://example.com.',
  },
  date: { en: 'This is not a day like 2026-11-30.', de: 'Das ist kein Tag wie 2026-11-30.' },
  time: { en: 'This is not a time like 14:00.', de: 'Das ist keine Uhrzeit wie 14:00.' },
  datetime: {
    en: 'This is not a point in time like 2026-11-30T14:00:00Z.',
    de: 'Das ist kein Zeitpunkt wie 2026-11-30T14:00:00Z.',
  },
  uuid: { en: 'This is not an id.', de: 'Das ist keine Id.' },
  guid: { en: 'This is not an id.', de: 'Das ist keine Id.' },
  regex: {
    en: 'This has characters that are not possible here, or begins with one.',
    de: 'Das enthält Zeichen, die hier nicht möglich sind, oder beginnt mit einem.',
  },
};
