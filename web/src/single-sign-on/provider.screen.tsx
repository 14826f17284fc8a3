import { IconChevronLeft } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { ask } from '../api/ask.ts';
import type { IdentityProvider, OfferedRole } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { screen } from '../screen.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Deed } from '../ui/deed.tsx';
import { Form, useForm } from '../ui/form.tsx';
import { useNotify } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { kinds } from './looks.ts';
import { NewcomerFields, OpenIdFields, PersonFields, SamlFields } from './provider-fields.tsx';
import { inputOf, type Kind, type Values, valuesOf } from './provider-input.ts';
import { providersQuery } from './queries.ts';
import { ProviderKeys } from './provider-keys.tsx';
import { Trial } from './trial.tsx';

export const declared = screen({
  id: 'identity-provider',
  path: '/single-sign-on/$provider',
  title: { en: 'Provider', de: 'Anbieter' },
  help: {
    en: 'Where people are sent to sign in, how they are recognised, and what new ones become.',
    de: 'Wohin Leute zur Anmeldung geschickt werden, woran man sie erkennt und was neue werden.',
  },
  needs: 'organization.edit-access',
});

export default function OneProvider() {
  const say = useSay();
  const me = useMe();
  const organization = me.entered?.id ?? me.organization.id;
  const { provider: id = '' }: { provider?: string } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(providersQuery(organization));
  const found = data?.items.find((one) => one.id === id) ?? null;
  const isNew = id === 'new-oidc' || id === 'new-saml';
  const kind: Kind = found?.kind ?? (id === 'new-saml' ? 'saml' : 'oidc');
  return (
    <Page
      declared={declared}
      narrow
      title={found?.label ?? say(kinds[kind])}
      trail={
        <Link to="/single-sign-on">
          <IconChevronLeft size={14} aria-hidden />
          {say({ en: 'Single sign-on', de: 'Single Sign-on' })}
        </Link>
      }
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {data && !found && !isNew && (
        <p>{say({ en: 'This provider is not there any more.', de: 'Diesen Anbieter gibt es nicht mehr.' })}</p>
      )}
      {found && <Found organization={organization} provider={found} />}
      {data && (found || isNew) && (
        <Fields
          key={`${id} ${found?.version ?? 0}`}
          organization={organization}
          kind={kind}
          provider={found}
          roles={data.roles}
        />
      )}
    </Page>
  );
}

type FieldsProps = {
  organization: string;
  kind: Kind;
  provider: IdentityProvider | null;
  roles: readonly OfferedRole[];
};

function Fields({ organization, kind, provider, roles }: FieldsProps) {
  const say = useSay();
  const navigate = useNavigate();
  const client = useQueryClient();
  const notify = useNotify();
  const initial = useMemo(() => valuesOf(kind, provider), [kind, provider]);
  const missing = say({ en: 'Fill this in.', de: 'Füllen Sie das aus.' });
  const needed = (
    kind === 'oidc' ? ['issuer', 'clientId', 'scopes'] : provider ? [] : ['metadata']
  ) as (keyof Values)[];
  const all = ['label', ...needed, 'userName', 'firstName', 'lastName', 'matchClaim'] as (keyof Values)[];
  const form = useForm<Values>({
    name: `identity-provider.${provider?.id ?? kind}`,
    initial,
    check: (values) =>
      Object.fromEntries(all.flatMap((name) => (String(values[name]).trim() ? [] : [[name, missing]]))),
    save: async (values) => {
      const body = inputOf(kind, values, provider);
      const saved = provider
        ? await ask('PUT /api/organizations/{id}/identity-providers/{provider}', {
            params: { id: organization, provider: provider.id },
            body,
          })
        : await ask('POST /api/organizations/{id}/identity-providers', { params: { id: organization }, body });
      await client.invalidateQueries({ queryKey: ['identity-providers', organization] });
      notify({ text: say({ en: '{label} was saved.', de: '{label} wurde gespeichert.' }, saved) });
      await navigate({ to: `/single-sign-on/${saved.id}` });
    },
    keep: false,
  });
  return (
    <Form
      form={form}
      verb={say({ en: 'Save provider', de: 'Anbieter speichern' })}
      cancel={() => void navigate({ to: '/single-sign-on' })}
    >
      {kind === 'oidc' ? (
        <OpenIdFields form={form} provider={provider} />
      ) : (
        <SamlFields form={form} provider={provider} />
      )}
      <PersonFields form={form} />
      <NewcomerFields form={form} roles={roles} />
    </Form>
  );
}

/** What can be done with a provider that is there. */
function Found({ organization, provider }: { organization: string; provider: IdentityProvider }) {
  const say = useSay();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [removing, setRemoving] = useState(false);
  return (
    <>
      <Trial organization={organization} provider={provider.id}>
        <Deed privilege="organization.edit-access" run={() => setRemoving(true)}>
          {say({ en: 'Remove', de: 'Entfernen' })}
        </Deed>
      </Trial>
      {provider.saml && <ProviderKeys organization={organization} provider={provider} keys={provider.saml.keys} />}
      {removing && (
        <Confirm
          title={say({ en: 'Remove {label}', de: '{label} entfernen' }, provider)}
          verb={say({ en: 'Remove provider', de: 'Anbieter entfernen' })}
          bad
          run={async () => {
            const params = { id: organization, provider: provider.id };
            await ask('DELETE /api/organizations/{id}/identity-providers/{provider}', { params });
            await client.invalidateQueries({ queryKey: ['identity-providers', organization] });
            await navigate({ to: '/single-sign-on' });
          }}
          close={() => setRemoving(false)}
        >
          <p>
            {say({
              en: 'Nobody signs in by it any more. The [users|users] stay, and need a password or another provider.',
              de: 'Niemand meldet sich mehr darüber an. Die [users|Benutzer] bleiben und brauchen ein Passwort oder einen anderen Anbieter.',
            })}
          </p>
        </Confirm>
      )}
    </>
  );
}
