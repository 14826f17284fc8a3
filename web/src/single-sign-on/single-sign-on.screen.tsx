import { IconKey, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { IdentityProvider } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { screen } from '../screen.tsx';
import { Deed } from '../ui/deed.tsx';
import { Empty } from '../ui/empty.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Status } from '../ui/status.tsx';
import { kinds, looks } from './looks.ts';
import { providersQuery } from './queries.ts';
import css from './single-sign-on.module.css';
import { Subjects } from './subjects.tsx';

export const declared = screen({
  id: 'single-sign-on',
  path: '/single-sign-on',
  title: { en: 'Single sign-on', de: 'Single Sign-on' },
  help: {
    en: 'People sign in with the account they have anyway; whom the provider proves, comes in.',
    de: 'Leute melden sich mit dem Konto an, das sie ohnehin haben; wen der Anbieter ausweist, kommt herein.',
  },
  needs: 'organization.edit-access',
  menu: { group: 'organization', order: 62, icon: IconKey },
});

export default function SingleSignOn() {
  const say = useSay();
  const me = useMe();
  const organization = me.entered?.id ?? me.organization.id;
  const { data, error, refetch } = useQuery(providersQuery(organization));
  const add = (
    <div className={css.deeds}>
      {(['oidc', 'saml'] as const).map((kind) => (
        <Deed
          key={kind}
          privilege="organization.edit-access"
          leftSection={<IconPlus size={16} aria-hidden />}
          to={`/single-sign-on/new-${kind}`}
        >
          {say(kinds[kind])}
        </Deed>
      ))}
    </div>
  );
  return (
    <Page declared={declared} narrow primary={data && data.items.length > 0 ? add : null}>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {data?.items.length === 0 && (
        <Empty icon={IconKey} title={say({ en: 'No provider yet', de: 'Noch kein Anbieter' })} action={add}>
          {say({
            en: 'Microsoft Entra, Google, Okta, Keycloak and others speak OpenID Connect; most also speak SAML.',
            de: 'Microsoft Entra, Google, Okta, Keycloak und andere sprechen OpenID Connect; die meisten auch SAML.',
          })}
        </Empty>
      )}
      {data && data.items.length > 0 && (
        <>
          <ul className={css.rows}>
            {data.items.map((provider) => (
              <Row key={provider.id} provider={provider} />
            ))}
          </ul>
          <Subjects organization={organization} />
        </>
      )}
    </Page>
  );
}

function Row({ provider }: { provider: IdentityProvider }) {
  const say = useSay();
  const { id, label, kind, on, setUpBy, oidc, saml } = provider;
  return (
    <li className={css.row}>
      <div>
        <Link to={`/single-sign-on/${id}`} className={css.name}>
          {label}
        </Link>
        <p className="dim">
          {say(kinds[kind])} · {oidc?.issuer ?? saml?.entityId} ·{' '}
          {say({ en: 'set up by {name}', de: 'eingerichtet von {name}' }, { name: setUpBy })}
        </p>
      </div>
      <Status look={on ? looks.on : looks.off} />
    </li>
  );
}
