import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { Answer, User } from '../api/types.ts';
import { useSay } from '../language.tsx';
import type { Text } from '../say.ts';
import { ProblemNote } from '../ui/problem-note.tsx';
import { When } from '../ui/when.tsx';
import { userHistoryQuery } from './queries.ts';
import css from './user-view.module.css';

type Entry = Answer<'GET /api/users/{id}/history'>['items'][number];

/** What was done to a user: who, when, why, and what was so before and after. */
export function UserHistory({ user }: { user: User }) {
  const say = useSay();
  const list = useInfiniteQuery(userHistoryQuery(user.id));
  const items = list.data?.pages.flatMap((page) => page.items);
  if (list.error) return <ProblemNote error={list.error} retry={() => void list.refetch()} />;
  if (!items) return <span className="bone" style={{ blockSize: 96 }} />;
  if (items.length === 0)
    return (
      <p className="dim">
        {say(
          { en: 'Nothing was changed about {name} yet.', de: 'An {name} wurde noch nichts geändert.' },
          { name: user.name },
        )}
      </p>
    );
  return (
    <>
      <ol className={css.rows}>
        {items.map((each) => (
          <One key={each.id} entry={each} />
        ))}
      </ol>
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {say({ en: 'Show earlier ones', de: 'Frühere zeigen' })}
        </Button>
      )}
    </>
  );
}

function One({ entry: { at, deed, by, role, reason, changed } }: { entry: Entry }) {
  const say = useSay();
  const none = say({ en: 'nothing', de: 'nichts' });
  return (
    <li className={css.entry}>
      <div className={css.entryHead}>
        <b>{deed}</b>
        <When at={at} />
      </div>
      {changed.map(({ field, before, after }) => (
        <p key={field}>
          {fields[field] ? say(fields[field]) : field}:{' '}
          {field === 'from' && after ? (
            <ins>{say.day(after)}</ins>
          ) : (
            <>
              <del>{before ?? none}</del> → <ins>{after ?? none}</ins>
            </>
          )}
        </p>
      ))}
      {reason && <p>{reason}</p>}
      <p className="dim">
        {[by ?? say({ en: 'By itself, on its day', de: 'Von selbst, am Tag' }), role].filter(Boolean).join(' · ')}
      </p>
    </li>
  );
}

const fields: Readonly<Record<string, Text | undefined>> = {
  state: { en: 'State', de: 'Zustand' },
  until: { en: 'Until', de: 'Bis' },
  userName: { en: 'User name', de: 'Benutzername' },
  firstName: { en: 'First name', de: 'Vorname' },
  middleName: { en: 'Middle name', de: 'Zweiter Vorname' },
  lastName: { en: 'Last name', de: 'Nachname' },
  email: { en: 'E-mail', de: 'E-Mail' },
  phone: { en: 'Phone', de: 'Telefon' },
  language: { en: 'Language', de: 'Sprache' },
  timeZone: { en: 'Time zone', de: 'Zeitzone' },
  employeeIdentifier: { en: 'Employee identifier', de: 'Personalnummer' },
  locationId: { en: '[location|Location]', de: '[location|Standort]' },
  location: { en: '[location|Location]', de: '[location|Standort]' },
  from: { en: 'From the day', de: 'Ab dem Tag' },
  role: { en: 'Role', de: 'Rolle' },
  photo: { en: 'Picture', de: 'Bild' },
};
