import { Checkbox, TextInput } from '@mantine/core';
import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import { IconChevronLeft, IconPlus, IconTags } from '@tabler/icons-react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import { isProblem } from '../api/problem.ts';
import type { Tag } from '../api/types.ts';
import catalogue from '../catalogue/catalogue.module.css';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { SearchField } from '../ui/chip.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Deed } from '../ui/deed.tsx';
import { Empty } from '../ui/empty.tsx';
import { useFilters } from '../ui/filters.tsx';
import { Gathered } from '../ui/gathered.tsx';
import { useNotify } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { tagsQuery } from './queries.ts';

export const declared = screen({
  id: 'tags',
  path: '/tags',
  title: { en: 'Tags', de: 'Schlagwörter' },
  help: {
    en: 'Words under which [courses|courses] are found together.',
    de: 'Wörter, unter denen [courses|Kurse] zusammen gefunden werden.',
  },
  needs: 'tag.view',
  menu: { group: 'training', order: 23, icon: IconTags },
});

type Open = Readonly<{ what: 'add'; tag: null } | { what: 'rename' | 'delete'; tag: Tag }>;

export default function Tags() {
  const say = useSay();
  const filters = useFilters(['search']);
  const list = useInfiniteQuery(tagsQuery(filters.values.search ?? ''));
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const add = (
    <Deed
      privilege="tag.create"
      variant="filled"
      leftSection={<IconPlus size={16} aria-hidden />}
      run={() => setOpen({ what: 'add', tag: null })}
    >
      {say({ en: 'Add tag', de: 'Schlagwort anlegen' })}
    </Deed>
  );
  return (
    <Page
      declared={declared}
      narrow
      primary={add}
      trail={
        <Link to="/content">
          <IconChevronLeft size={14} aria-hidden />
          {say({ en: '[courses|Courses]', de: '[courses|Kurse]' })}
        </Link>
      }
      filters={
        <SearchField
          label={say({ en: 'Tags that begin with', de: 'Schlagwörter, die beginnen mit' })}
          value={filters.values.search ?? ''}
          tell={(search) => filters.set({ search })}
        />
      }
    >
      <Gathered
        list={list}
        empty={
          filters.any ? (
            <Empty icon={IconTags} title={say({ en: 'No tag begins so', de: 'Kein Schlagwort beginnt so' })}>
              {say({ en: 'Try fewer letters.', de: 'Versuchen Sie weniger Buchstaben.' })}
            </Empty>
          ) : (
            <Empty icon={IconTags} title={say({ en: 'No tags yet', de: 'Noch keine Schlagwörter' })} action={add}>
              {say({
                en: 'A tag gathers [courses|courses] across categories: a machine, a site, a rule.',
                de: 'Ein Schlagwort sammelt [courses|Kurse] über Kategorien hinweg: eine Maschine, ein Gebäude, eine Vorschrift.',
              })}
            </Empty>
          )
        }
      >
        {(rows) => (
          <ul className={catalogue.list}>
            {rows.map((tag) => (
              <Row key={tag.id} tag={tag} open={setOpen} />
            ))}
          </ul>
        )}
      </Gathered>
      {open?.what === 'add' && <Name tag={null} close={close} />}
      {open?.what === 'rename' && <Name tag={open.tag} close={close} />}
      {open?.what === 'delete' && <Remove tag={open.tag} close={close} />}
    </Page>
  );
}

function Row({ tag, open }: { tag: Tag; open: (what: Open) => void }) {
  const say = useSay();
  const { id, name, courseCount, may } = tag;
  return (
    <li className={catalogue.row}>
      <span className={catalogue.about}>
        <Link to="/content" search={{ tag: id }} className={catalogue.name}>
          {name}
        </Link>
        <span className="dim small">{say.count(count, courseCount)}</span>
      </span>
      <div className={catalogue.deeds}>
        <Deed
          privilege="tag.rename"
          on={{ kind: 'tag', id, may: may.rename }}
          run={() => open({ what: 'rename', tag })}
        >
          {say({ en: 'Rename', de: 'Umbenennen' })}
          <span className="unseen"> {name}</span>
        </Deed>
        <Deed
          privilege="tag.delete"
          on={{ kind: 'tag', id, may: may.delete }}
          run={() => open({ what: 'delete', tag })}
        >
          {say({ en: 'Delete', de: 'Löschen' })}
          <span className="unseen"> {name}</span>
        </Deed>
      </div>
    </li>
  );
}

