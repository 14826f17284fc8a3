import { IconCertificate, IconPlus, IconPrinter } from '@tabler/icons-react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { screen } from '../screen.tsx';
import { Deed } from '../ui/deed.tsx';
import { Page } from '../ui/page.tsx';
import { TranscriptView } from './transcript-view.tsx';
import css from './transcripts.module.css';

export const declared = screen({
  id: 'my-transcript',
  path: '/my/transcript',
  title: { en: 'My transcript', de: 'Mein Lernnachweis' },
  help: {
    en: 'Everything you completed, here or elsewhere.',
    de: 'Alles, was Sie abgeschlossen haben, hier oder anderswo.',
  },
  needs: 'transcript.view-own',
  menu: { group: 'mine', order: 5, icon: IconCertificate },
});

export default function MyTranscript() {
  const say = useSay();
  const { user } = useMe();
  const [adding, setAdding] = useState(false);
  return (
    <Page
      declared={declared}
      narrow
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
            privilege="external-training.add-own"
            leftSection={<IconPlus size={16} aria-hidden />}
            run={() => setAdding(true)}
          >
            {say({ en: 'Add training', de: 'Schulung eintragen' })}
          </Deed>
        </div>
      }
    >
      <TranscriptView user={user.id} own adding={adding} stopAdding={() => setAdding(false)} />
    </Page>
  );
}
