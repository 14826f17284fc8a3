import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { GroupRow } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { CourseSelect } from '../training/course-select.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { useAttempt } from '../ui/attempt.ts';
import { courseCount } from './group-words.ts';
import css from './groups.module.css';
import { groupCoursesQuery, useFinish } from './queries.ts';

/** The courses of a group. */
export function GroupCourses({ group }: { group: GroupRow }) {
  const say = useSay();
  const finish = useFinish();
  const attempt = useAttempt();
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useQuery(groupCoursesQuery(group.id));
  const remove = (courseId: string, title: string) =>
    attempt(async () => {
      await ask('POST /api/groups/{id}/courses/removal', { params: { id: group.id }, body: { courseId } });
      await finish(
        say(
          { en: '{title} is not a course of the group any more.', de: '{title} ist kein Kurs der Gruppe mehr.' },
          { title },
        ),
      );
    });
  return (
    <section className={css.part} aria-label={say({ en: 'Courses', de: 'Kurse' })}>
      <header>
        <h2>{say.count(courseCount, group.courses)}</h2>
        {group.may.addCourse === true && (
          <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
            {say({ en: 'Add course', de: 'Kurs hinzufügen' })}
          </Button>
        )}
      </header>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      <ul className={css.rows}>
        {data?.items.map(({ id, title, may }) => (
          <li key={id}>
            <span className={css.name}>{title}</span>
            {may.remove === true && (
              <Button variant="default" onClick={() => remove(id, title)}>
                {say({ en: 'Take away', de: 'Wegnehmen' })}
                <span className="unseen"> {title}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {adding && <Add group={group} close={() => setAdding(false)} />}
    </section>
  );
}

function Add({ group, close }: { group: GroupRow; close: () => void }) {
  const say = useSay();
  const finish = useFinish();
  const [course, setCourse] = useState({ id: '', title: '' });
  return (
    <Confirm
      title={say({ en: 'Add a course to {name}', de: 'Kurs zu {name} hinzufügen' }, group)}
      verb={say({ en: 'Add course', de: 'Kurs hinzufügen' })}
      ready={course.id !== ''}
      run={async () => {
        await ask('POST /api/groups/{id}/courses', { params: { id: group.id }, body: { courseId: course.id } });
        await finish(say({ en: '{title} was added.', de: '{title} wurde hinzugefügt.' }, course));
      }}
      close={close}
    >
      <CourseSelect value={course.id} error={null} choose={(id, title) => setCourse({ id, title })} />
    </Confirm>
  );
}
