import type { FieldRow } from '../api/types.ts';
import type { Text } from '../say.ts';

export const types = ['text', 'number', 'date', 'choice', 'yes-no'] as const;

export const typeWords: Readonly<Record<FieldRow['type'], Text>> = {
  text: { en: 'Text', de: 'Text' },
  number: { en: 'Number', de: 'Zahl' },
  date: { en: 'Date', de: 'Datum' },
  choice: { en: 'Choice', de: 'Auswahl' },
  'yes-no': { en: 'Yes or no', de: 'Ja oder nein' },
};

export const valueCount = {
  en: { one: 'filled in once', other: 'filled in {n} times' },
  de: { one: 'einmal ausgefüllt', other: '{n}-mal ausgefüllt' },
};

/** Options as they are typed: a line each, `stored | English | German`; a line of one part is all three. */
export const linesOf = (options: FieldRow['options']): string =>
  options
    .map(({ value, label: { en, de } }) => (value === en && en === de ? value : [value, en, de].join(' | ')))
    .join('\n');

export const optionsIn = (lines: string): FieldRow['options'] =>
  lines
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()))
    .flatMap(([value = '', en = '', de = '']) =>
      value === '' ? [] : [{ value, label: { en: en || value, de: de || en || value } }],
    );
