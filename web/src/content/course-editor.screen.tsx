import { Button } from '@mantine/core';
import { IconChevronLeft, IconSend, IconTextPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Course, Draft, ItemKind } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Deed } from '../ui/deed.tsx';
import { Empty } from '../ui/empty.tsx';
import { useNotify } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import css from './authoring/authoring.module.css';
import { ItemPanel } from './authoring/item-panel.tsx';
import { Outline } from './authoring/outline.tsx';
import { lookOfItem } from './items.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { courseQuery, draftQuery } from './queries.ts';

export const declared = screen({
  id: 'course-editor',
  path: '/content/$id/edit',
  title: { en: 'Build [course|course]', de: '[course|Kurs] bauen' },
  help: {
    en: 'A draft: nobody else sees it until you publish it. Everything is saved as you write.',
    de: 'Ein Entwurf: Niemand sonst sieht ihn, bis Sie ihn veröffentlichen. Alles wird beim Schreiben gespeichert.',
  },
  needs: 'course.edit',
});

export default function CourseEditor() {
  const say = useSay();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const course = useQuery(courseQuery(id));
  const { data, error, refetch } = useQuery(draftQuery(id));
  const draft = data?.draft;
  return (
    <Page
      declared={declared}
      {...(course.data ? { title: course.data.title } : {})}
      primary={draft && course.data && <Deeds course={course.data} draft={draft} />}
      trail={
        <Link to="/content/$id" params={{ id }}>
          <IconChevronLeft size={14} aria-hidden />
          {course.data?.title ?? say({ en: '[course|Course]', de: '[course|Kurs]' })}
        </Link>
      }
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <span className="bone" style={{ blockSize: 240 }} />}
      {draft && <Building key={id} course={id} draft={draft} />}
      {data && !draft && <Begin course={id} />}
    </Page>
  );
}

/** Nothing is being changed at present: a new version begins as a copy. */
function Begin({ course }: { course: string }) {
  const say = useSay();
  const client = useQueryClient();
  const begin = useMutation({
    mutationFn: () => ask('POST /api/courses/{id}/draft', { params: { id: course } }),
    onSuccess: (draft) => client.setQueryData(['course', course, 'draft'], { draft }),
  });
  return (
    <Empty
      icon={IconTextPlus}
      title={say({ en: 'No draft at present', de: 'Zurzeit kein Entwurf' })}
      action={
        <Button loading={begin.isPending} onClick={() => begin.mutate()}>
          {say({ en: 'Begin new version', de: 'Neue Version beginnen' })}
        </Button>
      }
    >
      {say({
        en: 'What is published stays as it is for everybody who learns. A new version begins as a copy of it.',
        de: 'Was veröffentlicht ist, bleibt für alle, die lernen. Eine neue Version beginnt als Kopie davon.',
      })}
      {begin.error && <ProblemNote error={begin.error} />}
    </Empty>
  );
}

function Building({ course, draft }: { course: string; draft: Draft }) {
  const say = useSay();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { item }: { item?: string } = useSearch({ strict: false });
  const at = draft.items.some(({ id }) => id === item) ? item : draft.items[0]?.id;
  const open = (next: string | undefined) =>
    void navigate({ to: '.', search: next ? { item: next } : {}, replace: true });
  const keep = (next: Draft) =>
    client.setQueryData<{ draft: Draft | null }>(['course', course, 'draft'], (was) => ({
      draft: newest(was?.draft, next),
    }));
  const params = { id: course };
  const add = useMutation({
    mutationFn: (kind: ItemKind) => {
      const title = say(lookOfItem({ kind, launchable: true }).word);
      return ask('POST /api/courses/{id}/items', { params, body: { kind, title } });
    },
    onSuccess: (made) => {
      keep(made.draft);
      open(made.id);
    },
  });
  const move = useMutation({
    mutationFn: (body: { itemId: string; after: string | null }) =>
      ask('POST /api/courses/{id}/order', { params, body }),
    onSuccess: keep,
  });
  const remove = async (id: string) => {
    keep(await ask('DELETE /api/items/{id}', { params: { id } }));
    open(undefined);
  };
  const error = add.error ?? move.error;
  return (
    <>
      {error && <ProblemNote error={error} />}
      <div className={css.split}>
        <Outline
          draft={draft}
          at={at}
          open={open}
          add={(kind) => add.mutate(kind)}
          move={(itemId, after) => move.mutate({ itemId, after })}
        />
        {at ? (
          <ItemPanel key={at} id={at} remove={remove} />
        ) : (
          <Empty icon={IconTextPlus} title={say({ en: 'No items yet', de: 'Noch keine Teile' })}>
            {say({ en: 'Add a lesson or a link to begin.', de: 'Fügen Sie eine Lektion oder einen Link hinzu.' })}
          </Empty>
        )}
      </div>
    </>
  );
}

