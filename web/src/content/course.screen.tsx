import { IconChevronLeft, IconClipboardCheck, IconSend } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Course } from '../api/types.ts';
import { shownValue } from '../fields/additional.ts';
import { additionalQuery } from '../fields/queries.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { screen } from '../screen.tsx';
import { Deed } from '../ui/deed.tsx';
import { Facts } from '../ui/facts.tsx';
import { useNotify } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { courseLooks, Status } from '../ui/status.tsx';
import css from './content.module.css';
import { CourseDeeds } from './course-deeds.tsx';
import { creditWords, deviceList, devices, durationWords, languageName, priceWords } from './course-words.ts';
import { EditCourse } from './edit-course.tsx';
import { Items, nameOfStandard } from './items.tsx';
import { itemCount } from './package-preview.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { courseQuery, factsQuery } from './queries.ts';

export const declared = screen({
  id: 'course',
  path: '/content/$id',
  title: { en: '[course|Course]', de: '[course|Kurs]' },
  help: {
    en: 'What the [course|course] holds and who may take it.',
    de: 'Was enthalten ist und wer es machen darf.',
  },
  needs: 'course.view',
});

export default function OneCourse() {
  const say = useSay();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(courseQuery(id));
  return (
    <Page
      declared={declared}
      narrow
      {...(data ? { title: data.title, primary: <Deeds course={data} /> } : {})}
      trail={
        <Link to="/content">
          <IconChevronLeft size={14} aria-hidden />
          {say({ en: '[courses|Courses]', de: '[courses|Kurse]' })}
        </Link>
      }
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {data && <Body key={data.id} course={data} />}
    </Page>
  );
}

function Deeds({ course }: { course: Course }) {
  return (
    <div className={css.deeds}>
      <Primary course={course} />
      <CourseDeeds course={course} />
    </div>
  );
}

/** One thing is to be done with a course: publish a draft, assign what is published. */
function Primary({ course }: { course: Course }) {
  const say = useSay();
  const navigate = useNavigate();
  const notify = useNotify();
  const [asking, setAsking] = useState(false);
  const { id, may, state, title } = course;
  if (state === 'retired') return null;
  if (state === 'published') {
    return (
      <Deed
        privilege="assignment.create"
        on={{ kind: 'course', id, may: may?.assign }}
        variant="filled"
        leftSection={<IconClipboardCheck size={16} aria-hidden />}
        run={() => void navigate({ to: '/assignments/new', search: { course: id } })}
      >
        {say({ en: 'Assign [course|course]', de: '[course|Kurs] zuweisen' })}
      </Deed>
    );
  }
  return (
    <>
      <Deed
        privilege="course.publish"
        on={{ kind: 'course', id, may: may?.publish }}
        variant="filled"
        leftSection={<IconSend size={16} aria-hidden />}
        run={() => setAsking(true)}
      >
        {say({ en: 'Publish [course|course]', de: '[course|Kurs] veröffentlichen' })}
      </Deed>
      {asking && (
        <PublishDialog
          course={course}
          number={course.number ?? ''}
          done={() =>
            notify({
              text: say({ en: '{title} can be assigned now.', de: '{title} kann jetzt zugewiesen werden.' }, { title }),
            })
          }
          close={() => setAsking(false)}
        />
      )}
    </>
  );
}

function Body({ course }: { course: Course }) {
  const say = useSay();
  const [editing, setEditing] = useState(false);
  const { may: mine } = useMe();
  const { id, state, standard, description, items, may } = course;
  const additional = useQuery(additionalQuery('courses', id));
  return (
    <>
      <div className={css.head}>
        <Status look={courseLooks[state]} />
        {standard && <span className="dim">{nameOfStandard(standard)}</span>}
        <span className="dim">{say.count(itemCount, items.length)}</span>
        {mine['enrollment.view'] && (
          <Link to="/content/$id/participants" params={{ id }}>
            {say({ en: 'Participants', de: 'Teilnehmende' })}
          </Link>
        )}
        <Link to="/content/$id/settings" params={{ id }}>
          {say({ en: 'Tags, instructors, price', de: 'Schlagwörter, Lehrende, Preis' })}
        </Link>
        {mine['course.view-history'] && (
          <Link to="/content/$id/history" params={{ id }}>
            {say({ en: 'Versions and history', de: 'Versionen und Verlauf' })}
          </Link>
        )}
        <Link to={`/content/${id}/catalogue`}>
          {say({ en: 'Catalogue and registration', de: 'Katalog und Anmeldung' })}
        </Link>
      </div>
      {editing && additional.data ? (
        <EditCourse course={course} additional={additional.data.items} close={() => setEditing(false)} />
      ) : (
        <>
          <div className={css.heading}>
            <h2>{say({ en: 'Description', de: 'Beschreibung' })}</h2>
            <Deed privilege="course.edit" on={{ kind: 'course', id, may: may?.edit }} run={() => setEditing(true)}>
              {say({ en: 'Edit [course|course]', de: '[course|Kurs] bearbeiten' })}
            </Deed>
          </div>
          <p className={css.description}>
            {description || (
              <span className="dim">{say({ en: 'No description yet.', de: 'Noch keine Beschreibung.' })}</span>
            )}
          </p>
          {additional.data && additional.data.items.length > 0 && (
            <Facts
              facts={additional.data.items.map(
                (one) => [{ en: one.label, de: one.label }, shownValue(one, say)] as const,
              )}
            />
          )}
        </>
      )}
      <Said id={id} />
      <div className={css.heading}>
        <h2>{say({ en: 'Items', de: 'Teile' })}</h2>
        <Deed privilege="course.edit" on={{ kind: 'course', id, may: may?.edit }} to={`/content/${id}/edit`}>
          {say({ en: 'Edit items', de: 'Teile bearbeiten' })}
        </Deed>
      </div>
      <Items items={items} />
    </>
  );
}

/** What the course says of itself, as far as somebody said it. */
function Said({ id }: { id: string }) {
  const say = useSay();
  const { data } = useQuery(factsQuery(id));
  if (!data) return null;
  const { language, minutes, credits, worksOn, tags, instructors, price } = data;
  const said = [
    [{ en: 'Language', de: 'Sprache' }, languageName(language, say)],
    [{ en: 'Duration', de: 'Dauer' }, minutes && durationWords(minutes, say)],
    [{ en: 'Counts for', de: 'Zählt für' }, creditWords(credits, say)],
    [
      { en: 'Works on', de: 'Läuft auf' },
      say.list(deviceList.filter((one) => worksOn.includes(one)).map((one) => say(devices[one]))),
    ],
    [{ en: 'Tags', de: 'Schlagwörter' }, say.list(tags.map(({ name }) => name))],
    [{ en: 'Instructors', de: 'Lehrende' }, say.list(instructors.map(({ name }) => name))],
    [{ en: 'Price', de: 'Preis' }, price && priceWords(price, say)],
  ] as const;
  return <Facts facts={said.filter(([, value]) => value)} />;
}
