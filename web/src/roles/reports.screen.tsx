import { IconChevronLeft } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ask } from '../api/ask.ts';
import type { ReportTable } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { meQuery } from '../me.tsx';
import { screen } from '../screen.tsx';
import { useAttempt } from '../ui/attempt.ts';
import { useNotify } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote, wordsOf } from '../ui/problem-note.tsx';
import { reportTableQuery } from './queries.ts';
import css from './roles.module.css';

export const declared = screen({
  id: 'role-reports',
  path: '/roles/reports',
  title: { en: 'Which role gets which report', de: 'Welche Rolle welchen Bericht bekommt' },
  help: {
    en: 'A role with at least one report has Reports in its menu. It holds from the next click on.',
    de: 'Eine Rolle mit mindestens einem Bericht hat Berichte im Menü. Es gilt ab dem nächsten Klick.',
  },
  needs: 'role.choose-reports',
});

type Role = ReportTable['roles'][number];
type Place = Role['reports'][number];

export default function RoleReports() {
  const say = useSay();
  const { data, error, refetch } = useQuery(reportTableQuery);
  return (
    <Page
      declared={declared}
      trail={
        <Link to="/roles">
          <IconChevronLeft size={14} aria-hidden />
          {say({ en: 'Roles', de: 'Rollen' })}
        </Link>
      }
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {data && <Matrix table={data} />}
    </Page>
  );
}

function Matrix({ table: { reports, roles } }: { table: ReportTable }) {
  const say = useSay();
  const turn = useTurn();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a table wider than the window is scrolled by keys
    <div className={css.wide} role="region" aria-label={say(declared.title)} tabIndex={0}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{say({ en: 'Report', de: 'Bericht' })}</th>
            {roles.map(({ role, name, may }) => (
              <th key={role} scope="col" title={may === true ? undefined : may.reason}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reports.map(({ report, title, sentence }, row) => (
            <tr key={report}>
              <th scope="row" title={sentence}>
                {title}
              </th>
              {roles.map((role) => {
                const place = role.reports[row];
                return (
                  <td key={role.role}>
                    {place && (
                      <One
                        label={say(
                          { en: '{report} for {role}', de: '{report} für {role}' },
                          { report: title, role: role.name },
                        )}
                        role={role}
                        place={place}
                        busy={turn.isPending}
                        turn={() => turn.mutate({ role, place })}
                      />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type OneProps = { label: string; role: Role; place: Place; busy: boolean; turn: () => void };

function One({ label, role: { may }, place: { on, cell, scopes }, busy, turn }: OneProps) {
  const say = useSay();
  if (!on && cell === null && may === true) return <span className="dim">–</span>;
  const where = say.list(scopes);
  return (
    <label title={may === true ? where : may.reason}>
      <input type="checkbox" aria-label={label} checked={on} disabled={may !== true || busy} onChange={turn} />
    </label>
  );
}

/** Gives a report to a role or takes it away, with the way back at hand. */
function useTurn() {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  const attempt = useAttempt();
  const anew = () =>
    Promise.all([client.invalidateQueries({ queryKey: ['roles'] }), client.fetchQuery({ ...meQuery, staleTime: 0 })]);
  const choose = async (role: Role, version: number, { report, cell }: Place, on: boolean) => {
    const { version: now } = await ask('PUT /api/roles/{role}/reports', {
      params: { role: role.role },
      body: { reports: { [report]: on ? cell : null }, reason: null },
      version,
    });
    await anew();
    return now;
  };
  return useMutation({
    mutationFn: async ({ role, place }: { role: Role; place: Place }) => {
      const version = await choose(role, role.version, place, !place.on);
      const values = { role: role.name };
      notify({
        text: place.on
          ? say({ en: '{role} no longer has this report.', de: '{role} hat diesen Bericht nicht mehr.' }, values)
          : say({ en: '{role} has this report now.', de: '{role} hat diesen Bericht jetzt.' }, values),
        action: {
          label: say({ en: 'Undo', de: 'Rückgängig' }),
          run: () => attempt(() => choose(role, version, place, place.on)),
        },
      });
    },
    onError: async (error) => {
      notify({ text: wordsOf(error, say), kind: 'failed' });
      await anew();
    },
  });
}
