import { TextInput } from '@mantine/core';
import { ask } from '../api/ask.ts';
import type { Organization } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Form } from '../ui/form.tsx';
import { joinOf, wholeAddress } from './looks.ts';
import { MailDomains } from './mail-domains.tsx';
import css from './organizations.module.css';
import { Rest, usePage } from './settings-pages.tsx';
import { useMe } from '../me.tsx';
import { LocationSelect } from '../workplace/location-select.tsx';

type Values = Readonly<{ on: boolean; domains: string; location: string; approval: boolean }>;

const list = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[\s,;]+/u)
    .filter(Boolean);

/** Whether people come in without an invitation, and who lets them. */
export function JoiningPage({ organization }: { organization: Organization }) {
  const say = useSay();
  const { joining, may, identifier } = organization;
  const values: Values = {
    on: joining.on,
    domains: joining.domains.join(', '),
    location: joining.locationId ?? '',
    approval: joining.approval,
  };
  const form = usePage<Values>({
    name: 'joining',
    organization,
    values,
    check: ({ domains }) => ({
      ...(list(domains).every((one) => /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u.test(one))
        ? {}
        : { domains: say({ en: 'Such as example.org, example.com.', de: 'Etwa example.org, example.com.' }) }),
    }),
    save: (params, now, _, version) =>
      ask('PATCH /api/organizations/{id}/joining', {
        params,
        version,
        body: {
          on: now.on,
          domains: list(now.domains),
          locationId: now.location || null,
          approval: now.approval,
        },
      }),
  });
  return (
    <>
      <Form form={form} verb={say({ en: 'Save settings', de: 'Einstellungen speichern' })}>
        <Rest may={may.editAccess}>
          <label className={css.choice}>
            <input
              type="checkbox"
              checked={form.values.on}
              onChange={(event) => form.set('on', event.currentTarget.checked)}
            />
            {say({ en: 'People may make their own accounts', de: 'Man darf selbst ein Konto anlegen' })}
          </label>
          <p className="dim">
            {say({
              en: 'They confirm their address by mail and become learners, never anything else. Their page:',
              de: 'Sie bestätigen ihre Adresse per E-Mail und werden Lernende, nie etwas anderes. Ihre Seite:',
            })}{' '}
            <a href={joinOf(identifier)}>{wholeAddress(joinOf(identifier))}</a>
          </p>
          <label className={css.choice}>
            <input
              type="checkbox"
              checked={form.values.approval}
              onChange={(event) => form.set('approval', event.currentTarget.checked)}
            />
            {say({
              en: 'Somebody lets them in, unless their domain is proven',
              de: 'Jemand gibt die Konten frei, außer bei nachgewiesenen Domains',
            })}
          </label>
          <TextInput
            label={say({ en: 'Mail domains (optional)', de: 'Mail-Domains (freiwillig)' })}
            description={say({
              en: 'Only addresses of these and of domains that are proven may ask.',
              de: 'Nur mit Adressen aus diesen und aus nachgewiesenen Domains kann man bitten.',
            })}
            autoComplete="off"
            {...form.text('domains')}
          />
          <Places
            organization={organization.id}
            value={form.values.location}
            choose={(location) => form.set('location', location)}
            fault={form.faultOf('location')}
          />
        </Rest>
      </Form>
      <MailDomains organization={organization} />
    </>
  );
}

type PlacesProps = { organization: string; value: string; choose: (id: string) => void; fault: string | null };

/** Where they begin; only in the organization one works in, whose places are known. */
function Places({ organization, value, choose, fault }: PlacesProps) {
  const say = useSay();
  const me = useMe();
  const isHere = (me.entered?.id ?? me.organization.id) === organization && me.may['location.view'] === true;
  if (!isHere) return null;
  return (
    <LocationSelect
      label={say({ en: 'They begin at (optional)', de: 'Sie beginnen an (freiwillig)' })}
      value={value}
      choose={choose}
      error={fault}
    />
  );
}
