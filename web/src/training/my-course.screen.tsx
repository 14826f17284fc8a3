import { IconArrowRight, IconChevronLeft, IconExternalLink, IconLock } from '@tabler/icons-react';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ask } from '../api/ask.ts';
import type { MyCourse, MyItem } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Progress } from '../ui/progress.tsx';
import { enrollmentLooks, lookOf, Status } from '../ui/status.tsx';
import css from './my-course.module.css';
import { triesWord } from './attempt-words.ts';
import { MyAttempts } from './my-attempts.tsx';
import { MyRecord } from './my-record.tsx';
import { myCourseQuery } from './queries.ts';

export const declared = screen({
  id: 'my-course',
  path: '/my/courses/$id',
  title: { en: '[course|Course]', de: '[course|Kurs]' },
  help: {
    en: 'Everything is kept: leave and come back as you like.',
    de: 'Alles bleibt erhalten: Gehen und kommen Sie, wie Sie möchten.',
  },
  needs: null,
});

export default function OneOfMyCourses() {
  const say = useSay();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(myCourseQuery(id));
  const launch = useLaunch(data);
  const next = data?.items.find(({ id: item }) => item === data.next);
  return (
    <Page
      declared={declared}
      narrow
      {...(data ? { title: data.course.title } : {})}
      trail={
        <Link to="/">
          <IconChevronLeft size={14} aria-hidden />
          {say({ en: 'Do next', de: 'Als Nächstes' })}
        </Link>
      }
      primary={
        next && (
          <Button
            rightSection={<IconArrowRight size={16} aria-hidden />}
            loading={launch.isPending}
            onClick={() => launch.mutate(next)}
          >
            {next.state === 'not-started'
              ? say({ en: 'Start', de: 'Beginnen' })
              : say({ en: 'Continue', de: 'Fortsetzen' })}
          </Button>
        )
      }
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {launch.error && <ProblemNote error={launch.error} />}
      {!data && !error && <span className="bone" style={{ blockSize: 96 }} />}
      {data && (
        <>
          <div className={css.line}>
            <Status look={lookOf(data)} />
            {data.exempt && (
              <span className="dim">
                {data.exempt.until
                  ? say({ en: 'Until {day}', de: 'Bis {day}' }, { day: say.day(data.exempt.until) })
                  : say({ en: 'Without end', de: 'Ohne Ende' })}
              </span>
            )}
            {data.dueDate && (
              <span className="dim">
                {data.overdue
                  ? say({ en: 'Was due {day}', de: 'War fällig am {day}' }, { day: say.day(data.dueDate) })
                  : say({ en: 'Due {day}', de: 'Fällig am {day}' }, { day: say.day(data.dueDate) })}
              </span>
            )}
            <span className={css.progress}>
              <Progress thin label={say({ en: 'Progress', de: 'Fortschritt' })} share={data.progress} />
              <span className="numbers dim">{say.percent(data.progress)}</span>
            </span>
          </div>
          {data.lock && <Lock lock={data.lock} />}
          {data.notes.map((note) => (
            <p key={note} className={css.note}>
              {note}
            </p>
          ))}
          {data.renewed && <Renewed renewed={data.renewed} />}
          {data.course.description && <p className={css.description}>{data.course.description}</p>}
          <ol className={css.items}>
            {data.items.map((item) => (
              <Item
                key={item.id}
                item={item}
                isLocked={data.lock !== null}
                busy={launch.isPending}
                launch={() => launch.mutate(item)}
              />
            ))}
          </ol>
          <MyAttempts course={data} />
          <MyRecord enrollment={data.enrollmentId} />
        </>
      )}
    </Page>
  );
}

