import { Button, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import { isProblem } from '../api/problem.ts';
import type { Award } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Changes } from '../training/changes.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Deed } from '../ui/deed.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Facts } from '../ui/facts.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Status } from '../ui/status.tsx';
import { AwardFields, type AwardValues } from './award-fields.tsx';
import css from './certifications.module.css';
import { awardLooks, expiryWords } from './looks.ts';
import { awardQuery } from './queries.ts';

/** One award: what it says, what it said before, and what may be done with it. */
export function AwardDialog({ id, close }: { id: string; close: () => void }) {
  const say = useSay();
  const [asking, setAsking] = useState<'edit' | 'revoke' | null>(null);
  const { data, error, refetch } = useQuery(awardQuery(id));
  if (data && asking === 'edit') return <EditAward award={data} close={() => setAsking(null)} />;
  if (data && asking === 'revoke') return <RevokeAward award={data} close={() => setAsking(null)} />;
  const on = { kind: 'award', id, may: data?.may.give };
  return (
    <Dialog
      title={data ? data.certification.name : say({ en: 'Award', de: 'Verleihung' })}
      close={close}
      footer={
        <>
          {data && data.state !== 'revoked' && (
            <>
              <Deed privilege="award.give" on={on} run={() => setAsking('revoke')}>
                {say({ en: 'Revoke', de: 'Entziehen' })}
              </Deed>
              <Deed privilege="award.give" on={on} run={() => setAsking('edit')}>
                {say({ en: 'Correct', de: 'Berichtigen' })}
              </Deed>
            </>
          )}
          <Button onClick={close}>{say({ en: 'Close', de: 'Schließen' })}</Button>
        </>
      }
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <span className="bone" style={{ blockSize: 160 }} />}
      {data && (
        <div className={css.part}>
          <Status look={awardLooks[data.state]} />
          <Facts
            facts={[
              [
                { en: '[user|User]', de: '[user|Benutzer]' },
                <Link key="user" to="/users/$id" params={{ id: data.user.id }}>
                  {data.user.name}
                </Link>,
              ],
              [{ en: 'Level', de: 'Stufe' }, data.level?.name],
              [{ en: 'Achieved on', de: 'Erworben am' }, say.day(data.achievedOn)],
              [{ en: 'Validity', de: 'Gültigkeit' }, expiryWords(data, say)],
              [{ en: 'Came by', de: 'Grund' }, say(sources[data.source])],
              [{ en: 'Comment', de: 'Bemerkung' }, data.comment || null],
            ]}
          />
          <Changes
            title={say({ en: 'Corrections', de: 'Berichtigungen' })}
            changes={data.changes}
            words={({ level, achievedOn, expiresOn, comment, revokedOn }) => [
              level,
              say.day(achievedOn),
              expiresOn ? say({ en: 'until {day}', de: 'bis {day}' }, { day: say.day(expiresOn) }) : null,
              comment,
              revokedOn && say(awardLooks.revoked.word),
            ]}
          />
        </div>
      )}
    </Dialog>
  );
}

const sources = {
  hand: { en: 'Awarded by hand', de: 'Von Hand verliehen' },
  training: { en: 'Earned by training', de: 'Durch Schulung erworben' },
  objective: { en: 'Earned by an objective', de: 'Durch ein Lernziel erworben' },
} as const;

function useKept(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['awards'] });
}

function EditAward({ award, close }: { award: Award; close: () => void }) {
  const say = useSay();
  const kept = useKept();
  const { achievedOn, comment } = award;
  const [values, setValues] = useState<AwardValues>({ achievedOn, comment, expiresOn: award.expiresOn ?? '' });
  const set = (changed: Partial<AwardValues>) => setValues({ ...values, ...changed });
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  return (
    <Confirm
      title={say(
        { en: 'Correct the award of {name}', de: 'Verleihung an {name} berichtigen' },
        { name: award.user.name },
      )}
      verb={say({ en: 'Save correction', de: 'Berichtigung speichern' })}
      ready={reason.trim() !== '' && values.achievedOn !== ''}
      run={async () => {
        const body = { ...values, expiresOn: values.expiresOn || null, reason };
        try {
          await ask('PATCH /api/awards/{id}', { params: { id: award.id }, body, version: award.version });
        } catch (error) {
          if (isProblem(error)) setWrong(error.fields);
          throw error;
        }
        await kept();
      }}
      close={close}
    >
      <AwardFields
        values={values}
        set={set}
        wrong={wrong}
        empty={say({ en: 'empty: without end', de: 'leer: ohne Ende' })}
      />
      <TextInput
        label={say({ en: 'Reason', de: 'Begründung' })}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Confirm>
  );
}

function RevokeAward({ award, close }: { award: Award; close: () => void }) {
  const say = useSay();
  const kept = useKept();
  const [reason, setReason] = useState('');
  return (
    <Confirm
      title={say(
        { en: 'Revoke {certification} of {name}', de: '{certification} von {name} entziehen' },
        { certification: award.certification.name, name: award.user.name },
      )}
      verb={say({ en: 'Revoke', de: 'Entziehen' })}
      bad
      ready={reason.trim() !== ''}
      run={async () => {
        await ask('POST /api/awards/{id}/revocation', { params: { id: award.id }, body: { reason } });
        await kept();
      }}
      close={close}
    >
      <p>
        {say({
          en: 'It counts no more from today on, for good. It stays in the history with your reason.',
          de: 'Sie zählt ab heute nicht mehr, endgültig. Im Verlauf bleibt sie mit Ihrer Begründung stehen.',
        })}
      </p>
      <TextInput
        label={say({ en: 'Reason', de: 'Begründung' })}
        data-autofocus
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Confirm>
  );
}
