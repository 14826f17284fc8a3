import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSay } from '../language.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { NoteLine } from './note-line.tsx';
import { ownNotesQuery } from './queries.ts';
import css from './user-view.module.css';

/** What others wrote about me and let me read; nothing where there is nothing. */
export function OwnNotes({ id }: { id: string }) {
  const say = useSay();
  const list = useInfiniteQuery(ownNotesQuery(id));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (list.error) return <ProblemNote error={list.error} retry={() => void list.refetch()} />;
  if (items.length === 0) return null;
  const title = say({ en: 'Notes for you', de: 'Notizen für Sie' });
  return (
    <section aria-label={title}>
      <h2 className={css.part}>{title}</h2>
      <ul className={css.rows}>
        {items.map((note) => (
          <NoteLine key={note.id} note={note} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {say({ en: 'Show earlier ones', de: 'Frühere zeigen' })}
        </Button>
      )}
    </section>
  );
}
