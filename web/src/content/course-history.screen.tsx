import { IconChevronLeft } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Course, CourseEntry, CourseVersion, VersionPeople } from '../api/types.ts';
import { useSay } from '../language.tsx';
import type { Text } from '../say.ts';
import { screen } from '../screen.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Deed } from '../ui/deed.tsx';
import { Gathered } from '../ui/gathered.tsx';
import { useNotify } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Progress } from '../ui/progress.tsx';
import { Status } from '../ui/status.tsx';
import { When } from '../ui/when.tsx';
import css from './content.module.css';
import { lookOfItem } from './items.tsx';
import { itemCount } from './package-preview.tsx';
import { Fates, fates } from './publish-dialog.tsx';
import { courseHistoryQuery, courseQuery, peopleQuery, versionsQuery } from './queries.ts';
import { versionLooks } from './version-looks.ts';

export const declared = screen({
  id: 'course-history',
  path: '/content/$id/history',
  title: { en: 'Versions and history', de: 'Versionen und Verlauf' },
  help: {
    en: 'What was in force, who still learns from it, and what was loaded when and by whom.',
    de: 'Was galt, wer noch danach lernt, und was wann und von wem geladen wurde.',
  },
  needs: 'course.view-history',
});

export default function CourseHistory() {
  const say = useSay();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const course = useQuery(courseQuery(id));
  const mayCount = course.data?.may?.publish === true;
  const versions = useQuery(versionsQuery(id));
  const people = useQuery({ ...peopleQuery(id), enabled: mayCount });
  const error = course.error ?? versions.error ?? people.error;
  return (
    <Page
      declared={declared}
      narrow
      trail={
        <Link to="/content/$id" params={{ id }}>
          <IconChevronLeft size={14} aria-hidden />
          {course.data?.title ?? say({ en: '[course|Course]', de: '[course|Kurs]' })}
        </Link>
      }
    >
      {error && <ProblemNote error={error} retry={() => void versions.refetch()} />}
      {!versions.data && !error && <span className="bone" style={{ blockSize: 160 }} />}
      {people.data && <Moves moves={people.data.moves} />}
      {course.data && versions.data && (
        <section aria-labelledby="versions">
          <h2 id="versions">{say({ en: 'Versions', de: 'Versionen' })}</h2>
          <ol className={css.rows}>
            {versions.data.items.map((version) => (
              <One key={version.id} course={course.data} version={version} people={people.data} />
            ))}
          </ol>
        </section>
      )}
      <Loaded course={id} />
    </Page>
  );
}

const whats = {
  'package-loaded': { en: 'Package {name} loaded', de: 'Paket {name} geladen' },
  'package-replaced': {
    en: 'Package {name} put in place of the former one',
    de: 'Paket {name} anstelle des früheren geladen',
  },
  'item-added': { en: '{name} added', de: '{name} hinzugefügt' },
  'item-removed': { en: '{name} taken out', de: '{name} herausgenommen' },
  'file-added': { en: 'File {name} added', de: 'Datei {name} hinzugefügt' },
  'draft-begun': { en: 'Version {name} begun', de: 'Version {name} begonnen' },
  'draft-discarded': { en: 'Draft {name} discarded', de: 'Entwurf {name} verworfen' },
  published: { en: 'Version {name} published', de: 'Version {name} veröffentlicht' },
  'version-retired': { en: 'Version {name} retired', de: 'Version {name} außer Dienst gestellt' },
} as const satisfies Readonly<Record<CourseEntry['what'], Text>>;

/** What was loaded into the course, added to it and taken out of it. */
function Loaded({ course }: { course: string }) {
  const say = useSay();
  const list = useInfiniteQuery(courseHistoryQuery(course));
  return (
    <section aria-labelledby="loaded">
      <h2 id="loaded">{say({ en: 'What was loaded', de: 'Was geladen wurde' })}</h2>
      <Gathered
        list={list}
        empty={
          <p className="dim">
            {say({
              en: 'Nothing since the history is kept. What is loaded from now on stands here.',
              de: 'Nichts, seit der Verlauf geführt wird. Was ab jetzt geladen wird, steht hier.',
            })}
          </p>
        }
      >
        {(rows) => (
          <ol className={css.rows}>
            {rows.map(({ id, what, name, kind, items, at, by }) => (
              <li key={id}>
                <span>
                  {say(whats[what], { name })}
                  {kind && <span className="dim"> · {say(lookOfItem({ kind, launchable: true }).word)}</span>}
                  {items !== null && <span className="dim"> · {say.count(itemCount, items)}</span>}
                </span>
                <span className="dim">
                  {by && `${by} · `}
                  <When at={at} />
                </span>
              </li>
            ))}
          </ol>
        )}
      </Gathered>
    </section>
  );
}

