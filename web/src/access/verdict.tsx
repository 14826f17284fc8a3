import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { AccessVerdict } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import css from './inspector.module.css';
import { type About, verdictQuery } from './queries.ts';

/** Whether somebody may do something, and the steps by which that was decided. */
export function Verdict({ user, privilege, about }: { user: string; privilege: string; about: About | undefined }) {
  const say = useSay();
  const { data, error, refetch } = useQuery(verdictQuery(user, privilege, about, say.language));
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />;
  if (!data) return <span className="bone" style={{ blockSize: 72 }} />;
  const Picture = data.allowed ? IconCircleCheck : IconCircleX;
  return (
    <section className={css.verdict} aria-live="polite">
      <p className={css.answer} data-allowed={data.allowed}>
        <Picture size={22} aria-hidden />
        <span>
          {data.allowed ? say({ en: 'Yes', de: 'Ja' }) : say({ en: 'No', de: 'Nein' })}
          <span className="dim"> · {data.privilege.title}</span>
          {!about && (
            <span className="dim">
              {' '}
              · {say({ en: 'over the organization as a whole', de: 'über die ganze Organisation' })}
            </span>
          )}
        </span>
      </p>
      {!data.allowed && data.somewhere && !about && (
        <p>
          {say({
            en: 'Not over everything, but over something. Choose what it is about.',
            de: 'Nicht über alles, aber über manches. Wählen Sie, worum es geht.',
          })}
        </p>
      )}
      {!data.signsIn && (
        <p>
          {say({
            en: 'Cannot sign in now, so nothing is allowed.',
            de: 'Kann sich zurzeit nicht anmelden, darf also nichts.',
          })}
        </p>
      )}
      {data.chain.length > 0 && (
        <ol className={css.chain}>
          {data.chain.map((step, n) => (
            <Step key={n} step={step} />
          ))}
        </ol>
      )}
      <Part title={say({ en: 'What is missing', de: 'Was fehlt' })} lines={data.missing} />
      <Part title={say({ en: 'What would change it', de: 'Was es ändern würde' })} lines={data.remedy} />
      <People title={say({ en: 'Who may give a role', de: 'Wer eine Rolle vergeben darf' })} people={data.givers} />
      <People title={say({ en: 'Who may do it instead', de: 'Wer es statt dessen darf' })} people={data.helpers} />
      <Part title={say({ en: 'Roles that hold it', de: 'Rollen, die es haben' })} lines={data.roles} />
      <p className={css.code}>{data.privilege.id}</p>
    </section>
  );
}

/** Appointment, role and its version, scope: one way by which it is allowed. */
function Step({ step: { role, version, scope, appointment } }: { step: AccessVerdict['chain'][number] }) {
  const say = useSay();
  return (
    <li>
      <span className={css.name}>{appointment?.anchor ? `${role} · ${appointment.anchor}` : role}</span>
      <span className="dim">
        {say({ en: 'holds it for {scope}', de: 'hat es für {scope}' }, { scope })}
        {version !== null &&
          ` · ${say({ en: 'version {n} of the role', de: 'Version {n} der Rolle' }, { n: version })}`}
      </span>
      <span className="dim">
        {!appointment && say({ en: 'Everybody is a learner.', de: 'Lernend sind alle.' })}
        {appointment &&
          (appointment.givenBy
            ? say(
                { en: 'Given by {name} on {day}', de: 'Vergeben von {name} am {day}' },
                {
                  ...{ name: appointment.givenBy, day: say.date(appointment.givenAt) },
                },
              )
            : say({ en: 'Given on {day}', de: 'Vergeben am {day}' }, { day: say.date(appointment.givenAt) }))}
        {appointment?.until &&
          ` · ${say({ en: 'until {day}', de: 'bis {day}' }, { day: say.date(appointment.until) })}`}
        {appointment?.reason && ` · ${appointment.reason}`}
      </span>
    </li>
  );
}

function Part({ title, lines }: { title: string; lines: readonly ReactNode[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h2 className={css.heading}>{title}</h2>
      <ul className={css.lines}>
        {lines.map((line, n) => (
          <li key={n}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

const People = ({ title, people }: { title: string; people: AccessVerdict['helpers'] }) => (
  <Part
    title={title}
    lines={people.map(({ name, role }) => (
      <span key={name}>
        {name} <span className="dim">{role}</span>
      </span>
    ))}
  />
);
