import { Button, Checkbox, NumberInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../../api/ask.ts';
import type { EditedItem } from '../../api/types.ts';
import { useSay } from '../../language.tsx';
import { Deed } from '../../ui/deed.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import css from './authoring.module.css';

/** How an item opens: said in a few words, changed in a dialog. */
export function Presentation({ item }: { item: EditedItem }) {
  const say = useSay();
  const [changing, setChanging] = useState(false);
  const { newWindow, width, height, navigation } = item.presentation;
  const window = newWindow
    ? say(
        { en: 'Opens in a window of {width} × {height}', de: 'Öffnet in einem Fenster von {width} × {height}' },
        { width, height },
      )
    : say({ en: 'Opens in the page', de: 'Öffnet in der Seite' });
  return (
    <div className={css.presentation}>
      <span className="dim">
        {window}
        {!navigation && `, ${say({ en: 'without navigation', de: 'ohne Navigation' })}`}
      </span>
      <Deed
        size="xs"
        privilege="item.edit-presentation"
        on={{ kind: 'item', id: item.id, may: item.may.editPresentation }}
        run={() => setChanging(true)}
      >
        {say({ en: 'Presentation', de: 'Darstellung' })}
      </Deed>
      {changing && <Changing item={item} close={() => setChanging(false)} />}
    </div>
  );
}

function Changing({ item, close }: { item: EditedItem; close: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const [values, setValues] = useState(item.presentation);
  const { newWindow, width, height, navigation } = values;
  const save = useMutation({
    mutationFn: () =>
      ask('PUT /api/items/{id}/presentation', { params: { id: item.id }, body: values, version: item.version }),
    onSuccess: (kept) => {
      client.setQueryData(['item', item.id], kept);
      close();
    },
  });
  const size = (field: 'width' | 'height') => (typed: number | string) =>
    setValues((was) => ({ ...was, [field]: typeof typed === 'number' ? typed : was[field] }));
  return (
    <Dialog
      title={say({ en: 'Presentation of {title}', de: 'Darstellung von {title}' }, item)}
      close={close}
      footer={
        <>
          <Button variant="default" onClick={close}>
            {say({ en: 'Cancel', de: 'Abbrechen' })}
          </Button>
          <Button loading={save.isPending} onClick={() => save.mutate()}>
            {say({ en: 'Save', de: 'Speichern' })}
          </Button>
        </>
      }
    >
      <div className={css.presenting}>
        {save.error && <ProblemNote error={save.error} />}
        <Checkbox
          label={say({ en: 'In a window of its own', de: 'In einem eigenen Fenster' })}
          description={say({
            en: 'Phones open it as a tab.',
            de: 'Telefone öffnen es als Tab.',
          })}
          checked={newWindow}
          onChange={(event) => setValues({ ...values, newWindow: event.currentTarget.checked })}
        />
        {newWindow && (
          <>
            <NumberInput
              label={say({ en: 'Width in pixels', de: 'Breite in Pixeln' })}
              min={320}
              max={3840}
              value={width}
              onChange={size('width')}
            />
            <NumberInput
              label={say({ en: 'Height in pixels', de: 'Höhe in Pixeln' })}
              min={240}
              max={2160}
              value={height}
              onChange={size('height')}
            />
          </>
        )}
        {!item.editable && (
          <Checkbox
            label={say({
              en: 'Show contents and the way to the next part',
              de: 'Inhalt und Weg zum nächsten Teil zeigen',
            })}
            description={say({
              en: 'Leave it out where the content has navigation of its own.',
              de: 'Lassen Sie es weg, wenn der Inhalt eine eigene Navigation hat.',
            })}
            checked={navigation}
            onChange={(event) => setValues({ ...values, navigation: event.currentTarget.checked })}
          />
        )}
      </div>
    </Dialog>
  );
}
