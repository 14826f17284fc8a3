import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ask } from '../../api/ask.ts';
import type { CourseFacts } from '../../api/types.ts';
import { EntryPart } from '../../catalogue/entry-part.tsx';
import { useSay } from '../../language.tsx';
import { Choice } from '../../ui/choice.tsx';
import { currencies, digitsOf, priceWords } from '../course-words.ts';
import css from './settings.module.css';

const numberOf = (typed: string): number => (typed.trim() === '' ? Number.NaN : Number(typed.replace(',', '.')));

/** What a course costs, and the tax that comes on top. */
export function PricePart({ id, facts: { price, may } }: { id: string; facts: CourseFacts }) {
  const say = useSay();
  const [costs, setCosts] = useState(price !== null);
  const [currency, setCurrency] = useState(price?.currency ?? 'EUR');
  const [amount, setAmount] = useState(price ? String(price.amount / 10 ** digitsOf(price.currency)) : '');
  const [tax, setTax] = useState(price ? String(price.tax / 100) : '0');
  const body = {
    amount: Math.round(numberOf(amount) * 10 ** digitsOf(currency)),
    currency,
    tax: Math.round(numberOf(tax) * 100),
  };
  const isTax = body.tax >= 0 && body.tax <= 10_000;
  const isWhole = body.amount > 0 && isTax;
  return (
    <EntryPart
      id={id}
      title={{ en: 'Price', de: 'Preis' }}
      verb={{ en: 'Save price', de: 'Preis speichern' }}
      privilege="course.edit-pricing"
      may={may.pricing}
      ready={!costs || isWhole}
      save={() => ask('PUT /api/courses/{id}/price', { params: { id }, body: { price: costs ? body : null } })}
    >
      <Checkbox
        label={say({ en: 'This costs something', de: 'Das kostet etwas' })}
        checked={costs}
        onChange={(event) => setCosts(event.currentTarget.checked)}
      />
      {costs && (
        <>
          <div className={css.pair}>
            <TextInput
              label={say({ en: 'Price without tax', de: 'Preis ohne Steuer' })}
              inputMode="decimal"
              value={amount}
              onChange={(event) => setAmount(event.currentTarget.value)}
            />
            <Choice
              label={say({ en: 'Currency', de: 'Währung' })}
              value={currency}
              choose={setCurrency}
              options={[...new Set([...currencies, currency])].map((value) => ({ value, label: value }))}
            />
          </div>
          <TextInput
            label={say({ en: 'Tax in percent', de: 'Steuer in Prozent' })}
            inputMode="decimal"
            value={tax}
            error={isTax ? null : say({ en: 'Type 0 to 100.', de: 'Geben Sie 0 bis 100 ein.' })}
            onChange={(event) => setTax(event.currentTarget.value)}
          />
          {isWhole && (
            <p className="dim small">
              {say(
                { en: 'The catalogue says: {price}', de: 'Im Katalog steht: {price}' },
                { price: priceWords(body, say) },
              )}
            </p>
          )}
        </>
      )}
    </EntryPart>
  );
}
