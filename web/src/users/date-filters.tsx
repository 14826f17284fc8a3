import { Button, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useState } from 'react';
import { useSay } from '../language.tsx';
import type { Text } from '../say.ts';
import { Ticked } from './ticked.tsx';
import { Chip } from '../ui/chip.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { Filters } from '../ui/filters.tsx';
import css from './users.module.css';
import form from '../ui/form.module.css';

type Name = 'hiredFrom' | 'hiredTo' | 'signedInFrom' | 'signedInTo' | 'expiresFrom' | 'expiresTo' | 'neverSignedIn';
type Props = { filters: Pick<Filters<Name>, 'values' | 'set'> };

const ranges = [
  ['hiredFrom', 'hiredTo', { en: 'Hired', de: 'Eingestellt' }],
  ['signedInFrom', 'signedInTo', { en: 'Last sign-in', de: 'Letzte Anmeldung' }],
  ['expiresFrom', 'expiresTo', { en: 'Account ends', de: 'Konto endet' }],
] as const satisfies readonly (readonly [Name, Name, Text])[];

/** Filters by days: one button to set them, and a chip for each that is set. */
export function DateFilters({ filters: { values, set } }: Props) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const words = (from: string | undefined, to: string | undefined): string => {
    if (from && to) return `${say.day(from)} – ${say.day(to)}`;
    return from
      ? say({ en: 'from {day}', de: 'ab {day}' }, { day: say.day(from) })
      : say({ en: 'until {day}', de: 'bis {day}' }, { day: say.day(to ?? '') });
  };
  return (
    <>
      {ranges.map(([from, to, name]) => {
        const [first, last] = [values[from], values[to]];
        if (!first && !last) return null;
        const value = `${first ?? ''}/${last ?? ''}`;
        return (
          <Chip
            key={from}
            name={say(name)}
            value={value}
            options={[{ value, label: words(first, last) }]}
            choose={(next) => (next ? setOpen(true) : set({ [from]: undefined, [to]: undefined }))}
          />
        );
      })}
      {values.neverSignedIn && (
        <Chip
          name={say({ en: 'Last sign-in', de: 'Letzte Anmeldung' })}
          value="true"
          options={[{ value: 'true', label: say({ en: 'never', de: 'nie' }) }]}
          choose={(neverSignedIn) => set({ neverSignedIn })}
        />
      )}
      <button type="button" className={css.dates} data-filter onClick={() => setOpen(true)}>
        <IconCalendar size={14} aria-hidden />
        {say({ en: 'Dates', de: 'Daten' })}
      </button>
      {open && <DatesDialog filters={{ values, set }} close={() => setOpen(false)} />}
    </>
  );
}

function DatesDialog({ filters: { values, set }, close }: Props & { close: () => void }) {
  const say = useSay();
  const [typed, setTyped] = useState(values);
  const change = (name: Name, value: string) => setTyped((now) => ({ ...now, [name]: value || undefined }));
  const names: readonly Name[] = [...ranges.flatMap(([from, to]): Name[] => [from, to]), 'neverSignedIn'];
  return (
    <Dialog
      title={say({ en: 'Filter by dates', de: 'Nach Daten filtern' })}
      close={close}
      footer={
        <Button
          onClick={() => {
            set(Object.fromEntries(names.map((name) => [name, typed[name]])));
            close();
          }}
        >
          {say({ en: 'Filter [users|users]', de: '[users|Benutzer] filtern' })}
        </Button>
      }
    >
      <div className={css.ranges}>
        {ranges.map(([from, to, name]) => (
          <div key={from} className={form.two}>
            <TextInput
              type="date"
              label={`${say(name)}: ${say({ en: 'from', de: 'ab' })}`}
              value={typed[from] ?? ''}
              onChange={(event) => change(from, event.currentTarget.value)}
            />
            <TextInput
              type="date"
              label={`${say(name)}: ${say({ en: 'to', de: 'bis' })}`}
              value={typed[to] ?? ''}
              onChange={(event) => change(to, event.currentTarget.value)}
            />
          </div>
        ))}
        <Ticked
          label={say({ en: 'Never signed in', de: 'Nie angemeldet' })}
          checked={typed.neverSignedIn === 'true'}
          turn={() => change('neverSignedIn', typed.neverSignedIn === 'true' ? '' : 'true')}
        />
      </div>
    </Dialog>
  );
}
