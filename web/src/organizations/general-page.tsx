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
  const { general, name, may, plan } = organization;
  const { labels, erasureDays, ...rest } = general;
  const hasClients = plan.some(({ feature, on }) => feature === 'clients' && on);
  const form = usePage({
    name: 'general',
    organization,
    // the words are one field: its text names each of them in each language
    values: { name, ...rest, words: textOf(labels), erasureDays: String(erasureDays) },
    check: (values) => ({
      ...(values.name.trim() ? {} : { name: say({ en: 'Enter a name.', de: 'Geben Sie einen Namen ein.' }) }),
      ...(/^\d{1,3}$/u.test(values.erasureDays.trim()) &&
      Number(values.erasureDays) >= 1 &&
      Number(values.erasureDays) <= 365
        ? {}
        : { erasureDays: say({ en: 'A number from 1 to 365.', de: 'Eine Zahl von 1 bis 365.' }) }),
    }),
    save: (params, values, touched, version) => {
      const { words: told, erasureDays: days, ...plain } = touched;
      const body = {
        ...plain,
        ...(told === undefined ? {} : { labels: labelsOf(values.words) }),
        ...(days === undefined ? {} : { erasureDays: Number(days) }),
      };
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
        {hasClients && (
          <TextInput
            inputMode="numeric"
            label={say({ en: 'Days before a client is erased', de: 'Tage, bis eine Kundenorganisation getilgt wird' })}
            description={say({
              en: 'From asking for it until it begins; it can be called off that long.',
              de: 'Vom Auftrag bis zum Beginn; so lange lässt es sich zurücknehmen.',
            })}
            {...form.text('erasureDays')}
          />
        )}
        <OwnWords text={form.values.words} tell={(text) => form.set('words', text)} />
      </Rest>
    </Form>
  );
}
