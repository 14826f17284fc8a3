import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import type { EditedItem } from '../../api/types.ts';
import { useSay } from '../../language.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { savingWords } from '../../ui/use-saving.ts';
import { itemQuery } from '../queries.ts';
import css from './authoring.module.css';
import { editorOf } from './editors.ts';
import { Presentation } from './presentation-fields.tsx';
import { useAutosave } from './use-autosave.ts';

type Props = { id: string; remove: (id: string) => Promise<unknown> };

/** One item, opened for writing. */
export function ItemPanel({ id, remove }: Props) {
  const { data, error, refetch } = useQuery(itemQuery(id));
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />;
  if (!data) return <span className="bone" style={{ blockSize: 240 }} />;
  return <Writing key={data.id} item={data} remove={remove} />;
}

function Writing({ item, remove }: { item: EditedItem; remove: Props['remove'] }) {
  const say = useSay();
  const { change, state, error, again } = useAutosave(item);
  const [title, setTitle] = useState(item.title);
  const [required, setRequired] = useState(item.required);
  const [asking, setAsking] = useState(false);
  const Editor = item.editable ? editorOf[item.kind] : undefined;
  return (
    <section className={css.panel} aria-label={item.title}>
      <div className={css.state}>
        <span role="status">{say(savingWords[state])}</span>
        <Button variant="subtle" color="red" size="xs" onClick={() => setAsking(true)}>
          {say({ en: 'Remove item', de: 'Teil entfernen' })}
        </Button>
      </div>
      {error !== null && <ProblemNote error={error} retry={again} />}
      <TextInput
        label={say({ en: 'Title', de: 'Titel' })}
        value={title}
        maxLength={300}
        error={title.trim() === '' && say({ en: 'An item needs a title.', de: 'Geben Sie einen Titel ein.' })}
        onChange={(event) => {
          const typed = event.currentTarget.value;
          setTitle(typed);
          if (typed.trim() !== '') change({ title: typed.trim() });
        }}
      />
      {Editor ? (
        <Suspense fallback={<span className="bone" style={{ blockSize: 240 }} />}>
          <Editor item={item} disabled={false} change={(content) => change({ content })} />
        </Suspense>
      ) : (
        <p className="dim">
          {say({
            en: 'This is part of a package: what it holds is changed by loading the package anew.',
            de: 'Das ist Teil eines Pakets: Den Inhalt ändern Sie, indem Sie das Paket neu laden.',
          })}
        </p>
      )}
      {item.launchable && <Presentation item={item} />}
      {item.launchable && (
        <Checkbox
          label={say({ en: 'Required', de: 'Erforderlich' })}
          description={say({
            en: 'The [course|course] is completed when every required item is done.',
            de: 'Abgeschlossen ist alles, wenn jeder erforderliche Teil erledigt ist.',
          })}
          checked={required}
          onChange={(event) => {
            setRequired(event.currentTarget.checked);
            change({ required: event.currentTarget.checked });
          }}
        />
      )}
      {asking && (
        <Confirm
          title={say({ en: 'Remove {title}', de: '{title} entfernen' }, { title })}
          verb={say({ en: 'Remove item', de: 'Teil entfernen' })}
          bad
          run={() => remove(item.id)}
          close={() => setAsking(false)}
        >
          <p>
            {say({
              en: 'It is taken out of this draft. What is published keeps it until this version is published.',
              de: 'Der Teil verschwindet aus diesem Entwurf. Veröffentlichtes behält ihn, bis diese Version veröffentlicht wird.',
            })}
          </p>
        </Confirm>
      )}
    </section>
  );
}
