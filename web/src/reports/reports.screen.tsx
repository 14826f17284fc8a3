import { IconChartBar, IconChevronRight } from '@tabler/icons-react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ask } from '../api/ask.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { screens } from '../screens.ts';
import { Empty } from '../ui/empty.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import css from './reports.module.css';

export const declared = screen({
  id: 'reports',
  path: '/reports',
  title: { en: 'Reports', de: 'Berichte' },
  help: { en: 'What you may see of others, in your scope.', de: 'Was Sie von anderen sehen dürfen, in Ihrem Bereich.' },
  needs: ['report.takers-and-exceptions'],
  menu: { group: 'insight', order: 40, icon: IconChartBar, key: 'r' },
});

const reportsQuery = queryOptions({
  queryKey: ['reports'],
  queryFn: ({ signal }) => ask('GET /api/reports', { signal }),
});

export default function Reports() {
  const say = useSay();
  const { data, error, refetch } = useQuery(reportsQuery);
  const known = new Set(screens.map(({ declared: { path } }) => path));
  const items = data?.items.filter(({ id }) => known.has(pathOf(id)));
  return (
    <Page declared={declared} narrow>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {items?.length === 0 && (
        <Empty
          icon={IconChartBar}
          title={say({ en: 'No report is open to you', de: 'Ihnen steht kein Bericht offen' })}
        >
          {say({
            en: 'Administrators decide which role gets which report.',
            de: 'Welche Rolle welchen Bericht bekommt, legen Administratoren fest.',
          })}
        </Empty>
      )}
      {items && items.length > 0 && (
        <ul className={css.reports}>
          {items.map(({ id, title, sentence }) => (
            <li key={id}>
              <Link to={pathOf(id)} className={css.report} preload="intent">
                <span>
                  <span className={css.title}>{title}</span>
                  <span className={css.sentence}>{sentence}</span>
                </span>
                <IconChevronRight size={16} aria-hidden />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

/** A report is opened where its privilege says: `report.takers-and-exceptions` at `/reports/takers-and-exceptions`. */
const pathOf = (id: string): string => `/reports/${id.replace(/^report\./u, '')}`;
