import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ask } from '../../api/ask.ts';
import type { CourseFacts } from '../../api/types.ts';
import { EntryPart } from '../../catalogue/entry-part.tsx';
import { useSay } from '../../language.tsx';
import { Choice } from '../../ui/choice.tsx';
import { commonLanguages, deviceList, devices, languageName } from '../course-words.ts';
import css from './settings.module.css';

type Credit = Readonly<{ kind: string; amount: string }>;
const hundredthsOf = (amount: string): number => Math.round(Number(amount.replace(',', '.')) * 100);
const isCredit = ({ kind, amount }: Credit): boolean => kind.trim() !== '' && hundredthsOf(amount) > 0;

/** Language, what it is found by, how long it takes, what it counts for and runs on. */
export function GeneralPart({ id, facts }: { id: string; facts: CourseFacts }) {
  const say = useSay();
  const [language, setLanguage] = useState(facts.language);
  const [keywords, setKeywords] = useState(facts.keywords.join(', '));
  const [minutes, setMinutes] = useState(facts.minutes === null ? '' : String(facts.minutes));
  const [worksOn, setWorksOn] = useState(facts.worksOn);
  const [credits, setCredits] = useState<readonly Credit[]>(
    facts.credits.map(({ kind, hundredths }) => ({ kind, amount: String(hundredths / 100) })),
  );
  const isTime = minutes === '' || (/^\d+$/u.test(minutes) && Number(minutes) > 0);
  const body = {
    language,
    keywords: keywords.split(',').flatMap((word) => word.trim() || []),
    minutes: minutes === '' ? null : Number(minutes),
    credits: credits.map((one) => ({ kind: one.kind.trim(), hundredths: hundredthsOf(one.amount) })),
    worksOn,
  };
  return (
    <EntryPart
      id={id}
      title={{ en: 'Duration and credits', de: 'Dauer und Punkte' }}
      verb={{ en: 'Save settings', de: 'Einstellungen speichern' }}
      privilege="course.edit"
      may={facts.may.edit}
      ready={isTime && credits.every(isCredit)}
      save={() => ask('PUT /api/courses/{id}/facts', { params: { id }, body })}
    >
      <Choice
        label={say({ en: 'Language', de: 'Sprache' })}
        value={language}
        choose={setLanguage}
        options={[...new Set([...commonLanguages, facts.language])].map((value) => ({
          value,
          label: languageName(value, say),
        }))}
      />
      <TextInput
        label={say({ en: 'Keywords, with commas between', de: 'Suchwörter, mit Komma getrennt' })}
        description={say({
          en: 'Found by them in the search; nobody reads them.',
          de: 'Danach wird bei der Suche gefunden; zu lesen sind sie nirgends.',
        })}
        value={keywords}
        onChange={(event) => setKeywords(event.currentTarget.value)}
      />
      <TextInput
        label={say({ en: 'Estimated duration, in minutes', de: 'Geschätzte Dauer in Minuten' })}
        inputMode="numeric"
        value={minutes}
        error={isTime ? null : say({ en: 'Type a whole number of minutes.', de: 'Geben Sie ganze Minuten ein.' })}
        onChange={(event) => setMinutes(event.currentTarget.value.trim())}
      />
      <fieldset className={css.group}>
        <legend>{say({ en: 'Works on (none: everywhere)', de: 'Läuft auf (keines: überall)' })}</legend>
        <div className={css.devices}>
          {deviceList.map((device) => (
            <Checkbox
              key={device}
              label={say(devices[device])}
              checked={worksOn.includes(device)}
              onChange={(event) =>
                setWorksOn(
                  event.currentTarget.checked ? [...worksOn, device] : worksOn.filter((other) => other !== device),
                )
              }
            />
          ))}
        </div>
      </fieldset>
      <Credits credits={credits} set={setCredits} />
    </EntryPart>
  );
}

type CreditsProps = { credits: readonly Credit[]; set: (credits: readonly Credit[]) => void };

function Credits({ credits, set }: CreditsProps) {
  const say = useSay();
  const change = (at: number, more: Partial<Credit>) =>
    set(credits.map((one, n) => (n === at ? { ...one, ...more } : one)));
  return (
    <>
      {credits.map((one, at) => (
        // rows have no name of their own until one is typed
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
        <div key={at} className={css.pair}>
          <TextInput
            label={say({ en: 'Hours or points of', de: 'Stunden oder Punkte für' })}
            value={one.kind}
            maxLength={60}
            onChange={(event) => change(at, { kind: event.currentTarget.value })}
          />
          <TextInput
            label={say({ en: 'How many', de: 'Wie viele' })}
            inputMode="decimal"
            value={one.amount}
            onChange={(event) => change(at, { amount: event.currentTarget.value })}
          />
          <Button variant="default" onClick={() => set(credits.filter((_, n) => n !== at))}>
            {say({ en: 'Remove', de: 'Entfernen' })}
            <span className="unseen"> {one.kind}</span>
          </Button>
        </div>
      ))}
      {credits.length < 10 && (
        <div>
          <Button variant="default" onClick={() => set([...credits, { kind: '', amount: '' }])}>
            {say({ en: 'Add credits', de: 'Punkte hinzufügen' })}
          </Button>
        </div>
      )}
    </>
  );
}
