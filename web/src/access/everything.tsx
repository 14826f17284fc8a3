import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import { Checkbox, TextInput } from '@mantine/core';
import { IconCheck, IconMinus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { UserAccessAnswer } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import css from './inspector.module.css';
import { accessQuery } from './queries.ts';
import type { Asked } from './question-fields.tsx';

type Area = UserAccessAnswer['areas'][number];
type Privilege = Area['privileges'][number];

/** Everything somebody may do, by area; beside somebody else, where they differ. */
export function Everything({ asked, user, other }: { asked: Asked; user: string; other: string | undefined }) {
  const say = useSay();
  const [words, setWords] = useState('');
  const [whole, setWhole] = useState(false);
  const one = useQuery(accessQuery(user, say.language));
  const two = useQuery({ ...accessQuery(other ?? '', say.language), enabled: other !== undefined });
  const error = one.error ?? two.error;
  if (error)
    return <ProblemNote error={error} retry={() => void Promise.all([one.refetch(), other && two.refetch()])} />;
  if (!one.data || (other && !two.data)) return <span className="bone" style={{ blockSize: 240 }} />;
  const theirs = new Map(
    (two.data?.areas ?? []).flatMap(({ privileges }) => privileges).map((each) => [each.id, each]),
  );
  const holds = (text: string) => text.toLowerCase().includes(words.trim().toLowerCase());
  const isShown = (each: Privilege) => {
    const differs = other ? waysOf(each) !== waysOf(theirs.get(each.id)) : each.may;
    return (whole || differs) && (holds(each.title) || holds(each.id));
  };
  const areas = one.data.areas
    .map((area) => ({ ...area, privileges: area.privileges.filter(isShown) }))
    .filter(({ privileges }) => privileges.length > 0);
  return (
    <section className={css.verdict}>
      <div className={css.narrowing}>
        <TextInput
          aria-label={say({ en: 'Search deeds', de: 'Handlungen suchen' })}
          placeholder={say({ en: 'Search deeds', de: 'Handlungen suchen' })}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Checkbox
          label={
            other
              ? say({ en: 'Also where they are alike', de: 'Auch, worin sie gleich sind' })
              : say({ en: 'Also what is not allowed', de: 'Auch, was nicht erlaubt ist' })
          }
          checked={whole}
          onChange={(event) => setWhole(event.currentTarget.checked)}
        />
      </div>
      {areas.length === 0 && (
        <p className="dim">{say({ en: 'Nothing to show here.', de: 'Hier gibt es nichts zu zeigen.' })}</p>
      )}
      {areas.map(({ id, title, privileges }) => (
        <section key={id}>
          <h2 className={css.heading}>{title}</h2>
          <ul className={css.deeds}>
            {privileges.map((each) => (
              <li key={each.id}>
                <Link
                  to="."
                  search={(before: Record<string, unknown>) => ({
                    ...before,
                    part: 'one',
                    deed: each.id,
                    type: undefined,
                    things: undefined,
                    names: undefined,
                  })}
                >
                  {each.title}
                </Link>
                <Held name={asked.values.userName} privilege={each} />
                {other && <Held name={asked.values.otherName} privilege={theirs.get(each.id)} />}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

const waysOf = (privilege: Privilege | undefined): string =>
  privilege?.may ? JSON.stringify(privilege.ways.map(({ scope }) => scope).sort()) : '';

/** Yes with the roles and their scopes, or no. */
function Held({ name, privilege }: { name: string | undefined; privilege: Privilege | undefined }) {
  const say = useSay();
  const may = privilege?.may === true;
  const ways = privilege?.ways.map(({ role, scope }) => `${role} (${scope})`).join(', ');
  return (
    <span className={css.held} data-may={may}>
      {may ? <IconCheck size={14} aria-hidden /> : <IconMinus size={14} aria-hidden />}
      <span>
        {name && <span className="dim">{name}: </span>}
        {may ? ways || say({ en: 'yes', de: 'ja' }) : say({ en: 'no', de: 'nein' })}
      </span>
    </span>
  );
}
