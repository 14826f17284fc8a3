import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { GroupRow } from '../api/types.ts';
import { Chosen, type Named } from '../catalogue/entry-part.tsx';
import { useSay } from '../language.tsx';
import { CourseSelect } from '../training/course-select.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { courseCount } from './group-words.ts';
import css from './groups.module.css';
import { KeepOrUnenroll, type Leaving } from './keep-or-unenroll.tsx';
import { enrollingQuery, givingAwayQuery, groupCoursesQuery, useFinish } from './queries.ts';

/** The courses of a group. */
export function GroupCourses({ group }: { group: GroupRow }) {
  const say = useSay();
  const [adding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<Readonly<{ id: string; title: string }> | null>(null);
  const { data, error, refetch } = useQuery(groupCoursesQuery(group.id));
  return (
    <section className={css.part} aria-label={say({ en: '[courses|Courses]', de: '[courses|Kurse]' })}>
      <header>
        <h2>{say.count(courseCount, group.courses)}</h2>
        {group.may.addCourse === true && (
          <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
            {say({ en: 'Add [courses|courses]', de: '[courses|Kurse] hinzufügen' })}
          </Button>
        )}
      </header>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      <ul className={css.rows}>
        {data?.items.map(({ id, title, may }) => (
          <li key={id}>
            <span className={css.name}>{title}</span>
            {may.remove === true && (
              <Button variant="default" size="xs" onClick={() => setLeaving({ id, title })}>
                {say({ en: 'Take away', de: 'Wegnehmen' })}
                <span className="unseen"> {title}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {data?.items.length === 0 && (
        <p className="dim">{say({ en: 'No [courses|courses] yet.', de: 'Noch keine [courses|Kurse].' })}</p>
      )}
      {adding && <Add group={group} close={() => setAdding(false)} />}
      {leaving && <Remove group={group} course={leaving} close={() => setLeaving(null)} />}
    </section>
  );
}

type Dialog = { group: GroupRow; close: () => void };

function Add({ group, close }: Dialog) {
  const say = useSay();
  const finish = useFinish();
  const [courses, setCourses] = useState<Named[]>([]);
  const [enroll, setEnroll] = useState<'members' | 'new-members'>('members');
  const ids = courses.map(({ id }) => id);
  const { data, error } = useQuery(enrollingQuery(group.id, ids));
  const named = new Map(courses.map(({ id, name }) => [id, name]));
  return (
    <Confirm
      title={say({ en: 'Add [courses|courses] to {name}', de: '[courses|Kurse] zu {name} hinzufügen' }, group)}
      verb={say({ en: 'Add [courses|courses]', de: '[courses|Kurse] hinzufügen' })}
      ready={courses.length > 0}
      run={async () => {
        await ask('POST /api/groups/{id}/courses/many', { params: { id: group.id }, body: { courses: ids, enroll } });
        const titles = say.list(courses.map(({ name }) => name));
        await finish(say({ en: 'Added: {titles}.', de: 'Hinzugefügt: {titles}.' }, { titles }));
      }}
      close={close}
    >
      {error && <ProblemNote error={error} />}
      <Chosen chosen={courses} set={setCourses} />
      <CourseSelect
        key={courses.length}
        value=""
        error={null}
        choose={(id, name) => id && !named.has(id) && setCourses([...courses, { id, name }])}
      />
      <fieldset className={css.radios}>
        <legend className="unseen">{say({ en: 'Whom it enrolls', de: 'Wen er einschreibt' })}</legend>
        <label>
          <input type="radio" name="enroll" checked={enroll === 'members'} onChange={() => setEnroll('members')} />
          <span>
            {say({ en: 'Enroll all members', de: 'Alle Mitglieder einschreiben' })}
            <small>
              {data
                ? data.items.map(({ courseId, already }) => (
                    <span key={courseId} style={{ display: 'block' }}>
                      {named.get(courseId)}: {say.count(newCount, data.members - already)}{' '}
                      {already > 0 && say.count(alreadyCount, already)}
                    </span>
                  ))
                : say({
                    en: 'Those who are members now, and who comes later.',
                    de: 'Wer jetzt Mitglied ist und wer später kommt.',
                  })}
            </small>
          </span>
        </label>
        <label>
          <input
            type="radio"
            name="enroll"
            checked={enroll === 'new-members'}
            onChange={() => setEnroll('new-members')}
          />
          <span>
            {say({ en: 'Only who comes from now on', de: 'Nur wer ab jetzt dazukommt' })}
            <small>{say({ en: 'Nobody is enrolled today.', de: 'Heute wird niemand eingeschrieben.' })}</small>
          </span>
        </label>
      </fieldset>
    </Confirm>
  );
}

const newCount = {
  en: { one: '{n} member is enrolled.', other: '{n} members are enrolled.' },
  de: { one: '{n} Mitglied wird eingeschrieben.', other: '{n} Mitglieder werden eingeschrieben.' },
};
const alreadyCount = {
  en: { one: '{n} has the [course|course] already.', other: '{n} have the [course|course] already.' },
  de: { one: '{n} hat das schon.', other: '{n} haben das schon.' },
};

function Remove({ group, course, close }: Dialog & { course: Readonly<{ id: string; title: string }> }) {
  const say = useSay();
  const finish = useFinish();
  const [enrollments, setEnrollments] = useState<Leaving>('keep');
  const { data, error, refetch } = useQuery(givingAwayQuery(group.id, course.id));
  return (
    <Confirm
      title={say({ en: 'Take {title} away', de: '{title} wegnehmen' }, course)}
      verb={say({ en: 'Take away', de: 'Wegnehmen' })}
      bad
      ready={data !== undefined}
      run={async () => {
        const body = { courseId: course.id, enrollments };
        await ask('POST /api/groups/{id}/courses/removal', { params: { id: group.id }, body });
        await finish(
          say(
            {
              en: '{title} is not [course|a course] of the [group|group] any more.',
              de: '{title} gehört hier nicht mehr dazu.',
            },
            course,
          ),
        );
      }}
      close={close}
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      <KeepOrUnenroll affected={data} value={enrollments} choose={setEnrollments} shows="name" />
    </Confirm>
  );
}
