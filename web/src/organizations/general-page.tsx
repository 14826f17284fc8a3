import { Textarea, TextInput } from '@mantine/core';
import { ask } from '../api/ask.ts';
import type { Organization } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { type Language, languages } from '../say.ts';
import { Choice } from '../ui/choice.tsx';
import css from '../ui/form.module.css';
import { Form } from '../ui/form.tsx';
import { labelled, type Labels, type Word, words } from './looks.ts';
import look from './organizations.module.css';
import { Rest, usePage } from './settings-pages.tsx';

const spoken = Object.keys(languages) as Language[];

/** Name, contact data, zone, language and the organization's own words. */
export function GeneralPage({ organization }: { organization: Organization }) {
  const say = useSay();
  const { general, name, may } = organization;
  const { labels, ...rest } = general;
  const form = usePage({
    name: 'general',
    organization,
    // the words are one field: its text names each of them in each language
    values: { name, ...rest, words: textOf(labels) },
    check: (values) =>
      values.name.trim() ? {} : { name: say({ en: 'Enter a name.', de: 'Geben Sie einen Namen ein.' }) },
    save: (params, values, touched, version) => {
      const { words: told, ...plain } = touched;
      const body = { ...plain, ...(told === undefined ? {} : { labels: labelsOf(values.words) }) };
      return ask('PATCH /api/organizations/{id}', { params, body, version });
    },
  });
  const own = labelsOf(form.values.words);
  const call = (word: Word, language: Language, text: string) =>
    form.set('words', textOf({ ...own, [word]: { ...(own[word] ?? { en: empty, de: empty }), [language]: text } }));
  return (
    <Form form={form} verb={say({ en: 'Save settings', de: 'Einstellungen speichern' })}>
      <Rest may={may.editGeneral}>
        <TextInput label={say({ en: 'Name', de: 'Name' })} {...form.text('name')} />
        <div className={css.two}>
          <TextInput label={say({ en: 'Contact', de: 'Kontakt' })} {...form.text('contactName')} />
          <TextInput
            type="email"
            label={say({ en: 'Contact e-mail', de: 'Kontakt-E-Mail' })}
            {...form.text('contactEmail')}
          />
          <TextInput type="tel" label={say({ en: 'Phone', de: 'Telefon' })} {...form.text('phone')} />
          <TextInput
            label={say({ en: 'Time zone', de: 'Zeitzone' })}
            list="time-zones"
            description={say({ en: 'Such as Europe/London.', de: 'Etwa Europe/Berlin.' })}
            {...form.text('timeZone')}
          />
        </div>
        <datalist id="time-zones">
          {Intl.supportedValuesOf('timeZone').map((zone) => (
            <option key={zone} value={zone}>
              {zone}
            </option>
          ))}
        </datalist>
        <Textarea label={say({ en: 'Address', de: 'Adresse' })} rows={3} {...form.text('address')} />
        <Choice
          label={say({ en: 'Language', de: 'Sprache' })}
          value={form.values.language}
          choose={(language) => form.set('language', language === 'de' ? 'de' : 'en')}
          options={spoken.map((each) => ({ value: each, label: languages[each] }))}
        />
        <fieldset className={look.set}>
          <legend>{say({ en: 'Own words', de: 'Eigene Bezeichnungen' })}</legend>
          <p className="dim">
            {say({
              en: 'What the organization calls things on its screens. Empty means as delivered.',
              de: 'Wie die Organisation Dinge auf ihren Seiten nennt. Leer heißt wie ausgeliefert.',
            })}
          </p>
          <div className={look.words}>
            {labelled.flatMap((word) =>
              spoken.map((language) => (
                <TextInput
                  key={`${word}.${language}`}
                  label={`${say(words[word])} · ${languages[language]}`}
                  placeholder={words[word][language]}
                  maxLength={40}
                  value={own[word]?.[language] ?? ''}
                  onChange={(event) => call(word, language, event.currentTarget.value)}
                />
              )),
            )}
          </div>
        </fieldset>
      </Rest>
    </Form>
  );
}

const empty = '';
const textOf = (labels: Labels): string => JSON.stringify(labels);

/** The words that are set in some language. The border: the text was written by `textOf`. */
const labelsOf = (text: string): Labels =>
  Object.fromEntries(Object.entries(JSON.parse(text) as Labels).filter(([, { en, de }]) => en || de));
