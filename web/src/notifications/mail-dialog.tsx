import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Mail } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Deed } from '../ui/deed.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Facts } from '../ui/facts.tsx';
import { useNotify } from '../ui/notices.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Status } from '../ui/status.tsx';
import { When } from '../ui/when.tsx';
import { mailLooks, reasonTexts } from './looks.ts';
import css from './notifications.module.css';
import { mailQuery } from './queries.ts';

/** One message: what it says, where it stands, and what may be done with it. The link in it is shown to nobody. */
export function MailDialog({ mail, close }: { mail: Mail; close: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  const { data, error: unread } = useQuery(mailQuery(mail.id));
  const one = data ?? mail;
  const [error, setError] = useState<unknown>(null);
  const on = (may: keyof Mail['may']) => ({ kind: 'notification', id: one.id, may: one.may[may] });
  const attempt = (work: () => Promise<unknown>, text: string) => {
    setError(null);
    work()
      .then(() => client.invalidateQueries({ queryKey: ['outbox'] }))
      .then(() => notify({ text }))
      .then(close)
      .catch(setError);
  };
  const send = () =>
    attempt(
      () => ask('POST /api/outbox/{id}/send', { params: { id: one.id } }),
      say({ en: 'The message leaves now.', de: 'Die Nachricht geht jetzt hinaus.' }),
    );
  const drop = () =>
    attempt(
      () => ask('POST /api/outbox/{id}/drop', { params: { id: one.id } }),
      say({ en: 'The message was dropped.', de: 'Die Nachricht wurde verworfen.' }),
    );
  const isOpen = one.state === 'waiting' || one.state === 'held' || one.state === 'failed';
  return (
    <Dialog
      title={one.subject}
      close={close}
      footer={
        <>
          {isOpen && (
            <Deed privilege="notification.switch" on={on('drop')} run={drop}>
              {say({ en: 'Drop', de: 'Verwerfen' })}
            </Deed>
          )}
          {one.state !== 'dropped' && (
            <Deed privilege="notification.view-outbox" on={on('send')} run={send} variant="filled">
              {one.state === 'sent'
                ? say({ en: 'Send again', de: 'Erneut senden' })
                : say({ en: 'Send now', de: 'Jetzt senden' })}
            </Deed>
          )}
        </>
      }
    >
      <div className={css.words}>
        {error !== null && <ProblemNote error={error} />}
        <Facts
          facts={[
            [{ en: 'To', de: 'An' }, [one.to.name, one.to.address].filter(Boolean).join(' · ')],
            ...(data ? [[{ en: 'From', de: 'Von' }, data.from] as const] : []),
            [{ en: 'State', de: 'Zustand' }, <Status key="state" look={mailLooks[one.state]} />],
            ...(one.reason ? [[{ en: 'Why', de: 'Warum' }, say(reasonTexts[one.reason])] as const] : []),
            ...(one.fault ? [[{ en: 'Last answer', de: 'Letzte Antwort' }, one.fault] as const] : []),
            ...(one.state === 'waiting' && one.attempts > 0
              ? [[{ en: 'Next attempt', de: 'Nächster Versuch' }, <When key="due" at={one.dueAt} />] as const]
              : []),
            ...(one.sentAt ? [[{ en: 'Sent', de: 'Gesendet' }, <When key="sent" at={one.sentAt} />] as const] : []),
          ]}
        />
        {unread && <ProblemNote error={unread} />}
        {data ? <p className={css.letter}>{data.text}</p> : <span className="bone" style={{ blockSize: 120 }} />}
      </div>
    </Dialog>
  );
}
