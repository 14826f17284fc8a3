import { Button, TextInput } from '@mantine/core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { ask } from '../../api/ask.ts';
import type { CourseFacts } from '../../api/types.ts';
import { Chosen, EntryPart } from '../../catalogue/entry-part.tsx';
import { useSay } from '../../language.tsx';
import { useMe } from '../../me.tsx';
import { useAttempt } from '../../ui/attempt.ts';
import { tagsQuery } from '../queries.ts';
import css from './settings.module.css';

const isSame = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** The tags of a course, chosen by typing; a new one is added where that is allowed. */
export function TagsPart({ id, facts }: { id: string; facts: CourseFacts }) {
  const say = useSay();
  const list = useId();
  const client = useQueryClient();
  const attempt = useAttempt();
  const { may } = useMe();
  const [chosen, setChosen] = useState(facts.tags);
  const [typed, setTyped] = useState('');
  const offered = useInfiniteQuery(tagsQuery('')).data?.pages.flatMap(({ items }) => items) ?? [];
  const known = offered.find(({ name }) => isSame(name, typed));
  const isThere = chosen.some(({ name }) => isSame(name, typed));
  const mayAdd = typed.trim() !== '' && !isThere && (known !== undefined || may['tag.create'] === true);
  const add = () => {
    if (!mayAdd) return;
    attempt(async () => {
      const name = known?.name ?? typed.trim();
      const tag = known ? known.id : (await ask('POST /api/tags', { body: { name } })).id;
      setChosen((now) => [...now, { id: tag, name }]);
      setTyped('');
      await client.invalidateQueries({ queryKey: ['tags'] });
    });
  };
  return (
    <EntryPart
      id={id}
      title={{ en: 'Tags', de: 'Schlagwörter' }}
      verb={{ en: 'Save tags', de: 'Schlagwörter speichern' }}
      privilege="course.edit-tags"
      may={facts.may.tags}
      save={async () => {
        await ask('PUT /api/courses/{id}/tags', { params: { id }, body: { tags: chosen.map((tag) => tag.id) } });
        await client.invalidateQueries({ queryKey: ['tags'] });
      }}
    >
      <p className="dim small">
        {say({
          en: 'By tags this is found in the library and the catalogue.',
          de: 'Über Schlagwörter wird das in der Bibliothek und im Katalog gefunden.',
        })}{' '}
        {may['tag.view'] && <Link to="/tags">{say({ en: 'All tags', de: 'Alle Schlagwörter' })}</Link>}
      </p>
      <Chosen chosen={chosen} set={setChosen} />
      <div className={css.adding}>
        <TextInput
          label={say({ en: 'Tag', de: 'Schlagwort' })}
          list={list}
          value={typed}
          maxLength={60}
          error={
            typed.trim() && !isThere && !mayAdd
              ? say({ en: 'There is no such tag.', de: 'Dieses Schlagwort gibt es nicht.' })
              : null
          }
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
        <datalist id={list}>
          {offered.map(({ id: tag, name }) => (
            <option key={tag} value={name}>
              {name}
            </option>
          ))}
        </datalist>
        <Button variant="default" disabled={!mayAdd} onClick={add}>
          {say({ en: 'Add tag', de: 'Schlagwort hinzufügen' })}
        </Button>
      </div>
    </EntryPart>
  );
}
