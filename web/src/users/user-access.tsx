import { Button, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Appointment, May, User } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { endOfDay, todayHere } from '../say.ts';
import { useAttempt } from '../ui/attempt.ts';
import { Confirm } from '../ui/confirm.tsx';
import { Deed } from '../ui/deed.tsx';
import { useNotify } from '../ui/notices.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { GiveRole } from './give-role.tsx';
import { appointmentsQuery } from './queries.ts';
import css from './user-view.module.css';

/** Whoever holds appointments: what is known of them here. */
export type Holder = Pick<User, 'id' | 'name'> &
  Readonly<{ may?: Readonly<{ appoint?: May | undefined }> | undefined }>;

type Props = {
  user: Holder /** A service user: has no location, and is said to hold nothing in these words. */;
  none?: string;
};

/** Everything that gives a user power: the appointments, and giving another. */
export function UserAccess({ user, none }: Props) {
  const say = useSay();
  const navigate = useNavigate();
  const me = useMe();
  const [giving, setGiving] = useState(false);
  const { data, error, refetch } = useQuery(appointmentsQuery(user.id));
  return (
    <>
      <div className={css.top}>
        <h2 className={css.part}>{say({ en: 'Roles held', de: 'Rollen' })}</h2>
        {me.may['access.explain'] && (
          <Link to="/access" search={{ part: 'all', user: user.id, userName: user.name }}>
            {say({ en: 'What {name} may do', de: 'Was {name} darf' }, { name: user.name })}
          </Link>
        )}
        <Deed
          privilege="role.appoint"
          on={{ kind: 'user', id: user.id, may: user.may?.appoint }}
          run={
            none === undefined
              ? () => void navigate({ to: '/roles/appoint', search: { user: user.id } })
              : () => setGiving(true)
          }
        >
          {say({ en: 'Give role', de: 'Rolle vergeben' })}
        </Deed>
      </div>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      <ul className={css.rows}>
        {data?.items.map((each) => (
          <One key={each.id} appointment={each} user={user} />
        ))}
      </ul>
      {data?.items.length === 0 && (
        <p className="dim">
          {none ??
            say(
              {
                en: '{name} learns and holds no further role.',
                de: '{name} lernt und hat keine weitere Rolle.',
              },
              { name: user.name },
            )}
        </p>
      )}
      {giving && <GiveRole user={user} close={() => setGiving(false)} />}
    </>
  );
}

function One({ appointment, user }: { appointment: Appointment; user: Holder }) {
  const say = useSay();
  const [open, setOpen] = useState<'dates' | 'end' | null>(null);
  const { name, anchor, from, until, givenBy, givenAt, reason, used, may } = appointment;
  const on = { kind: 'user', id: user.id, may: may.end || { reason: say.list(may.because) } } as const;
  const values = { who: givenBy ?? '', day: say.date(givenAt) };
  return (
    <li className={css.appointment}>
      <div className={css.words}>
        <p>{name}</p>
        {anchor?.name && <p className="dim">{anchor.name}</p>}
        <p className="dim small">
          {givenBy
            ? say({ en: 'Given by {who} on {day}', de: 'Vergeben von {who} am {day}' }, values)
            : say({ en: 'Since {day}', de: 'Seit {day}' }, { day: values.day })}
          {from && ` · ${say({ en: 'from {day}', de: 'ab {day}' }, { day: say.date(from) })}`}
          {until && ` · ${say({ en: 'until {day}', de: 'bis {day}' }, { day: say.date(until) })}`}
        </p>
        {reason && <p className="dim small">{reason}</p>}
        {used && (
          <p className="dim small">
            {used.last
              ? say(
                  { en: 'Last deed on record: {day}', de: 'Letzte aufgezeichnete Handlung: {day}' },
                  { day: say.date(used.last) },
                )
              : say({ en: 'No deed on record', de: 'Keine Handlung aufgezeichnet' })}
          </p>
        )}
      </div>
      <div className={css.appointmentDeeds}>
        <Deed size="xs" privilege="role.appoint" on={on} run={() => setOpen('dates')}>
          {say({ en: 'Change', de: 'Ändern' })}
        </Deed>
        <Deed size="xs" privilege="role.appoint" on={on} run={() => setOpen('end')}>
          {say({ en: 'End', de: 'Beenden' })}
        </Deed>
      </div>
      {open === 'dates' && <ChangeDates appointment={appointment} user={user} close={() => setOpen(null)} />}
      {open === 'end' && <EndRole appointment={appointment} user={user} close={() => setOpen(null)} />}
    </li>
  );
}