const count = {
  en: { one: '{n} [course|course]', other: '{n} [courses|courses]' },
  de: { one: '{n} [course|Kurs]', other: '{n} [courses|Kurse]' },
};

/** Adds a tag or gives it another name; where there is one of that name, it is asked first whether the two become one. */
function Name({ tag, close }: { tag: Tag | null; close: () => void }) {
  const say = useSay();
  const finish = useFinish();
  const [name, setName] = useState(tag?.name ?? '');
  const [isTaken, setTaken] = useState(false);
  const [merge, setMerge] = useState(false);
  const verb = tag
    ? say({ en: 'Rename tag', de: 'Schlagwort umbenennen' })
    : say({ en: 'Add tag', de: 'Schlagwort anlegen' });
  return (
    <Confirm
      title={tag ? tag.name : verb}
      verb={isTaken ? say({ en: 'Merge tags', de: 'Schlagwörter zusammenführen' }) : verb}
      ready={name.trim() !== '' && (!isTaken || merge)}
      run={async () => {
        const body = { name: name.trim(), merge };
        try {
          if (tag) await ask('PATCH /api/tags/{id}', { params: { id: tag.id }, body, version: tag.version });
          else await ask('POST /api/tags', { body: { name: body.name } });
        } catch (error) {
          if (isProblem(error) && error.code === 'tag-name-taken') setTaken(true);
          throw error;
        }
        await finish(say({ en: '{name} was saved.', de: '{name} wurde gespeichert.' }, body));
      }}
      close={close}
    >
      <TextInput
        label={say({ en: 'Name', de: 'Name' })}
        value={name}
        maxLength={60}
        data-autofocus
        onChange={(event) => {
          setName(event.currentTarget.value);
          setTaken(false);
          setMerge(false);
        }}
      />
      {isTaken && (
        <Checkbox
          label={say(
            {
              en: 'Merge: all [courses|courses] of {was} get the other tag, and {was} is gone',
              de: 'Zusammenführen: Alle [courses|Kurse] von {was} erhalten das andere Schlagwort, und {was} entfällt',
            },
            { was: tag?.name ?? '' },
          )}
          checked={merge}
          onChange={(event) => setMerge(event.currentTarget.checked)}
        />
      )}
    </Confirm>
  );
}

function Remove({ tag, close }: { tag: Tag; close: () => void }) {
  const say = useSay();
  const finish = useFinish();
  return (
    <Confirm
      title={say({ en: 'Delete the tag {name}', de: 'Schlagwort {name} löschen' }, tag)}
      verb={say({ en: 'Delete tag', de: 'Schlagwort löschen' })}
      bad
      run={async () => {
        await ask('DELETE /api/tags/{id}', { params: { id: tag.id } });
        await finish(say({ en: '{name} was deleted.', de: '{name} wurde gelöscht.' }, tag));
      }}
      close={close}
    >
      <p>
        {say(
          { en: 'It is taken off {courses}, which stay.', de: 'Es verschwindet von {courses}; sonst bleibt alles.' },
          {
            courses: say.count(count, tag.courseCount),
          },
        )}
      </p>
    </Confirm>
  );
}

function useFinish(): (text: string) => Promise<void> {
  const client = useQueryClient();
  const notify = useNotify();
  return async (text) => {
    await Promise.all([
      client.invalidateQueries({ queryKey: ['tags'] }),
      client.invalidateQueries({ queryKey: ['courses'] }),
      client.invalidateQueries({ queryKey: ['course'] }),
    ]);
    notify({ text });
  };
}
