import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ask } from '../api/ask.ts';
import type { User } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { useAttempt } from '../ui/attempt.ts';
import { useNotify } from '../ui/notices.tsx';
import { Face } from './face.tsx';
import css from './face.module.css';
import { PhotoDialog } from './photo-dialog.tsx';

/** The picture of a user with what may be done about it. */
export function Photo({ user, own = false, may }: { user: User; own?: boolean; may: boolean }) {
  const say = useSay();
  const client = useQueryClient();
  const attempt = useAttempt();
  const notify = useNotify();
  const chooser = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const save = async (photo: string | null) => {
    const request = { params: { id: user.id }, body: { photo } };
    await (own ? ask('PUT /api/users/{id}/profile/photo', request) : ask('PUT /api/users/{id}/photo', request));
    await Promise.all([
      client.invalidateQueries({ queryKey: ['user'] }),
      client.invalidateQueries({ queryKey: ['my', 'profile'] }),
    ]);
    notify({
      text: photo
        ? say({ en: 'The picture was changed.', de: 'Das Bild wurde geändert.' })
        : say({ en: 'The picture was removed.', de: 'Das Bild wurde entfernt.' }),
    });
  };
  return (
    <div className={css.row}>
      <Face user={user} own={own} />
      {may && (
        <>
          <Button variant="default" size="xs" onClick={() => chooser.current?.click()}>
            {user.photo
              ? say({ en: 'Change picture', de: 'Bild ändern' })
              : say({ en: 'Add picture', de: 'Bild hinzufügen' })}
          </Button>
          {user.photo && (
            <Button variant="subtle" size="xs" onClick={() => attempt(() => save(null))}>
              {say({ en: 'Remove picture', de: 'Bild entfernen' })}
            </Button>
          )}
          <input
            ref={chooser}
            type="file"
            hidden
            aria-label={say({ en: 'Picture', de: 'Bild' })}
            accept="image/png,image/jpeg,image/webp"
            onChange={(event) => {
              setFile(event.currentTarget.files?.[0] ?? null);
              event.currentTarget.value = '';
            }}
          />
        </>
      )}
      {file && <PhotoDialog file={file} save={save} close={() => setFile(null)} />}
    </div>
  );
}
