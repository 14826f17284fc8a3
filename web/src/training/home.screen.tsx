import { Button } from '@mantine/core';
import { IconArrowRight, IconCircleCheck, IconHome } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { MyPath, PlannedEnrollment as Enrollment } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { mayOpen, screen } from '../screen.tsx';
import { menuOf } from '../screens.ts';
import { type Text, todayHere } from '../say.ts';
import { Empty } from '../ui/empty.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Progress } from '../ui/progress.tsx';
import { exemptLook, lookOf, Status } from '../ui/status.tsx';
import css from './home.module.css';
import { PathSteps, stepsDone } from './path-steps.tsx';
import { planOf } from './plan.ts';
import { planQuery } from './queries.ts';

export const declared = screen({
  id: 'home',
  path: '/',
  title: { en: 'Do next', de: 'Als Nächstes' },
  help: { en: 'Your training, most urgent first.', de: 'Ihre Schulungen, das Dringendste zuerst.' },
  needs: null,
  menu: { group: 'mine', order: 0, icon: IconHome, key: 'h' },
});

export default function Home() {
  const say = useSay();
  const { may } = useMe();
  const { data, error, refetch } = useQuery(planQuery);
  const plan = data && planOf(data, todayHere());
  const nothing = plan && !plan.next && plan.paths.length + plan.exempt.length + plan.done.length === 0;
  return (
    <Page declared={declared} narrow>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!plan && !error && <Bones />}
      {plan?.next && <Next enrollment={plan.next} />}
      {plan && !plan.next && plan.paths.length === 0 && <AllDone nothing={nothing === true} />}
      {plan && (
        <>
          {plan.paths.map((path) => (
            <PathSection key={path.id} path={path} />
          ))}
          <Section title={{ en: 'Overdue', de: 'Überfällig' }} items={plan.overdue} />
          <Section title={{ en: 'Due soon', de: 'Bald fällig' }} items={plan.soon} />
          <Section title={{ en: 'When you have time', de: 'Wenn Sie Zeit haben' }} items={plan.later} />
          <Section title={exemptLook.word} items={plan.exempt} />
          <Section title={{ en: 'Completed', de: 'Abgeschlossen' }} items={plan.done} />
          {!nothing && may['training-plan.view-completed'] && (
            <Link to="/my/completed">
              {say({ en: 'Everything I completed', de: 'Alles, was ich abgeschlossen habe' })}
            </Link>
          )}
        </>
      )}
      <p className="unseen" role="status">
        {plan ? '' : say({ en: 'Loading', de: 'Wird geladen' })}
      </p>
    </Page>
  );
}

function Next({ enrollment }: { enrollment: Enrollment }) {
  const say = useSay();
  const { course, progress, state } = enrollment;
  return (
    <section className={css.next} aria-label={say(declared.title)}>
      <div className={css.nextWords}>
        <h2 className={css.nextTitle}>{course.title}</h2>
        <p className={css.facts}>
          <Status look={lookOf(enrollment)} />
          <Due enrollment={enrollment} />
        </p>
        {state === 'in-progress' && (
          <div className={css.progress}>
            <Progress label={say({ en: 'Progress', de: 'Fortschritt' })} share={progress} thin />
            <span className="numbers dim small">{say.percent(progress)}</span>
          </div>
        )}
      </div>
      <Button
        size="md"
        component={Link}
        to={`/my/courses/${course.id}`}
        rightSection={<IconArrowRight size={16} aria-hidden />}
      >
        {state === 'not-started' ? say({ en: 'Start', de: 'Beginnen' }) : say({ en: 'Continue', de: 'Fortsetzen' })}
      </Button>
    </section>
  );
}

function Section({ title, items }: { title: Text; items: readonly Enrollment[] }) {
  const say = useSay();
  if (items.length === 0) return null;
  return (
    <section>
      <h2 className={css.heading}>
        {say(title)} <span className="numbers dim">{say.number(items.length)}</span>
      </h2>
      <ul className={css.list}>
        {items.map((each) => (
          <li key={each.enrollmentId}>
            <Link to={`/my/courses/${each.course.id}`} className={css.row} preload="intent">
              <span className={css.name}>
                {each.course.title}
                {each.lock && <span className={css.lock}>{each.lock}</span>}
              </span>
              <span className={css.due}>
                <Due enrollment={each} />
              </span>
              <span className={css.state}>
                <Status look={lookOf(each)} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A learning path with how far one is; its steps stand in its order. */
function PathSection({ path: { id, title, done, of, steps } }: { path: MyPath }) {
  const say = useSay();
  return (
    <section>
      <h2 className={css.heading}>
        <Link to={`/my/paths/${id}`}>{title}</Link>{' '}
        <span className="numbers dim">{say(stepsDone, { done: say.number(done), of: say.number(of) })}</span>
      </h2>
      <PathSteps steps={steps} />
    </section>
  );
}

type DueFacts = Pick<Enrollment, 'dueDate' | 'overdue' | 'state' | 'completedAt' | 'imported' | 'exempt'>;

function Due({ enrollment: { dueDate, overdue, state, completedAt, imported, exempt } }: { enrollment: DueFacts }) {
  const say = useSay();
  const today = todayHere();
  if (state === 'completed')
    return completedAt ? (
      <span className="dim">
        {say.date(completedAt)}
        {imported && ` · ${say({ en: 'imported', de: 'importiert' })}`}
      </span>
    ) : null;
  if (exempt) return exempt.until ? <span className="dim">{say(untilDay, { day: say.day(exempt.until) })}</span> : null;
  if (!dueDate) return <span className="dim">{say({ en: 'No due date', de: 'Ohne Termin' })}</span>;
  const values = { day: say.day(dueDate), away: say.away(dueDate, today) };
  return (
    <span className="dim numbers">
      {overdue
        ? say({ en: 'Was due {day}', de: 'War fällig am {day}' }, { day: values.day })
        : say({ en: 'Due {day}, {away}', de: 'Fällig am {day}, {away}' }, values)}
    </span>
  );
}

const untilDay = { en: 'Until {day}', de: 'Bis {day}' } as const;

/** Nothing to learn: people with work here find their way to it. */
function AllDone({ nothing }: { nothing: boolean }) {
  const say = useSay();
  const me = useMe();
  const others = menuOf((each) => mayOpen(each, me)).filter(({ id }) => id !== declared.id);
  return (
    <Empty
      icon={IconCircleCheck}
      title={
        nothing
          ? say({ en: 'Nothing is assigned to you', de: 'Ihnen ist nichts zugewiesen' })
          : say({ en: 'You are up to date', de: 'Sie sind auf dem Laufenden' })
      }
      action={others.slice(0, 4).map((each) => (
        <Button key={each.id} component={Link} to={each.path} variant="default">
          {say(each.title)}
        </Button>
      ))}
    >
      {say({
        en: 'New [courses|courses] appear here as soon as somebody assigns them.',
        de: 'Neue [courses|Kurse] erscheinen hier, sobald sie Ihnen zugewiesen werden.',
      })}
    </Empty>
  );
}

function Bones() {
  return (
    <div aria-hidden>
      <div className={css.next}>
        <div className={css.nextWords}>
          <span className="bone" style={{ inlineSize: 200, blockSize: 20 }} />
          <span className="bone" style={{ inlineSize: 140 }} />
        </div>
      </div>
    </div>
  );
}
