import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { address, ask } from '../api/ask.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Part, rowCount } from './part.tsx';
import css from './personal-data.module.css';

export const declared = screen({
  id: 'my-data',
  path: '/my/data',
  title: { en: 'My data', de: 'Meine Daten' },
  help: {
    en: 'Everything that is kept of you, and what becomes of it when it is erased.',
    de: 'Alles, was über Sie gespeichert ist, und was beim Tilgen daraus wird.',
  },
  needs: null,
});

export default function MyData() {
  const say = useSay();
  const { data, error, refetch } = useQuery({
    queryKey: ['my', 'data'],
    queryFn: ({ signal }) => ask('GET /api/my/personal-data', { signal }),
  });
  return (
    <Page
      declared={declared}
      narrow
      primary={
        <Button
          component="a"
          href={address('/api/my/personal-data')}
          download="my-data.json"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {say({ en: 'Download', de: 'Herunterladen' })}
        </Button>
      }
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <span className="bone" style={{ blockSize: 64 }} />}
      {data && (
        <ul className={css.parts} aria-label={say(declared.title)}>
          {data.parts.map((part) => (
            <Part
              key={`${part.table}/${part.holds}`}
              name={part.holds}
              end={say.count(rowCount, part.rows.length)}
              words={part.erased}
            />
          ))}
        </ul>
      )}
    </Page>
  );
}
