import { Textarea, TextInput } from '@mantine/core';
import { ask } from '../api/ask.ts';
import type { Organization } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { type Language, languages } from '../say.ts';
import { Choice } from '../ui/choice.tsx';
import css from '../ui/form.module.css';
import { Form } from '../ui/form.tsx';
import { labelsOf, OwnWords, textOf } from './own-words.tsx';
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
        <OwnWords text={form.values.words} tell={(text) => form.set('words', text)} />
      </Rest>
    </Form>
  );
}
