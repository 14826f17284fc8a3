import type { CourseFacts } from '../api/types.ts';
import type { Say, Text } from '../say.ts';

type Price = NonNullable<CourseFacts['price']>;
type Device = CourseFacts['worksOn'][number];

/** Those that are offered first. */
export const currencies = ['EUR', 'USD', 'GBP', 'CHF', 'AUD', 'CAD', 'CZK', 'DKK', 'JPY', 'NOK', 'PLN', 'SEK'];

/** Digits of a currency after the point: two of the euro, none of the yen. */
export const digitsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** @example priceWords({ amount: 4950, currency: 'EUR', tax: 1900 }, say) // '€49.50 plus 19% tax' */
export function priceWords({ amount, currency, tax }: Price, say: Say): string {
  const price = new Intl.NumberFormat(say.language, { style: 'currency', currency }).format(
    amount / 10 ** digitsOf(currency),
  );
  if (tax === 0) return price;
  const percent = new Intl.NumberFormat(say.language, { style: 'percent', maximumFractionDigits: 2 });
  return say(
    { en: '{price} plus {tax} tax', de: '{price} zuzüglich {tax} Steuer' },
    { price, tax: percent.format(tax / 10_000) },
  );
}

/** @example durationWords(90, say) // '1 h 30 min' */
export function durationWords(minutes: number, say: Say): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [
    hours > 0 && say({ en: '{hours} h', de: '{hours} Std.' }, { hours }),
    rest > 0 && say({ en: '{rest} min', de: '{rest} Min.' }, { rest }),
  ];
  return parts.filter((part) => part !== false).join(' ');
}

/** @example creditWords([{ kind: 'CPD', hundredths: 150 }], say) // '1.5 CPD' */
export const creditWords = (credits: CourseFacts['credits'], say: Say): string =>
  say.list(credits.map(({ kind, hundredths }) => `${say.number(hundredths / 100)} ${kind}`));

export const devices: Readonly<Record<Device, Text>> = {
  phone: { en: 'Phone', de: 'Telefon' },
  tablet: { en: 'Tablet', de: 'Tablet' },
  computer: { en: 'Computer', de: 'Computer' },
};
export const deviceList: readonly Device[] = ['phone', 'tablet', 'computer'];

/** A language by its name in the reader's. */
export const languageName = (code: string, say: Say): string =>
  new Intl.DisplayNames(say.language, { type: 'language' }).of(code) ?? code;

/** What is offered; a course may be in any other, by its code. */
export const commonLanguages = [
  'en',
  'de',
  'fr',
  'it',
  'es',
  'pt',
  'nl',
  'pl',
  'cs',
  'ro',
  'hu',
  'tr',
  'uk',
  'ru',
  'ar',
];
