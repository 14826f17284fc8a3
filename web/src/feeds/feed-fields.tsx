import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSay } from '../language.tsx';
import { Choice } from '../ui/choice.tsx';
import type { useForm } from '../ui/form.tsx';
import two from '../ui/form.module.css';
import type { Offers } from './feed-edit.screen.tsx';
import { sourceFrom, type Values } from './feed-input.ts';
import css from './feeds.module.css';
import { NewServiceUser } from './new-service-user.tsx';
import { forMissing, ways } from './words.ts';

export type FormOf = ReturnType<typeof useForm<Values>>;

/** What the feed is called, whom it acts as, and how files come. */
export function NameFields({ form, offers }: { form: FormOf; offers: Offers }) {
  const say = useSay();
  const client = useQueryClient();
  const [adding, setAdding] = useState(false);
  return (
    <>
      <div className={two.two}>
        <TextInput label={say({ en: 'Name', de: 'Name' })} {...form.text('name')} />
        <TextInput
          label={say({ en: 'Source', de: 'Quelle' })}
          description={say({ en: 'Under this it knows whom it brought.', de: 'Darunter weiß er, wen er brachte.' })}
          placeholder={sourceFrom(form.values.name)}
          {...form.text('source')}
        />
      </div>
      <div className={css.beside}>
        <Choice
          label={say({ en: 'Acts as', de: 'Handelt als' })}
          value={form.values.userId}
          options={[
            { value: '', label: say({ en: 'Choose a service user', de: 'Dienstbenutzer wählen' }) },
            ...offers.users.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          choose={(userId) => form.set('userId', userId)}
          error={form.faultOf('userId')}
        />
        <Button variant="default" onClick={() => setAdding(true)}>
          {say({ en: 'New service user', de: 'Neuer Dienstbenutzer' })}
        </Button>
      </div>
      <p className="dim">
        {say({
          en: 'Every row is decided by the roles of this service user, whoever set the feed up.',
          de: 'Jede Zeile entscheidet sich nach den Rollen dieses Dienstbenutzers, wer auch immer den Zufluss eingerichtet hat.',
        })}
      </p>
      <Choice
        label={say({ en: 'Files come', de: 'Dateien kommen' })}
        value={form.values.comesBy}
        options={Object.entries(ways).map(([value, label]) => ({ value, label: say(label) }))}
        // the border: the options are the ways there are
        choose={(way) => form.set('comesBy', way as Values['comesBy'])}
      />
      {adding && (
        <NewServiceUser
          name={form.values.name}
          done={async (id) => {
            await client.invalidateQueries({ queryKey: ['feeds', 'offers'] });
            form.set('userId', id);
          }}
          close={() => setAdding(false)}
        />
      )}
    </>
  );
}

/** When it looks for files. */
export function WhenFields({ form }: { form: FormOf }) {
  const say = useSay();
  const { comesBy, when } = form.values;
  if (comesBy === 'post') return null;
  return (
    <div className={two.two}>
      <Choice
        label={say({ en: 'Looks for files', de: 'Sieht nach Dateien' })}
        value={when}
        options={[
          { value: 'never', label: say({ en: 'Only when somebody runs it', de: 'Nur wenn jemand ihn startet' }) },
          { value: 'every', label: say({ en: 'Every so many minutes', de: 'Alle so viele Minuten' }) },
          { value: 'daily', label: say({ en: 'Daily', de: 'Täglich' }) },
        ]}
        choose={(value) => form.set('when', value as Values['when'])}
      />
      {when === 'every' && (
        <TextInput label={say({ en: 'Minutes', de: 'Minuten' })} inputMode="numeric" {...form.text('everyMinutes')} />
      )}
      {when === 'daily' && (
        <TextInput label={say({ en: 'At', de: 'Um' })} placeholder="05:00" {...form.text('dailyAt')} />
      )}
    </div>
  );
}

/** Whether a file names everybody, and what becomes of those it does not name. */
export function HoldsFields({ form }: { form: FormOf }) {
  const say = useSay();
  return (
    <div className={two.two}>
      <Choice
        label={say({ en: 'A file holds', de: 'Eine Datei enthält' })}
        value={form.values.holds}
        options={[
          { value: 'changes', label: say({ en: 'Changes only', de: 'Nur Änderungen' }) },
          { value: 'everything', label: say({ en: 'Everybody', de: 'Alle' }) },
        ]}
        choose={(value) => form.set('holds', value as Values['holds'])}
      />
      {form.values.holds === 'everything' && (
        <Choice
          label={say({ en: 'Those who are missing', de: 'Wer fehlt' })}
          value={form.values.missing}
          options={Object.entries(forMissing).map(([value, label]) => ({ value, label: say(label) }))}
          choose={(value) => form.set('missing', value as Values['missing'])}
        />
      )}
    </div>
  );
}

/** From when on a run stops and asks. */
export function GuardFields({ form }: { form: FormOf }) {
  const say = useSay();
  const percent = (field: 'changedPercent' | 'gonePercent', label: string) => (
    <TextInput label={label} inputMode="decimal" rightSection="%" {...form.text(field)} />
  );
  const number = (field: 'changedNumber' | 'goneNumber', label: string) => (
    <TextInput label={label} inputMode="numeric" {...form.text(field)} />
  );
  return (
    <>
      <h2 className={css.part}>{say({ en: 'Stops and asks', de: 'Hält an und fragt' })}</h2>
      <p className="dim">
        {say({
          en: 'Nothing of a file is applied before somebody said so, when more than this would change. Empty: no limit.',
          de: 'Nichts aus einer Datei wird übernommen, bevor jemand zustimmt, wenn sich mehr als das ändern würde. Leer: ohne Grenze.',
        })}
      </p>
      <div className={two.two}>
        {percent('changedPercent', say({ en: 'New or changed, share', de: 'Neu oder geändert, Anteil' }))}
        {number('changedNumber', say({ en: 'New or changed, number', de: 'Neu oder geändert, Anzahl' }))}
        {percent('gonePercent', say({ en: 'Missing or disabled, share', de: 'Fehlend oder gesperrt, Anteil' }))}
        {number('goneNumber', say({ en: 'Missing or disabled, number', de: 'Fehlend oder gesperrt, Anzahl' }))}
      </div>
    </>
  );
}