/** An item that was saved while the answer was under way stands as it was saved. */
const newest = (was: Draft | null | undefined, next: Draft): Draft => ({
  ...next,
  items: next.items.map(
    (item) => was?.items.find(({ id, version }) => id === item.id && version > item.version) ?? item,
  ),
});

/** Publishing says what is missing; a draft beside something published can be thrown away. */
function Deeds({ course, draft }: { course: Course; draft: Draft }) {
  const say = useSay();
  const client = useQueryClient();
  const navigate = useNavigate();
  const notify = useNotify();
  const [asking, setAsking] = useState<'publish' | 'discard' | null>(null);
  const { id, may } = course;
  const missing = draft.items.filter(({ problems }) => problems.length > 0);
  const left = async (text: string) => {
    await client.invalidateQueries({ queryKey: ['course', id] });
    await client.invalidateQueries({ queryKey: ['courses'] });
    notify({ text });
    void navigate({ to: '/content/$id', params: { id } });
  };
  return (
    <div className={css.deeds}>
      <Deed privilege="course.load" run={() => void navigate({ to: '/content/load', search: { into: id } })}>
        {say({ en: 'Load package', de: 'Paket laden' })}
      </Deed>
      {!draft.isFirst && (
        <Button variant="default" onClick={() => setAsking('discard')}>
          {say({ en: 'Discard draft', de: 'Entwurf verwerfen' })}
        </Button>
      )}
      <Deed
        privilege="course.publish"
        on={{ kind: 'course', id, may: may?.publish }}
        variant="filled"
        leftSection={<IconSend size={16} aria-hidden />}
        run={() => setAsking('publish')}
      >
        {say({ en: 'Publish', de: 'Veröffentlichen' })}
      </Deed>
      {asking === 'publish' && (
        <PublishDialog
          course={course}
          number={draft.number}
          ready={missing.length === 0 && draft.items.length > 0}
          done={() =>
            left(say({ en: 'Version {number} is published.', de: 'Version {number} ist veröffentlicht.' }, draft))
          }
          close={() => setAsking(null)}
        >
          {draft.items.length === 0 && (
            <p>{say({ en: 'There is nothing to learn in it yet.', de: 'Es gibt darin noch nichts zu lernen.' })}</p>
          )}
          {missing.length > 0 && (
            <>
              <p>{say({ en: 'Something is still missing:', de: 'Es fehlt noch etwas:' })}</p>
              <ul className={css.problems}>
                {missing.map((one) => (
                  <li key={one.id}>
                    <strong>{one.title}</strong>: {one.problems.join(' ')}
                  </li>
                ))}
              </ul>
            </>
          )}
        </PublishDialog>
      )}
      {asking === 'discard' && (
        <Confirm
          title={say({ en: 'Discard draft', de: 'Entwurf verwerfen' })}
          verb={say({ en: 'Discard draft', de: 'Entwurf verwerfen' })}
          bad
          run={async () => {
            await ask('DELETE /api/courses/{id}/draft', { params: { id } });
            await left(say({ en: 'The draft was discarded.', de: 'Der Entwurf wurde verworfen.' }));
          }}
          close={() => setAsking(null)}
        >
          <p>
            {say(
              {
                en: 'Version {number} with its changes is gone for good. What is published stays.',
                de: 'Version {number} mit ihren Änderungen ist endgültig weg. Was veröffentlicht ist, bleibt.',
              },
              { number: draft.number },
            )}
          </p>
        </Confirm>
      )}
    </div>
  );
}
