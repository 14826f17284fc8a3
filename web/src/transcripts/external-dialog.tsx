import { Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ask } from '../api/ask.ts';
import type { ExternalTraining } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Form, useForm } from '../ui/form.tsx';
import css from '../ui/form.module.css';
import { useNotify } from '../ui/notices.tsx';
import { changedKeys } from './queries.ts';

type Props = {
  /** Whose training it is. */ user: Readonly<{ id: string; name: string }>;
  own: boolean;
  /** What is changed; null: something new. */ row: ExternalTraining | null;
  close: () => void;
};
type Values = Readonly<{
  title: string;
  provider: string;
  completedOn: string;
  validUntil: string;
  hours: string;
  creditKind: string;
  creditAmount: string;
  remark: string;
}>;

/** A number as people write it; null when it is none. */
const numberIn = (text: string): number | null => {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() !== '' && Number.isFinite(value) && value >= 0 && value <= 10_000 ? value : null;
};

const valuesOf = (row: ExternalTraining | null): Values => ({
  title: row?.title ?? '',
  provider: row?.provider ?? '',
  completedOn: row?.completedOn ?? '',
  validUntil: row?.validUntil ?? '',
  hours: row?.hours === null || row === null ? '' : String(row.hours),
  creditKind: row?.credits[0]?.kind ?? '',
  creditAmount: row?.credits[0] ? String(row.credits[0].amount) : '',
  remark: row?.remark ?? '',
});

/** Enters training that was taken elsewhere, or corrects it. */
export function ExternalDialog({ user, own, row, close }: Props) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  const initial = useMemo(() => valuesOf(row), [row]);
  const form = useForm<Values>({
    name: `external-training.${row?.id ?? user.id}`,
    initial,
    check: (values) => wrongIn(values, say),
    save: async (values) => {
      const body = { ...saidIn(values), credits: creditsIn(values, row) };
      const answer = await send(body);
      for (const queryKey of changedKeys) await client.invalidateQueries({ queryKey });
      notify({
        text:
          answer.state === 'pending'
            ? say({ en: 'Saved. It waits for approval.', de: 'Gespeichert. Es wartet auf Genehmigung.' })
            : say({ en: 'Saved.', de: 'Gespeichert.' }),
      });
      close();
    },
  });
  const send = (body: ReturnType<typeof saidIn> & { credits: { kind: string; amount: number }[] }) => {
    if (!row) {
      return own
        ? ask('POST /api/my/external-trainings', { body })
        : ask('POST /api/external-trainings', { body: { ...body, userId: user.id } });
    }
    const at = { params: { id: row.id }, body, version: row.version };
    return own ? ask('PATCH /api/my/external-trainings/{id}', at) : ask('PATCH /api/external-trainings/{id}', at);
  };
  const title = row
    ? say({ en: 'Edit external training', de: 'Externe Schulung bearbeiten' })
    : own
      ? say({ en: 'Enter my external training', de: 'Eigene externe Schulung eintragen' })
      : say({ en: 'External training of {name}', de: 'Externe Schulung von {name}' }, { name: user.name });
  return (
    <Dialog title={title} close={close}>
      <Form form={form} verb={say({ en: 'Save training', de: 'Schulung speichern' })} cancel={close}>
        <TextInput label={say({ en: 'Title', de: 'Titel' })} {...form.text('title')} />
        <TextInput label={say({ en: 'Provider', de: 'Anbieter' })} {...form.text('provider')} />
        <div className={css.two}>
          <TextInput
            type="date"
            label={say({ en: 'Completed on', de: 'Abgeschlossen am' })}
            {...form.text('completedOn')}
          />
          <TextInput
            type="date"
            label={say({ en: 'Valid until (optional)', de: 'Gültig bis (freiwillig)' })}
            {...form.text('validUntil')}
          />
        </div>
        <TextInput
          inputMode="decimal"
          label={say({ en: 'Hours (optional)', de: 'Stunden (freiwillig)' })}
          {...form.text('hours')}
        />
        <div className={css.two}>
          <TextInput
            label={say({ en: 'Kind of credits (optional)', de: 'Art der Punkte (freiwillig)' })}
            {...form.text('creditKind')}
          />
          <TextInput
            inputMode="decimal"
            label={say({ en: 'Credits (optional)', de: 'Punkte (freiwillig)' })}
            {...form.text('creditAmount')}
          />
        </div>
        <Textarea
          label={say({ en: 'Remark (optional)', de: 'Bemerkung (freiwillig)' })}
          rows={3}
          {...form.text('remark')}
        />
      </Form>
    </Dialog>
  );
}

function wrongIn(values: Values, say: ReturnType<typeof useSay>): Partial<Record<keyof Values, string>> {
  const number = say({ en: 'Write a number, such as 7.5.', de: 'Schreiben Sie eine Zahl, etwa 7,5.' });
  const isOdd = (values.creditKind.trim() === '') !== (values.creditAmount.trim() === '');
  return {
    ...(values.title.trim() === '' && { title: say({ en: 'Give it a title.', de: 'Geben Sie einen Titel an.' }) }),
    ...(values.completedOn === '' && {
      completedOn: say({ en: 'Choose the day it was completed.', de: 'Wählen Sie den Tag des Abschlusses.' }),
    }),
    ...(values.hours.trim() !== '' && numberIn(values.hours) === null && { hours: number }),
    ...(values.creditAmount.trim() !== '' && numberIn(values.creditAmount) === null && { creditAmount: number }),
    ...(isOdd && {
      creditKind: say({
        en: 'Give both the kind and the number of credits, or neither.',
        de: 'Geben Sie Art und Zahl der Punkte an oder beides nicht.',
      }),
    }),
  };
}

const saidIn = (values: Values) => ({
  title: values.title,
  provider: values.provider,
  completedOn: values.completedOn,
  validUntil: values.validUntil === '' ? null : values.validUntil,
  hours: numberIn(values.hours),
  remark: values.remark,
});

/** The form knows one kind of credits; further ones, which other systems may have sent, stay. */
function creditsIn({ creditKind, creditAmount }: Values, row: ExternalTraining | null) {
  const amount = numberIn(creditAmount);
  const first = creditKind.trim() !== '' && amount !== null ? [{ kind: creditKind.trim(), amount }] : [];
  return [...first, ...(row?.credits.slice(1) ?? [])];
}
