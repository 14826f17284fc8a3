import type { ReactNode } from 'react';
import type { Answer } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { When } from '../ui/when.tsx';
import css from './user-view.module.css';

type Note = Answer<'GET /api/users/{id}/profile/notes'>['items'][number];

/** A note: what it says, by whom and when. */
export function NoteLine({ note, said, children }: { note: Note; said?: string; children?: ReactNode }) {
  const say = useSay();
  return (
    <li className={css.entry}>
      <p className={css.noteText}>{note.text}</p>
      <p className="dim small">
        {note.writtenBy ?? say({ en: 'Somebody who was erased', de: 'Jemand, der getilgt wurde' })}
        {' · '}
        <When at={note.writtenAt} />
        {note.editedAt && (
          <>
            {' · '}
            {say({ en: 'changed', de: 'geändert' })} <When at={note.editedAt} />
          </>
        )}
        {said && ` · ${said}`}
      </p>
      {children}
    </li>
  );
}
