import { IconChevronLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { RoleDetail } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Deed } from '../ui/deed.tsx';
import { Facts } from '../ui/facts.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { origins } from './looks.ts';
import { roleQuery } from './queries.ts';
import { RoleHistory } from './role-history.tsx';
import css from './roles.module.css';

export const declared = screen({
  id: 'role',
  path: '/roles/$role',
  title: { en: 'Role', de: 'Rolle' },
  help: {
    en: 'What it may do, for which things, and how it became so.',
    de: 'Was sie darf, wofür, und wie es dazu kam.',
  },
  needs: 'role.compare',
});

export default function RoleScreen() {
  const say = useSay();
  const { role = '' }: { role?: string } = useParams({ strict: false });
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(roleQuery(role));
  return (
    <Page
      declared={declared}
      narrow
      {...(data ? { title: data.name } : {})}
      trail={
        <Link to="/roles">
          <IconChevronLeft size={14} aria-hidden />
          {say({ en: 'Roles', de: 'Rollen' })}
        </Link>
      }
      primary={
        data &&
        !data.isRetired &&
        data.kind !== 'learner' && (
          <Deed privilege="role.appoint" run={() => void navigate({ to: '/roles/appoint', search: { role } })}>
            {say({ en: 'Give this role', de: 'Diese Rolle vergeben' })}
          </Deed>
        )
      }
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {data && (
        <div className={css.parts}>
          <Facts
            facts={[
              [
                { en: 'Where it comes from', de: 'Herkunft' },
                data.from === null
                  ? say(origins[data.origin])
                  : say({ en: 'Handed down by {from}', de: 'Weitergegeben von {from}' }, { from: data.from }),
              ],
              [{ en: 'Rank', de: 'Rang' }, data.rank],
              [{ en: 'Holders', de: 'Personen' }, data.holders],
            ]}
          />
          {data.isRetired && (
            <p role="status">
              {say({
                en: 'This role was deleted. Restoring one of its versions brings it back.',
                de: 'Diese Rolle wurde gelöscht. Eine Fassung wiederherzustellen bringt sie zurück.',
              })}
            </p>
          )}
          <Cells role={data} />
          <RoleHistory role={data} />
        </div>
      )}
    </Page>
  );
}

function Cells({ role: { cells } }: { role: RoleDetail }) {
  const say = useSay();
  const areas = Map.groupBy(cells, ({ area }) => area);
  return (
    <section className={css.part}>
      <h2>{say({ en: 'What it may do', de: 'Was sie darf' })}</h2>
      {cells.length === 0 && <p className="dim">{say({ en: 'Nothing yet.', de: 'Noch nichts.' })}</p>}
      {[...areas].map(([area, some]) => (
        <ul key={area} className={css.rows}>
          {some.map(({ privilege, title, scopes, requirements }) => (
            <li key={privilege}>
              <div className={css.line}>
                <span>{title}</span>
                <span className="dim">{[...scopes, ...requirements].join(' · ')}</span>
              </div>
            </li>
          ))}
        </ul>
      ))}
    </section>
  );
}
