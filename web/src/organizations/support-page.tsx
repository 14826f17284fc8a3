import { TextInput } from '@mantine/core';
import { ask } from '../api/ask.ts';
import type { Organization } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Form } from '../ui/form.tsx';
import { Rest, usePage } from './settings-pages.tsx';

/** Where users find help, and who messages come from. */
export function SupportPage({ organization }: { organization: Organization }) {
  const say = useSay();
  const form = usePage({
    name: 'support',
    organization,
    values: organization.support,
    check: () => ({}),
    save: (params, body, _, version) => ask('PATCH /api/organizations/{id}/support', { params, body, version }),
  });
  return (
    <Form form={form} verb={say({ en: 'Save settings', de: 'Einstellungen speichern' })}>
      <Rest may={organization.may.editSupport}>
        <TextInput
          type="email"
          label={say({ en: 'Support address', de: 'Support-Adresse' })}
          description={say({
            en: 'Where [users|users] write when something does not go as it should.',
            de: 'Wohin [users|Benutzer] schreiben, wenn etwas nicht geht.',
          })}
          {...form.text('address')}
        />
        <TextInput label={say({ en: 'Sender name', de: 'Name des Absenders' })} {...form.text('senderName')} />
        <TextInput
          type="email"
          label={say({ en: 'Sender address', de: 'Adresse des Absenders' })}
          {...form.text('senderAddress')}
        />
      </Rest>
    </Form>
  );
}
