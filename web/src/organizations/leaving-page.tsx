import { Textarea } from '@mantine/core';
import { IconEraser, IconLock, IconLockOpen } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Closure, Organization } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Deed } from '../ui/deed.tsx';
import { Facts } from '../ui/facts.tsx';
import { useNotify } from '../ui/notices.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { When } from '../ui/when.tsx';
import css from './organizations.module.css';
import { closureQuery } from './queries.ts';

type Open = 'close' | 'reopen' | 'erase' | 'keep';

/** A client leaves: closed, erased after the waiting time, and what is left of it then. */
export function LeavingPage({ organization }: { organization: Organization }) {
  const say = useSay();
  const [open, setOpen] = useState<Open | null>(null);
  const { data, error, refetch } = useQuery(closureQuery(organization.id));
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />;
  if (!data) return <span className="bone" style={{ blockSize: 120 }} />;
  const { closed, erasure, erased, may, clients } = data;
  const on = (deed: 'close' | 'erase') => ({ kind: 'organization', id: organization.id, may: may[deed] });
  return (
    <section className={css.part}>
      {erased ? (
        <Erased erased={erased} />
      ) : (
        <>
          <p>{standing(data, say)}</p>
          {closed && (
            <Facts
              facts={[
                [{ en: 'Closed', de: 'Geschlossen' }, <When key="at" at={closed.at} />],
                [{ en: 'By', de: 'Durch' }, closed.by],
                [{ en: 'Reason', de: 'Grund' }, closed.reason],
                ...(erasure
                  ? [[{ en: 'Erased on', de: 'Getilgt am' }, <Countdown key="c" at={erasure.eraseAt} />] as const]
                  : []),
              ]}
            />
          )}
          {closed && !erasure && clients.length > 0 && (
            <p className="dim">
              {say(
                { en: 'To be erased before it: {list}.', de: 'Vorher zu tilgen: {list}.' },
                { list: clients.map(({ name }) => name).join(', ') },
              )}
            </p>
          )}
          <div className={css.head}>
            {!closed && (
              <Deed
                privilege="client.close"
                on={on('close')}
                leftSection={<IconLock size={16} aria-hidden />}
                run={() => setOpen('close')}
              >
                {say({ en: 'Close client', de: 'Kundenorganisation schließen' })}
              </Deed>
            )}
            {closed && !erasure && (
              <>
                <Deed
                  privilege="client.close"
                  on={on('close')}
                  leftSection={<IconLockOpen size={16} aria-hidden />}
                  run={() => setOpen('reopen')}
                >
                  {say({ en: 'Open again', de: 'Wieder öffnen' })}
                </Deed>
                <Deed
                  privilege="client.erase"
                  on={on('erase')}
                  leftSection={<IconEraser size={16} aria-hidden />}
                  run={() => setOpen('erase')}
                >
                  {say({ en: 'Have it erased', de: 'Tilgen lassen' })}
                </Deed>
              </>
            )}
            {erasure && !erasure.begun && (
              <Deed privilege="client.erase" on={on('erase')} run={() => setOpen('keep')}>
                {say({ en: 'Call erasure off', de: 'Tilgen zurücknehmen' })}
              </Deed>
            )}
          </div>
        </>
      )}
      {open && <Ask what={open} organization={organization} closure={data} close={() => setOpen(null)} />}
    </section>
  );
}

type Say = ReturnType<typeof useSay>;

function standing({ closed, erasure, days }: Closure, say: Say): string {
  if (erasure?.begun) return say({ en: 'It is being erased.', de: 'Sie wird gerade getilgt.' });
  if (erasure)
    return say({
      en: 'Nobody signs in any more, and everything will be erased. Until then that can be called off.',
      de: 'Niemand meldet sich mehr an, und alles wird getilgt. Bis dahin lässt sich das zurücknehmen.',
    });
  if (closed)
    return say({
      en: 'Nobody signs in any more. Everything is still there: it can be exported, opened again or erased.',
      de: 'Niemand meldet sich mehr an. Alles ist noch da: Es kann exportiert, wieder geöffnet oder getilgt werden.',
    });
  return say(
    {
      en: 'A client that leaves takes its export along, is closed, and is erased after {n} days.',
      de: 'Wer geht, nimmt den Export mit, wird geschlossen und nach {n} Tagen getilgt.',
    },
    { n: days },
  );
}

/** The day, and how many days are left. */
function Countdown({ at }: { at: string }) {
  const say = useSay();
  return (
    <span>
      <When at={at} /> <span className="dim">{say.ago(at)}</span>
    </span>
  );
}

