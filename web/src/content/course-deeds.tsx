import { IconArchive, IconCopy, IconDots, IconPlayerPlay, IconTemplate, IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Course } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { useAttempt } from '../ui/attempt.ts';
import { Confirm } from '../ui/confirm.tsx';
import { useDeedEntries } from '../ui/deed.tsx';
import { MenuButton } from '../ui/menu.tsx';
import { useNotify } from '../ui/notices.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import css from './content.module.css';
import { deletionQuery } from './queries.ts';

/** What else may be done with a course: copy it, make it a template, retire it or bring it back, delete it. */
export function CourseDeeds({ course }: { course: Course }) {
  const say = useSay();
  const entries = useDeedEntries();
  const navigate = useNavigate();
  const attempt = useAttempt();
  const finish = useFinish();
  const me = useMe();
  const [open, setOpen] = useState<'retire' | 'delete' | null>(null);
  const { id, title, state, may } = course;
  const on = (deed: 'copy' | 'publish' | 'retire') => ({ kind: 'course', id, may: may?.[deed] });
  const copy = () =>
    attempt(async () => {
      const made = await ask('POST /api/courses/{id}/copy', { params: { id }, body: {} });
      await finish(say({ en: '{title} was made.', de: '{title} ist angelegt.' }, made));
      await navigate({ to: '/content/$id', params: { id: made.id } });
    });
  const makeTemplate = () =>
    attempt(async () => {
      await ask('POST /api/course-templates', { body: { courseId: id } });
      await finish(say({ en: '{title} is a template now.', de: '{title} ist jetzt eine Vorlage.' }, { title }));
    });
  const bringBack = () =>
    attempt(async () => {
      await ask('POST /api/courses/{id}/publish', { params: { id }, body: {} });
      await finish(say({ en: '{title} is back in service.', de: '{title} ist wieder im Dienst.' }, { title }));
    });
  const all = () =>
    entries([
      {
        privilege: 'course.copy',
        label: say({ en: 'Copy', de: 'Kopieren' }),
        icon: IconCopy,
        on: on('copy'),
        run: copy,
      },
      ...(me.may['course-template.edit']
        ? [
            {
              privilege: 'course-template.edit' as const,
              label: say({ en: 'Make it a template', de: 'Zur Vorlage machen' }),
              icon: IconTemplate,
              on: on('copy'),
              run: makeTemplate,
            },
          ]
        : []),
      ...(state === 'published'
        ? [
            {
              privilege: 'course.delete' as const,
              label: say({ en: 'Retire', de: 'Außer Dienst stellen' }),
              icon: IconArchive,
              on: on('retire'),
              run: () => setOpen('retire'),
            },
          ]
        : []),
      ...(state === 'retired'
        ? [
            {
              privilege: 'course.publish' as const,
              label: say({ en: 'Bring back', de: 'Wieder in Dienst stellen' }),
              icon: IconPlayerPlay,
              on: on('publish'),
              run: bringBack,
            },
          ]
        : []),
      {
        privilege: 'course.delete',
        label: say({ en: 'Delete', de: 'Löschen' }),
        icon: IconTrash,
        bad: true,
        on: on('retire'),
        run: () => setOpen('delete'),
      },
    ]);
  if (all().length === 0) return null;
  const close = () => setOpen(null);
  return (
    <>
      <MenuButton className={css.more} label={say({ en: 'More to do with this', de: 'Weiteres' })} entries={all}>
        <IconDots size={16} aria-hidden />
      </MenuButton>
      {open === 'retire' && <Retire course={course} close={close} />}
      {open === 'delete' && <Delete course={course} close={close} retire={() => setOpen('retire')} />}
    </>
  );
}

type Dialog = { course: Course; close: () => void };

function Retire({ course: { id, title }, close }: Dialog) {
  const say = useSay();
  const finish = useFinish();
  return (
    <Confirm
      title={say({ en: 'Retire {title}', de: '{title} außer Dienst stellen' }, { title })}
      verb={say({ en: 'Retire', de: 'Außer Dienst stellen' })}
      run={async () => {
        await ask('POST /api/courses/{id}/retire', { params: { id } });
        await finish(say({ en: '{title} is retired.', de: '{title} ist außer Dienst.' }, { title }));
      }}
      close={close}
    >
      <p>
        {say({
          en: 'Nobody is assigned it or registers for it any more. What was done stays with everybody who did it, and you can bring it back.',
          de: 'Niemand bekommt es mehr zugewiesen oder meldet sich dafür an. Was getan ist, bleibt bei allen erhalten, und Sie können es zurückholen.',
        })}
      </p>
    </Confirm>
  );
}

function Delete({ course: { id, title, state }, close, retire }: Dialog & { retire: () => void }) {
  const say = useSay();
  const finish = useFinish();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(deletionQuery(id));
  const isKept = data !== undefined && data.hinders !== '';
  if (isKept && state === 'published')
    return (
      <Confirm
        title={say({ en: '{title} cannot be deleted', de: '{title} lässt sich nicht löschen' }, { title })}
        verb={say({ en: 'Retire instead', de: 'Stattdessen außer Dienst stellen' })}
        run={async () => retire()}
        // the dialog that follows stands in the place of this one
        close={() => undefined}
        cancel={close}
      >
        <Kept hinders={data.hinders} />
      </Confirm>
    );
  return (
    <Confirm
      title={say({ en: 'Delete {title}', de: '{title} löschen' }, { title })}
      verb={say({ en: 'Delete', de: 'Löschen' })}
      bad
      typed={title}
      ready={data?.hinders === ''}
      run={async () => {
        await ask('DELETE /api/courses/{id}', { params: { id } });
        await navigate({ to: '/content' });
        await finish(say({ en: '{title} was deleted.', de: '{title} wurde gelöscht.' }, { title }));
      }}
      close={close}
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {isKept ? (
        <Kept hinders={data.hinders} />
      ) : (
        <p>
          {say({
            en: 'It is gone for good with all its items. Nobody has done anything in it.',
            de: 'Es ist mit allen Teilen endgültig weg. Getan hat darin noch niemand etwas.',
          })}
        </p>
      )}
    </Confirm>
  );
}

function Kept({ hinders }: { hinders: string }) {
  const say = useSay();
  return (
    <p>
      {say(
        {
          en: 'Records hang on it, and they have to stay: {hinders}.',
          de: 'Daran hängen Nachweise, die bleiben müssen: {hinders}.',
        },
        { hinders },
      )}
    </p>
  );
}

function useFinish(): (text: string) => Promise<void> {
  const client = useQueryClient();
  const notify = useNotify();
  return async (text) => {
    await Promise.all(
      ['course', 'courses', 'course-templates', 'tags'].map((key) => client.invalidateQueries({ queryKey: [key] })),
    );
    notify({ text });
  };
}
