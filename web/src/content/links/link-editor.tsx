import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '../../language.tsx';
import { Choice } from '../../ui/choice.tsx';
import type { EditorProps } from '../authoring/editors.ts';

type Link = Readonly<{ address: string; note: string; done: 'opened' | 'confirmed' }>;

export default function LinkEditor({ item, disabled, change }: EditorProps) {
  const say = useSay();
  // The border: the server keeps content of this shape under this kind.
  const [link, setLink] = useState(item.content as Link);
  const isAddress = link.address === '' || /^https?:\/\/[^\s/]+/u.test(link.address.trim());
  const set = (part: Partial<Link>) => {
    const next = { ...link, ...part };
    setLink(next);
    // half an address is not kept
    if (/^(?:https?:\/\/[^\s/]+.*)?$/u.test(next.address.trim())) change(next);
  };
  return (
    <>
      <TextInput
        label={say({ en: 'Address', de: 'Adresse' })}
        description={say({ en: 'Opens in a new window.', de: 'Öffnet in einem neuen Fenster.' })}
        inputMode="url"
        disabled={disabled}
        value={link.address}
        error={
          isAddress ? null : say({ en: 'An address begins with https://', de: 'Eine Adresse beginnt mit https://' })
        }
        onChange={(event) => set({ address: event.currentTarget.value })}
      />
      <Textarea
        label={say({ en: 'What to do there', de: 'Was dort zu tun ist' })}
        rows={3}
        maxLength={2_000}
        disabled={disabled}
        value={link.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
      <Choice
        label={say({ en: 'Done', de: 'Erledigt' })}
        value={link.done}
        choose={(done) => set({ done: done === 'confirmed' ? 'confirmed' : 'opened' })}
        options={[
          { value: 'opened', label: say({ en: 'As soon as it was opened', de: 'Sobald der Link geöffnet wurde' }) },
          {
            value: 'confirmed',
            label: say({ en: 'When the learner says so', de: 'Wenn die Lernenden es bestätigen' }),
          },
        ]}
      />
    </>
  );
}
