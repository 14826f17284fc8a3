import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { UserRow } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { type Text, tomorrowHere } from '../say.ts';
import { Confirm } from '../ui/confirm.tsx';
import { type StateDeed, useStateDeed } from './state-deeds.ts';

/** Takes somebody out, or lets their training rest: what happens, until when and why. */
export function StateDialog({ deed, user, close }: { deed: StateDeed; user: UserRow; close: () => void }) {
  const say = useSay();
  const run = useStateDeed();
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const { title, verb, words } = texts[deed];
  return (
    <Confirm
      title={say(title, { name: user.name })}
      verb={say(verb)}
      bad={deed === 'delete' || deed === 'archive'}
      run={() => run(user, deed, { until: until || null, reason: reason.trim() || null })}
      close={close}
    >
      <p>{say(words)}</p>
      {deed === 'suspend' && (
        <TextInput
          type="date"
          label={say({ en: 'Training goes on (optional)', de: 'Die Schulung geht weiter am (freiwillig)' })}
          description={say({
            en: 'On this day it goes on by itself. Without one it rests until somebody ends that.',
            de: 'An diesem Tag geht sie von selbst weiter. Ohne Tag ruht sie, bis jemand das beendet.',
          })}
          min={tomorrowHere()}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
      )}
      <TextInput
        label={say({ en: 'Reason (optional)', de: 'Grund (freiwillig)' })}
        description={say({
          en: 'Shown on the [user|user]’s page and kept in the history.',
          de: 'Steht auf der Profilseite und im Verlauf.',
        })}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Confirm>
  );
}

const texts = {
  suspend: {
    title: { en: 'Suspend the training of {name}', de: 'Schulung von {name} aussetzen' },
    verb: { en: 'Suspend training', de: 'Schulung aussetzen' },
    words: {
      en: 'They can still sign in and get nothing new assigned. When training goes on, what was missed comes and due dates move.',
      de: 'Die Anmeldung bleibt möglich, zugewiesen wird nichts Neues. Geht die Schulung weiter, kommt das Versäumte und Termine verschieben sich.',
    },
  },
  disable: {
    title: { en: 'Disable the sign-in of {name}', de: 'Anmeldung von {name} sperren' },
    verb: { en: 'Disable sign-in', de: 'Anmeldung sperren' },
    words: {
      en: 'All open sign-ins end at once. Roles and records stay, and you can undo this.',
      de: 'Alle offenen Anmeldungen enden sofort. Rollen und Nachweise bleiben, und das lässt sich rückgängig machen.',
    },
  },
  archive: {
    title: { en: 'Archive {name}', de: '{name} archivieren' },
    verb: { en: 'Archive [user|user]', de: '[user|Benutzer] archivieren' },
    words: {
      en: 'Sign-ins and roles end at once, what was not started is withdrawn. The history stays. Undoing gives the roles again.',
      de: 'Anmeldungen und Rollen enden sofort, Nichtbegonnenes wird ausgetragen. Die Geschichte bleibt. Rückgängig gibt die Rollen wieder.',
    },
  },
  delete: {
    title: { en: 'Delete {name}', de: '{name} löschen' },
    verb: { en: 'Delete [user|user]', de: '[user|Benutzer] löschen' },
    words: {
      en: 'Sign-ins and roles end at once and the [user|user] leaves all lists. Completions keep the name, and nobody else gets the user name. You can undo this.',
      de: 'Anmeldungen und Rollen enden sofort, und die Person verschwindet aus allen Listen. Abschlüsse behalten den Namen, und niemand sonst bekommt den Benutzernamen. Das lässt sich rückgängig machen.',
    },
  },
} as const satisfies Record<StateDeed, Record<'title' | 'verb' | 'words', Text>>;
