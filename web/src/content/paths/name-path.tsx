import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../../api/ask.ts';
import { useSay } from '../../language.tsx';
import { Confirm } from '../../ui/confirm.tsx';

/** Asks for a title, and begins a path with it: anew, or as a copy of another. */
export function NamePath({ of, verb, close }: { of?: string; verb: string; close: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  return (
    <Confirm
      title={verb}
      verb={verb}
      ready={title.trim() !== ''}
      run={async () => {
        const { id } = of
          ? await ask('POST /api/paths/{id}/copy', { params: { id: of }, body: { title } })
          : await ask('POST /api/paths', { body: { title, language: say.language } });
        await client.invalidateQueries({ queryKey: ['paths'] });
        await navigate({ to: `/paths/${id}` });
        close();
      }}
      close={close}
    >
      <TextInput
        label={say({ en: 'Title', de: 'Titel' })}
        data-autofocus
        maxLength={300}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
    </Confirm>
  );
}
