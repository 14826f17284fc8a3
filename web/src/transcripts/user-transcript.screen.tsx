import { IconChevronLeft, IconPlus, IconPrinter } from '@tabler/icons-react';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Deed } from '../ui/deed.tsx';
import { Page } from '../ui/page.tsx';
import { transcriptQuery } from './queries.ts';
import { TranscriptView } from './transcript-view.tsx';
import css from './transcripts.module.css';

export const declared = screen({
  id: 'user-transcript',
  path: '/users/$id/transcript',
  title: { en: 'Transcript', de: 'Lernnachweis' },
  help: {
    en: 'Everything this [user|user] completed, here or elsewhere.',
    de: 'Alles, was diese Person abgeschlossen hat, hier oder anderswo.',
  },
  needs: 'transcript.view',
});

export default function UserTranscript() {
  const say = useSay();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data } = useQuery(transcriptQuery(id, false));
  const [adding, setAdding] = useState(false);
  return (
    <Page
      declared={declared}
      narrow
      {...(data
        ? { title: say({ en: 'Transcript of {name}', de: 'Lernnachweis von {name}' }, { name: data.user.name }) }
        : {})}
      trail={
        <Link to="/users/$id" params={{ id }}>
          <IconChevronLeft size={14} aria-hidden />
          {data?.user.name ?? say({ en: '[user|User]', de: '[user|Benutzer]' })}
        </Link>
      }
      primary={
        <div className={css.primary}>
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => globalThis.print()}
          >
            {say({ en: 'Print', de: 'Drucken' })}
          </Button>
          <Deed
            privilege="external-training.add"
            leftSection={<IconPlus size={16} aria-hidden />}
            run={() => setAdding(true)}
          >
            {say({ en: 'Add training', de: 'Schulung eintragen' })}
          </Deed>
        </div>
      }
    >
      <TranscriptView key={id} user={id} own={false} adding={adding} stopAdding={() => setAdding(false)} />
    </Page>
  );
}
