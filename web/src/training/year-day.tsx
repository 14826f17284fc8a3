import { NativeSelect } from '@mantine/core';
import { useId } from 'react';
import { useSay } from '../language.tsx';
import css from './assignments.module.css';

/** A day of every year, `09-30`, by its month and number; no month is given days it does not have. */
export function YearDay({ label, value, choose }: { label: string; value: string; choose: (day: string) => void }) {
  const say = useSay();
  const id = useId();
  const [month = '01', number = '01'] = value.split('-');
  const names = new Intl.DateTimeFormat(say.language, { month: 'long', timeZone: 'UTC' });
  const months = lengths.map((_, at) => ({ value: two(at + 1), label: names.format(Date.UTC(plainYear, at)) }));
  const days = Array.from({ length: lengths[Number(month) - 1] ?? 31 }, (_, at) => two(at + 1));
  const last = (of: string) => two(Math.min(Number(number), lengths[Number(of) - 1] ?? 31));
  return (
    <div role="group" aria-labelledby={id} className={css.set}>
      <span id={id}>{label}</span>
      <div className={css.pair}>
        <NativeSelect
          label={say({ en: 'Month', de: 'Monat' })}
          value={month}
          data={months}
          onChange={({ currentTarget }) => choose(`${currentTarget.value}-${last(currentTarget.value)}`)}
        />
        <NativeSelect
          label={say({ en: 'Day', de: 'Tag' })}
          value={number}
          data={days.map((day) => ({ value: day, label: say.number(Number(day)) }))}
          onChange={({ currentTarget }) => choose(`${month}-${currentTarget.value}`)}
        />
      </div>
    </div>
  );
}

/** How a day of every year is read. */
export const yearDayWords = (day: string, language: string): string =>
  new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${plainYear}-${day}T00:00:00Z`),
  );

/** A year without a leap day, as every day of every year has it. */
const plainYear = 2026;
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const two = (n: number): string => String(n).padStart(2, '0');
