import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { ContentPackage } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Facts } from '../ui/facts.tsx';
import { useNotify } from '../ui/notices.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import css from './content.module.css';
import { Items, nameOfStandard } from './items.tsx';

/** What was found in a package, before it becomes a course, or goes into the draft of one. */
export function PackagePreview({ data, into }: { data: ContentPackage; into: string | undefined }) {
  const say = useSay();
  const client = useQueryClient();
  const navigate = useNavigate();
  const notify = useNotify();
  const [title, setTitle] = useState(data.title ?? '');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const create = async () => {
    setBusy(true);
    setError(null);
    try {
      if (into) return await load(into);
      const course = await ask('POST /api/content-packages/{id}/course', {
        params: { id: data.id },
        body: { title: title.trim() },
      });
      await client.invalidateQueries({ queryKey: ['courses'] });
      notify({
        text: say({ en: '{title} is a draft now.', de: '{title} ist jetzt ein Entwurf.' }, { title: course.title }),
      });
      await navigate({ to: `/content/${course.id}` });
    } catch (refused) {
      setError(refused);
      setBusy(false);
    }
  };
  const load = async (course: string) => {
    const params = { id: course };
    const draft = await ask('POST /api/courses/{id}/package', { params, body: { packageId: data.id } });
    client.setQueryData(['course', course, 'draft'], { draft });
    notify({
      text: say({ en: '{file} is in the draft now.', de: '{file} ist jetzt im Entwurf.' }, { file: data.fileName }),
    });
    await navigate({ to: '/content/$id/edit', params });
  };
  return (
    <div className={css.preview}>
      {error !== null && <ProblemNote error={error} />}
      {into ? (
        <p>
          {say({
            en: 'It takes the place of the packages in the draft. Parts that it names as the former one did stay the same parts: what people did in them counts on.',
            de: 'Es tritt an die Stelle der Pakete im Entwurf. Teile, die es nennt wie das frühere, bleiben dieselben: Was darin getan wurde, zählt weiter.',
          })}
        </p>
      ) : (
        <TextInput
          label={say({ en: 'Title of the [course|course]', de: 'Titel ([course|Kurs])' })}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          error={
            title.trim() ? null : say({ en: '[course|A course] needs a title.', de: 'Geben Sie einen Titel ein.' })
          }
        />
      )}
      <Facts
        facts={[
          [{ en: 'Package', de: 'Paket' }, data.fileName],
          [{ en: 'Standard', de: 'Standard' }, nameOfStandard(data.standard)],
          [{ en: 'Files', de: 'Dateien' }, data.entries && say.number(data.entries)],
          [{ en: 'Size', de: 'Größe' }, data.size && say.size(data.size)],
        ]}
      />
      {data.notes.map((note) => (
        <p key={note} className="dim">
          {note}
        </p>
      ))}
      <h2>{say.count(itemCount, data.items.length)}</h2>
      <Items items={data.items} />
      <div className={css.deeds}>
        <Button onClick={() => void create()} loading={busy} disabled={!into && !title.trim()}>
          {into
            ? say({ en: 'Put into the draft', de: 'In den Entwurf setzen' })
            : say({ en: 'Create [course|course]', de: '[course|Kurs] anlegen' })}
        </Button>
        <Button variant="default" onClick={() => void navigate({ to: '.', search: into ? { into } : {} })}>
          {say({ en: 'Load another package', de: 'Anderes Paket laden' })}
        </Button>
      </div>
    </div>
  );
}

export const itemCount = {
  en: { one: '{n} item', other: '{n} items' },
  de: { one: '{n} Teil', other: '{n} Teile' },
};
