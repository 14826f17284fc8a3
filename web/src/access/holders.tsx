import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ask } from '../api/ask.ts';
import { useSay } from '../language.tsx';
import { Gathered } from '../ui/gathered.tsx';
import css from './inspector.module.css';
import type { About } from './queries.ts';

/** Who may do something: those one may ask about by name, and how many there are besides. */
export function Holders({ privilege, about }: { privilege: string; about: About | undefined }) {
  const say = useSay();
  const list = useInfiniteQuery({
    queryKey: ['access', 'holders', privilege, about, say.language],
    queryFn: ({ pageParam, signal }) =>
      ask('POST /api/access/holders', {
        body: { privilege, ...(about && { about }), ...(pageParam && { after: pageParam }), limit: 50 },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ after }) => after,
  });
  const [first] = list.data?.pages ?? [];
  const named = list.data?.pages.reduce((sum, { items }) => sum + items.length, 0) ?? 0;
  const unnamed = first && !list.hasNextPage ? first.count - named : 0;
  return (
    <section className={css.verdict}>
      {first && (
        <p className={css.count}>
          {say.count(
            {
              en: { one: 'One person may', other: '{n} people may' },
              de: { one: 'Eine Person darf es', other: '{n} Personen dürfen es' },
            },
            first.count,
          )}
          {!about && ` · ${say({ en: 'over the organization as a whole', de: 'über die ganze Organisation' })}`}
        </p>
      )}
      <Gathered list={list} empty={null}>
        {(rows) => (
          <ul className={css.people}>
            {rows.map(({ id, name, roles }) => (
              <li key={id}>
                <Link to={`/users/${id}`}>{name}</Link>
                <span className="dim">{roles.join(', ')}</span>
              </li>
            ))}
          </ul>
        )}
      </Gathered>
      {unnamed > 0 && (
        <p className="dim">
          {say.count(
            {
              en: { one: 'One more stands outside of what you see.', other: '{n} more stand outside of what you see.' },
              de: {
                one: 'Eine weitere steht außerhalb dessen, was Sie sehen.',
                other: '{n} weitere stehen außerhalb dessen, was Sie sehen.',
              },
            },
            unnamed,
          )}
        </p>
      )}
    </section>
  );
}
