import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useSay } from '../language.tsx';
import { taughtQuery } from './queries.ts';
import css from './user-view.module.css';

/** Of which courses somebody is instructor; nothing for whoever teaches none. */
export function UserTeaching({ user }: { user: string }) {
  const say = useSay();
  const items = useQuery(taughtQuery(user)).data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section aria-label={say({ en: 'Teaches', de: 'Lehrt' })}>
      <h2>{say({ en: 'Teaches', de: 'Lehrt' })}</h2>
      <ul className={css.rows}>
        {items.map(({ id, title, leads }) => (
          <li key={id} className={css.result}>
            <Link to="/content/$id" params={{ id }}>
              {title}
            </Link>{' '}
            {leads && <span className="dim small">{say({ en: 'leads', de: 'leitet' })}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