/** What comes first, with the way there: where one is enrolled already, else what the catalogue says of it. */
function Lock({ lock: { reason, before } }: { lock: NonNullable<MyCourse['lock']> }) {
  const say = useSay();
  return (
    <section className={css.lock} aria-label={say({ en: 'What comes first', de: 'Was zuerst kommt' })}>
      <p>
        <IconLock size={16} aria-hidden /> {reason}
      </p>
      <ul>
        {before.map(({ id, title, isMine }) => (
          <li key={id}>
            <Link to={isMine ? '/my/courses/$id' : '/catalogue/$id'} params={{ id }}>
              {title}
            </Link>{' '}
            {!isMine && (
              <span className="dim">
                {say({
                  en: 'You are not enrolled in it yet: see whether you can register.',
                  de: 'Sie sind dort noch nicht eingeschrieben: Sehen Sie nach, ob Sie sich anmelden können.',
                })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What became of what was done, when a newer version came in between. */
function Renewed({ renewed }: { renewed: NonNullable<MyCourse['renewed']> }) {
  const say = useSay();
  const { number, at, how } = renewed;
  return (
    <p role="note">
      {say(
        how === 'move'
          ? {
              en: 'This was renewed on {day}: you go on with version {number}. What you did in parts that are still there is kept.',
              de: 'Das wurde am {day} erneuert: Sie machen mit Version {number} weiter. Was Sie in Teilen getan haben, die es noch gibt, bleibt.',
            }
          : {
              en: 'This was renewed on {day}: you begin anew with version {number}. What you did before stays in your history.',
              de: 'Das wurde am {day} erneuert: Sie beginnen mit Version {number} neu. Was Sie vorher getan haben, bleibt in Ihrem Verlauf.',
            },
        { number, day: say.date(at) },
      )}
    </p>
  );
}

function Item({
  item,
  isLocked,
  busy,
  launch,
}: {
  item: MyItem;
  isLocked: boolean;
  busy: boolean;
  launch: () => void;
}) {
  const say = useSay();
  const { title, kind, depth, launchable, state, score, attempts, attemptLimit, lastResult, presentation, may } = item;
  const refused = launchable && may?.launch !== undefined && may.launch !== true ? may.launch.reason : null;
  return (
    <li className={css.item} data-heading={!launchable} style={{ paddingInlineStart: 16 + depth * 20 }}>
      <div className={css.words}>
        <p>{title}</p>
        {launchable && (
          <p className={css.facts}>
            <Status look={enrollmentLooks[state]} />
            {score !== null && (
              <span className="dim numbers">
                {say({ en: 'Score {score}', de: 'Ergebnis {score}' }, { score: say.percent(score) })}
              </span>
            )}
            {attemptLimit !== null ? (
              <span className="dim">
                {say(triesOf, { used: say.number(attempts), most: say.number(attemptLimit) })}
              </span>
            ) : (
              attempts > 0 && <span className="dim">{say.count(triesWord, attempts)}</span>
            )}
            {kind === 'quiz' && lastResult !== null && (
              <Link
                to="/my/attempts/$id"
                params={{ id: lastResult }}
                aria-label={`${say({ en: 'Last result', de: 'Letztes Ergebnis' })}: ${title}`}
              >
                {say({ en: 'Last result', de: 'Letztes Ergebnis' })}
              </Link>
            )}
          </p>
        )}
        {refused && !isLocked && <p className="dim">{refused}</p>}
      </div>
      {launchable && (
        <Button
          variant="default"
          onClick={launch}
          disabled={refused !== null || busy}
          aria-label={`${wordFor(item, say)}: ${title}`}
          rightSection={presentation.newWindow ? <IconExternalLink size={14} aria-hidden /> : null}
        >
          {wordFor(item, say)}
        </Button>
      )}
    </li>
  );
}

/** Opens an item where the course says: in this tab, or in a window that is opened before the browser could object. */
function useLaunch(course: MyCourse | undefined) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (item: MyItem) => {
      if (!course) return;
      const { newWindow, width, height } = item.presentation;
      const opened = newWindow ? window.open('', `item-${item.id}`, `popup,width=${width},height=${height}`) : null;
      // what plays in it has no way back to this page
      if (opened) opened.opener = null;
      try {
        const { url } = await ask('POST /api/my/launches', {
          body: { enrollmentId: course.enrollmentId, itemId: item.id },
        });
        if (opened) opened.location.href = url;
        else window.location.assign(url);
      } catch (error) {
        opened?.close();
        throw error;
      }
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['my'] }),
  });
}

function wordFor({ state }: MyItem, say: ReturnType<typeof useSay>): string {
  if (state === 'not-started') return say({ en: 'Start', de: 'Beginnen' });
  if (state === 'in-progress') return say({ en: 'Continue', de: 'Fortsetzen' });
  return say({ en: 'Open again', de: 'Erneut öffnen' });
}

const triesOf = { en: '{used} of {most} attempts used', de: '{used} von {most} Versuchen gebraucht' } as const;
