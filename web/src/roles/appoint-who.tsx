import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSay } from '../language.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { useRestedWords } from '../ui/rested.ts';
import { AppointBones, AppointChoice } from './appoint-choice.tsx';
import { anchorOf, type Chosen } from './appoint-state.ts';
import css from './appoint.module.css';
import { candidatesQuery } from './queries.ts';

/** Who gets it: those within reach, each with the reason where it is out of the question. */
export function AppointWho({ chosen, choose }: { chosen: Chosen; choose: (user: string) => void }) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const search = useRestedWords(typed);
  const { data, error, refetch } = useQuery(candidatesQuery(search, chosen.role, anchorOf(chosen.at)));
  return (
    <section className={css.step}>
      <TextInput
        label={say({ en: 'Find [user|a user]', de: 'Suchen ([users|Benutzer])' })}
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <AppointBones />}
      <ul className={css.choices} aria-label={say({ en: '[users|Users]', de: '[users|Benutzer]' })}>
        {data?.items.map(({ id, name, userName, location, roles, available, because }) => (
          <li key={id}>
            <AppointChoice
              {...{ available, because }}
              choose={() => choose(id)}
              sentence={[userName, ...roles].join(' · ')}
              aside={location?.name}
            >
              {name}
            </AppointChoice>
          </li>
        ))}
      </ul>
      {data?.items.length === 0 && <p className="dim">{say({ en: 'Nobody is found.', de: 'Niemand gefunden.' })}</p>}
      {data?.more && (
        <p className="dim small">
          {say({ en: 'There are more: type a name.', de: 'Es gibt mehr: Tippen Sie einen Namen.' })}
        </p>
      )}
    </section>
  );
}
