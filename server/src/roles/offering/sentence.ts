import { type Language, type OwnWords, type Text, say } from '../../text.ts';
import type { Verb } from './reached.ts';

/** How many users; `isMore`: at least so many. */
export type Count = Readonly<{ n: number; isMore: boolean }>;
type Told = Readonly<{
  name: string;
  role: string;
  verb: Verb | null;
  count: Count | null;
  place: string | null;
  from: Date | null;
  until: Date | null;
}>;
type Reader = Readonly<{ language: Language; own: OwnWords; timeZone: string }>;

const sentences: Readonly<Record<Verb | 'be', Readonly<{ at: Text; anywhere: Text }>>> = {
  manage: {
    at: {
      en: '{name} will manage {count} in {place}{term}.',
      de: '{name} wird {count} in {place} verwalten{term}.',
    },
    anywhere: { en: '{name} will manage {count}{term}.', de: '{name} wird {count} verwalten{term}.' },
  },
  see: {
    at: { en: '{name} will see {count} in {place}{term}.', de: '{name} wird {count} in {place} sehen{term}.' },
    anywhere: { en: '{name} will see {count}{term}.', de: '{name} wird {count} sehen{term}.' },
  },
  be: {
    at: { en: '{name} will be {role} for {place}{term}.', de: '{name} wird {role} für {place}{term}.' },
    anywhere: { en: '{name} will be {role}{term}.', de: '{name} wird {role}{term}.' },
  },
};

const counts = {
  none: { en: 'no [users|users] yet', de: 'noch keine [users|Benutzer]' },
  one: { en: '1 [user|user]', de: '1 [user|Benutzer]' },
  other: { en: '{n} [users|users]', de: '{n} [users|Benutzer]' },
  more: { en: 'more than {n} [users|users]', de: 'mehr als {n} [users|Benutzer]' },
} as const satisfies Record<string, Text>;

const terms = {
  from: { en: ' from {from}', de: ' ab {from}' },
  until: { en: ' until {until}', de: ' bis {until}' },
  both: { en: ' from {from} until {until}', de: ' vom {from} bis {until}' },
} as const satisfies Record<string, Text>;

/** "Lena Fox will manage 212 users in Leeds until 31 March 2027." */
export function sentenceFor(told: Told, { language, own, timeZone }: Reader): string {
  const { name, role, place, count, from, until } = told;
  const verb = told.verb && count ? told.verb : 'be';
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  const day = (at: Date | null) =>
    at ? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(at) : '';
  const term = from && until ? 'both' : from ? 'from' : until ? 'until' : null;
  return say(sentences[verb][place ? 'at' : 'anywhere'], language, {
    ...{ name, role, place: place ?? '' },
    count: count ? counted(count, language, own, locale) : '',
    term: term ? say(terms[term], language, { from: day(from), until: day(until) }) : '',
  });
}

function counted({ n, isMore }: Count, language: Language, own: OwnWords, locale: string): string {
  const kind = isMore ? 'more' : n === 0 ? 'none' : n === 1 ? 'one' : 'other';
  return say(counts[kind], language, { n: new Intl.NumberFormat(locale).format(n) }, own);
}
