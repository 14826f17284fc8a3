import { Button } from '@mantine/core';
import { IconMapOff } from '@tabler/icons-react';
import { Link, useRouter } from '@tanstack/react-router';
import { useSay } from '../language.tsx';
import { Empty } from '../ui/empty.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import css from './stumbled.module.css';

/** A screen that could not be shown; most often its file is gone because a newer version was installed. */
export function Stumbled({ error }: { error: unknown }) {
  const router = useRouter();
  return (
    <div className={css.room}>
      <ProblemNote
        error={error}
        retry={() => (isChunkGone(error) ? document.location.reload() : void router.invalidate())}
      />
    </div>
  );
}

export function NotFound() {
  const say = useSay();
  return (
    <main className={css.room}>
      <Empty
        page
        icon={IconMapOff}
        title={say({ en: 'There is nothing at this address', de: 'Unter dieser Adresse gibt es nichts' })}
        action={
          <Button component={Link} to="/" variant="default">
            {say({ en: 'Go to your start page', de: 'Zur Startseite' })}
          </Button>
        }
      >
        {say({
          en: 'It may have been removed, or it lies outside what you may see.',
          de: 'Vielleicht wurde es entfernt, oder es liegt außerhalb dessen, was Sie sehen dürfen.',
        })}
      </Empty>
    </main>
  );
}

const isChunkGone = (error: unknown): boolean => error instanceof TypeError && /import/u.test(error.message);
