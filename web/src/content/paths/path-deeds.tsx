import { IconClipboardCheck, IconCopy, IconSend, IconTrash, IconArchive } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../../api/ask.ts';
import type { Path } from '../../api/types.ts';
import { useSay } from '../../language.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { Deed } from '../../ui/deed.tsx';
import { useNotify } from '../../ui/notices.tsx';
import { pathQuery } from '../queries.ts';
import { NamePath } from './name-path.tsx';
import css from './paths.module.css';

/** What may be done with a path as a whole: the next thing stands out. */
export function PathDeeds({ path }: { path: Path }) {
  const say = useSay();
  const navigate = useNavigate();
  const [asking, setAsking] = useState<'publish' | 'retire' | 'copy' | 'delete' | null>(null);
  const { id, state, may } = path;
  const on = { kind: 'path', id, may: may?.edit };
  const isPublished = state === 'published';
  return (
    <div className={css.deeds}>
      <Deed privilege="path.create" leftSection={<IconCopy size={16} aria-hidden />} run={() => setAsking('copy')}>
        {say({ en: 'Copy', de: 'Kopieren' })}
      </Deed>
      {isPublished ? (
        <Deed
          privilege="path.edit"
          on={on}
          leftSection={<IconArchive size={16} aria-hidden />}
          run={() => setAsking('retire')}
        >
          {say({ en: 'Retire', de: 'Außer Dienst stellen' })}
        </Deed>
      ) : (
        <Deed
          privilege="path.edit"
          on={on}
          leftSection={<IconTrash size={16} aria-hidden />}
          run={() => setAsking('delete')}
        >
          {say({ en: 'Delete', de: 'Löschen' })}
        </Deed>
      )}
      {isPublished ? (
        <Deed
          privilege="assignment.create"
          variant="filled"
          leftSection={<IconClipboardCheck size={16} aria-hidden />}
          run={() => void navigate({ to: '/assignments/new', search: { path: id } })}
        >
          {say({ en: 'Assign learning path', de: 'Lernpfad zuweisen' })}
        </Deed>
      ) : (
        <Deed
          privilege="path.edit"
          on={on}
          variant="filled"
          leftSection={<IconSend size={16} aria-hidden />}
          run={() => setAsking('publish')}
        >
          {say({ en: 'Publish', de: 'Veröffentlichen' })}
        </Deed>
      )}
      {asking === 'copy' && (
        <NamePath
          of={id}
          verb={say({ en: 'Copy learning path', de: 'Lernpfad kopieren' })}
          close={() => setAsking(null)}
        />
      )}
      {asking && asking !== 'copy' && <Asked path={path} deed={asking} close={() => setAsking(null)} />}
    </div>
  );
}

const deeds = {
  publish: {
    title: { en: 'Publish {title}', de: '{title} veröffentlichen' },
    verb: { en: 'Publish', de: 'Veröffentlichen' },
    says: {
      en: 'It can be assigned from now on. Whoever is on it gets the steps that are new.',
      de: 'Ab jetzt lässt er sich zuweisen. Wer darauf ist, bekommt die neuen Schritte.',
    },
    done: { en: '{title} is published.', de: '{title} ist veröffentlicht.' },
  },
  retire: {
    title: { en: 'Retire {title}', de: '{title} außer Dienst stellen' },
    verb: { en: 'Retire', de: 'Außer Dienst stellen' },
    says: {
      en: 'Nobody new is put on it. Whoever is on it goes on, and you can publish it again.',
      de: 'Niemand Neues kommt darauf. Wer darauf ist, macht weiter, und Sie können ihn wieder veröffentlichen.',
    },
    done: { en: '{title} is retired.', de: '{title} ist außer Dienst.' },
  },
  delete: {
    title: { en: 'Delete {title}', de: '{title} löschen' },
    verb: { en: 'Delete learning path', de: 'Lernpfad löschen' },
    says: {
      en: 'The path is gone then; its [courses|courses] stay. One that somebody was on is kept and cannot be deleted.',
      de: 'Der Pfad ist dann weg; seine [courses|Kurse] bleiben. Einer, auf dem jemand war, lässt sich nicht löschen.',
    },
    done: { en: '{title} was deleted.', de: '{title} wurde gelöscht.' },
  },
} as const;

function Asked({ path, deed, close }: { path: Path; deed: keyof typeof deeds; close: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const navigate = useNavigate();
  const notify = useNotify();
  const { id, title, problems } = path;
  const words = deeds[deed];
  const hinders = deed === 'publish' && problems.length > 0;
  return (
    <Confirm
      title={say(words.title, { title })}
      verb={say(words.verb)}
      bad={deed !== 'publish'}
      ready={!hinders}
      run={async () => {
        if (deed === 'delete') {
          await ask('DELETE /api/paths/{id}', { params: { id } });
          await navigate({ to: '/paths' });
        } else {
          const kept = await ask(`POST /api/paths/{id}/${deed}`, { params: { id } });
          client.setQueryData(pathQuery(id).queryKey, kept);
        }
        await client.invalidateQueries({ queryKey: ['paths'] });
        notify({ text: say(words.done, { title }) });
        close();
      }}
      close={close}
    >
      {hinders ? (
        <ul className={css.problems}>
          {problems.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      ) : (
        <p>{say(words.says)}</p>
      )}
    </Confirm>
  );
}
