import { Button, PasswordInput, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Answer, Feed } from '../api/types.ts';
import { useSay } from '../language.tsx';
import two from '../ui/form.module.css';
import { ProblemNote } from '../ui/problem-note.tsx';
import type { FormOf } from './feed-fields.tsx';
import { placeOf, secretOf } from './feed-input.ts';
import css from './feeds.module.css';

type Props = { form: FormOf; feed: Feed | null };

/** Where files are fetched from. */
export function PlaceFields({ form, feed }: Props) {
  const { comesBy } = form.values;
  if (comesBy === 'post') return <Delivered feed={feed} />;
  return (
    <>
      {comesBy === 'https' ? <HttpsFields form={form} feed={feed} /> : <SftpFields form={form} feed={feed} />}
      <Trial form={form} feed={feed} />
    </>
  );
}

function Delivered({ feed }: { feed: Feed | null }) {
  const say = useSay();
  return (
    <p className="dim">
      {feed
        ? say({
            en: 'The other system sends files with a token of the service user, as multipart/form-data in a part named “file”.',
            de: 'Das andere System sendet Dateien mit einem Schlüssel des Dienstbenutzers, als multipart/form-data in einem Teil namens „file“.',
          })
        : say({
            en: 'The address to send files to is shown once the feed is saved.',
            de: 'Die Adresse, an die Dateien gesendet werden, steht da, sobald der Zufluss gespeichert ist.',
          })}
    </p>
  );
}

const useKept = (feed: Feed | null) => {
  const say = useSay();
  return feed?.hasSecret ? say({ en: 'Kept, not shown', de: 'Hinterlegt, nicht gezeigt' }) : '';
};

function HttpsFields({ form, feed }: Props) {
  const say = useSay();
  const kept = useKept(feed);
  return (
    <>
      <TextInput
        label={say({ en: 'Address', de: 'Adresse' })}
        placeholder="https://payroll.example/people.csv"
        inputMode="url"
        {...form.text('address')}
      />
      <div className={two.two}>
        <TextInput
          label={say({ en: 'Header', de: 'Kopfzeile' })}
          placeholder="Authorization"
          autoComplete="off"
          {...form.text('headerName')}
        />
        <PasswordInput
          label={say({ en: 'Its value', de: 'Ihr Wert' })}
          placeholder={kept}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': say({ en: 'Show the value', de: 'Wert zeigen' }) }}
          {...form.text('headerValue')}
        />
      </div>
    </>
  );
}

function SftpFields({ form, feed }: Props) {
  const say = useSay();
  const kept = useKept(feed);
  return (
    <>
      <div className={two.two}>
        <TextInput label={say({ en: 'Host', de: 'Rechner' })} placeholder="sftp.example" {...form.text('host')} />
        <TextInput label={say({ en: 'Port', de: 'Port' })} inputMode="numeric" {...form.text('port')} />
        <TextInput
          label={say({ en: 'User name there', de: 'Benutzername dort' })}
          autoComplete="off"
          {...form.text('userName')}
        />
        <PasswordInput
          label={say({ en: 'Password', de: 'Passwort' })}
          placeholder={kept}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': say({ en: 'Show the password', de: 'Passwort zeigen' }) }}
          {...form.text('password')}
        />
      </div>
      <Textarea
        label={say({ en: 'Or a private key', de: 'Oder ein privater Schlüssel' })}
        placeholder={kept || '-----BEGIN OPENSSH PRIVATE KEY-----'}
        rows={2}
        autoComplete="off"
        {...form.text('privateKey')}
      />
      <div className={two.two}>
        <TextInput label={say({ en: 'Folder', de: 'Ordner' })} placeholder="/out" {...form.text('folder')} />
        <TextInput
          label={say({ en: 'Files', de: 'Dateien' })}
          description={say({ en: 'With * and ?', de: 'Mit * und ?' })}
          {...form.text('pattern')}
        />
      </div>
      <label className={css.deeds}>
        <input
          type="checkbox"
          checked={form.values.leavesResult}
          onChange={(event) => form.set('leavesResult', event.currentTarget.checked)}
        />
        {say({ en: 'Put the result beside the file', de: 'Das Ergebnis neben die Datei legen' })}
      </label>
      <TextInput
        label={say({ en: 'Key of the server', de: 'Schlüssel des Servers' })}
        description={say({
          en: 'Test the connection to see it, compare it with what its owners say, then confirm it.',
          de: 'Prüfen Sie die Verbindung, um ihn zu sehen, vergleichen Sie ihn mit dem, was die Betreiber sagen, und bestätigen Sie ihn.',
        })}
        placeholder="SHA256:…"
        autoComplete="off"
        {...form.text('hostKey')}
      />
    </>
  );
}

/** Tries whether files can be fetched, before anything is saved. */
function Trial({ form, feed }: Props) {
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [found, setFound] = useState<Answer<'POST /api/feeds/test'> | null>(null);
  const { values } = form;
  const go = async () => {
    const secret = secretOf(values);
    setBusy(true);
    setError(null);
    try {
      const comesBy = values.comesBy === 'sftp' ? 'sftp' : 'https';
      const kept = feed ? { feedId: feed.id } : {};
      setFound(
        await ask('POST /api/feeds/test', {
          body: { comesBy, place: placeOf(values), ...kept, ...(secret && { secret }) },
        }),
      );
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  const seen = found?.hostKey && found.hostKey !== values.hostKey ? found.hostKey : null;
  return (
    <div className={css.asks}>
      <Button variant="default" loading={busy} onClick={() => void go()}>
        {say({ en: 'Test connection', de: 'Verbindung prüfen' })}
      </Button>
      {error !== null && <ProblemNote error={error} />}
      {found?.problem && <p role="alert">{found.problem.detail}</p>}
      {seen && (
        <div role="status">
          <p>{say({ en: 'The server shows this key:', de: 'Der Server zeigt diesen Schlüssel:' })}</p>
          <p className={css.key}>{seen}</p>
          <Button variant="default" onClick={() => form.set('hostKey', seen)}>
            {say({ en: 'Confirm this key', de: 'Diesen Schlüssel bestätigen' })}
          </Button>
        </div>
      )}
      {found && !found.problem && !seen && (
        <p role="status">
          {found.files.length > 0
            ? say(
                { en: 'It works. Found: {files}', de: 'Es geht. Gefunden: {files}' },
                { files: found.files.join(', ') },
              )
            : say({ en: 'It works. No file fits now.', de: 'Es geht. Gerade passt keine Datei.' })}
        </p>
      )}
    </div>
  );
}