/** People who are on their way to a version. */
function Moves({ moves }: { moves: VersionPeople['moves'] }) {
  const say = useSay();
  return moves
    .filter(({ state }) => state === 'running')
    .map(({ id, number, total, moved }) => (
      <div key={id} role="status">
        <p>
          {say(
            {
              en: 'People in progress are coming to version {number}: {moved} of {total}.',
              de: 'Wer begonnen hat, kommt zu Version {number}: {moved} von {total}.',
            },
            { number, moved: say.number(moved), total: say.number(total) },
          )}
        </p>
        <Progress thin label={say({ en: 'Progress', de: 'Fortschritt' })} share={total > 0 ? moved / total : null} />
      </div>
    ));
}

type Props = { course: Course; version: CourseVersion; people: VersionPeople | undefined };

function One({ course, version, people }: Props) {
  const say = useSay();
  const [retiring, setRetiring] = useState(false);
  const { id, number, state, changeSummary, publishedAt, publishedBy, itemCount: parts } = version;
  const learners = people?.versions.find((one) => one.id === id);
  const isReplaced = state === 'superseded';
  return (
    <li>
      <div className={css.row}>
        <Link to="/content/$id/versions/$version" params={{ id: course.id, version: id }}>
          {say({ en: 'Version {number}', de: 'Version {number}' }, { number })}
        </Link>
        <Status look={versionLooks[state]} />
        <span className="dim">{say.count(itemCount, parts)}</span>
        {isReplaced && (
          <Deed
            size="xs"
            privilege="course.publish"
            on={{ kind: 'course', id: course.id, may: course.may?.publish }}
            run={() => setRetiring(true)}
          >
            {say({ en: 'Retire', de: 'Außer Dienst stellen' })}
          </Deed>
        )}
      </div>
      {changeSummary && <p>{changeSummary}</p>}
      {publishedAt && (
        <p className="dim">
          {publishedBy} · <When at={publishedAt} />
          {version.people && version.people !== 'stay' && (
            <>
              {' '}
              · {say({ en: 'People in progress', de: 'Wer schon begonnen hat' })}: {say(fates[version.people].word)}
            </>
          )}
        </p>
      )}
      {learners && learners.inProgress + learners.notStarted > 0 && (
        <p className="dim">
          {say(
            { en: '{n} in progress with it', de: '{n} lernen noch danach' },
            { n: say.number(learners.inProgress + learners.notStarted) },
          )}
        </p>
      )}
      {retiring && <Retire course={course} version={version} close={() => setRetiring(false)} />}
    </li>
  );
}

function Retire({ course, version, close }: { course: Course; version: CourseVersion; close: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  const [people, setPeople] = useState<'move' | 'restart'>('move');
  const { number } = version;
  return (
    <Confirm
      title={say({ en: 'Retire version {number}', de: 'Version {number} außer Dienst stellen' }, { number })}
      verb={say({ en: 'Retire version', de: 'Version außer Dienst stellen' })}
      run={async () => {
        const params = { id: course.id, version: version.id };
        await ask('POST /api/courses/{id}/versions/{version}/retire', { params, body: { people } });
        await client.invalidateQueries({ queryKey: ['course', course.id] });
        notify({
          text: say({ en: 'Version {number} is retired.', de: 'Version {number} ist außer Dienst.' }, { number }),
        });
      }}
      close={close}
    >
      <p>
        {say({
          en: 'It stays readable here. Nobody learns from it any more; whoever completed it keeps that.',
          de: 'Sie bleibt hier lesbar. Niemand lernt mehr danach; wer sie abgeschlossen hat, behält das.',
        })}
      </p>
      <Fates of={['move', 'restart']} value={people} choose={setPeople} />
    </Confirm>
  );
}
