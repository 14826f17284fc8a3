import { IconChevronLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Wording } from '../api/types.ts';
import { type Somebody, UserSelect } from '../groups/user-select.tsx';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Choice } from '../ui/choice.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { wordingQuery } from './message-queries.ts';
import css from './messages.module.css';
import { WordingForm } from './wording-form.tsx';
import { WordingHistory } from './wording-history.tsx';

export const declared = screen({
  id: 'message',
  path: '/messages/$event',
  title: { en: 'Wording of a message', de: 'Wortlaut einer Nachricht' },
  help: {
    en: 'What the message says in each language, with a preview as somebody gets it.',
    de: 'Was die Nachricht in jeder Sprache sagt, mit einer Vorschau, wie jemand sie bekommt.',
  },
  needs: 'notification.edit-templates',
});

export default function MessagePage() {
  const say = useSay();
  const { event = '' }: { event?: string } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(wordingQuery(event));
  return (
    <Page
      declared={declared}
      {...(data ? { title: data.title } : {})}
      trail={
        <Link to="/messages">
          <IconChevronLeft size={14} aria-hidden />
          {say({ en: 'Messages', de: 'Nachrichten' })}
        </Link>
      }
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <span className="bone" style={{ blockSize: 240 }} />}
      {data && <Editor wording={data} />}
    </Page>
  );
}

function Editor({ wording }: { wording: Wording }) {
  const say = useSay();
  const [user, setUser] = useState<Somebody | null>(null);
  const [look, setLook] = useState('light');
  return (
    <>
      <div className={css.previewBar}>
        <UserSelect label={say({ en: 'Preview as', de: 'Vorschau als' })} value={user} choose={setUser} />
        <Choice
          label={say({ en: 'In a mail program that is', de: 'In einem Mailprogramm, das so aussieht' })}
          value={look}
          choose={setLook}
          options={[
            { value: 'light', label: say({ en: 'Light', de: 'Hell' }) },
            { value: 'dark', label: say({ en: 'Dark', de: 'Dunkel' }) },
          ]}
        />
      </div>
      <div className={css.languages}>
        {wording.languages.map((one) => (
          <WordingForm key={one.language} wording={wording} one={one} user={user?.id ?? null} dark={look === 'dark'} />
        ))}
      </div>
      <Placeholders wording={wording} />
      <WordingHistory wording={wording} />
    </>
  );
}

function Placeholders({ wording }: { wording: Wording }) {
  const say = useSay();
  return (
    <section className={css.history} aria-label={say({ en: 'Placeholders', de: 'Platzhalter' })}>
      <h2>{say({ en: 'Placeholders', de: 'Platzhalter' })}</h2>
      <dl className={css.known}>
        {wording.placeholders.map(({ name, means, example, optional }) => (
          <div key={name}>
            <dt>
              <code>{`{{ ${name} }}`}</code>
            </dt>
            <dd>
              {means}. {say({ en: 'Such as “{example}”.', de: 'Etwa „{example}“.' }, { example })}{' '}
              {optional && (
                <span className="dim">
                  {say({ en: 'Not every message has it: ask with', de: 'Nicht jede Nachricht hat es: Fragen Sie mit' })}{' '}
                  <code>{askedWith(name)}</code>
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** How a wording asks whether there is such a value. */
const askedWith = (name: string): string => `{% if ${name} %}…{% endif %}`;
