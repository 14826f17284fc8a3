import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';
import type { Organization } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Form } from '../ui/form.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Rest, usePage } from './settings-pages.tsx';

const offered = [12, 24, 36, 60, 84, 120, 180, 240];

/** How long what lies beside entries of the audit is kept, with what that would empty. */
export function KeepingPage({ organization }: { organization: Organization }) {
  const say = useSay();
  const kept = organization.audit.keepMonths;
  const form = usePage({
    name: 'audit',
    organization,
    values: { keepMonths: kept === null ? '' : String(kept) },
    check: () => ({}),
    save: (params, { keepMonths }, _, version) =>
      ask('PATCH /api/organizations/{id}/audit', {
        params,
        body: { keepMonths: keepMonths === '' ? null : Number(keepMonths) },
        version,
      }),
  });
  const chosen = form.values.keepMonths;
  const months = [...new Set([...offered, ...(kept === null ? [] : [kept])])].sort((a, b) => a - b);
  const words = (n: number) =>
    n % 12 === 0
      ? say.count({ en: { one: '{n} year', other: '{n} years' }, de: { one: '{n} Jahr', other: '{n} Jahre' } }, n / 12)
      : say.count({ en: { one: '{n} month', other: '{n} months' }, de: { one: '{n} Monat', other: '{n} Monate' } }, n);
  return (
    <Form form={form} verb={say({ en: 'Save settings', de: 'Einstellungen speichern' })}>
      <Rest may={organization.may.editAudit}>
        <NativeSelect
          label={say({
            en: 'Keep names and values beside entries of the audit',
            de: 'Namen und Werte neben Einträgen des Protokolls aufbewahren',
          })}
          description={say({
            en: 'The entries stay: who did what, to what and when. Only what it was called, and what it was before and after, is emptied. The seals go on holding.',
            de: 'Die Einträge bleiben: wer was woran wann tat. Geleert wird nur, wie es hieß und was es vorher und nachher war. Die Siegel gelten weiter.',
          })}
          value={chosen}
          onChange={(event) => form.set('keepMonths', event.currentTarget.value)}
          data={[
            { value: '', label: say({ en: 'For good', de: 'Auf Dauer' }) },
            ...months.map((n) => ({ value: String(n), label: words(n) })),
          ]}
        />
        {chosen !== '' && chosen !== String(kept ?? '') && <Effect id={organization.id} months={Number(chosen)} />}
      </Rest>
    </Form>
  );
}

/** What a time would empty, and from when on. */
function Effect({ id, months }: { id: string; months: number }) {
  const say = useSay();
  const { data, error, refetch } = useQuery({
    queryKey: ['organizations', id, 'audit', months],
    queryFn: () => ask('POST /api/organizations/{id}/audit/preview', { params: { id }, body: { keepMonths: months } }),
  });
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />;
  const values = data && {
    n: say.number(data.entries),
    day: say.date(data.before),
    begins: say.exact(data.begins),
  };
  return (
    <p className="dim" aria-live="polite">
      {!values && say({ en: 'Counting …', de: 'Wird gezählt …' })}
      {values &&
        (data.isMore
          ? say(
              {
                en: 'Empties more than {n} entries from before {day}, and more each day. It begins on {begins}: until then it can be taken back, after that what is empty stays empty.',
                de: 'Leert mehr als {n} Einträge von vor dem {day} und jeden Tag weitere. Es beginnt am {begins}: Bis dahin lässt es sich zurücknehmen, danach bleibt leer, was leer ist.',
              },
              values,
            )
          : say(
              {
                en: 'Empties {n} entries from before {day}, and more each day. It begins on {begins}: until then it can be taken back, after that what is empty stays empty.',
                de: 'Leert {n} Einträge von vor dem {day} und jeden Tag weitere. Es beginnt am {begins}: Bis dahin lässt es sich zurücknehmen, danach bleibt leer, was leer ist.',
              },
              values,
            ))}
    </p>
  );
}
