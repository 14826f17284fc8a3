import { Button, Checkbox, Textarea } from '@mantine/core';
import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Note, User } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Deed } from '../ui/deed.tsx';
import { useNotify } from '../ui/notices.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { NoteLine } from './note-line.tsx';
import { userNotesQuery } from './queries.ts';
import css from './user-view.module.css';

const longest = 4000;

type Doing = Readonly<{ what: 'write' }> | Readonly<{ what: 'edit' | 'delete'; note: Note }>;

/** What those who look after a user wrote down about them. */
export function UserNotes({ user }: { user: User }) {
  const say = useSay();
  const list = useInfiniteQuery(userNotesQuery(user.id));
  const [doing, setDoing] = useState<Doing | null>(null);
  const items = list.data?.pages.flatMap((page) => page.items);
  const on = (may: Note['may']['edit'] | undefined) => ({ kind: 'user', id: user.id, may });
  const close = () => setDoing(null);
  if (list.error) return <ProblemNote error={list.error} retry={() => void list.refetch()} />;
  if (!items) return <span className="bone" style={{ blockSize: 96 }} />;
  return (
    <section className={css.managers} aria-label={say({ en: 'Notes', de: 'Notizen' })}>
      <div className={css.top}>
        <p className="dim">
          {items.length === 0
            ? say({ en: 'No notes about {name} yet.', de: 'Noch keine Notizen über {name}.' }, { name: user.name })
            : say({ en: 'The newest first.', de: 'Die neuesten zuerst.' })}
        </p>
        <Deed
          privilege="user.edit-notes"
          on={on(list.data?.pages[0]?.may.write)}
          run={() => setDoing({ what: 'write' })}
        >
          {say({ en: 'Write note', de: 'Notiz schreiben' })}
        </Deed>
      </div>
      <ul className={items.length > 0 ? css.rows : undefined}>
        {items.map((note) => (
          <NoteLine
            key={note.id}
            note={note}
            said={
              note.visibleToUser
                ? say({ en: '{name} reads it', de: '{name} liest sie' }, { name: user.name })
                : say({ en: 'not shown to {name}', de: '{name} nicht gezeigt' }, { name: user.name })
            }
          >
            <div className={css.appointmentDeeds}>
              <Deed
                size="xs"
                privilege="user.edit-notes"
                on={on(note.may.edit)}
                run={() => setDoing({ what: 'edit', note })}
              >
                {say({ en: 'Change', de: 'Ändern' })}
              </Deed>
              <Deed
                size="xs"
                privilege="user.edit-notes"
                on={on(note.may.delete)}
                run={() => setDoing({ what: 'delete', note })}
              >
                {say({ en: 'Delete', de: 'Löschen' })}
              </Deed>
            </div>
          </NoteLine>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {say({ en: 'Show earlier ones', de: 'Frühere zeigen' })}
        </Button>
      )}
      {doing?.what === 'write' && <WriteNote user={user} close={close} />}
      {doing?.what === 'edit' && <WriteNote user={user} note={doing.note} close={close} />}
      {doing?.what === 'delete' && <DeleteNote user={user} note={doing.note} close={close} />}
    </section>
  );
}

function WriteNote({ user, note, close }: { user: User; note?: Note; close: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const [text, setText] = useState(note?.text ?? '');
  const [visibleToUser, setVisible] = useState(note?.visibleToUser ?? false);
  const title = note
    ? say({ en: 'Change the note about {name}', de: 'Notiz über {name} ändern' }, { name: user.name })
    : say({ en: 'Write a note about {name}', de: 'Notiz über {name} schreiben' }, { name: user.name });
  const save = async () => {
    const body = { text, visibleToUser };
    if (note)
      await ask('PATCH /api/users/{id}/notes/{note}', {
        params: { id: user.id, note: note.id },
        body: { ...body, version: note.version },
      });
    else await ask('POST /api/users/{id}/notes', { params: { id: user.id }, body });
    await client.invalidateQueries({ queryKey: ['user', user.id, 'notes'] });
  };
  return (
    <Confirm
      title={title}
      verb={say({ en: 'Save note', de: 'Notiz speichern' })}
      ready={text.trim() !== ''}
      run={save}
      close={close}
    >
      <Textarea
        label={say({ en: 'Note', de: 'Notiz' })}
        data-autofocus
        autosize
        minRows={4}
        maxRows={14}
        maxLength={longest}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Checkbox
        label={say({ en: 'Visible to {name}', de: 'Für {name} sichtbar' }, { name: user.name })}
        description={say(
          {
            en: 'Without the tick only those who look after {name} read it.',
            de: 'Ohne das Häkchen lesen sie nur diejenigen, die {name} betreuen.',
          },
          { name: user.name },
        )}
        checked={visibleToUser}
        onChange={(event) => setVisible(event.currentTarget.checked)}
      />
    </Confirm>
  );
}

function DeleteNote({ user, note, close }: { user: User; note: Note; close: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  return (
    <Confirm
      title={say({ en: 'Delete the note about {name}', de: 'Notiz über {name} löschen' }, { name: user.name })}
      verb={say({ en: 'Delete note', de: 'Notiz löschen' })}
      bad
      run={async () => {
        await ask('DELETE /api/users/{id}/notes/{note}', { params: { id: user.id, note: note.id } });
        await client.invalidateQueries({ queryKey: ['user', user.id, 'notes'] });
        notify({ text: say({ en: 'The note is deleted.', de: 'Die Notiz ist gelöscht.' }) });
      }}
      close={close}
    >
      <p>
        {say({
          en: 'It is gone for good: nobody brings it back.',
          de: 'Sie ist endgültig weg und kommt nicht zurück.',
        })}
      </p>
      <blockquote className={css.noteText}>{note.text}</blockquote>
    </Confirm>
  );
}
