import { Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Wording, WordingIn } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Deed } from '../ui/deed.tsx';
import { useRested } from './rested-words.ts';
import { Form, useForm } from '../ui/form.tsx';
import { useNotify } from '../ui/notices.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { LineDiff } from './wording-history.tsx';
import { MailLook } from './mail-look.tsx';
import { eventsQuery, previewQuery, wordingQuery } from './message-queries.ts';
import css from './messages.module.css';
import { languageTexts } from './looks.ts';

type Words = { subject: string; text: string; button: string };
type Props = { wording: Wording; one: WordingIn; user: string | null; dark: boolean };

/** The wording in one language: to be changed, seen as it will look, compared with the delivered one and reset to it. */
export function WordingForm({ wording, one, user, dark }: Props) {
  const say = useSay();
  const { event } = wording;
  const { language, delivered } = one;
  const refresh = useRefresh(event);
  const version = useRef(wording.version);
  useEffect(() => {
    version.current = Math.max(version.current, wording.version);
  }, [wording.version]);
  const missing = say({ en: 'Write something here.', de: 'Schreiben Sie hier etwas.' });
  const form = useForm<Words>({
    name: `wording.${event}.${language}`,
    initial: one.words,
    check: ({ subject, text, button }) => ({
      ...(!subject.trim() && { subject: missing }),
      ...(!text.trim() && { text: missing }),
      ...(!button.trim() && { button: missing }),
    }),
    save: async (words) => {
      const params = { event, language };
      const saved = await ask('PUT /api/mail-templates/{event}/{language}', {
        params,
        body: words,
        version: version.current,
      });
      version.current = saved.version;
      await refresh(say({ en: 'The wording was saved.', de: 'Der Wortlaut wurde gespeichert.' }));
    },
    reload: async () => {
      const fresh = await ask('GET /api/mail-templates/{event}', { params: { event } });
      version.current = fresh.version;
      const theirs = fresh.languages.find((each) => each.language === language) ?? one;
      return { ...theirs.words };
    },
  });
  const [open, setOpen] = useState<'reset' | 'diff' | null>(null);
  const textArea = useRef<HTMLTextAreaElement>(null);
  const insert = (name: string) => {
    const area = textArea.current;
    const [from, to] = area
      ? [area.selectionStart, area.selectionEnd]
      : [form.values.text.length, form.values.text.length];
    form.set('text', `${form.values.text.slice(0, from)}{{ ${name} }}${form.values.text.slice(to)}`);
    area?.focus();
  };
  const name = say(languageTexts[language]);
  return (
    <section className={css.language} aria-label={name}>
      <header className={css.languageHead}>
        <h2>{name}</h2>
        <span className="dim">
          {one.isOwn
            ? say({ en: 'Own words', de: 'Eigene Worte' })
            : say({ en: 'As delivered', de: 'Wie mitgeliefert' })}
        </span>
      </header>
      <Form form={form} verb={say({ en: 'Save wording', de: 'Wortlaut speichern' })}>
        <TextInput label={say({ en: 'Subject', de: 'Betreff' })} maxLength={400} {...form.text('subject')} />
        <Textarea
          ref={textArea}
          label={say({ en: 'Text', de: 'Text' })}
          description={say({
            en: 'An empty line begins a new paragraph. The button with the link stands below by itself.',
            de: 'Eine leere Zeile beginnt einen neuen Absatz. Der Knopf mit dem Link steht von selbst darunter.',
          })}
          autosize
          minRows={6}
          maxLength={8_000}
          {...form.text('text')}
        />
        <p className={css.placeholders}>
          {wording.placeholders.map((each) => (
            <button key={each.name} type="button" title={each.means} onClick={() => insert(each.name)}>
              {`{{ ${each.name} }}`}
            </button>
          ))}
        </p>
        <TextInput label={say({ en: 'Button', de: 'Knopf' })} maxLength={120} {...form.text('button')} />
      </Form>
      {one.isOwn && (
        <p className={css.languageDeeds}>
          <Deed privilege="notification.edit-templates" size="xs" run={() => setOpen(open === 'diff' ? null : 'diff')}>
            {say({ en: 'Compare with delivered', de: 'Mit mitgeliefertem vergleichen' })}
          </Deed>
          <Deed privilege="notification.edit-templates" size="xs" run={() => setOpen('reset')}>
            {say({ en: 'Reset to delivered', de: 'Auf mitgelieferten zurücksetzen' })}
          </Deed>
        </p>
      )}
      {open === 'diff' && <LineDiff before={whole(delivered)} after={whole(form.values)} />}
      {open === 'reset' && (
        <Confirm
          title={say({ en: 'Reset the wording', de: 'Den Wortlaut zurücksetzen' })}
          verb={say({ en: 'Reset', de: 'Zurücksetzen' })}
          run={async () => {
            const params = { event, language };
            const saved = await ask('DELETE /api/mail-templates/{event}/{language}', {
              params,
              version: version.current,
            });
            version.current = saved.version;
            form.drop();
            await refresh(
              say({ en: 'The delivered wording holds again.', de: 'Der mitgelieferte Wortlaut gilt wieder.' }),
            );
          }}
          close={() => setOpen(null)}
        >
          <p>
            {say({
              en: 'The next messages leave with the delivered words. Yours stay in the history.',
              de: 'Die nächsten Nachrichten gehen mit den mitgelieferten Worten hinaus. Ihre bleiben im Verlauf.',
            })}
          </p>
        </Confirm>
      )}
      <Preview event={event} language={language} words={form.values} user={user} dark={dark} />
    </section>
  );
}

const whole = ({ subject, text, button }: Words): string => [subject, '', text, '', `[${button}]`].join('\n');

/** What is typed, as it will look; while something is wrong with it, what. */
function Preview({ event, language, words, user, dark }: PreviewProps) {
  const say = useSay();
  const rested = useRested(JSON.stringify(words));
  const body = { language, ...(JSON.parse(rested) as Words), ...(user && { userId: user }) };
  const { data, error } = useQuery(previewQuery(event, body));
  if (error) return <ProblemNote error={error} />;
  if (!data) return <span className="bone" style={{ blockSize: 160 }} />;
  if (data.mail) return <MailLook mail={data.mail} dark={dark} />;
  return (
    <ul className={css.faults} aria-label={say({ en: 'What is wrong', de: 'Was nicht stimmt' })}>
      {data.faults.map(({ field, says }) => (
        <li key={`${field} ${says}`}>{says}</li>
      ))}
    </ul>
  );
}
type PreviewProps = {
  event: string;
  language: WordingIn['language'];
  words: Words;
  user: string | null;
  dark: boolean;
};

function useRefresh(event: string): (text: string) => Promise<void> {
  const client = useQueryClient();
  const notify = useNotify();
  return async (text) => {
    await Promise.all([
      client.invalidateQueries({ queryKey: wordingQuery(event).queryKey }),
      client.invalidateQueries({ queryKey: eventsQuery.queryKey }),
    ]);
    notify({ text });
  };
}
