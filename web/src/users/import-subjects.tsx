import { Link } from '@tanstack/react-router';
import type { ImportState } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { When } from '../ui/when.tsx';
import css from './import.module.css';
import { importStates, screenOf } from './import-state.ts';

/** What a file can hold: people, or what they completed before. */
export function ImportSubjects() {
  const say = useSay();
  const { may } = useMe();
  return (
    <nav className={css.subjects} aria-label={say({ en: 'What to import', de: 'Was importiert wird' })}>
      {may['user.import'] && (
        <Link to={screenOf.users} activeOptions={{ exact: true }}>
          {say({ en: 'People', de: 'Personen' })}
        </Link>
      )}
      {may['user-import.run'] && (
        <Link to={screenOf.history} activeOptions={{ exact: true }}>
          {say({ en: 'History', de: 'Verlauf' })}
        </Link>
      )}
    </nav>
  );
}

export type Begun = Readonly<{ id: string; fileName: string; state: ImportState; createdAt: string }>;

/** Imports that were begun: each goes on where it was left. */
export function ImportEarlier({ items, at }: { items: readonly Begun[] | undefined; at: string }) {
  const say = useSay();
  if (!items || items.length === 0) return null;
  return (
    <section>
      <h2 className={css.heading}>{say({ en: 'Earlier imports', de: 'Frühere Importe' })}</h2>
      <ul className={css.earlier}>
        {items.map(({ id, fileName, state, createdAt }) => (
          <li key={id}>
            <Link to={`${at}/${id}`} className={css.one}>
              <span className={css.file}>{fileName}</span>
              <span className="dim">{say(importStates[state])}</span>
              <span className="dim">
                <When at={createdAt} ago />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
