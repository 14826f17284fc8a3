/** A text in every language of the product. A language left out does not compile. */
export type Text = Readonly<{ en: string; de: string }>;
export type Language = keyof Text;
/** A text that depends on a number, by the language's own plural forms; `{n}` is the number. */
export type Counted = Readonly<Record<Language, Readonly<{ one: string; other: string }>>>;

export const languages: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' };

type Names<S extends string> = string extends S
  ? never
  : S extends `${string}{${infer N}}${infer R}`
    ? N | Names<R>
    : never;
type Value = string | number;
type Values<S extends string> = [Names<S>] extends [never] ? [] : [values: Readonly<Record<Names<S>, Value>>];

/** Words things in one language: texts, numbers, dates. */
export type Say = {
  /** @example say({ en: 'Assign {course}', de: '{course} zuweisen' }, { course: 'Fire safety' }) */
  <const T extends Text>(text: T, ...values: Values<T['en']>): string;
  language: Language;
  count(text: Counted, n: number): string;
  number(n: number): string;
  percent(share: number): string;
  /** A local date, `2026-11-30`. */ day(day: string): string;
  /** An instant in the reader's zone, by day. */ date(instant: string): string;
  /** An instant exactly, in the reader's zone or this one. */ exact(instant: string, zone?: string): string;
  /** An instant as people say it: "3 hours ago". */ ago(instant: string, now?: number): string;
  /** Days from today to a local date, as people say it: "in 3 days". */ away(day: string, today: string): string;
  list(items: readonly string[]): string;
  size(bytes: number): string;
};

/** What an organization calls things, by the product's word: `course` may be "Activity". */
export type OwnWords = Readonly<Partial<Record<string, string>>>;

/**
 * `[courses|as it stands here]` is a word an organization may have its own for. An own word begins as the one it stands
 * for: small inside a sentence unless it is in capitals; and it has its own article.
 */
const inOwnWords = (text: string, own: OwnWords): string =>
  text.replace(/\[([a-z-]+)\|([^\]]+)\]/gu, (_, word: string, plain: string) => {
    const called = own[word];
    if (!called) return plain;
    const [, article = '', first = ''] = /^(?:([Aa])n? )?(.)/u.exec(plain) ?? [];
    const isSmall = first !== first.toUpperCase() && !/^\p{Lu}{2}/u.test(called);
    const inside = isSmall ? called.charAt(0).toLowerCase() + called.slice(1) : called;
    return article ? `${article}${/^[aeiou]/iu.test(called) ? 'n' : ''} ${inside}` : inside;
  });

/**
 * @param locale which of the language's ways of writing dates and numbers, e.g. `en-GB`
 * @param own the organization's own words
 */
export function createSay(language: Language, locale: string = language, own: OwnWords = {}): Say {
  const number = once(() => new Intl.NumberFormat(locale));
  const percent = once(() => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }));
  const plural = once(() => new Intl.PluralRules(locale));
  const day = once(() => new Intl.DateTimeFormat(locale, { ...byDay, timeZone: 'UTC' }));
  const date = once(() => new Intl.DateTimeFormat(locale, byDay));
  const exact = once(() => new Intl.DateTimeFormat(locale, wholly));
  const relative = once(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  const list = once(() => new Intl.ListFormat(locale));

  const fill = (text: string, values: Readonly<Record<string, Value>>): string =>
    inOwnWords(text, own).replace(/\{(\w+)\}/gu, (whole, name: string) => {
      const value = values[name];
      return typeof value === 'number' ? number().format(value) : (value ?? whole);
    });

  const say = (text: Text, values: Readonly<Record<string, Value>> = {}): string => fill(text[language], values);
  return Object.assign(say, {
    language,
    count: (text: Counted, n: number) => fill(text[language][plural().select(n) === 'one' ? 'one' : 'other'], { n }),
    number: (n: number) => number().format(n),
    percent: (share: number) => percent().format(share),
    day: (value: string) => day().format(new Date(`${value}T00:00:00Z`)),
    date: (instant: string) => date().format(new Date(instant)),
    exact: (instant: string, zone?: string) =>
      (zone ? new Intl.DateTimeFormat(locale, { ...wholly, timeZone: zone }) : exact()).format(new Date(instant)),
    ago: (instant: string, now = Date.now()) => relative().format(...inUnits((Date.parse(instant) - now) / 1000)),
    away: (value: string, today: string) => relative().format(daysBetween(today, value), 'day'),
    list: (items: readonly string[]) => list().format(items),
    size: (bytes: number) => sizeIn(bytes, locale),
  });
}

const wholly = { dateStyle: 'long', timeStyle: 'long' } as const;
const byDay = { day: 'numeric', month: 'short', year: 'numeric' } as const;

/** Made when it is first needed: each of these takes the browser milliseconds, and a screen needs few of them. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Days from one local date to another; negative when it lies before. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** Today as a local date of this device. */
export function todayHere(now = new Date()): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The date on the wall here after this one. */
export const tomorrowHere = (now = new Date()): string =>
  todayHere(new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1));

/** The last instant of a local date in the zone of this device. */
export const endOfDay = (day: string): string => new Date(`${day}T23:59:59.999`).toISOString();

/** The way of writing that the browser prefers for this language: `en-GB` rather than `en`. */
export const localeFor = (language: Language, preferred: readonly string[]): string =>
  preferred.find((tag) => tag.toLowerCase().split('-')[0] === language) ?? language;

/** The first of our languages among those wanted; else English. */
export const languageOf = (wanted: readonly (string | null | undefined)[]): Language =>
  wanted.map((tag) => tag?.slice(0, 2).toLowerCase()).find((tag): tag is Language => tag === 'en' || tag === 'de') ??
  'en';

function inUnits(seconds: number): [number, Intl.RelativeTimeFormatUnit] {
  const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
    ['year', 31_557_600],
    ['month', 2_629_800],
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
  ];
  const [unit, size] = steps.find(([, each]) => Math.abs(seconds) >= each) ?? ['second', 1];
  return [Math.trunc(seconds / size), unit];
}

function sizeIn(bytes: number, locale: string): string {
  const steps: readonly [string, number][] = [
    ['gigabyte', 1e9],
    ['megabyte', 1e6],
    ['kilobyte', 1e3],
  ];
  const [unit, size] = steps.find(([, each]) => bytes >= each) ?? ['byte', 1];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(bytes / size);
}
