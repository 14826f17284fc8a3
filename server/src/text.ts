/** A text in every language of the product. */
export type Text = Readonly<{ en: string; de: string }>;
export type Language = keyof Text;

export const languages: readonly Language[] = ['en', 'de'];

/** What an organization calls things, by the product’s word: `course` may be “Activity”. */
export type OwnWords = Readonly<Partial<Record<string, string>>>;

/**
 * Words a text in a language, with its placeholders filled. `[word|as it stands here]` is a word an organization may have
 * its own for; without one it stands there as written.
 * @example say({ en: '{n} seats', de: '{n} Plätze' }, 'de', { n: 3 }) // '3 Plätze'
 * @example say({ en: 'No [courses|courses]', de: '…' }, 'en', {}, { courses: 'Activities' }) // 'No activities'
 */
export const say = (
  text: Text,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
  own: OwnWords = {},
): string =>
  text[language]
    .replace(/\[([a-z-]+)\|([^\]]+)\]/gu, (_, word: string, plain: string) => inPlaceOf(plain, own[word]))
    .replace(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole));

/** An own word begins as the one it stands for, small inside a sentence unless in capitals, and has its own article. */
function inPlaceOf(plain: string, own: string | undefined): string {
  if (!own) return plain;
  const [, article = '', first = ''] = /^(?:([Aa])n? )?(.)/u.exec(plain) ?? [];
  const isSmall = first !== first.toUpperCase() && !/^\p{Lu}{2}/u.test(own);
  const word = isSmall ? own.charAt(0).toLowerCase() + own.slice(1) : own;
  return article ? `${article}${/^[aeiou]/iu.test(own) ? 'n' : ''} ${word}` : word;
}

/** The first of our languages in a header Accept-Language or a user's choice; else English. */
export const languageOf = (wanted: string | undefined): Language =>
  (wanted ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find((tag): tag is Language => tag === 'en' || tag === 'de') ?? 'en';
