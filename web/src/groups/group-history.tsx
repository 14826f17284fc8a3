import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { GroupRow } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { ShowMore } from '../ui/gathered.tsx';
import css from './groups.module.css';
import { memberHistoryQuery } from './queries.ts';

/** Who was a member when, and as what; asked for when it is opened. */
export function GroupHistory({ group }: { group: GroupRow }) {
  const say = useSay();
  const [shown, setShown] = useState(false);
  return (
    <section className={css.part} aria-label={say({ en: 'Past members', de: 'Frühere Mitglieder' })}>
      <header>
        <h2>{say({ en: 'Who was a member when', de: 'Wer wann Mitglied war' })}</h2>
        <Button variant="default" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? say({ en: 'Hide', de: 'Ausblenden' }) : say({ en: 'Show', de: 'Zeigen' })}
        </Button>
      </header>
      {shown && <Periods group={group} />}
    </section>
  );
}

function Periods({ group }: { group: GroupRow }) {
  const say = useSay();
  const list = useInfiniteQuery(memberHistoryQuery(group.id));
  const rows = list.data?.pages.flatMap(({ items }) => items);
  const from = (at: string | null) =>
    at
      ? say({ en: 'from {day}', de: 'ab {day}' }, { day: say.date(at) })
      : say({ en: 'before this was kept', de: 'von früher her' });
  return (
    <>
      {list.error && <ProblemNote error={list.error} retry={() => void list.refetch()} />}
      {!rows && !list.error && <span className="bone" style={{ blockSize: 24 }} />}
      {rows?.length === 0 && <p className="dim">{say({ en: 'Nobody yet.', de: 'Noch niemand.' })}</p>}
      <ul className={css.rows}>
        {rows?.map((one) => (
          <li key={one.id}>
            <span className={css.words}>
              <span>{one.name}</span>
              {one.function && <span className="dim">{one.function}</span>}
            </span>
            <span className="dim">
              {[
                from(one.beganAt),
                one.endedAt && say({ en: 'to {day}', de: 'bis {day}' }, { day: say.date(one.endedAt) }),
                one.endedBy && say({ en: 'ended by {name}', de: 'beendet von {name}' }, { name: one.endedBy }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      <ShowMore list={list} />
    </>
  );
}