type DialogProps = { appointment: Appointment; user: Holder; close: () => void };

function EndRole({ appointment, user, close }: DialogProps) {
  const say = useSay();
  const attempt = useAttempt();
  const notify = useNotify();
  const refresh = useRefresh(user.id);
  const { role, anchor, until, id } = appointment;
  const values = { role: appointment.name, name: user.name };
  const giveBack = async () => {
    const where = anchor && isAnchor(anchor.kind) ? { kind: anchor.kind, id: anchor.id } : null;
    await ask('POST /api/users/{id}/appointments', { params: { id: user.id }, body: { role, anchor: where, until } });
    await refresh();
    notify({ text: say({ en: '{name} is {role} again.', de: '{name} ist wieder {role}.' }, values) });
  };
  return (
    <Confirm
      title={say({ en: 'End {role} of {name}', de: '{role} von {name} beenden' }, values)}
      verb={say({ en: 'End role', de: 'Rolle beenden' })}
      run={async () => {
        await ask('DELETE /api/users/{id}/appointments/{appointment}', { params: { id: user.id, appointment: id } });
        await refresh();
        notify({
          text: say({ en: '{name} is no longer {role}.', de: '{name} ist nicht mehr {role}.' }, values),
          action: { label: say({ en: 'Undo', de: 'Rückgängig' }), run: () => attempt(giveBack) },
        });
      }}
      close={close}
    >
      <p>
        {say(
          {
            en: 'It takes effect with the next click of {name}; no sign-out is needed.',
            de: 'Das gilt ab dem nächsten Klick von {name}, ohne Abmeldung.',
          },
          { name: user.name },
        )}
      </p>
    </Confirm>
  );
}

function ChangeDates({ appointment, user, close }: DialogProps) {
  const say = useSay();
  const notify = useNotify();
  const refresh = useRefresh(user.id);
  const [until, setUntil] = useState(appointment.until?.slice(0, 10) ?? '');
  const values = { role: appointment.name, name: user.name };
  return (
    <Confirm
      title={say({ en: 'Change {role} of {name}', de: '{role} von {name} ändern' }, values)}
      verb={say({ en: 'Save change', de: 'Änderung speichern' })}
      run={async () => {
        await ask('PATCH /api/users/{id}/appointments/{appointment}', {
          params: { id: user.id, appointment: appointment.id },
          body: { from: appointment.from, until: until ? endOfDay(until) : null },
        });
        await refresh();
        notify({ text: say({ en: '{role} of {name} was changed.', de: '{role} von {name} wurde geändert.' }, values) });
      }}
      close={close}
    >
      <div className={css.fields}>
        <TextInput
          type="date"
          label={say({ en: 'Until (optional)', de: 'Bis (freiwillig)' })}
          description={say({ en: 'Empty: without end.', de: 'Leer: ohne Ende.' })}
          min={todayHere()}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
        {until && (
          <Button variant="default" onClick={() => setUntil('')}>
            {say({ en: 'Without end', de: 'Ohne Ende' })}
          </Button>
        )}
      </div>
    </Confirm>
  );
}

function useRefresh(id: string): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['user', id] }),
      client.invalidateQueries({ queryKey: ['users'] }),
    ]);
}

const anchors = [
  'organization',
  'location',
  'department',
  'group',
  'course',
  'session',
  'card-bank',
  'customer',
] as const;
type AnchorKind = (typeof anchors)[number];
const isAnchor = (kind: string): kind is AnchorKind => anchors.some((each) => each === kind);
