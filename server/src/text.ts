/** A text in every language of the product. */
export type Text = Readonly<{ en: string; de: string }>;
export type Language = keyof Text;

export const languages: readonly Language[] = ['en', 'de'];

/**
 * Words a text in a language, with its placeholders filled.
 * @example say({ en: '{n} seats', de: '{n} Plätze' }, 'de', { n: 3 }) // '3 Plätze'
 */
export const say = (text: Text, language: Language, values: Readonly<Record<string, string | number>> = {}): string =>
  text[language].replace(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole));

/** The first of our languages in a header Accept-Language or a user's choice; else English. */
export const languageOf = (wanted: string | undefined): Language =>
  (wanted ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find((tag): tag is Language => tag === 'en' || tag === 'de') ?? 'en';
