import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ask } from '../api/ask.ts';
import type { MailHours } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Form, useForm } from '../ui/form.tsx';
import { useNotify } from '../ui/notices.tsx';
import css from './notifications.module.css';
import { preferencesQuery } from './queries.ts';

type Values = { isQuiet: boolean; from: string; until: string; gathers: boolean; dailyAt: string };

/** When mails come: quiet hours, and what can wait in one a day. */
export function MailHoursForm({ hours, timeZone }: { hours: MailHours; timeZone: string }) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  const serialized = JSON.stringify(hours);
  const initial = useMemo(() => valuesOf(JSON.parse(serialized) as MailHours), [serialized]);
  const form = useForm<Values>({
    name: 'mail-hours',
    initial,
    check: ({ isQuiet, from, until, dailyAt }) => ({
      ...(isQuiet &&
        (!from || !until) && { from: say({ en: 'Say from when until when.', de: 'Sagen Sie, von wann bis wann.' }) }),
      ...(!dailyAt && { dailyAt: say({ en: 'Say at what time.', de: 'Sagen Sie, um wie viel Uhr.' }) }),
    }),
    save: async ({ isQuiet, from, until, gathers, dailyAt }) => {
      const quiet = isQuiet ? { from: minuteOf(from), until: minuteOf(until) } : null;
      await ask('PUT /api/my/mail-hours', { body: { quiet, gathers, dailyAt: minuteOf(dailyAt) } });
      await client.invalidateQueries({ queryKey: preferencesQuery.queryKey });
      notify({ text: say({ en: 'Your hours were saved.', de: 'Ihre Zeiten wurden gespeichert.' }) });
    },
  });
  const { values, set, text } = form;
  return (
    <Form form={form} verb={say({ en: 'Save hours', de: 'Zeiten speichern' })}>
      <p className="dim">
        {say(
          {
            en: 'By the clock of {zone}. Sign-ins from new devices, invitations and new passwords come at once.',
            de: 'Nach der Uhr von {zone}. Anmeldungen mit neuen Geräten, Einladungen und neue Passwörter kommen sofort.',
          },
          { zone: timeZone },
        )}
      </p>
      <label className={css.preference}>
        <input
          type="checkbox"
          checked={values.isQuiet}
          onChange={(event) => set('isQuiet', event.currentTarget.checked)}
        />
        <span>{say({ en: 'Quiet hours: no mail meanwhile', de: 'Ruhezeit: währenddessen keine E-Mail' })}</span>
      </label>
      {values.isQuiet && (
        <div className={css.times}>
          <TextInput type="time" label={say({ en: 'From', de: 'Von' })} {...text('from')} />
          <TextInput type="time" label={say({ en: 'Until', de: 'Bis' })} {...text('until')} />
        </div>
      )}
      <label className={css.preference}>
        <input
          type="checkbox"
          checked={values.gathers}
          onChange={(event) => set('gathers', event.currentTarget.checked)}
        />
        <span>
          {say({
            en: 'One mail a day for everything that need not come at once',
            de: 'Eine E-Mail am Tag für alles, was nicht sofort kommen muss',
          })}
        </span>
      </label>
      <div className={css.times}>
        <TextInput
          type="time"
          label={say({ en: 'The daily mail comes at', de: 'Die tägliche E-Mail kommt um' })}
          {...text('dailyAt')}
        />
      </div>
    </Form>
  );
}

const valuesOf = ({ quiet, gathers, dailyAt }: MailHours): Values => ({
  isQuiet: quiet !== null,
  from: clock(quiet?.from ?? 20 * 60),
  until: clock(quiet?.until ?? 7 * 60),
  gathers,
  dailyAt: clock(dailyAt),
});
const two = (n: number): string => String(n).padStart(2, '0');
const clock = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
