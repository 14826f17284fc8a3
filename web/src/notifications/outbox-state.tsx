import { NumberInput } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { OutboxSummary } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Deed } from '../ui/deed.tsx';
import { useNotify } from '../ui/notices.tsx';
import { When } from '../ui/when.tsx';
import css from './notifications.module.css';

type Open = 'live' | 'quiet' | 'release' | 'drop' | null;

/** Whether messages leave, and what is held: with the deeds that change it. */
export function OutboxState({ summary }: { summary: OutboxSummary }) {
  const say = useSay();
  const [open, setOpen] = useState<Open>(null);
  const on = { kind: 'notification', id: '', may: summary.may.switch };
  const { liveAt, isSetUp } = summary;
  const held = summary.counts['held'] ?? 0;
  return (
    <section className={css.state} aria-label={say({ en: 'Whether messages leave', de: 'Ob Nachrichten hinausgehen' })}>
      {!isSetUp && (
        <p className={css.hint}>
          <IconInfoCircle size={16} aria-hidden />
          {say({
            en: 'Mail is not set up on this server: messages wait here. Whoever runs it sets SMTP_URL and MAIL_FROM.',
            de: 'E-Mail ist auf diesem Server nicht eingerichtet: Nachrichten warten hier. Wer ihn betreibt, setzt SMTP_URL und MAIL_FROM.',
          })}
        </p>
      )}
      <div className={css.line}>
        <p>
          {liveAt ? (
            <>
              {say({
                en: 'Live: messages leave by themselves, since',
                de: 'Live: Nachrichten gehen von selbst hinaus, seit',
              })}{' '}
              <When at={liveAt} />.
            </>
          ) : (
            say({
              en: 'Not live yet: messages are held, but for invitations and new passwords somebody asked for.',
              de: 'Noch nicht live: Nachrichten werden zurückgehalten, außer Einladungen und angeforderte neue Passwörter.',
            })
          )}{' '}
          {held > 0 && say.count(heldTexts, held)}
        </p>
        <div className={css.deeds}>
          {held > 0 && (
            <>
              <Deed privilege="notification.switch" on={on} run={() => setOpen('drop')}>
                {say({ en: 'Drop held', de: 'Zurückgehaltene verwerfen' })}
              </Deed>
              <Deed privilege="notification.switch" on={on} run={() => setOpen('release')}>
                {say({ en: 'Send held', de: 'Zurückgehaltene senden' })}
              </Deed>
            </>
          )}
          <Deed
            privilege="notification.switch"
            on={on}
            variant={liveAt ? 'default' : 'filled'}
            run={() => setOpen(liveAt ? 'quiet' : 'live')}
          >
            {liveAt
              ? say({ en: 'Hold messages', de: 'Nachrichten zurückhalten' })
              : say({ en: 'Go live', de: 'Live schalten' })}
          </Deed>
        </div>
      </div>
      {open === 'release' && <Release held={held} close={() => setOpen(null)} />}
      {open !== null && open !== 'release' && <Turn what={open} held={held} close={() => setOpen(null)} />}
    </section>
  );
}

/** Sends what is held, in waves when somebody wants to see how the first is taken. */
function Release({ held, close }: { held: number; close: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  const [most, setMost] = useState(Math.min(held, 10_000));
  return (
    <Confirm
      title={say({ en: 'Send held messages', de: 'Zurückgehaltene Nachrichten senden' })}
      verb={say({ en: 'Send', de: 'Senden' })}
      ready={most >= 1}
      run={async () => {
        const { released } = await ask('POST /api/outbox/release', { body: { most } });
        await client.invalidateQueries({ queryKey: ['outbox'] });
        notify({ text: say.count(releasedTexts, released) });
      }}
      close={close}
    >
      <p>{say.count(heldTexts, held)}</p>
      <NumberInput
        label={say({ en: 'How many, the oldest first', de: 'Wie viele, die ältesten zuerst' })}
        min={1}
        max={Math.min(held, 10_000)}
        allowDecimal={false}
        value={most}
        onChange={(value) => setMost(Number(value) || 0)}
      />
    </Confirm>
  );
}

function Turn({ what, held, close }: { what: 'live' | 'quiet' | 'drop'; held: number; close: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  const run = async () => {
    if (what === 'drop') await ask('POST /api/outbox/drop-held', {});
    else await ask('POST /api/outbox/live', { body: { live: what === 'live' } });
    await client.invalidateQueries({ queryKey: ['outbox'] });
    notify({ text: say(turns[what].done) });
  };
  const { title, verb, words } = turns[what];
  return (
    <Confirm title={say(title)} verb={say(verb)} bad={what === 'drop'} run={run} close={close}>
      <p>{say(words)}</p>
      {held > 0 && <p>{say.count(heldTexts, held)}</p>}
    </Confirm>
  );
}

const turns = {
  live: {
    title: { en: 'Go live', de: 'Live schalten' },
    verb: { en: 'Go live', de: 'Live schalten' },
    words: {
      en: 'From now on messages leave by themselves. What is held stays held until you send or drop it.',
      de: 'Ab jetzt gehen Nachrichten von selbst hinaus. Zurückgehaltene bleiben zurückgehalten, bis Sie sie senden oder verwerfen.',
    },
    done: { en: 'This organization is live.', de: 'Diese Organisation ist live.' },
  },
  quiet: {
    title: { en: 'Hold messages', de: 'Nachrichten zurückhalten' },
    verb: { en: 'Hold messages', de: 'Zurückhalten' },
    words: {
      en: 'From now on messages are held here, but for invitations and new passwords somebody asked for.',
      de: 'Ab jetzt werden Nachrichten hier zurückgehalten, außer Einladungen und angeforderten neuen Passwörtern.',
    },
    done: { en: 'Messages are held from now on.', de: 'Nachrichten werden ab jetzt zurückgehalten.' },
  },
  drop: {
    title: { en: 'Drop held messages', de: 'Zurückgehaltene Nachrichten verwerfen' },
    verb: { en: 'Drop them', de: 'Verwerfen' },
    words: {
      en: 'Nobody is told what they say, neither by mail nor in the inbox. This can’t be undone.',
      de: 'Niemand erfährt, was darin steht, weder per E-Mail noch im Posteingang. Das lässt sich nicht rückgängig machen.',
    },
    done: { en: 'Held messages were dropped.', de: 'Zurückgehaltene Nachrichten wurden verworfen.' },
  },
} as const;

const heldTexts = {
  en: { one: '{n} message is held.', other: '{n} messages are held.' },
  de: { one: '{n} Nachricht ist zurückgehalten.', other: '{n} Nachrichten sind zurückgehalten.' },
};
const releasedTexts = {
  en: { one: '{n} message leaves now.', other: '{n} messages leave now.' },
  de: { one: '{n} Nachricht geht jetzt hinaus.', other: '{n} Nachrichten gehen jetzt hinaus.' },
};
