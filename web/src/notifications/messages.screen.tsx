import { IconAlertTriangle, IconMessageCog } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { ask } from '../api/ask.ts';
import type { MailEvent, MailEvents } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { useAttempt } from '../ui/attempt.ts';
import { Form, useForm } from '../ui/form.tsx';
import { useNotify } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { languageTexts, urgencyTexts } from './looks.ts';
import { eventsQuery } from './message-queries.ts';
import css from './messages.module.css';

export const declared = screen({
  id: 'messages',
  path: '/messages',
  title: { en: 'Messages', de: 'Nachrichten' },
  help: {
    en: 'Which events tell people something, in whose words and from whom.',
    de: 'Welche Ereignisse jemandem mitgeteilt werden, mit wessen Worten und von wem.',
  },
  needs: 'notification.edit-templates',
  menu: { group: 'organization', order: 61, icon: IconMessageCog },
});

export default function Messages() {
  const say = useSay();
  const { data, error, refetch } = useQuery(eventsQuery);
  return (
    <Page declared={declared} narrow>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <span className="bone" style={{ blockSize: 320 }} />}
      {data && (
        <>
          <ul className={css.events} aria-label={say({ en: 'Events', de: 'Ereignisse' })}>
            {data.items.map((one) => (
              <Row key={one.event} one={one} />
            ))}
          </ul>
          <Sender sender={data.sender} />
        </>
      )}
    </Page>
  );
}

function Row({ one }: { one: MailEvent }) {
  const say = useSay();
  const client = useQueryClient();
  const attempt = useAttempt();
  const notify = useNotify();
  const { event, title, isOn, required, may } = one;
  const why = required ?? (may.switch === true ? null : may.switch.reason);
  const turn = (on: boolean) =>
    attempt(async () => {
      await ask('PUT /api/mail-events/{event}', { params: { event }, body: { isOn: on } });
      await client.invalidateQueries({ queryKey: eventsQuery.queryKey });
      const text = on
        ? say({ en: '“{title}” is told from now on.', de: '„{title}“ wird ab jetzt mitgeteilt.' }, { title })
        : say(
            { en: '“{title}” is told to nobody from now on.', de: '„{title}“ wird ab jetzt niemandem mitgeteilt.' },
            { title },
          );
      notify({ text });
    });
  return (
    <li className={css.event}>
      <input
        type="checkbox"
        role="switch"
        id={`event-${event}`}
        checked={isOn}
        disabled={why !== null}
        aria-describedby={`about-${event}`}
        onChange={(change) => turn(change.currentTarget.checked)}
      />
      <span className={css.eventWords}>
        <label htmlFor={`event-${event}`}>{title}</label>
        <span id={`about-${event}`} className="dim">
          {say(urgencyTexts[one.urgency])}
          {one.own.length > 0 &&
            ` · ${say({ en: 'Own words', de: 'Eigene Worte' })}: ${one.own.map((language) => say(languageTexts[language])).join(', ')}`}
          {why !== null && ` · ${why}`}
        </span>
        {one.failed.map(({ language, times }) => (
          <span key={language} className={css.failed}>
            <IconAlertTriangle size={14} aria-hidden />
            {say(
              {
                en: '{language}: could not be filled in {times} times; the delivered words left instead.',
                de: '{language}: ließ sich {times}-mal nicht ausfüllen; die mitgelieferten Worte gingen hinaus.',
              },
              { language: say(languageTexts[language]), times },
            )}
          </span>
        ))}
      </span>
      <Link to="/messages/$event" params={{ event }} className={css.edit}>
        {say({ en: 'Edit wording', de: 'Wortlaut ändern' })}
        <span className="unseen"> {title}</span>
      </Link>
    </li>
  );
}

function Sender({ sender }: { sender: MailEvents['sender'] }) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  const { name, address, may } = sender;
  const initial = useMemo(() => ({ name, address }), [name, address]);
  const form = useForm({
    name: 'mail-sender',
    initial,
    check: () => ({}),
    save: async (body) => {
      await ask('PUT /api/mail-sender', { body });
      await Promise.all([
        client.invalidateQueries({ queryKey: eventsQuery.queryKey }),
        client.invalidateQueries({ queryKey: ['organization'] }),
      ]);
      notify({ text: say({ en: 'The sender was saved.', de: 'Der Absender wurde gespeichert.' }) });
    },
  });
  return (
    <section className={css.history} aria-label={say({ en: 'Sender', de: 'Absender' })}>
      <h2>{say({ en: 'Sender', de: 'Absender' })}</h2>
      {may.edit !== true && <p className="dim">{may.edit.reason}</p>}
      <fieldset disabled={may.edit !== true} className={css.plain}>
        <Form form={form} verb={say({ en: 'Save sender', de: 'Absender speichern' })}>
          <TextInput
            label={say({ en: 'Name', de: 'Name' })}
            description={say({
              en: 'Empty: the name of the organization.',
              de: 'Leer: der Name der Organisation.',
            })}
            {...form.text('name')}
          />
          <TextInput type="email" label={say({ en: 'Address', de: 'Adresse' })} {...form.text('address')} />
        </Form>
      </fieldset>
    </section>
  );
}
