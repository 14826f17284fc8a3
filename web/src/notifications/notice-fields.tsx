import { Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { Places } from '../training/audience-fields.tsx';
import type { useForm } from '../ui/form.tsx';
import { NoticeBox } from './notice-box.tsx';
import { audienceOf, type NoticeValues } from './notice-input.ts';
import css from './notices.module.css';
import { departmentsQuery, reachQuery } from './notice-queries.ts';
import { ProblemNote } from '../ui/problem-note.tsx';

type NoticeForm = ReturnType<typeof useForm<NoticeValues>>;

/** What a notice says, to whom and when. */
export function NoticeFields({ form }: { form: NoticeForm }) {
  const say = useSay();
  const { values, set, text } = form;
  return (
    <>
      <TextInput label={say({ en: 'Title', de: 'Titel' })} maxLength={120} {...text('title')} />
      <Textarea
        label={say({ en: 'Text', de: 'Text' })}
        description={say({
          en: 'Plain text; lines stay as you break them.',
          de: 'Einfacher Text; Zeilen bleiben, wie Sie sie umbrechen.',
        })}
        autosize
        minRows={4}
        maxLength={4_000}
        {...text('text')}
      />
      <Radios
        legend={say({ en: 'Look', de: 'Aussehen' })}
        group="level"
        value={values.level}
        choose={(level) => set('level', level)}
        options={[
          ['info', say({ en: 'Information', de: 'Hinweis' })],
          ['warning', say({ en: 'Warning, stands first', de: 'Warnung, steht zuerst' })],
        ]}
      />
      <Audience form={form} />
      <div className={css.days}>
        <TextInput type="date" label={say({ en: 'First day', de: 'Erster Tag' })} {...text('startsOn')} />
        <TextInput
          type="date"
          label={say({ en: 'Last day (optional)', de: 'Letzter Tag (freiwillig)' })}
          min={values.startsOn}
          {...text('endsOn')}
        />
      </div>
      <Radios
        legend={say({ en: 'Once dismissed', de: 'Nach dem Schließen' })}
        group="standing"
        value={values.isStanding ? 'standing' : 'once'}
        choose={(how) => set('isStanding', how === 'standing')}
        options={[
          ['once', say({ en: 'It is gone for good', de: 'Ist er endgültig weg' })],
          ['standing', say({ en: 'It comes back at each sign-in', de: 'Kommt er bei jeder Anmeldung wieder' })],
        ]}
      />
    </>
  );
}

type RadioProps = {
  legend: string;
  group: string;
  value: string;
  choose: (value: string) => void;
  options: readonly (readonly [value: string, label: string])[];
};

function Radios({ legend, group, value, choose, options }: RadioProps) {
  return (
    <fieldset className={css.set}>
      <legend>{legend}</legend>
      {options.map(([option, label]) => (
        <label key={option} className={css.choice}>
          <input type="radio" name={group} checked={value === option} onChange={() => choose(option)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

function Audience({ form: { values, set, faultOf } }: { form: NoticeForm }) {
  const say = useSay();
  const { organization, entered, may } = useMe();
  const departments = useQuery({ ...departmentsQuery, enabled: may['department.view'] === true }).data?.items ?? [];
  const name = entered?.name ?? organization.name;
  return (
    <div className={css.set}>
      <Radios
        legend={say({ en: 'For', de: 'Für' })}
        group="reach"
        value={values.reach}
        choose={(reach) => set('reach', reach)}
        options={[
          ['everybody', say({ en: 'Everybody in {name}', de: 'Alle in {name}' }, { name })],
          ['places', say({ en: 'By [location|location]', de: 'Nach [location|Standort]' })],
          ...(departments.length > 0
            ? ([['department', say({ en: '[department|A department]', de: 'Nach [department|Abteilung]' })]] as const)
            : []),
        ]}
      />
      {values.reach === 'places' && (
        <div className={css.inner}>
          <Places value={values.places} choose={(places) => set('places', places)} error={faultOf('places')} />
          <label className={css.choice}>
            <input
              type="checkbox"
              checked={values.withDescendants}
              onChange={(event) => set('withDescendants', event.currentTarget.checked)}
            />
            {say({ en: 'and everything below', de: 'und alles darunter' })}
          </label>
        </div>
      )}
      {values.reach === 'department' && (
        <div className={css.inner}>
          <Select
            label={say({ en: '[department|Department]', de: '[department|Abteilung]' })}
            placeholder={say({ en: 'Choose', de: 'Auswählen' })}
            data={departments.map((one) => ({ value: one.id, label: one.name }))}
            value={values.department || null}
            onChange={(id) => set('department', id ?? '')}
            error={faultOf('department')}
            searchable
            comboboxProps={{ withinPortal: false }}
          />
        </div>
      )}
    </div>
  );
}

/** How it will look, and how many see it. */
export function NoticePreview({ values }: { values: NoticeValues }) {
  const say = useSay();
  const audience = audienceOf(values);
  const { data, error } = useQuery(reachQuery(audience));
  return (
    <section className={css.preview} aria-live="polite" aria-label={say({ en: 'Preview', de: 'Vorschau' })}>
      <NoticeBox
        notice={{
          title: values.title.trim() || say({ en: 'Title', de: 'Titel' }),
          text: values.text.trim(),
          level: values.level === 'warning' ? 'warning' : 'info',
        }}
      />
      <div className={css.reach}>
        {!audience && (
          <p className="dim">
            {say({
              en: 'Choose an audience to see how many.',
              de: 'Wählen Sie eine Zielgruppe, um zu sehen, wie viele es sind.',
            })}
          </p>
        )}
        {audience && error && <ProblemNote error={error} />}
        {audience && !error && !data && <span className="bone" style={{ blockSize: 36, inlineSize: 96 }} />}
        {audience && !error && data && (
          <>
            <p className={css.number}>{say.number(data.count)}</p>
            <p>{say.count(reached, data.count)}</p>
          </>
        )}
      </div>
    </section>
  );
}

const reached = {
  en: { one: 'person sees it today', other: 'people see it today' },
  de: { one: 'Person sieht ihn heute', other: 'Personen sehen ihn heute' },
};
