import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { MembershipType } from '../api/types.ts';
import css from '../certifications/certifications.module.css';
import { currencies, digitsOf } from '../content/course-words.ts';
import { useSay } from '../language.tsx';
import { Choice } from '../ui/choice.tsx';

type Pricing = NonNullable<MembershipType['pricing']>;
type Props = { pricing: MembershipType['pricing']; put: (pricing: Pricing | null) => void };

const free: Pricing = { initial: null, renewal: null, currency: 'EUR', tax: 0 };

/** What a membership costs at first and with each renewal, and the tax that comes on top. */
export function PriceFields({ pricing, put }: Props) {
  const say = useSay();
  const { currency } = pricing ?? free;
  return (
    <>
      <Checkbox
        label={say({ en: 'This costs something', de: 'Das kostet etwas' })}
        checked={pricing !== null}
        onChange={(event) => put(event.currentTarget.checked ? free : null)}
      />
      {pricing && (
        <>
          <div className={css.pair} key={currency}>
            <Amount
              label={say({ en: 'Price at first, without tax', de: 'Preis zu Beginn, ohne Steuer' })}
              digits={digitsOf(currency)}
              value={pricing.initial}
              put={(initial) => put({ ...pricing, initial })}
            />
            <Amount
              label={say({ en: 'Price of a renewal, without tax', de: 'Preis einer Verlängerung, ohne Steuer' })}
              digits={digitsOf(currency)}
              value={pricing.renewal}
              put={(renewal) => put({ ...pricing, renewal })}
            />
          </div>
          <div className={css.pair}>
            <Choice
              label={say({ en: 'Currency', de: 'Währung' })}
              value={currency}
              choose={(chosen) => put({ ...pricing, currency: chosen })}
              options={[...new Set([...currencies, currency])].map((value) => ({ value, label: value }))}
            />
            <Amount
              label={say({ en: 'Tax in percent', de: 'Steuer in Prozent' })}
              digits={2}
              most={10_000}
              value={pricing.tax}
              put={(tax) => put({ ...pricing, tax: tax ?? 0 })}
            />
          </div>
        </>
      )}
    </>
  );
}

type AmountProps = {
  label: string;
  digits: number;
  most?: number;
  value: number | null;
  put: (value: number | null) => void;
};

/** A number with so many digits behind the point; nothing: null. */
function Amount({ label, digits, most = 1_000_000_000, value, put }: AmountProps) {
  const say = useSay();
  const [typed, setTyped] = useState(value === null ? '' : String(value / 10 ** digits));
  const read = (text: string) => Math.round(Number(text.trim().replace(',', '.')) * 10 ** digits);
  const isFine = (text: string) => text.trim() === '' || (read(text) >= 0 && read(text) <= most);
  return (
    <TextInput
      inputMode="decimal"
      label={label}
      value={typed}
      error={!isFine(typed) && say({ en: 'Enter a number.', de: 'Geben Sie eine Zahl ein.' })}
      onChange={({ currentTarget: { value: text } }) => {
        setTyped(text);
        if (isFine(text)) put(text.trim() === '' || read(text) === 0 ? null : read(text));
      }}
    />
  );
}
