import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/ScrollArea.layer.css';
import '@mantine/core/styles/Combobox.layer.css';
import { PasswordInput, Select, Textarea, TextInput } from '@mantine/core';
import type { IdentityProvider, OfferedRole } from '../api/types.ts';
import { useSay } from '../language.tsx';
import type { useForm } from '../ui/form.tsx';
import two from '../ui/form.module.css';
import { LocationSelect } from '../workplace/location-select.tsx';
import { matchFields } from './looks.ts';
import type { Values } from './provider-input.ts';
import css from './single-sign-on.module.css';

type FormOf = ReturnType<typeof useForm<Values>>;
type Props = { form: FormOf; provider: IdentityProvider | null };

function Tick({ form, field, label, help }: { form: FormOf; field: Ticked; label: string; help?: string }) {
  return (
    <label className={css.choice}>
      <input
        type="checkbox"
        checked={form.values[field]}
        onChange={(event) => form.set(field, event.currentTarget.checked)}
      />
      <span>
        {label}
        {help && <span className="dim"> {help}</span>}
      </span>
    </label>
  );
}
type Ticked = 'on' | 'justInTime' | 'begunThere' | 'encrypted';

function Button({ form }: { form: FormOf }) {
  const say = useSay();
  return (
    <>
      <TextInput
        label={say({ en: 'Name on the button', de: 'Name auf dem Knopf' })}
        description={say({ en: '“Sign in with …”', de: '„Mit … anmelden“' })}
        {...form.text('label')}
      />
      <Tick
        form={form}
        field="on"
        label={say({ en: 'Offered on the sign-in page', de: 'Wird auf der Anmeldeseite angeboten' })}
      />
    </>
  );
}

/** Where an OpenID provider is, and as whom we come. */
export function OpenIdFields({ form, provider }: Props) {
  const say = useSay();
  const back = provider?.oidc?.back ?? [`${window.location.origin}/sign-in/return`];
  return (
    <>
      <Button form={form} />
      <Own
        title={say({ en: 'Enter this at the provider', de: 'Das tragen Sie beim Anbieter ein' })}
        rows={back.map((one) => [say({ en: 'Redirect address', de: 'Weiterleitungsadresse' }), one])}
      />
      <TextInput
        label={say({ en: 'Issuer', de: 'Aussteller' })}
        description={say({
          en: 'The address under which the provider describes itself, letter for letter.',
          de: 'Die Adresse, unter der sich der Anbieter beschreibt, Buchstabe für Buchstabe.',
        })}
        inputMode="url"
        {...form.text('issuer')}
      />
      <div className={two.two}>
        <TextInput label={say({ en: 'Client id', de: 'Client-ID' })} autoComplete="off" {...form.text('clientId')} />
        <PasswordInput
          label={say({ en: 'Client secret', de: 'Client-Geheimnis' })}
          placeholder={provider?.oidc?.hasSecret ? say({ en: 'Kept, not shown', de: 'Hinterlegt, nicht gezeigt' }) : ''}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': say({ en: 'Show the secret', de: 'Geheimnis zeigen' }) }}
          {...form.text('secret')}
        />
      </div>
      <TextInput label={say({ en: 'Scopes', de: 'Scopes' })} {...form.text('scopes')} />
    </>
  );
}

/** What a SAML provider says of itself, and what it needs to know of us. */
export function SamlFields({ form, provider }: Props) {
  const say = useSay();
  const read = async (file: File | undefined) => {
    if (file) form.set('metadata', await file.text());
  };
  return (
    <>
      <Button form={form} />
      {provider?.saml ? (
        <Own
          title={say({ en: 'Enter this at the provider', de: 'Das tragen Sie beim Anbieter ein' })}
          rows={[
            [
              say({
                en: 'Entity ID, and address of our description',
                de: 'Entity-ID und Adresse unserer Beschreibung',
              }),
              provider.saml.ownEntityId,
            ],
            [say({ en: 'Reply address (ACS)', de: 'Antwortadresse (ACS)' }), provider.saml.replyTo],
          ]}
        />
      ) : (
        <p className="dim">
          {say({
            en: 'What the provider needs to know of us is shown once this is saved; leave it off until then.',
            de: 'Was der Anbieter von uns wissen muss, steht hier nach dem Speichern; lassen Sie ihn bis dahin aus.',
          })}
        </p>
      )}
      <Textarea
        label={say({ en: 'Description of the provider (metadata)', de: 'Beschreibung des Anbieters (Metadaten)' })}
        description={
          provider?.saml
            ? say(
                {
                  en: 'Now: {entityId}. Paste a new one to replace it.',
                  de: 'Jetzt: {entityId}. Fügen Sie eine neue ein, um sie zu ersetzen.',
                },
                { entityId: provider.saml.entityId },
              )
            : say({ en: 'Paste the XML, or choose the file.', de: 'Fügen Sie das XML ein oder wählen Sie die Datei.' })
        }
        rows={6}
        spellCheck={false}
        {...form.text('metadata')}
      />
      <label className={css.choice}>
        <input
          type="file"
          accept=".xml,text/xml,application/xml"
          onChange={(event) => void read(event.currentTarget.files?.[0])}
        />
        <span className="unseen">{say({ en: 'File with the metadata', de: 'Datei mit den Metadaten' })}</span>
      </label>
      <Tick
        form={form}
        field="begunThere"
        label={say({ en: 'Sign-ins may begin at the provider', de: 'Anmeldungen dürfen beim Anbieter beginnen' })}
        help={say({
          en: 'Needed for tiles in its portal. Whoever is sent such a link can be signed in without having asked.',
          de: 'Nötig für Kacheln in seinem Portal. Mit einem solchen Link kann jemand ungefragt angemeldet werden.',
        })}
      />
      {provider?.saml && provider.saml.keys.length > 0 && (
        <Tick
          form={form}
          field="encrypted"
          label={say({ en: 'Only encrypted answers count', de: 'Nur verschlüsselte Antworten zählen' })}
          help={say({
            en: 'Tick this once the provider encrypts: an answer in the clear is refused from then on.',
            de: 'Erst ankreuzen, wenn der Anbieter verschlüsselt: Eine Antwort im Klartext wird dann abgewiesen.',
          })}
        />
      )}
    </>
  );
}

