import { IconArrowsDiagonal, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useSay } from '../language.tsx';
import { userQuery } from './queries.ts';
import { UserStanding } from './user-standing.tsx';
import { UserLine, UserView } from './user-view.tsx';
import css from './user-view.module.css';

/** A user's details beside the list; the list stays usable and keeps its place. */
export function UserPanel({ id, close }: { id: string; close: () => void }) {
  const say = useSay();
  const { data } = useQuery(userQuery(id));
  return (
    <aside
      className={css.panel}
      aria-label={data?.name ?? say({ en: '[user|User]', de: '[user|Benutzer]' })}
      onKeyDown={(event) => event.key === 'Escape' && !isInDialog(event.target) && close()}
    >
      <header className={css.panelHead}>
        <div className={css.panelTitle}>
          <h2>{data?.name ?? say({ en: '[user|User]', de: '[user|Benutzer]' })}</h2>
          <Link to={`/users/${id}`} className={css.icon}>
            <IconArrowsDiagonal size={16} aria-hidden />
            <span className="unseen">{say({ en: 'Open page', de: 'Seite öffnen' })}</span>
          </Link>
          <button type="button" className={css.icon} onClick={close}>
            <IconX size={16} aria-hidden />
            <span className="unseen">{say({ en: 'Close', de: 'Schließen' })}</span>
          </button>
        </div>
        {data && <UserLine user={data} />}
        {data && <UserStanding user={data} />}
      </header>
      <div className={css.panelBody}>
        <UserView id={id} />
      </div>
    </aside>
  );
}

const isInDialog = (target: EventTarget): boolean => target instanceof Element && target.closest('dialog') !== null;
