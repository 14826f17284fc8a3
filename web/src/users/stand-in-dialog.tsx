import { TextInput } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Me, UserRow } from '../api/types.ts';
import { useSay } from '../language.tsx';
import type { Text } from '../say.ts';
import { useBecome } from '../shell/switch.ts';
import { Confirm } from '../ui/confirm.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';

type Kind = NonNullable<Me['standing']>['kind'];

const standingQuery = (id: string) =>
  queryOptions({
    queryKey: ['user', id, 'standing'],
    queryFn: ({ signal }) => ask('GET /api/users/{id}/standing', { params: { id }, signal }),
  });

/** Before one views or acts as somebody: what that means, and why not where it may not be. */
export function StandInDialog({ kind, user, close }: { kind: Kind; user: UserRow; close: () => void }) {
  const say = useSay();
  const become = useBecome();
  const { data, error, refetch } = useQuery(standingQuery(user.id));
  const [reason, setReason] = useState('');
  const { title, verb, words, why, told } = texts[kind];
  const may = data?.[kind];
  const params = { id: user.id };
  const begin = () =>
    kind === 'acting'
      ? ask('POST /api/users/{id}/impersonate', { params, body: { reason: reason.trim() } })
      : ask('POST /api/users/{id}/view-as', { params, body: { reason: reason.trim() || null } });
  return (
    <Confirm
      title={say(title, { name: user.name })}
      verb={say(verb)}
      ready={may === true && (kind === 'viewing' || reason.trim() !== '')}
      run={() => become(begin)}
      close={close}
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {may !== undefined && may !== true ? (
        <p role="alert">
          {say(
            { en: 'This is not open to you: {reason}', de: 'Das steht Ihnen nicht offen: {reason}' },
            { reason: may.reason },
          )}
        </p>
      ) : (
        <>
          <p>{say(words, { name: user.name })}</p>
          <TextInput
            label={say(why)}
            description={say(told)}
            maxLength={500}
            required={kind === 'acting'}
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </>
      )}
    </Confirm>
  );
}

const texts = {
  viewing: {
    title: { en: 'View as {name}', de: 'Als {name} ansehen' },
    verb: { en: 'View', de: 'Ansehen' },
    words: {
      en: 'For an hour at most you see Ambit as {name} sees it. Nothing can be changed or taken along meanwhile.',
      de: 'Höchstens eine Stunde lang sehen Sie Ambit, wie {name} es sieht. Ändern oder mitnehmen lässt sich dabei nichts.',
    },
    why: { en: 'Reason (optional)', de: 'Grund (freiwillig)' },
    told: { en: 'Kept in the audit.', de: 'Steht im Protokoll.' },
  },
  acting: {
    title: { en: 'Act as {name}', de: 'Als {name} handeln' },
    verb: { en: 'Act', de: 'Handeln' },
    words: {
      en: 'For half an hour at most you work as {name}. All you do is recorded under both names. What is personal, and what authority, records or money rest on, stays closed.',
      de: 'Höchstens eine halbe Stunde lang arbeiten Sie als {name}. Alles wird unter beiden Namen festgehalten. Persönliches und das, worauf Rechte, Nachweise oder Geld beruhen, bleibt zu.',
    },
    why: { en: 'Reason', de: 'Grund' },
    told: { en: 'Kept in the audit, and told to them.', de: 'Steht im Protokoll und wird der Person mitgeteilt.' },
  },
} as const satisfies Record<Kind, Record<'title' | 'verb' | 'words' | 'why' | 'told', Text>>;
