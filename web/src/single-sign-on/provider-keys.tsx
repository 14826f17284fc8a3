import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { IdentityProvider } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { useAttempt } from '../ui/attempt.ts';
import { Confirm } from '../ui/confirm.tsx';
import { Deed } from '../ui/deed.tsx';
import { useNotify } from '../ui/notices.tsx';
import { When } from '../ui/when.tsx';
import css from './single-sign-on.module.css';

type Key = NonNullable<IdentityProvider['saml']>['keys'][number];
type Props = { organization: string; provider: IdentityProvider; keys: readonly Key[] };

/** The key pairs that a SAML provider encrypts its answers for: one, or two while one takes over from the other. */
export function ProviderKeys({ organization, provider, keys }: Props) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  const attempt = useAttempt();
  const [ending, setEnding] = useState<Key | null>(null);
  const params = { id: organization, provider: provider.id };
  const refresh = () => client.invalidateQueries({ queryKey: ['identity-providers', organization] });
  const make = () =>
    attempt(async () => {
      await ask('POST /api/organizations/{id}/identity-providers/{provider}/keys', { params });
      await refresh();
      notify({
        text: say({
          en: 'The key pair is in our description now. Let the provider read it once more.',
          de: 'Das Schlüsselpaar steht jetzt in unserer Beschreibung. Lassen Sie den Anbieter sie noch einmal lesen.',
        }),
      });
    });
  return (
    <section className={css.own} aria-labelledby="provider-keys">
      <h2 id="provider-keys">{say({ en: 'Encryption', de: 'Verschlüsselung' })}</h2>
      <p className="dim">
        {keys.length === 0
          ? say({
              en: 'The provider’s answers are signed, and readable on their way through the browser. With a key pair the provider encrypts them so that only this service reads them.',
              de: 'Die Antworten des Anbieters sind unterschrieben und auf dem Weg durch den Browser lesbar. Mit einem Schlüsselpaar verschlüsselt er sie so, dass nur dieser Dienst sie liest.',
            })
          : say({
              en: 'Our description holds the newest one. To change it: make another one, let the provider read our description, and end the older one; meanwhile both open its answers.',
              de: 'In unserer Beschreibung steht das neueste. Zum Wechseln: ein weiteres machen, den Anbieter unsere Beschreibung lesen lassen, das ältere beenden; bis dahin öffnen beide seine Antworten.',
            })}
      </p>
      <ul className={css.keys} aria-label={say({ en: 'Key pairs', de: 'Schlüsselpaare' })}>
        {keys.map((key) => (
          <li key={key.id}>
            <div>
              <code className={css.fingerprint}>{key.fingerprint}</code>
              <p className="dim">
                {say({ en: 'made', de: 'gemacht' })} <When at={key.at} /> · {say({ en: 'good until', de: 'gilt bis' })}{' '}
                <When at={key.until} />
              </p>
            </div>
            <Deed privilege="organization.edit-access" run={() => setEnding(key)}>
              {say({ en: 'End', de: 'Beenden' })}
            </Deed>
          </li>
        ))}
      </ul>
      {keys.length < 2 && (
        <div>
          <Deed privilege="organization.edit-access" run={make}>
            {say({ en: 'Make a key pair', de: 'Schlüsselpaar machen' })}
          </Deed>
        </div>
      )}
      {ending && (
        <Confirm
          title={say({ en: 'End this key pair', de: 'Dieses Schlüsselpaar beenden' })}
          verb={say({ en: 'End key pair', de: 'Schlüsselpaar beenden' })}
          bad
          run={async () => {
            const which = { params: { ...params, key: ending.id } };
            await ask('DELETE /api/organizations/{id}/identity-providers/{provider}/keys/{key}', which);
            await refresh();
          }}
          close={() => setEnding(null)}
        >
          <p>
            {say({
              en: 'What the provider still encrypts for it is refused: nobody signs in by such an answer.',
              de: 'Was der Anbieter noch dafür verschlüsselt, wird abgewiesen: Mit so einer Antwort meldet sich niemand an.',
            })}
          </p>
        </Confirm>
      )}
    </section>
  );
}
