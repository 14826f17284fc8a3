import { Button, TextInput } from '@mantine/core';
import { IconInputSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { AdditionalField } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Chip } from '../ui/chip.tsx';
import { Dialog } from '../ui/dialog.tsx';
import form from '../ui/form.module.css';
import { narrowedBy, narrowingIn, rangeIn, rangeOf, shownRange } from './additional.ts';
import css from './fields.module.css';

type Props = {
  /** Fields of type text, number and date. */ fields: readonly AdditionalField[];
  value: string | undefined;
  set: (value: string | undefined) => void;
};

/** Filters by what was entered as text, number or date: one button to set them, and a chip for each that is set. */
export function FieldRanges({ fields, value, set }: Props) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const chosen = narrowingIn(value);
  if (fields.length === 0) return null;
  return (
    <>
      {fields.map((field) => {
        const held = chosen.get(field.key);
        if (held === undefined) return null;
        return (
          <Chip
            key={field.id}
            name={field.label}
            value={held}
            options={[{ value: held, label: shownRange(field, held, say) }]}
            choose={(next) => (next ? setOpen(true) : set(narrowedBy(value, field.key, undefined)))}
          />
        );
      })}
      <button type="button" className={css.more} data-filter onClick={() => setOpen(true)}>
        <IconInputSearch size={14} aria-hidden />
        {say({ en: 'More fields', de: 'Weitere Felder' })}
      </button>
      {open && <Ranges fields={fields} value={value} set={set} close={() => setOpen(false)} />}
    </>
  );
}

function Ranges({ fields, value, set, close }: Props & { close: () => void }) {
  const say = useSay();
  const [typed, setTyped] = useState(value);
  const chosen = narrowingIn(typed);
  const change = (key: string, next: string | undefined) => setTyped((now) => narrowedBy(now, key, next));
  const between = { from: say({ en: 'from', de: 'ab' }), to: say({ en: 'to', de: 'bis' }) };
  return (
    <Dialog
      title={say({ en: 'Filter by additional fields', de: 'Nach zusätzlichen Feldern filtern' })}
      close={close}
      footer={
        <Button
          onClick={() => {
            set(typed);
            close();
          }}
        >
          {say({ en: 'Filter', de: 'Filtern' })}
        </Button>
      }
    >
      <div className={css.ranges}>
        {fields.map(({ id, key, label, type }) => {
          const held = chosen.get(key);
          if (type === 'text')
            return (
              <TextInput
                key={id}
                label={say({ en: '{label} begins with', de: '{label} beginnt mit' }, { label })}
                maxLength={100}
                value={held ?? ''}
                onChange={(event) => change(key, event.currentTarget.value || undefined)}
              />
            );
          const range = rangeIn(held);
          return (
            <div key={id} className={form.two}>
              {(['from', 'to'] as const).map((end) => (
                <TextInput
                  key={end}
                  type={type === 'date' ? 'date' : 'number'}
                  step="any"
                  label={`${label}: ${between[end]}`}
                  value={range[end]}
                  onChange={(event) => change(key, rangeOf({ ...range, [end]: event.currentTarget.value }))}
                />
              ))}
            </div>
          );
        })}
      </div>
    </Dialog>
  );
}
