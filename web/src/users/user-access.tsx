import { Button, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Appointment, User } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { todayHere } from '../say.ts';
import { Confirm } from '../ui/confirm.tsx';
import { Deed } from '../ui/deed.tsx';
import { useNotify } from '../ui/notices.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { GiveRole } from './give-role.tsx';
import { appointmentsQuery } from './queries.ts';
import css from './user-view.module.css';

/** Everything that gives a user power: the appointments, and giving another. */
export function UserAccess({ user }: { user: User }) {
  const say = useSay();
  const [giving, setGiving] = useState(false);
  const { data, error, refetch } = useQuery(appointmentsQuery(user.id));
  return (
    <>
      <div className={css.top}>
        <h3>{say({ en: 'Roles held', de: 'Rollen' })}</h3>
        <Deed
          privilege="role.appoint"
          on={{ kind: 'user', id: user.id, may: user.may?.appoint }}
          run={() => setGiving(true)}
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
      {giving && <GiveRole user={user} close={() => setGiving(false)} />}
    </>
  );
}

function One({ appointment, user }: { appointment: Appointment; user: User }) {
  const say = useSay();
  const [open, setOpen] = useState<'dates' | 'end' | null>(null);
  const { id, name, scope, from, until, givenBy, givenAt, reason, may } = appointment;
  const on = (which: 'edit' | 'end') => ({ kind: 'appointment', id, may: may?.[which] });
  const values = { who: givenBy?.name ?? '', day: say.date(givenAt) };
  return (
    <li className={css.appointment}>
      <div className={css.words}>
        <p>{name}</p>
        <p className="dim">{scope}</p>
        <p className="dim small">
          {givenBy
            ? say({ en: 'Given by {who} on {day}', de: 'Vergeben von {who} am {day}' }, values)
            : say({ en: 'Since {day}', de: 'Seit {day}' }, { day: values.day })}
          {from && ` · ${say({ en: 'from {day}', de: 'ab {day}' }, { day: say.date(from) })}`}
          {until && ` · ${say({ en: 'until {day}', de: 'bis {day}' }, { day: say.date(until) })}`}
        </p>
        {reason && <p className="dim small">{reason}</p>}
      </div>
      <div className={css.appointmentDeeds}>
        <Deed size="xs" privilege="role.appoint" on={on('edit')} run={() => setOpen('dates')}>
          {say({ en: 'Change', de: 'Ändern' })}
        </Deed>
        <Deed size="xs" privilege="role.appoint" on={on('end')} run={() => setOpen('end')}>
          {say({ en: 'End', de: 'Beenden' })}
        </Deed>
      </div>
      {open && <AppointmentDialog what={open} appointment={appointment} user={user} close={() => setOpen(null)} />}
    </li>
  );
}

type DialogProps = { what: 'dates' | 'end'; appointment: Appointment; user: User; close: () => void };

function AppointmentDialog({ what, appointment, user, close }: DialogProps) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  const [until, setUntil] = useState(appointment.until?.slice(0, 10) ?? '');
  const values = { role: appointment.name, name: user.name };
  const params = { id: appointment.id };
  const finish = async (text: string) => {
    await Promise.all([
      client.invalidateQueries({ queryKey: ['user', user.id] }),
      client.invalidateQueries({ queryKey: ['users'] }),
    ]);
    notify({ text });
  };
  const again = async () => {
    await ask('POST /api/users/{id}/appointments', {
      params: { id: user.id },
      body: { role: appointment.role, anchor: appointment.anchor, until: appointment.until },
    });
    await finish(say({ en: '{name} is {role} again.', de: '{name} ist wieder {role}.' }, values));
  };
  if (what === 'end') {
    return (
      <Confirm
        title={say({ en: 'End {role} of {name}', de: '{role} von {name} beenden' }, values)}
        verb={say({ en: 'End role', de: 'Rolle beenden' })}
        run={async () => {
          await ask('DELETE /api/appointments/{id}', { params, version: appointment.version });
          await finishWithUndo();
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
  async function finishWithUndo() {
    await Promise.all([
      client.invalidateQueries({ queryKey: ['user', user.id] }),
      client.invalidateQueries({ queryKey: ['users'] }),
    ]);
    notify({
      text: say({ en: '{name} is no longer {role}.', de: '{name} ist nicht mehr {role}.' }, values),
      action: { label: say({ en: 'Undo', de: 'Rückgängig' }), run: () => void again() },
    });
  }
  return (
    <Confirm
      title={say({ en: 'Change {role} of {name}', de: '{role} von {name} ändern' }, values)}
      verb={say({ en: 'Save change', de: 'Änderung speichern' })}
      run={async () => {
        await ask('PATCH /api/appointments/{id}', {
          params,
          body: { until: until ? endOf(until) : null },
          version: appointment.version,
        });
        await finish(say({ en: '{role} of {name} was changed.', de: '{role} von {name} wurde geändert.' }, values));
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

/** The end of a day in the zone of whoever chooses it. */
const endOf = (day: string): string => new Date(`${day}T23:59:59`).toISOString();
