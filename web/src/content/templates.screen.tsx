import { TextInput } from '@mantine/core';
import { IconChevronLeft, IconTemplate } from '@tabler/icons-react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { CourseTemplate } from '../api/types.ts';
import catalogue from '../catalogue/catalogue.module.css';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Deed } from '../ui/deed.tsx';
import { Empty } from '../ui/empty.tsx';
import { Gathered } from '../ui/gathered.tsx';
import { useNotify } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { templatesQuery } from './queries.ts';

export const declared = screen({
  id: 'course-templates',
  path: '/course-templates',
  title: { en: 'Templates for [courses|courses]', de: 'Vorlagen für [courses|Kurse]' },
  help: {
    en: 'Whoever begins something new may begin with a copy of one of these.',
    de: 'Wer etwas Neues beginnt, kann mit einer Kopie davon beginnen.',
  },
  needs: 'course-template.view',
  deed: { en: 'Templates for [courses|courses]', de: 'Vorlagen für [courses|Kurse]' },
});

type Open = Readonly<{ what: 'rename' | 'delete'; template: CourseTemplate }>;

export default function Templates() {
  const say = useSay();
  const list = useInfiniteQuery(templatesQuery);
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  return (
    <Page
      declared={declared}
      narrow
      trail={
        <Link to="/content">
          <IconChevronLeft size={14} aria-hidden />
          {say({ en: '[courses|Courses]', de: '[courses|Kurse]' })}
        </Link>
      }
    >
      <Gathered
        list={list}
        empty={
          <Empty icon={IconTemplate} title={say({ en: 'No templates yet', de: 'Noch keine Vorlagen' })}>
            {say({
              en: 'Open [course|a course] and choose “Make it a template” from its menu.',
              de: 'Öffnen Sie etwas aus der Bibliothek und wählen Sie im Menü „Zur Vorlage machen“.',
            })}
          </Empty>
        }
      >
        {(rows) => (
          <ul className={catalogue.list}>
            {rows.map((template) => (
              <Row key={template.id} template={template} open={setOpen} />
            ))}
          </ul>
        )}
      </Gathered>
      {open?.what === 'rename' && <Rename template={open.template} close={close} />}
      {open?.what === 'delete' && <Remove template={open.template} close={close} />}
    </Page>
  );
}

function Row({ template, open }: { template: CourseTemplate; open: (what: Open) => void }) {
  const say = useSay();
  const { id, title, courseId, may } = template;
  const on = { kind: 'course-template', id, may: may.edit };
  return (
    <li className={catalogue.row}>
      <span className={catalogue.about}>
        <Link to="/content/$id" params={{ id: courseId }} className={catalogue.name}>
          {title}
        </Link>
      </span>
      <div className={catalogue.deeds}>
        <Deed privilege="course-template.edit" on={on} run={() => open({ what: 'rename', template })}>
          {say({ en: 'Rename', de: 'Umbenennen' })}
          <span className="unseen"> {title}</span>
        </Deed>
        <Deed privilege="course-template.edit" on={on} run={() => open({ what: 'delete', template })}>
          {say({ en: 'Remove', de: 'Entfernen' })}
          <span className="unseen"> {title}</span>
        </Deed>
      </div>
    </li>
  );
}

type Dialog = { template: CourseTemplate; close: () => void };

function Rename({ template: { id, title, version }, close }: Dialog) {
  const say = useSay();
  const finish = useFinish();
  const [typed, setTyped] = useState(title);
  return (
    <Confirm
      title={title}
      verb={say({ en: 'Rename template', de: 'Vorlage umbenennen' })}
      ready={typed.trim() !== ''}
      run={async () => {
        await ask('PATCH /api/course-templates/{id}', { params: { id }, body: { title: typed.trim() }, version });
        await finish(say({ en: '{typed} was saved.', de: '{typed} wurde gespeichert.' }, { typed: typed.trim() }));
      }}
      close={close}
    >
      <TextInput
        label={say({ en: 'Title', de: 'Titel' })}
        value={typed}
        maxLength={300}
        data-autofocus
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </Confirm>
  );
}

function Remove({ template: { id, title }, close }: Dialog) {
  const say = useSay();
  const finish = useFinish();
  return (
    <Confirm
      title={say({ en: 'Remove the template {title}', de: 'Vorlage {title} entfernen' }, { title })}
      verb={say({ en: 'Remove template', de: 'Vorlage entfernen' })}
      bad
      run={async () => {
        await ask('DELETE /api/course-templates/{id}', { params: { id } });
        await finish(say({ en: '{title} is no template any more.', de: '{title} ist keine Vorlage mehr.' }, { title }));
      }}
      close={close}
    >
      <p>
        {say({
          en: 'The [course|course] itself stays, and so does what was begun with it.',
          de: 'Die Quelle selbst bleibt, ebenso alles, was damit begonnen wurde.',
        })}
      </p>
    </Confirm>
  );
}

function useFinish(): (text: string) => Promise<void> {
  const client = useQueryClient();
  const notify = useNotify();
  return async (text) => {
    await client.invalidateQueries({ queryKey: ['course-templates'] });
    notify({ text });
  };
}
