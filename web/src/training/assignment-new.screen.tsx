import { IconChevronLeft } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { ask } from '../api/ask.ts';
import type { Assignment, Location } from '../api/types.ts';
import { courseQuery } from '../content/queries.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { screen } from '../screen.tsx';
import { useNotify } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { locationsQuery } from '../workplace/queries.ts';
import { rowsOf } from '../workplace/tree.ts';
import { type AssignmentValues, inputOf, noAssignment, valuesOf } from './assignment-fields.ts';
import { AssignmentForm } from './assignment-form.tsx';
import css from './assignments.module.css';
import { assignmentQuery } from './queries.ts';

export const declared = screen({
  id: 'assignment-new',
  path: '/assignments/new',
  title: { en: 'Assign course', de: 'Kurs zuweisen' },
  help: {
    en: 'One course, to whole locations or everybody. You see whom it reaches before you save.',
    de: 'Ein Kurs, für ganze Standorte oder alle. Sie sehen vor dem Speichern, wen es erreicht.',
  },
  needs: 'assignment.create',
  deed: { en: 'Assign a course', de: 'Einen Kurs zuweisen' },
});

export default function NewAssignment() {
  const say = useSay();
  const { may } = useMe();
  const { course, like, users }: { course?: string; like?: string; users?: string } = useSearch({ strict: false });
  const former = useQuery({ ...assignmentQuery(like ?? ''), enabled: like !== undefined });
  const withPlaces = may['location.view'] === true;
  const locations = useQuery({ ...locationsQuery, enabled: withPlaces });
  const error = former.error ?? locations.error;
  const isReady = (!like || former.data) && (!withPlaces || locations.data);
  return (
    <Page
      declared={declared}
      narrow
      trail={
        <Link to="/assignments">
          <IconChevronLeft size={14} aria-hidden />
          {say({ en: 'Assignments', de: 'Zuweisungen' })}
        </Link>
      }
    >
      {error && <ProblemNote error={error} retry={() => void (former.error ? former : locations).refetch()} />}
      {users && (
        <p className={css.note} role="note">
          {say.count(cameWith, users.split(',').length)}
        </p>
      )}
      {isReady && (
        <Fields course={course} former={former.data} locations={locations.data?.items ?? []} withPlaces={withPlaces} />
      )}
      {!isReady && !error && <Bones />}
    </Page>
  );
}

type Props = {
  course: string | undefined;
  former: Assignment | undefined;
  locations: readonly Location[];
  withPlaces: boolean;
};

function Fields({ course, former, locations, withPlaces }: Props) {
  const say = useSay();
  const navigate = useNavigate();
  const client = useQueryClient();
  const notify = useNotify();
  const initial = useMemo<AssignmentValues>(() => {
    if (former) return valuesOf(former);
    return { ...noAssignment, ...placesAtFirst(locations), everybody: !withPlaces, courseId: course ?? '' };
  }, [former, locations, withPlaces, course]);
  const save = async (values: AssignmentValues, courseTitle: string) => {
    const title = courseTitle || (await client.fetchQuery(courseQuery(values.courseId))).title;
    const made = await ask('POST /api/assignments', { body: inputOf(values, title) });
    await client.invalidateQueries({ queryKey: ['assignments'] });
    notify({
      text: say({ en: '{course} was assigned.', de: '{course} wurde zugewiesen.' }, { course: made.course.title }),
    });
    await navigate({ to: `/assignments/${made.id}` });
  };
  return (
    <AssignmentForm
      name={`assignment.new.${former?.id ?? course ?? ''}`}
      initial={initial}
      isNew
      verb={(count) => (count ? say.count(assignTo, count) : say(declared.title))}
      save={save}
      cancel={() => void navigate({ to: '/assignments' })}
    />
  );
}

/** Whoever manages one place most likely means it; where nothing is seen below, nothing below is meant. */
function placesAtFirst(locations: readonly Location[]): Pick<AssignmentValues, 'places' | 'withDescendants'> {
  const tops = rowsOf(locations, () => false);
  const [only, ...others] = tops;
  return {
    places: only && others.length === 0 ? only.location.id : '',
    withDescendants: tops.some(({ children }) => children > 0),
  };
}

function Bones() {
  return (
    <div className={css.bones} aria-hidden>
      {[34, 34, 120, 96].map((blockSize, n) => (
        <span key={n} className="bone" style={{ blockSize, maxInlineSize: 560 }} />
      ))}
    </div>
  );
}

const assignTo = {
  en: { one: 'Assign to {n} user', other: 'Assign to {n} users' },
  de: { one: 'An {n} Benutzer zuweisen', other: 'An {n} Benutzer zuweisen' },
};
const cameWith = {
  en: {
    one: 'An assignment reaches whole locations, not a single user. Choose the location of the user you came from.',
    other:
      'An assignment reaches whole locations, not single users. Choose the locations of the {n} users you came from.',
  },
  de: {
    one: 'Eine Zuweisung erreicht ganze Standorte, nicht einen einzelnen Benutzer. Wählen Sie den Standort des Benutzers, von dem Sie kommen.',
    other:
      'Eine Zuweisung erreicht ganze Standorte, nicht einzelne Benutzer. Wählen Sie die Standorte der {n} Benutzer, von denen Sie kommen.',
  },
};
