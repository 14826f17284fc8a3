import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { GivenRole, GivingPreview } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { endOfDay, todayHere, tomorrowHere } from '../say.ts';
import { useNotify } from '../ui/notices.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { anchorOf, type Where } from './appoint-state.ts';
import { AppointEffect } from './appoint-effect.tsx';
import css from './appoint.module.css';
import { givingQuery, offeredAtQuery } from './queries.ts';

type Props = { user: string; role: string; at: Where };
/** The beginning of a day here. */
const beginOfDay = (day: string): string => new Date(`${day}T00:00:00`).toISOString();

/** From when, until when and why, with what it comes to; nothing is refused here that was offered before. */
export function AppointTerms({ user, role, at }: Props) {
  const say = useSay();
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const [options, setOptions] = useState<Readonly<Record<string, boolean>>>({});
  const terms: GivenRole = {
    ...{ role, anchor: anchorOf(at), options },
    from: from ? beginOfDay(from) : null,
    until: until ? endOfDay(until) : null,
  };
  const preview = useQuery(givingQuery(user, terms));
  const offer = useQuery(offeredAtQuery(user, null)).data?.items.find((one) => one.role === role);
  const giving = useGiving(user, { ...terms, reason: reason.trim() || null }, preview.data?.sentence ?? '');
  const { data } = preview;
  const isSettled = data !== undefined && !preview.isPlaceholderData && !preview.error;
  return (
    <section className={css.step}>
      <div className={css.days}>
        <TextInput
          type="date"
          label={say({ en: 'From (optional)', de: 'Ab (freiwillig)' })}
          description={say({ en: 'Empty: at once.', de: 'Leer: sofort.' })}
          min={todayHere()}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={say({ en: 'Until (optional)', de: 'Bis (freiwillig)' })}
          description={say({ en: 'Empty: without end.', de: 'Leer: ohne Ende.' })}
          min={from || tomorrowHere()}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
      </div>
      {data?.suggestedUntil && until === '' && <Suggested day={data.suggestedUntil} choose={setUntil} />}
      {offer?.options.map(({ id, title }) => (
        <label key={id} className={css.option}>
          <input
            type="checkbox"
            checked={options[id] === true}
            onChange={(event) => setOptions({ ...options, [id]: event.currentTarget.checked })}
          />
          {title}
        </label>
      ))}
      <Textarea
        label={say({ en: 'Reason (optional)', de: 'Grund (freiwillig)' })}
        description={say({
          en: 'Stands with the role and in the audit.',
          de: 'Steht bei der Rolle und im Protokoll.',
        })}
        maxLength={500}
        autosize
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {preview.error && <ProblemNote error={preview.error} />}
      {preview.isPending && <span className="bone" style={{ blockSize: 24 }} />}
      {data && !preview.error && <AppointEffect preview={data} />}
      {giving.error && <ProblemNote error={giving.error} />}
      <div>
        <Button disabled={!isSettled} loading={giving.isPending} onClick={() => giving.mutate()}>
          {offer
            ? say({ en: 'Give {role}', de: '{role} vergeben' }, { role: offer.name })
            : say({ en: 'Give role', de: 'Rolle vergeben' })}
        </Button>
      </div>
    </section>
  );
}

function Suggested({
  day,
  choose,
}: {
  day: NonNullable<GivingPreview['suggestedUntil']>;
  choose: (day: string) => void;
}) {
  const say = useSay();
  return (
    <p className={css.suggested}>
      {say({
        en: 'This role hands out authority or spends money. An end makes sure that somebody looks at it again.',
        de: 'Diese Rolle vergibt Rechte oder gibt Geld aus. Ein Ende sorgt dafür, dass jemand noch einmal hinsieht.',
      })}{' '}
      <Button size="compact-xs" variant="default" onClick={() => choose(day)}>
        {say({ en: 'Until {day}', de: 'Bis {day}' }, { day: say.day(day) })}
      </Button>
    </p>
  );
}

function useGiving(user: string, body: GivenRole, sentence: string) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const notify = useNotify();
  return useMutation({
    mutationFn: () => ask('POST /api/users/{id}/appointments', { params: { id: user }, body }),
    onSuccess: async () => {
      await navigate({ to: '/users/$id', params: { id: user }, search: { tab: 'access' } });
      notify({ text: sentence });
      await Promise.all(['user', 'users', 'organizations'].map((key) => client.invalidateQueries({ queryKey: [key] })));
    },
  });
}
