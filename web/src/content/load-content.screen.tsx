import { IconChevronLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ContentPackage } from '../api/types.ts';
import { Problem } from '../api/problem.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { DropFile } from '../ui/drop-file.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Progress } from '../ui/progress.tsx';
import { Steps } from '../ui/steps.tsx';
import css from './content.module.css';
import { PackagePreview } from './package-preview.tsx';
import { packageQuery } from './queries.ts';

export const declared = screen({
  id: 'load-content',
  path: '/content/load',
  title: { en: 'Load content', de: 'Inhalt laden' },
  help: {
    en: 'A SCORM or AICC package becomes [course|a course]. You see what is in it before anything is published.',
    de: 'SCORM- oder AICC-Pakete werden [courses|Kurse]. Sie sehen den Inhalt, bevor etwas veröffentlicht wird.',
  },
  needs: 'course.load',
  deed: { en: 'Load content', de: 'Inhalt laden' },
});

const steps = [
  { en: 'Upload', de: 'Hochladen' },
  { en: 'Unpack', de: 'Entpacken' },
  { en: 'Preview', de: 'Vorschau' },
];

export default function LoadContent() {
  const say = useSay();
  const navigate = useNavigate();
  // into: the course whose draft takes what the package holds, in place of a new course
  const { package: id, into }: { package?: string; into?: string } = useSearch({ strict: false });
  const loaded = useQuery({ ...packageQuery(id ?? ''), enabled: id !== undefined });
  const { data } = loaded;
  return (
    <Page
      declared={declared}
      narrow
      trail={
        <Link to={into ? `/content/${into}/edit` : '/content'}>
          <IconChevronLeft size={14} aria-hidden />
          {into
            ? say({ en: 'Build [course|course]', de: '[course|Kurs] bauen' })
            : say({ en: '[courses|Courses]', de: '[courses|Kurse]' })}
        </Link>
      }
    >
      <Steps steps={steps} at={!id ? 0 : data?.state === 'ready' ? 2 : 1} />
      {loaded.error && <ProblemNote error={loaded.error} retry={() => void loaded.refetch()} />}
      {data?.state === 'refused' && <Refused data={data} />}
      {(!id || data?.state === 'refused') && (
        <DropFile<{ id: string }>
          path="/api/content-packages"
          accept=".zip,application/zip"
          prompt={say({ en: 'Drop a content package here', de: 'Inhaltspaket hier ablegen' })}
          hint={say({
            en: 'A zip file as your authoring tool exports it: SCORM 1.2, SCORM 2004 or AICC.',
            de: 'Eine Zip-Datei, wie Ihr Autorenwerkzeug sie ausgibt: SCORM 1.2, SCORM 2004 oder AICC.',
          })}
          done={(answer) =>
            void navigate({ to: '.', search: { package: answer.id, ...(into && { into }) }, replace: true })
          }
        />
      )}
      {id && data && (data.state === 'waiting' || data.state === 'unpacking') && <Unpacking data={data} />}
      {data?.state === 'ready' && <PackagePreview key={data.id} data={data} into={into} />}
    </Page>
  );
}

function Unpacking({ data: { done, total, fileName } }: { data: ContentPackage }) {
  const say = useSay();
  const label = say({ en: 'Unpacking {file}', de: '{file} wird entpackt' }, { file: fileName });
  return (
    <div className={css.working}>
      <p role="status">{label}</p>
      <Progress label={label} share={total ? done / total : null} />
      <p className="dim">
        {say({
          en: 'You may leave: this address shows where it stands.',
          de: 'Sie können weggehen: Diese Adresse zeigt den Stand.',
        })}
      </p>
    </div>
  );
}

function Refused({ data: { problem, fileName } }: { data: ContentPackage }) {
  const say = useSay();
  if (problem) return <ProblemNote error={new Problem(problem)} />;
  return (
    <p>
      {say(
        { en: '{file} could not be read as a package.', de: '{file} konnte nicht als Paket gelesen werden.' },
        { file: fileName },
      )}
    </p>
  );
}
