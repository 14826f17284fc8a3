import { TextInput } from '@mantine/core';
import type { AdditionalField } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Choice } from '../ui/choice.tsx';
import { nameOf } from './additional.ts';

type FormOf = Readonly<{
  values: Readonly<Record<string, string>>;
  set: (name: string, value: string) => void;
  text: (name: string) => object;
  faultOf: (name: string) => string | null;
}>;

/** The fields an organization added, each as its type asks for it. */
export function AdditionalFields({ items, form }: { items: readonly AdditionalField[]; form: FormOf }) {
  const say = useSay();
  return items.map((field) => {
    const { id, key, type, required } = field;
    const name = nameOf(key);
    const label = required ? field.label : say({ en: '{label} (optional)', de: '{label} (freiwillig)' }, field);
    if (type === 'choice' || type === 'yes-no') {
      const yesOrNo = [
        { value: 'yes', label: say({ en: 'Yes', de: 'Ja' }) },
        { value: 'no', label: say({ en: 'No', de: 'Nein' }) },
      ];
      const known = type === 'choice' ? field.options : yesOrNo;
      const value = form.values[name] ?? '';
      // an option that is gone stays with whoever has it
      const kept = value !== '' && !known.some((option) => option.value === value) ? [{ value, label: value }] : [];
      return (
        <Choice
          key={id}
          label={label}
          value={value}
          choose={(next) => form.set(name, next)}
          options={[{ value: '', label: say({ en: 'Not given', de: 'Nicht angegeben' }) }, ...known, ...kept]}
          error={form.faultOf(name)}
        />
      );
    }
    return (
      <TextInput
        key={id}
        label={label}
        autoComplete="off"
        {...(type === 'date' ? { type: 'date' } : {})}
        {...(type === 'number' ? { inputMode: 'decimal' as const } : {})}
        {...form.text(name)}
      />
    );
  });
}