/** Says what a deed does before it is done; a reason stands in the audit. */
function Ask({
  what,
  organization,
  closure,
  close,
}: {
  what: Open;
  organization: Organization;
  closure: Closure;
  close: () => void;
}) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  const [reason, setReason] = useState('');
  const { id, name } = organization;
  const values = { name, n: closure.days };
  const { title, verb, effect, done } = deeds[what];
  const asksWhy = what === 'close' || what === 'erase';
  const run = async () => {
    const params = { id };
    if (what === 'close') await ask('POST /api/organizations/{id}/closure', { params, body: { reason } });
    if (what === 'reopen') await ask('DELETE /api/organizations/{id}/closure', { params });
    if (what === 'erase') await ask('POST /api/organizations/{id}/erasure', { params, body: { name, reason } });
    if (what === 'keep') await ask('DELETE /api/organizations/{id}/erasure', { params });
    await Promise.all([
      client.invalidateQueries({ queryKey: ['organization', id] }),
      client.invalidateQueries({ queryKey: ['organizations'] }),
    ]);
    notify({ text: say(done, values) });
  };
  return (
    <Confirm
      title={say(title, values)}
      verb={say(verb)}
      bad={asksWhy}
      ready={!asksWhy || reason.trim() !== ''}
      {...(what === 'erase' ? { typed: name } : {})}
      run={run}
      close={close}
    >
      <p>{say(effect, values)}</p>
      {asksWhy && (
        <Textarea
          label={say({ en: 'Reason', de: 'Grund' })}
          description={say({
            en: 'It stands in the audit and in the statement.',
            de: 'Er steht im Protokoll und in der Erklärung.',
          })}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </Confirm>
  );
}

const deeds = {
  close: {
    title: { en: 'Close {name}', de: '{name} schließen' },
    verb: { en: 'Close client', de: 'Schließen' },
    effect: {
      en: 'Nobody signs in to {name} any more, and whoever is signed in is out at the next click. Nothing is lost, and it can be opened again.',
      de: 'Niemand meldet sich mehr bei {name} an, und wer angemeldet ist, ist es beim nächsten Klick nicht mehr. Nichts geht verloren, und es lässt sich wieder öffnen.',
    },
    done: { en: '{name} is closed.', de: '{name} ist geschlossen.' },
  },
  reopen: {
    title: { en: 'Open {name} again', de: '{name} wieder öffnen' },
    verb: { en: 'Open again', de: 'Wieder öffnen' },
    effect: { en: 'Everybody signs in again as before.', de: 'Alle melden sich wieder an wie zuvor.' },
    done: { en: '{name} is open again.', de: '{name} ist wieder offen.' },
  },
  erase: {
    title: { en: 'Have {name} erased', de: '{name} tilgen lassen' },
    verb: { en: 'Have it erased', de: 'Tilgen lassen' },
    effect: {
      en: 'In {n} days all [users|users], results, files and mails of {name} are erased. Until then it can be called off, afterwards it can’t be undone. Proofs stay valid under numbers instead of names, and a statement says what was erased.',
      de: 'In {n} Tagen werden alle [users|Benutzer], Ergebnisse, Dateien und Nachrichten von {name} getilgt. Bis dahin lässt es sich zurücknehmen, danach nicht mehr. Nachweise bleiben gültig, unter Nummern statt Namen, und eine Erklärung sagt, was getilgt wurde.',
    },
    done: { en: '{name} will be erased in {n} days.', de: '{name} wird in {n} Tagen getilgt.' },
  },
  keep: {
    title: { en: 'Call off the erasure of {name}', de: 'Tilgen von {name} zurücknehmen' },
    verb: { en: 'Call erasure off', de: 'Tilgen zurücknehmen' },
    effect: { en: 'It stays closed, and nothing is erased.', de: 'Sie bleibt geschlossen, und nichts wird getilgt.' },
    done: { en: '{name} stays closed and is not erased.', de: '{name} bleibt geschlossen und wird nicht getilgt.' },
  },
} as const satisfies Record<Open, object>;

/** What was erased, as it was written down. */
function Erased({ erased: { at, statement, sha256 } }: { erased: NonNullable<Closure['erased']> }) {
  const say = useSay();
  return (
    <>
      <p>
        {say(
          {
            en: 'Everything was erased on {day}. What is written below stays, and its hash shows that nobody changed it.',
            de: 'Am {day} wurde alles getilgt. Was hier geschrieben steht, bleibt, und sein Hash zeigt, dass es niemand geändert hat.',
          },
          { day: say.date(at) },
        )}
      </p>
      <Facts
        facts={[
          [
            { en: 'SHA-256', de: 'SHA-256' },
            <code key="hash" className={css.hash}>
              {sha256}
            </code>,
          ],
        ]}
      />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard */}
      <pre className={css.statement} tabIndex={0} aria-label={say({ en: 'Statement', de: 'Erklärung' })}>
        {JSON.stringify(JSON.parse(statement), null, 2)}
      </pre>
    </>
  );
}