function Own({ title, rows }: { title: string; rows: readonly (readonly [string, string])[] }) {
  return (
    <div className={css.own}>
      <p className={css.name}>{title}</p>
      <dl className={css.own}>
        {rows.map(([name, value]) => (
          <div key={value}>
            <dt>{name}</dt>
            <dd>
              <code>{value}</code>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Which claim says what, and by which a user here is recognised. */
export function PersonFields({ form }: { form: FormOf }) {
  const say = useSay();
  return (
    <>
      <fieldset className={css.set}>
        <legend>{say({ en: 'How somebody is recognised', de: 'Woran jemand erkannt wird' })}</legend>
        <div className={two.two}>
          <TextInput label={say({ en: 'The claim', de: 'Die Angabe' })} {...form.text('matchClaim')} />
          <Select
            label={say({ en: 'is held against', de: 'wird verglichen mit' })}
            data={Object.entries(matchFields).map(([value, words]) => ({ value, label: say(words) }))}
            value={form.values.matchField}
            onChange={(next) => form.set('matchField', (next ?? 'userName') as Values['matchField'])}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
          />
        </div>
        <p className="dim">
          {say({
            en: 'Only at the first sign-in: afterwards [user|a user] is known by the provider’s own identifier. [users|Users] whose password you may not set are linked by somebody who may.',
            de: 'Nur bei der ersten Anmeldung: Danach gilt die Kennung des Anbieters. [users|Benutzer], deren Passwort Sie nicht setzen dürfen, verknüpft jemand, der es darf.',
          })}
        </p>
      </fieldset>
      <fieldset className={css.set}>
        <legend>{say({ en: 'What the claims are called', de: 'Wie die Angaben heißen' })}</legend>
        <div className={two.two}>
          <TextInput label={say({ en: 'User name', de: 'Benutzername' })} {...form.text('userName')} />
          <TextInput label={say({ en: 'E-mail', de: 'E-Mail' })} {...form.text('email')} />
          <TextInput label={say({ en: 'First name', de: 'Vorname' })} {...form.text('firstName')} />
          <TextInput label={say({ en: 'Last name', de: 'Nachname' })} {...form.text('lastName')} />
          <TextInput
            label={say({ en: 'Employee identifier', de: 'Personalnummer' })}
            {...form.text('employeeIdentifier')}
          />
        </div>
      </fieldset>
    </>
  );
}

/** Whether somebody new comes in, and as what. */
export function NewcomerFields({ form, roles }: { form: FormOf; roles: readonly OfferedRole[] }) {
  const say = useSay();
  const fault = form.faultOf('role');
  return (
    <fieldset className={css.set}>
      <legend>{say({ en: 'New people', de: 'Neue Leute' })}</legend>
      <Tick
        form={form}
        field="justInTime"
        label={say({
          en: 'Whoever is not [user|a user] yet becomes one at the first sign-in',
          de: 'Wer hier noch unbekannt ist, wird bei der ersten Anmeldung aufgenommen',
        })}
      />
      {form.values.justInTime && (
        <>
          <Select
            label={say({ en: 'Role', de: 'Rolle' })}
            description={say({
              en: 'Given in the name of whoever saved this last, if they may still give it then; else a learner comes in.',
              de: 'Vergeben im Namen dessen, der das zuletzt gespeichert hat, falls er sie dann noch vergeben darf; sonst kommt ein Lernender herein.',
            })}
            placeholder={say({ en: 'Learner only', de: 'Nur Lernrolle' })}
            data={roles.map(({ role, name, available }) => ({ value: role, label: name, disabled: !available }))}
            value={form.values.role || null}
            onChange={(next) => form.set('role', next ?? '')}
            clearable
            error={fault}
            comboboxProps={{ withinPortal: false }}
          />
          <LocationSelect
            value={form.values.locationId}
            choose={(id) => form.set('locationId', id)}
            error={form.faultOf('locationId')}
          />
        </>
      )}
    </fieldset>
  );
}
