import { TextInput } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { ask } from '../api/ask.ts';
import type { Organization } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { meQuery, useMe } from '../me.tsx';
import { screen } from '../screen.tsx';
import { Form, useForm } from '../ui/form.tsx';
import { useNotify } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { expiryOf, featuresOf, PlanFields, tagsOf } from './plan-fields.tsx';
import { organizationQuery } from './queries.ts';
import { StartFrom, useRolesAtStart } from './start-from.tsx';

export const declared = screen({
  id: 'add-client',
  path: '/clients/new',
  title: { en: 'Add client', de: 'Kundenorganisation anlegen' },
  help: {
    en: 'An organization below yours, with the same roles. Enter it afterwards to add its people.',
    de: 'Eine Organisation unter Ihrer, mit denselben Rollen. Betreten Sie sie danach, um ihre Leute anzulegen.',
  },
  needs: 'client.create',
  deed: { en: 'Add a client', de: 'Kundenorganisation anlegen' },
});

export default function AddClient() {
  const say = useSay();
  const me = useMe();
  const { data, error, refetch } = useQuery(organizationQuery(me.entered?.id ?? me.organization.id));
  return (
    <Page
      declared={declared}
      narrow
      trail={
        <Link to="/clients">
          <IconChevronLeft size={14} aria-hidden />
          {say({ en: 'Clients', de: 'Kundenorganisationen' })}
        </Link>
      }
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {data && <Fields plan={data.plan} />}
    </Page>
  );
}

function Fields({ plan }: Pick<Organization, 'plan'>) {
  const say = useSay();
  const navigate = useNavigate();
  const client = useQueryClient();
  const notify = useNotify();
  const initial = useMemo(
    () => ({ name: '', identifier: '', expires: '', features: '', tags: '', templateId: '' }),
    [],
  );
  const handRoles = useRolesAtStart();
  const form = useForm({
    name: 'add-client',
    initial,
    check: ({ name, identifier }) => ({
      ...(name.trim() ? {} : { name: say({ en: 'Enter a name.', de: 'Geben Sie einen Namen ein.' }) }),
      ...(/^[A-Za-z][A-Za-z0-9._-]{0,39}$/u.test(identifier.trim())
        ? {}
        : {
            identifier: say({
              en: 'A letter first, then letters, digits, dots, dashes: at most 40.',
              de: 'Zuerst ein Buchstabe, dann Buchstaben, Ziffern, Punkte, Striche: höchstens 40.',
            }),
          }),
    }),
    save: async (values) => {
      const name = values.name.trim();
      const body = {
        name,
        identifier: values.identifier.trim(),
        features: featuresOf(plan, values),
        expiresAt: expiryOf(values),
        tags: tagsOf(values),
        ...(values.templateId && { templateId: values.templateId }),
      };
      const { id } = await ask('POST /api/organizations', { body });
      await Promise.all([client.invalidateQueries({ queryKey: ['organizations'] }), client.fetchQuery(meQuery)]);
      notify({ text: say({ en: '{name} was added.', de: '{name} wurde angelegt.' }, { name }) });
      if (values.templateId) await handRoles(id, values.templateId);
      await navigate({ to: `/clients/${id}` });
    },
  });
  return (
    <Form form={form} verb={say(declared.title)} cancel={() => void navigate({ to: '/clients' })}>
      <TextInput label={say({ en: 'Name', de: 'Name' })} autoComplete="off" {...form.text('name')} />
      <TextInput
        label={say({ en: 'Identifier', de: 'Kennung' })}
        description={say({
          en: 'What its people type to sign in. It can’t be changed later.',
          de: 'Damit melden sich ihre Leute an. Sie lässt sich später nicht ändern.',
        })}
        autoComplete="off"
        {...form.text('identifier')}
      />
      <StartFrom
        chosen={form.values.templateId}
        choose={(templateId, features) => {
          form.set('templateId', templateId);
          form.set('features', features);
        }}
        fault={form.faultOf('templateId')}
      />
      <PlanFields
        plan={plan}
        values={form.values}
        set={form.set}
        faults={{ expires: form.faultOf('expires'), features: form.faultOf('features'), tags: form.faultOf('tags') }}
      />
    </Form>
  );
}
